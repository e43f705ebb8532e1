import { expect, test } from "vitest";
import { edgeWords } from "../../src/explaining/edgePhrase.js";

test.each([
  ["from", "达到", "from"],
  ["above", "高于", "above"],
  ["to", "不超过", "up to"],
  ["below", "低于", "below"],
] as const)("%s is %s, %s", (word, zh, en) => {
  expect(edgeWords[word]).toEqual({ zh, en });
});

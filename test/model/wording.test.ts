import { expect, test } from "vitest";
import { wording, wordingText } from "../../src/model/wording.js";

test("both languages come out as they went in", () => {
  expect(wordingText(wording("月份", "a month"))).toEqual({ zh: "月份", en: "a month" });
});

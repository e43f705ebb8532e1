import { expect, test } from "vitest";
import { inputPath, pathBelow } from "../../src/model/inputPath.js";

test.each([
  [["units", 3, "metrics", "extended"], "units[3].metrics.extended"],
  [["byGroup", "县市区"], "byGroup.县市区"],
  [["metrics", "a.b"], 'metrics["a.b"]'],
  [["metrics", ""], 'metrics[""]'],
  [[0], "[0]"],
  [[], ""],
])("%j is %s", (keys, path) => {
  expect(inputPath(keys)).toBe(path);
});

test("a long key is cut", () => {
  expect(pathBelow("a", "x y".repeat(500)).length).toBeLessThan(70);
  expect(pathBelow("a", "x".repeat(500)).length).toBeLessThan(70);
});

import { expect, test } from "vitest";
import { tierContradictions } from "../../src/model/tierContradictions.js";

const name = { zh: "名", en: "Name" };
const group = (...bounds: number[]) => ({
  id: "g",
  name,
  tiers: bounds.map((from, index) => ({ id: `${index}`, name, from })),
});

test.each([
  [[0], []],
  [[100, 20, 0], []],
  [[0, 20, 100], []],
  [[20, 100], ["groups[0].tiers"]],
  [[], ["groups[0].tiers"]],
  [
    [0, 20, 20, 0],
    ["groups[0].tiers[2].from", "groups[0].tiers[3].from"],
  ],
])("bounds %j", (bounds, paths) => {
  const issues = tierContradictions(group(...bounds), "groups[0]", () => true);
  expect(issues.map(({ path }) => path)).toEqual(paths);
});

test("a group without tiers has none to contradict", () => {
  expect(tierContradictions({ id: "g", name }, "groups[0]", () => true)).toEqual([]);
});

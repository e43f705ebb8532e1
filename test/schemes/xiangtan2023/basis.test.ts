import { expect, test } from "vitest";
import { basis, only } from "../../../src/schemes/xiangtan2023/basis.js";
import { bonus } from "../../../src/schemes/xiangtan2023/bonusScore.js";

test("groups with tiers have the printed bounds", () => {
  expect(
    basis.groups.map((group) => ("tiers" in group ? group.tiers.map(({ from }) => from) : null)),
  ).toEqual([null, null, [100, 20, 0], [100, 20, 0]]);
});

test("a dimension alone makes a scheme of one", () => {
  const alone = only(bonus);
  expect(alone()).toEqual({ ...basis, dimensions: [bonus] });
  expect(alone()).toBe(alone());
});

import { xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { variesByGroup } from "../../src/model/variesByGroup.js";

test("of the dimensions of 湘潭, two are not the same in every group", () => {
  const varying = xiangtan2023.dimensions.filter(variesByGroup).map(({ id }) => id);
  expect(varying).toEqual(["satisfaction", "rejection"]);
});

test.each<[unknown, boolean]>([
  ["10", false],
  [{ bands: [{ from: "90%", points: { byGroup: { a: "1" } } }] }, true],
  [{ parts: [{ onlyIn: ["a"] }] }, true],
  [{ name: { zh: "byGroup", en: "onlyIn" } }, false],
])("%j: %s", (part, varies) => {
  expect(variesByGroup(part)).toBe(varies);
});

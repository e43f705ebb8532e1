import type { Dimension } from "hotline-scoring";
import { expect, test } from "vitest";
import { dimensionWarnings } from "../../src/model/dimensionWarnings.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const proportional = (fullMarks: string, onlyIn?: string[]) => ({
  fullMarks,
  measure: { rate: "done" },
  rule: { kind: "proportional" as const },
  ...(onlyIn === undefined ? {} : { onlyIn }),
});

const composed = (...parts: ReturnType<typeof proportional>[]): Dimension => {
  const { id, name } = smallDimension();
  return { id, name, fullMarks: "10", parts };
};

const said = (dimension: Dimension) =>
  dimensionWarnings(dimension, "d", "all", smallScheme()).map(({ message }) => message.en);

test.each<[string, Dimension, string[]]>([
  ["parts that come to the full marks", composed(proportional("6"), proportional("4")), []],
  ["parts that come to more", composed(proportional("6"), proportional("6")), []],
  [
    "parts that come to less",
    composed(proportional("6"), proportional("3")),
    ["d: at best it comes to 9, under its full marks of 10."],
  ],
  [
    "a part that counts elsewhere only",
    composed(proportional("6"), proportional("4", ["other"])),
    ["d: at best it comes to 6, under its full marks of 10."],
  ],
  [
    "a best band under the full marks",
    smallDimension({
      rule: { kind: "bands", bands: [{ from: "90%", points: "8" }], otherwise: "0" },
    }),
    ["d: at best it comes to 8, under its full marks of 10."],
  ],
  [
    "points that people award",
    smallDimension({ measure: { given: "awarded" }, rule: { kind: "given" } }),
    [],
  ],
])("%s", (_what, dimension, warnings) => {
  expect(said(dimension)).toEqual(warnings);
});

test("a veto that gives 0 where nothing more can be had takes nothing away", () => {
  const conditions = [{ if: { measure: { count: "tickets" }, to: "0" }, give: "zero" as const }];
  const losing = smallDimension({ fullMarks: "0", floor: "-5", conditions });
  expect(said(losing)).toContain(
    "d.conditions[0].give: the dimension is worth 0 at best, so that zero takes nothing away.",
  );
  expect(said(smallDimension({ conditions }))).toEqual([]);
});

test("a dimension that always gives 0 is odd, unless it is only one group that it is not asked of", () => {
  expect(said(smallDimension({ fullMarks: "0" })).join()).toContain("always gives 0");
  expect(said(smallDimension({ fullMarks: { byGroup: { all: "0" } } }))).toEqual([]);
});

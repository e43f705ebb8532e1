import { scoreMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { annex1 } from "./annex1.js";

// printed with as many places as they need, and the total with two
const printed = scoreMonth(xiangtan2023, october2023).peerGroups.flatMap(({ group, tier, units }) =>
  units.map(({ rank, unit, scores, total }) => [
    group,
    tier ?? "",
    `${rank}`,
    unit.name,
    ...xiangtan2023.dimensions.map(({ id }) => `${scores[id].points}`),
    total.points.toFixed(2),
  ]),
);

describe("annex 1 of October 2023 comes out as printed", () => {
  test("it has 55 rows", () => {
    expect(annex1).toHaveLength(55);
    expect(printed).toHaveLength(55);
  });

  test.each(annex1.map((row, index) => ({ row, index, unit: row[3] })))(
    "row $index: $unit",
    ({ row, index }) => {
      expect(printed[index]).toEqual(row);
    },
  );

  test("whatever the order in which the units are given", () => {
    // units of equal total and equal volume stand as given; so these keep their order
    const given = [...october2023.units].sort((a, b) => b.metrics.tickets - a.metrics.tickets);
    const { peerGroups } = scoreMonth(xiangtan2023, { ...october2023, units: given });
    const names = peerGroups.flatMap(({ units }) => units.map(({ unit }) => unit.name));
    expect(names).toEqual(annex1.map((row) => row[3]));
  });

  test("no unit is left out", () => {
    expect(scoreMonth(xiangtan2023, october2023).unranked).toEqual([]);
  });
});

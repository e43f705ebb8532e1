import { compare, type Fraction, fractionOf, plus, publishedDecimal } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { printed, printedRows } from "../../.build/made/annexes.js";
import { dimensionPages } from "../../.build/site/documented.js";
import { pointsCurve } from "../../.build/site/pointsCurve.js";
import { scoredUnits } from "../../.build/site/scored.js";
import { dimensionPage, documentedPages, inventedPage } from "../support/documented.js";

describe.each(documentedPages)("the dots of $dimension.id", (documented) => {
  const units = scoredUnits(documented);

  test("are the 55 units of annex 1", () => {
    expect(units.map(({ unit }) => unit).sort()).toEqual(
      printedRows.map(({ 单位 }) => 单位).sort(),
    );
  });

  test("lie exactly on the curve of their group, and within its ends", () => {
    for (const { unit, group, measure, score } of units) {
      const curve = pointsCurve(documented, group);
      const at = fractionOf(measure);
      expect(compare(curve.pointsAt(at), score), unit).toBe(0);
      expect(compare(curve.from, at) <= 0 && compare(at, curve.to) <= 0, unit).toBe(true);
    }
  });
});

describe.each(dimensionPages)("each dot of $dimension.id", (documented) => {
  test("is published as annex 1 prints it", () => {
    const { zh } = documented.dimension.name;
    const found = scoredUnits(documented).map(({ unit, score }) => [
      unit,
      `${publishedDecimal(score, 2)}`,
    ]);
    expect(found).toEqual(found.map(([unit = ""]) => [unit, printed(unit, `${zh}得分`)]));
  });
});

// the turns are where a score becomes full, or nothing is left of it, by the clauses
describe("pointsCurve", () => {
  test.each([
    ["satisfaction", "county", ["3/10", "4/5"]],
    ["satisfaction", "park", ["3/10", "4/5"]],
    ["satisfaction", "department", ["7/20", "17/20"]],
    ["satisfaction", "enterprise", ["7/20", "17/20"]],
    ["extension", "county", ["3/20", "7/20"]],
    ["rejection", "county", ["0", "50"]],
    ["rejection", "enterprise", ["0", "20"]],
    ["cooperation", "park", ["-5", "0"]],
    ["bonus", "department", ["0", "5"]],
    ["knowledgeBase", "county", ["0", "20"]],
    ["contact", "county", ["0", "1"]],
  ])("%s turns in %s at %j", (id, group, turns) => {
    expect(pointsCurve(dimensionPage(id), group).turns.map(written)).toEqual(turns);
  });

  test.each([
    ["twoSided", ["9/20", "17/20", "19/20"]],
    ["bands", ["1/20", "3/20", "3/10"]],
    ["lines", ["3/5", "9/10"]],
    ["byRank", ["1", "2", "3", "4"]],
  ])("%s turns at %j", (rule, turns) => {
    const found = pointsCurve(inventedPage(rule), "department").turns;
    expect(found.map(written)).toEqual(turns);
  });

  test.each([
    ["satisfaction", "department", "19/36", "80/9"],
    ["extension", "county", "125/461", "3635/922"],
    ["rejection", "department", "7", "13/2"],
    ["rejection", "county", "7", "43/5"],
    ["rejection", "county", "51", "0"],
    ["cooperation", "department", "-1/2", "9/2"],
    ["bonus", "department", "9/2", "9/2"],
    ["bonus", "department", "6", "5"],
  ])("%s in %s at %s gives %s points", (id, group, measure, points) => {
    const { pointsAt } = pointsCurve(dimensionPage(id), group);
    expect(compare(pointsAt(fractionOf(measure)), points)).toBe(0);
  });

  test.each([
    ["twoSided", "9/10", "45/2"],
    ["bands", "5.01%", "8"],
    ["lines", "3/4", "20"],
    ["byRank", "4", "15"],
  ])("%s at %s gives %s points", (rule, measure, points) => {
    const { pointsAt } = pointsCurve(inventedPage(rule), "county");
    expect(compare(pointsAt(fractionOf(measure)), points)).toBe(0);
  });
});

/** A fraction in lowest terms. */
function written(value: Fraction): string {
  return `${plus(value, 0)}`;
}

import type { Dimension, Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { adjustedDimensions, scoredAdjustment } from "../../src/sheet/scoredAdjustments.js";
import { both } from "../support/office.js";
import { printedRow, tableScheme } from "../support/printedRows.js";

type Adjusted = ReturnType<typeof adjustedDimensions>[number];

function adjusted(
  known: "bonus" | "deduction" | "all",
  start: unknown = "0",
  categories?: readonly string[],
): Dimension {
  return {
    id: "more",
    name: both("加减分", "More"),
    fullMarks: "20",
    measure: { adjustments: known, ...(categories && { categories }) },
    rule: { kind: "sum", start },
  } as Dimension;
}

function told(dimension: Dimension, score: string | undefined, group = "县市区") {
  const scheme = tableScheme({ dimensions: [dimension] }) as Scheme;
  const cells = { 组别: group, ...(score === undefined ? {} : { 加减分得分: score }) };
  const [one] = adjustedDimensions(scheme);
  return scoredAdjustment(printedRow(scheme, cells), "某局", one as Adjusted);
}

const adjustment = (points: string, category = "加减分") => ({
  ...{ unit: "某局", category, points, reason: "加减分" },
});

test("the dimensions that tell are those of adjustments added to a start", () => {
  const bands = {
    ...adjusted("bonus"),
    ...{
      id: "bands",
      rule: { kind: "bands", bands: [{ from: "1", points: "2" }], otherwise: "0" },
    },
  } as Dimension;
  const given = tableScheme().dimensions;
  const composed = { id: "c", name: both("合", "C"), fullMarks: "1", parts: [] } as Dimension;
  const found = adjustedDimensions({
    dimensions: [...given, bands, composed, adjusted("all", "5")],
  });
  expect(found.map(({ id }) => id)).toEqual(["more"]);
  expect(found[0]).toEqual({
    id: "more",
    name: both("加减分", "More"),
    measure: { adjustments: "all" },
    rule: { kind: "sum", start: "5" },
  });
});

describe("a score tells by how much it is above or below the start", () => {
  test.each<[Dimension, string, string]>([
    [adjusted("bonus"), "2", "2"],
    [adjusted("bonus"), "0.50", "0.5"],
    [adjusted("deduction", "5"), "3", "-2"],
    [adjusted("deduction", "5"), "0", "-5"],
    [adjusted("all", "2.5"), "4", "1.5"],
    [adjusted("all", "2.5"), "-1", "-3.5"],
    [adjusted("all", { byGroup: { county: "1", office: "3" } }), "4", "3"],
  ])("%#: %s is %s", (dimension, score, points) => {
    expect(told(dimension, score)).toEqual(adjustment(points));
  });

  test("by the start of its group", () => {
    const byGroup = adjusted("all", { byGroup: { county: "1", office: "3" } });
    expect(told(byGroup, "4", "市直部门")).toEqual(adjustment("1"));
  });

  test("in the first of its categories", () => {
    expect(told(adjusted("bonus", "0", ["表扬", "推介"]), "1")).toEqual(adjustment("1", "表扬"));
  });

  test.each<[string, Dimension, string | undefined, string?]>([
    ["the start itself", adjusted("deduction", "5"), "5.00"],
    ["a dash", adjusted("bonus"), "—"],
    ["a blank", adjusted("bonus"), ""],
    ["no column", adjusted("bonus"), undefined],
    ["no group", adjusted("bonus"), "2", "乡镇"],
  ])("nothing is told by %s", (_, dimension, score, group) => {
    expect(told(dimension, score, group)).toBeUndefined();
  });
});

describe("a score that no adjustment comes to is refused", () => {
  test.each<[Dimension, string, string, string]>([
    [adjusted("deduction", "5"), "5.5", "不高于起始分 5", "no more than the 5 to start from"],
    [adjusted("bonus", "1"), "0.5", "不低于起始分 1", "no less than the 1 to start from"],
    [adjusted("bonus"), "很多", "分数（如 4.5）", "points such as 4.5"],
    [adjusted("all"), "50%", "分数（如 4.5）", "points such as 4.5"],
  ])("%#: %s", (dimension, score, zh, en) => {
    expect(told(dimension, score)).toMatchObject({
      path: "C2",
      unit: "某局",
      found: both(`“${score}”（加减分得分）`, `"${score}" (加减分得分)`),
      allowed: both(zh, en),
    });
  });
});

import type { Figure, Rule } from "hotline-scoring";
import { expect, test } from "vitest";
import { figureScorer } from "../../src/scoring/figureScorer.js";
import { scoreOf } from "../support/candidates.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "绩效系数", en: "Pay factor" };
const groups = ["county", "park"].map((id) => ({ id, name }));

function figure(changes: Partial<Figure>, total: string, group = "county"): string {
  const rule: Rule = { kind: "given" };
  const figures = [{ id: "pay", name, by: "exact", rule, ...changes } as const];
  const { pay } = figureScorer(smallScheme({ figures, groups }))?.(scoreOf(total), group) ?? {};
  return `${pay?.exact} ${pay?.points}`;
}

const bands: Rule = {
  kind: "bands",
  bands: [{ from: { byGroup: { county: 80, park: 85 } }, points: "1.2" }],
  otherwise: 1,
};
const lines: Rule = {
  kind: "lines",
  through: [
    { at: 60, points: "0.8" },
    { at: 100, points: "1.2" },
  ],
  below: 0,
  above: 2,
};

test.each<[string, Partial<Figure>, string, string]>([
  ["the total itself", {}, "79.996", "19999/250 80"],
  ["the published total", { by: "published" }, "79.996", "80 80"],
  ["points more than it", { rule: { kind: "sum", start: -60 } }, "79.5", "39/2 19.5"],
  ["bands of the exact total", { rule: bands }, "79.996", "1 1"],
  ["bands of the published total", { rule: bands, by: "published" }, "79.996", "6/5 1.2"],
  // 0.8 + 15.125 ÷ 40 × 0.4 = 0.95125
  ["lines", { rule: lines }, "75.125", "761/800 0.95"],
  [
    "lines, with a rounding of its own",
    { rule: lines, rounding: { places: 4, mode: "halfEven" } },
    "75.125",
    "761/800 0.9512",
  ],
])("%s", (_, changes, total, expected) => {
  expect(figure(changes, total)).toBe(expected);
});

test.each([
  ["county", "84.99", "6/5 1.2"],
  ["park", "84.99", "1 1"],
  ["park", "85", "6/5 1.2"],
])("in %s, %s gives %s", (group, total, expected) => {
  expect(figure({ rule: bands }, total, group)).toBe(expected);
});

test("the published total is that of the total's own rounding", () => {
  const rounding = { ...smallScheme().rounding, total: { places: 0, mode: "ceil" } } as const;
  const figures = [{ id: "pay", name, by: "published", rule: { kind: "given" } } as const];
  const { pay } = figureScorer(smallScheme({ figures, rounding }))?.(scoreOf("79.1"), "all") ?? {};
  expect(`${pay?.exact}`).toBe("80");
});

test("a scheme without figures has none", () => {
  expect(figureScorer(smallScheme())).toBeUndefined();
});

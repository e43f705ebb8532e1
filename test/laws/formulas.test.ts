import fc from "fast-check";
import {
  explain,
  type Month,
  parseScheme,
  type Scheme,
  type ScoredWorking,
  tryScoreMonth,
} from "hotline-scoring";
import { spreadsheetFormula } from "hotline-scoring/spreadsheet";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { HyperFormula } from "hyperformula";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { yunzhou2026 } from "../../examples/yunzhou2026.js";
import { yunzhouMonth } from "../../examples/yunzhouMonth.js";
import { runs } from "../support/runs.js";
import { longFractions } from "../support/workings.js";
import { anyVocabularyMonth } from "./anyScheme.js";

// HyperFormula stands for Excel, WPS and Google Sheets: it works in the same binary floats, here without its own smoothing

const LONGEST_OF_EXCEL = 8192;
const DEEPEST_OF_EXCEL = 64;
const UNITS_A_MONTH = 2;

/** What a spreadsheet makes of formulas, each in a cell of its own. */
function calculated(formulas: readonly string[]): unknown[] {
  const sheet = HyperFormula.buildFromArray([[...formulas]], {
    licenseKey: "gpl-v3",
    smartRounding: false,
  });
  const values = formulas.map((_, col) => sheet.getCellValue({ sheet: 0, row: 0, col }));
  sheet.destroy();
  return values;
}

/** The formula of each dimension and of the total, with the published value that it has to give. */
function formulasOf(working: ScoredWorking): [formula: string, published: string][] {
  return [
    ...working.dimensions.map(({ id, points }): [string, string] => [
      spreadsheetFormula(working, id),
      points,
    ]),
    [spreadsheetFormula(working), working.total.points],
  ];
}

/** How deep brackets stand within brackets. */
function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of formula.replace(/[^()]/g, "")) {
    depth += sign === "(" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function checkFormulas(scheme: Scheme, month: Month, most = Number.POSITIVE_INFINITY): number {
  const outcome = tryScoreMonth(scheme, month);
  const ranked = outcome.ok ? outcome.value.peerGroups.flatMap(({ units }) => units) : [];
  const pairs = ranked
    .slice(0, most)
    .flatMap(({ unit }) => formulasOf(explain(scheme, month, unit.id) as ScoredWorking));
  const values = calculated(pairs.map(([formula]) => formula));
  for (const [index, [formula, published]] of pairs.entries()) {
    expect(formula.length).toBeLessThanOrEqual(LONGEST_OF_EXCEL);
    expect(depthOf(formula)).toBeLessThanOrEqual(DEEPEST_OF_EXCEL);
    const [value, wanted] = [values[index], Number(published)];
    // some random schemes publish 20 places, of which a float holds 15 digits
    const off = Math.abs(Number(value) - wanted) / Math.max(1, Math.abs(wanted));
    expect([formula, off < 1e-12 ? wanted : value]).toEqual([formula, wanted]);
  }
  return pairs.length;
}

describe("a spreadsheet gives the published score of each dimension, and the published total", () => {
  test("of all 55 units of 湘潭市, October 2023", () => {
    expect(checkFormulas(xiangtan2023, october2023)).toBe(55 * 9);
  });

  test("of all units of 云州市 that are ranked", () => {
    // 15 units, of which two are set apart
    expect(checkFormulas(yunzhou2026 as Scheme, yunzhouMonth as Month)).toBe(13 * 10);
  });

  test("of a unit whose exact score has more than a thousand digits", () => {
    const { scheme, units } = longFractions();
    expect(checkFormulas(scheme, { month: "2024-01", units }, UNITS_A_MONTH)).toBe(4);
  });

  test("of units of random schemes", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), ({ scheme, month }) => {
        checkFormulas(parseScheme(scheme), month as Month, UNITS_A_MONTH);
      }),
      { numRuns: runs(40) },
    );
  });
});

import {
  type AskedWorking,
  type ConditionWorking,
  type DimensionWorking,
  explanationText,
  type Language,
  type ScoredWorking,
  type TestWorking,
  type TextFormat,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { exactly, factorsOf, termAt } from "./explaining/steps.js";
import { holdsForEachUnit, throughJson } from "./explaining/units.js";
import {
  type Exact,
  exactOf,
  exactText,
  HUNDRED,
  multiply,
  order,
  subtract,
  textInFull,
} from "./reckoning/exact.js";
import type { RoundingJson } from "./reckoning/schemeJson.js";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const FORMATS: readonly TextFormat[] = ["text", "markdown"];
const NUMBER = /-?\d+(?:[./]\d+)*%?/g;

const numbersIn = (text: string) => [...text.replaceAll(" %", "%").matchAll(NUMBER)].map(String);

/** The lines of a text: what it is of, then what is said of each thing. */
function linesOf(working: ScoredWorking, language: Language, format?: TextFormat) {
  const [head = "", ...lines] = explanationText(working, language, format).trimEnd().split("\n");
  return { head, lines };
}

/** The lines of the dimensions, and those after them. */
function zhLines(working: ScoredWorking) {
  const { lines } = linesOf(working, "zh");
  const own = lines.slice(working.tier === null ? 0 : 1);
  const count = working.dimensions.length;
  return { dimensions: own.slice(0, count), total: own[count] ?? "", after: own.slice(count + 1) };
}

const inFull = (exact: string) => textInFull(exactOf(exact));

test.each(FORMATS)("both languages carry the same numbers, as %s", (format) => {
  holdsForEachUnit(({ working }) => {
    const [zh, en] = LANGUAGES.map((language) => linesOf(working, language, format).lines);
    const numbers = (lines: readonly string[] = []) => lines.map((one) => numbersIn(one).sort());
    expect(numbers(zh)).toEqual(numbers(en));
    expect(numbers(zh).flat().length).toBeGreaterThan(0);
  });
});

const PERIODS: Readonly<Record<string, Record<Language, string>>> = {
  "2024-05": { zh: "2024年5月", en: "2024-05" },
  "2024-01/2024-04": { zh: "2024年1—4月", en: "2024-01 to 2024-04" },
  "2024-Q3": { zh: "2024年第三季度", en: "Q3 2024" },
  "2024": { zh: "2024年度", en: "year 2024" },
};

test("the head names the unit and the period", () => {
  holdsForEachUnit(({ working, month }) => {
    for (const language of LANGUAGES) {
      const { head } = linesOf(working, language);
      expect(head).toContain(working.unit.name);
      expect(head).toContain(PERIODS[month.month]?.[language]);
    }
  });
});

test("nothing is left out by mistake, and no line is empty", () => {
  holdsForEachUnit(({ working }) => {
    for (const language of LANGUAGES) {
      const { head, lines } = linesOf(working, language);
      for (const line of [head, ...lines]) {
        expect(line).not.toMatch(/undefined|NaN|null|\[object|，，|；；|, ,|; ;|：。|: \./);
        expect(line).not.toBe("");
      }
    }
  });
});

test("every exact score that is no published one stands in its line, unless nobody could read it", () => {
  const longest = 40;
  const seen = { stated: 0, leftOut: 0 };
  holdsForEachUnit(({ working }) => {
    const { dimensions, total, figures } = working;
    const lines = zhLines(working);
    const all = [...lines.dimensions, lines.total, ...lines.after];
    for (const [place, one] of [...dimensions, total, ...figures].entries()) {
      const isPublished = exactly(one.points) === one.exact;
      const full = inFull(one.exact);
      const stated = all[place]?.match(/（精确值 ([^，）]+)[，）]/)?.[1];
      expect(stated).toBe(isPublished || full.length > longest ? undefined : full);
      if (!isPublished) seen[stated === undefined ? "leftOut" : "stated"] += 1;
    }
  });
  expect(seen.stated).toBeGreaterThan(seen.leftOut);
});

test("each dimension and each part says what it is worth", () => {
  holdsForEachUnit(({ working, scheme }) => {
    const { dimensions: lines } = zhLines(working);
    const { group } = working.unit;
    for (const [place, { parts, fullMarks, name, weight }] of working.dimensions.entries()) {
      const dimension = scheme.dimensions[place] as (typeof scheme.dimensions)[number];
      const { weight: stated = 1 } = dimension;
      const worth = termAt(dimension, "fullMarks", group);
      const weighed = exactText(
        multiply(exactOf(worth), exactOf(termAt({ stated }, "stated", group))),
      );
      expect(exactly(fullMarks)).toBe(weighed);
      const title = fullMarks === "0" ? "（加减分项）" : `（满分 ${fullMarks} 分`;
      expect(lines[place]?.startsWith(`${name.zh}${title}`)).toBe(true);
      const isWeighed = weight !== undefined && fullMarks !== "0";
      expect(lines[place]?.includes("，权重 ")).toBe(isWeighed);
      const scoredTo = lines[place]?.match(/：按 (\S+) 分计分，权重/)?.[1];
      if (isWeighed) expect(isNear(exactOf(scoredTo ?? "0"), exactOf(worth))).toBe(true);
      for (const part of parts) {
        const own = "parts" in dimension ? dimension.parts[part.number - 1] : dimension;
        expect(exactly(part.fullMarks)).toBe(termAt(own ?? {}, "fullMarks", group));
        if (part.exact === null || (parts.length === 1 && part.name === undefined)) continue;
        const called = part.name?.zh ?? `第${part.number}分项`;
        const said = part.fullMarks === "0" ? "加减分项" : `满分 ${part.fullMarks} 分`;
        expect(lines[place]).toContain(`“${called}”（${said}）`);
      }
    }
  });
});

// ---- conditions

const STANDS = {
  from: { kept: "达到", missed: "未达到" },
  above: { kept: "高于", missed: "不高于" },
  to: { kept: "不超过", missed: "超过" },
  below: { kept: "低于", missed: "不低于" },
};

const PLACE_STANDS = {
  from: { kept: "或以后", missed: "之前" },
  above: { kept: "之后", missed: "以内" },
  to: { kept: "以内", missed: "之后" },
  below: { kept: "之前", missed: "或以后" },
};

/** What was asked about one by one, and whether each was met or missed is said of it. */
function leavesOf(asked: AskedWorking): TestWorking[] {
  return "joined" in asked ? asked.of.flatMap(leavesOf) : [asked];
}

type Comparison = Extract<AskedWorking, { readonly edges: unknown }>;

const isPercent = ({ quantity }: Comparison) => quantity === "share" || quantity === "signedShare";

function isKept(value: Exact, word: keyof typeof STANDS, edge: Exact): boolean {
  const side = order(value, edge);
  return { from: side >= 0, above: side > 0, to: side <= 0, below: side < 0 }[word];
}

/** Whether a text says how a value stands to each edge, with a value that stands to them as the exact one does. */
function saysComparison(text: string, comparison: Comparison): boolean {
  const { name, counted, quantity, exact, edges } = comparison;
  const { holds } = comparison;
  if (exact === null) return text.includes(`${name.zh}无数据，视为${holds ? "符合" : "不符合"}`);
  const [before, behind] =
    counted !== undefined
      ? ["", ` ${counted.zh}`]
      : ({ points: ["", " 分"], place: ["第 ", " 名"] }[quantity as "points"] ?? ["", ""]);
  const sign = isPercent(comparison) ? "%" : "";
  const scaled = (value: string) =>
    isPercent(comparison) ? multiply(exactOf(value), HUNDRED) : exactOf(value);
  const said = edges.map(({ word, exact: edge }) => {
    const kept = isKept(exactOf(exact), word, exactOf(edge)) ? "kept" : "missed";
    if (quantity === "place") return `，在第 ${edge} 名${PLACE_STANDS[word][kept]}`;
    const side = STANDS[word][kept];
    return `，${side} ${before}${inFull(exactText(scaled(edge)))}${sign}${behind}`;
  });
  return text
    .split(`${name.zh} ${before}`)
    .slice(1)
    .some((rest) => {
      const [shown = "x"] = rest.match(/^-?\d+(?:[./]\d+)?/) ?? [];
      if (!rest.startsWith(`${shown}${sign}${behind}${said.join("")}`)) return false;
      const isTold = edges.every(
        ({ exact: edge }) =>
          order(exactOf(shown), scaled(edge)) === order(scaled(exact), scaled(edge)),
      );
      return isTold && isNear(exactOf(shown), scaled(exact));
    });
}

/** Whether a value is another, or the other as it is shown: to two places at least. */
function isNear(shown: Exact, exact: Exact): boolean {
  const [above, below] = subtract(shown, exact);
  return (above < 0n ? -above : above) * 200n <= below;
}

function expectCondition(text: string, { name, number, holds, asked }: ConditionWorking): void {
  const said =
    name === undefined
      ? `第 ${number} 项条件${holds ? "成立" : "不成立"}`
      : `${holds ? "有" : "无"}“${name.zh}”情形`;
  expect(text).toContain(said);
  const tests = leavesOf(asked);
  const [only] = tests;
  const isSaid = tests.length === 1 && only && "fact" in only && only.fact.zh === name?.zh;
  if (isSaid) return;
  expect(text).toContain(`${said}（`);
  for (const one of tests) {
    if ("place" in one) expect(text).toContain(`第 ${one.place} 名`);
    else if ("test" in one) expect(text).toContain(one.test.zh);
    else if ("fact" in one) expect(text).toContain(`${one.fact.zh}：${one.holds ? "是" : "否"}`);
    else expect([one, text, saysComparison(text, one)]).toEqual([one, text, true]);
  }
}

function conditionsTold({ conditions, exception }: DimensionWorking): readonly ConditionWorking[] {
  if (exception === undefined) return conditions;
  if (exception.kind === "noData") return [];
  return conditions.filter(({ holds }) => holds).slice(0, 1);
}

test("each condition says what it compares and how that stands, and what it leaves if it holds", () => {
  const told = { dimension: 0, total: 0 };
  holdsForEachUnit(({ working }) => {
    const lines = zhLines(working);
    for (const [place, dimension] of working.dimensions.entries()) {
      const text = lines.dimensions[place] ?? "";
      for (const condition of conditionsTold(dimension)) {
        told.dimension += 1;
        expectCondition(text, condition);
        if (dimension.exception === undefined) expect(condition.holds).toBe(false);
        else if (condition.give !== undefined) {
          expect(text).toContain(condition.give === "zero" ? "按 0 分计" : "按满分计");
        } else expect(text).toContain("最高计 ");
      }
    }
    for (const condition of working.total.conditions ?? []) {
      told.total += 1;
      expectCondition(lines.total, condition);
      if (condition.holds) expect(lines.total).toContain(`最高计 ${condition.atMost} 分`);
    }
  });
  expect(Math.min(...Object.values(told))).toBeGreaterThan(10);
});

// ---- every number

/** Every value that stands anywhere in a working, also in the words for what was asked. */
function valuesIn(working: unknown): Exact[] {
  if (typeof working === "object" && working !== null) {
    const { places, increment = 1 } = working as Partial<RoundingJson>;
    const unit = places === undefined ? [] : [exactOf(`${increment}/${10n ** BigInt(places)}`)];
    return [...unit, ...Object.values(working).flatMap(valuesIn)];
  }
  return numbersIn(`${working}`).map(exactOf);
}

/** A count and its whole, where they are no fraction: `4.25/7`. */
const apart = (text: string) => (text.includes(".") ? text.split("/") : [text]);

function withoutFactors<Of extends Pick<DimensionWorking, "steps">>(working: Of): Of {
  const factors = factorsOf(working.steps);
  return { ...working, steps: working.steps.filter((_, place) => factors[place] === undefined) };
}

describe("a number in a sentence is one of the computation", () => {
  test.each(["dimensions", "figures"] as const)("of %s", (of) => {
    holdsForEachUnit(({ working }) => {
      const lines = zhLines(working)[of === "dimensions" ? of : "after"];
      for (const [place, one] of working[of].entries()) {
        // what a reader would come to is told apart
        const [said = ""] = lines[place]?.split("；按上列") ?? [];
        // the first item of a price follows from how many there are before
        const line = said.replace(/第 \d+ \S+起 |：按 \S+ 分计分/g, "");
        // what the total was multiplied by is told of the total
        const values = valuesIn(of === "figures" ? withoutFactors(one) : one);
        const size = ([above, below]: Exact): Exact => [above < 0n ? -above : above, below];
        const known = [...values, ...values.map((value) => multiply(value, HUNDRED))].map(size);
        for (const text of numbersIn(line).flatMap(apart)) {
          const shown = size(exactOf(text.replace("%", "")));
          const isKnown = known.some((value) => isNear(shown, value));
          expect([text, line, isKnown]).toEqual([text, line, true]);
        }
      }
    });
  });
});

describe("a working that went through JSON", () => {
  test.each(LANGUAGES)("reads the same in %s", (language) => {
    holdsForEachUnit(({ working }) => {
      expect(explanationText(throughJson(working), language)).toBe(
        explanationText(working, language),
      );
    });
  });
});

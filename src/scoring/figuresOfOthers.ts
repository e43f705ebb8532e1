import type { Fraction } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import { isPercentage } from "../measures/quantity.js";
import type { UnitIdentity } from "../month/unit.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { onceForEach, onceMade } from "../words/byKey.js";
import { roundedBy } from "../words/rounding.js";
import type { Facts, Layout, Relative } from "./layout.js";
import { measureOfFacts } from "./measureValue.js";
import type { PreparedScheme } from "./preparedScheme.js";
import type { MonthReading, UnitReading } from "./readMonth.js";
import { stateNoData } from "./refusals.js";
import { scopesOf } from "./scopesOf.js";
import { scoredDimensions } from "./scoredDimensions.js";
import type { GroupPlan } from "./scoringPlan.js";

const found = { zh: "须与其他单位比较的内容", en: "something that is compared with other units" };
const allowed = {
  zh: "只看本单位数据的考核指标（单独计分时没有其他单位可比；请用 scoreMonth 对全月计分）",
  en: "dimensions that look at the unit alone (there are no others to compare it with here: score the whole month with scoreMonth)",
};

const scoreFound = { zh: "须依据其他指标得分的内容", en: "something that looks at other scores" };
const scoreAllowed = {
  zh: "不依据其他指标得分的考核指标（请用 scoreUnit 或 scoreMonth 计分）",
  en: "dimensions that look at no other scores (score the unit with scoreUnit, or the month with scoreMonth)",
};

/** The problems of a dimension that compares units, where it is scored alone. */
export function needsOthers({ relatives }: Layout): InputIssue[] {
  return relatives.map(({ path }) => inputIssue("needsOthers", `scheme.${path}`, found, allowed));
}

/** The problems of a dimension that looks at other scores, where it is scored alone. */
export function needsScores(dimension: string, { scores }: Layout): InputIssue[] {
  if (scores === undefined) return [];
  return [inputIssue("needsOthers", `scheme.${dimension}`, scoreFound, scoreAllowed)];
}

/**
 * A month with what follows from the other units behind the facts of each unit, or a problem for each such figure that cannot
 * be formed where the scheme does not say what that means. Units that are not scored are compared with nobody.
 */
export function withFiguresOfOthers(
  prepared: PreparedScheme,
  month: MonthReading,
): Outcome<MonthReading> {
  const { scheme, layout } = prepared;
  const { relatives, metrics, adjustments } = layout;
  if (relatives.length === 0) return { ok: true, value: month };
  const facts = new Map(month.units.map((unit) => [unit, [...unit.facts]]));
  const compared = month.units.filter(isCompared);
  const start = metrics.length + adjustments.length;
  const issues: InputIssue[] = [];
  for (const place of inOrderOfScores(relatives)) {
    const relative = relatives[place] as Relative;
    const known = compared.map((unit) => {
      const own = { ...unit, facts: facts.get(unit) as Facts };
      return { ...own, facts: withScores(relative, own, prepared), reading: unit };
    });
    const figureOf = figuresAmong(relative, scheme, layout, known);
    for (const [unit, own] of facts) own[start + place] = figureOf.get(unit);
    for (const [index, unit] of month.units.entries()) {
      if (isCompared(unit) && isNeeded(relative, unit) && figureOf.get(unit) === undefined) {
        if (prepared.lacksDataIn(unit.unit.group)(unit.facts)) continue;
        issues.push(missingFigure(relative.path, index, unit.unit.name));
      }
    }
  }
  const units = month.units.map((unit) => ({ ...unit, facts: facts.get(unit) as Facts }));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...month, units } };
}

function isCompared({ apart }: UnitReading): boolean {
  return apart?.as !== "notScored";
}

/** The places of figures, those first that need fewer scores. */
function inOrderOfScores(relatives: readonly Relative[]): number[] {
  const places = relatives.map((_, place) => place);
  return places.sort((a, b) => afterOf(relatives[a]) - afterOf(relatives[b]));
}

function afterOf(relative: Relative | undefined): number {
  return relative?.after ?? 0;
}

/** The facts of a unit with the scores that a figure looks at, as far as it has them. */
function withScores(
  { after }: Relative,
  { unit, by, facts }: Pick<UnitReading, "unit" | "by" | "facts">,
  { planBy }: PreparedScheme,
): Facts {
  if (after === undefined) return facts;
  const plan = planBy(by);
  return scoredDimensions(plan, plan.groups.get(unit.group) as GroupPlan, facts, after).facts;
}

function isNeeded({ refusesNoData, onlyIn }: Relative, { unit }: UnitReading): boolean {
  return refusesNoData && (onlyIn === undefined || onlyIn.includes(unit.group));
}

/** A unit with the facts that it is compared by. */
interface FactsOfUnit extends UnitReading {
  readonly reading: UnitReading;
}

/** What each unit comes to among those it is compared with. */
function figuresAmong(
  relative: Relative,
  scheme: Scheme,
  layout: Layout,
  compared: readonly FactsOfUnit[],
): Map<UnitReading, Fraction | undefined> {
  const figures = new Map<UnitReading, Fraction | undefined>();
  const valueBy = onceForEach((by: Operations) => comparedValue(relative, scheme, layout, by));
  for (const { units } of scopesOf(scheme, relative.among, compared)) {
    const values = units.map(({ by, facts }) => valueBy(by)(facts));
    const known = values.filter((value) => value !== undefined);
    const standingBy = onceForEach((by: Operations) => relative.standing(known, by));
    for (const [index, { by, reading }] of units.entries()) {
      const value = values[index];
      if (value !== undefined) figures.set(reading, standingBy(by)(by.named("compared", value)));
    }
  }
  return figures;
}

/** The value by which units are compared, rounded where the scheme says so. */
function comparedValue(
  { of, roundMeasure }: Relative,
  scheme: Scheme,
  layout: Layout,
  by: Operations,
): (facts: Facts) => Fraction | undefined {
  const valueIn = measureOfFacts(of, layout, by);
  const extra = isPercentage(quantityIn(scheme, of)) ? 2 : 0;
  const round = roundedBy(roundMeasure ?? "exact", extra, by);
  return (facts) => {
    const value = valueIn(facts);
    return value === undefined ? undefined : round(value);
  };
}

/** What one unit comes to among the others, and who they are, by the figure that follows from them. */
export interface ComparedUnit {
  readonly reading: UnitReading;
  /** For each figure, the other units that it follows from. */
  readonly others: readonly (readonly UnitIdentity[])[];
}

/**
 * How units of a month that was compared are compared once more, each by operations of its own: what was read of the others is
 * worked out once for all of them.
 */
export function comparison(
  prepared: PreparedScheme,
  readings: readonly UnitReading[],
): (own: UnitReading) => ComparedUnit {
  const { scheme, layout } = prepared;
  const { relatives, metrics, adjustments } = layout;
  const compared = readings.filter(isCompared);
  const among = relatives.map((relative) => {
    const valueBy = onceForEach((by: Operations) => comparedValue(relative, scheme, layout, by));
    const scopes = scopesOf(scheme, relative.among, compared).flatMap(({ units }) => {
      const values = onceMade(() =>
        units.map(({ unit, by, facts }) => ({ unit, value: valueBy(by)(facts) })),
      );
      return units.map(({ unit }) => [unit.id, values] as const);
    });
    return { valueBy, valuesOf: new Map(scopes) };
  });
  const start = metrics.length + adjustments.length;
  const order = inOrderOfScores(relatives);
  return (own) => {
    if (!isCompared(own)) return { reading: own, others: [] };
    const { by, unit } = own;
    const facts = [...own.facts];
    const others: (readonly UnitIdentity[])[] = relatives.map(() => []);
    for (const place of order) {
      const relative = relatives[place] as Relative;
      const { valueBy, valuesOf } = among[place] as (typeof among)[number];
      const scored = withScores(relative, { unit, by, facts }, prepared);
      const value = scored === undefined ? undefined : valueBy(by)(scored);
      facts[start + place] = undefined;
      if (value === undefined) continue;
      const all = valuesOf.get(unit.id)?.() ?? [];
      const known = all
        .map((one) => (one.unit.id === unit.id ? { unit, value } : one))
        .filter((one): one is KnownValue => one.value !== undefined);
      const values = known.map((one) => one.value);
      facts[start + place] = relative.standing(values, by)(by.named("compared", value));
      others[place] = known.map((one) => one.unit).filter(({ id }) => id !== unit.id);
    }
    return { reading: { ...own, facts }, others };
  };
}

interface KnownValue {
  readonly unit: UnitIdentity;
  readonly value: Fraction;
}

function missingFigure(path: string, index: number, name: string): InputIssue {
  const unsaid = stateNoData("无数据时", "without");
  const found = {
    zh: `无可比较的数据（方案的 ${path} 无法计算）`,
    en: `nothing to compare it with (${path} of the scheme cannot be formed)`,
  };
  const allowed = {
    zh: `可与其他单位比较的数据（${unsaid.zh}）`,
    en: `figures that can be compared with those of others (${unsaid.en})`,
  };
  return inputIssue("noData", `units[${index}]`, found, allowed, name);
}

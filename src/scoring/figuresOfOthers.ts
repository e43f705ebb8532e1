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

const found = { zh: "须与其他单位比较的内容", en: "something that is compared with other units" };
const allowed = {
  zh: "只看本单位数据的考核指标（单独计分时没有其他单位可比；请用 scoreMonth 对全月计分）",
  en: "dimensions that look at the unit alone (there are no others to compare it with here: score the whole month with scoreMonth)",
};

/** The problems of a dimension that compares units, where it is scored alone. */
export function needsOthers({ relatives }: Layout): InputIssue[] {
  return relatives.map(({ path }) => inputIssue("needsOthers", `scheme.${path}`, found, allowed));
}

/**
 * A month with what follows from the other units behind the facts of each unit, or a problem for each such figure that cannot
 * be formed where the scheme does not say what that means. Units below the minimum volume are compared with nobody.
 */
export function withFiguresOfOthers(
  { scheme, layout }: PreparedScheme,
  month: MonthReading,
): Outcome<MonthReading> {
  const { relatives } = layout;
  if (relatives.length === 0) return { ok: true, value: month };
  const compared = month.units.filter(({ isBelowMinimum }) => !isBelowMinimum);
  const figures = relatives.map((relative) => figuresAmong(relative, scheme, layout, compared));
  const units = month.units.map((unit) =>
    unit.isBelowMinimum
      ? unit
      : { ...unit, facts: [...unit.facts, ...figures.map((figureOf) => figureOf.get(unit))] },
  );
  const issues = month.units.flatMap((unit, index) =>
    unit.isBelowMinimum
      ? []
      : relatives
          .filter((relative, place) => isNeeded(relative, unit) && !figures[place]?.get(unit))
          .map(({ path }) => missingFigure(path, index, unit.unit.name)),
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...month, units } };
}

function isNeeded({ refusesNoData, onlyIn }: Relative, { unit }: UnitReading): boolean {
  return refusesNoData && (onlyIn === undefined || onlyIn.includes(unit.group));
}

/** What each unit comes to among those it is compared with. */
function figuresAmong(
  relative: Relative,
  scheme: Scheme,
  layout: Layout,
  compared: readonly UnitReading[],
): Map<UnitReading, Fraction | undefined> {
  const figures = new Map<UnitReading, Fraction | undefined>();
  const valueBy = onceForEach((by: Operations) => comparedValue(relative, scheme, layout, by));
  for (const { units } of scopesOf(scheme, relative.among, compared)) {
    const values = units.map(({ by, facts }) => valueBy(by)(facts));
    const known = values.filter((value) => value !== undefined);
    const standingBy = onceForEach((by: Operations) => relative.standing(known, by));
    for (const [index, unit] of units.entries()) {
      const value = values[index];
      const { by } = unit;
      if (value !== undefined) figures.set(unit, standingBy(by)(by.named("compared", value)));
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
  { scheme, layout }: PreparedScheme,
  readings: readonly UnitReading[],
): (own: UnitReading) => ComparedUnit {
  const compared = readings.filter(({ isBelowMinimum }) => !isBelowMinimum);
  const among = layout.relatives.map((relative) => {
    const valueBy = onceForEach((by: Operations) => comparedValue(relative, scheme, layout, by));
    const scopes = scopesOf(scheme, relative.among, compared).flatMap(({ units }) => {
      const values = onceMade(() =>
        units.map(({ unit, by, facts }) => ({ unit, value: valueBy(by)(facts) })),
      );
      return units.map(({ unit }) => [unit.id, values] as const);
    });
    return { relative, valueBy, valuesOf: new Map(scopes) };
  });
  return (own) => {
    if (own.isBelowMinimum) return { reading: own, others: [] };
    const { by, unit } = own;
    const figures = among.map(({ relative, valueBy, valuesOf }) => {
      const value = valueBy(by)(own.facts);
      const all = valuesOf.get(unit.id)?.() ?? [];
      const known = all
        .map((one) => (one.unit.id === unit.id ? { unit, value } : one))
        .filter((one): one is KnownValue => one.value !== undefined);
      const figure =
        value === undefined
          ? undefined
          : relative.standing(
              known.map((one) => one.value),
              by,
            )(by.named("compared", value));
      const others = known.map((one) => one.unit).filter(({ id }) => id !== unit.id);
      return { figure, others: value === undefined ? [] : others };
    });
    const facts = [...own.facts, ...figures.map(({ figure }) => figure)];
    return { reading: { ...own, facts }, others: figures.map(({ others }) => others) };
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

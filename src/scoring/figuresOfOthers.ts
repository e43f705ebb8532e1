import type { Fraction } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import { isPercentage } from "../measures/quantity.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { onceForEach } from "../words/byKey.js";
import { roundedBy } from "../words/rounding.js";
import type { Layout, Relative } from "./layout.js";
import { measureReader } from "./measureValue.js";
import type { UnitReading } from "./readMonth.js";
import { scopesOf } from "./scopesOf.js";

const found = { zh: "须与其他单位比较的内容", en: "something that is compared with other units" };
const allowed = {
  zh: "只看本单位数据的考核指标（单独计分时没有其他单位可比；请用 scoreMonth 对全月计分）",
  en: "dimensions that look at the unit alone (there are no others to compare it with here: score the whole month with scoreMonth)",
};

/** @internal a problem for each figure that follows from other units, where there are none */
export function needsOthers({ relatives }: Layout): InputIssue[] {
  return relatives.map(({ path }) => inputIssue(`scheme.${path}`, found, allowed));
}

/** @internal what follows from the other units, added to the facts of each unit that is not set apart */
export function addRelativeFigures(
  scheme: Scheme,
  layout: Layout,
  readings: readonly UnitReading[],
): void {
  const compared = readings.filter(({ setApart }) => !setApart);
  for (const relative of layout.relatives) {
    const readBy = onceForEach((by: Operations) => valueReader(relative, scheme, layout, by));
    for (const { units } of scopesOf(scheme, relative.among, compared)) {
      const values = units.map((reading) => readBy(reading.by)(reading));
      const known = values.filter((value) => value !== undefined);
      const standingBy = onceForEach((by: Operations) => relative.standing(known, by));
      for (const [index, { facts, by }] of units.entries()) {
        const value = values[index];
        facts.push(value === undefined ? undefined : standingBy(by)(by.named("compared", value)));
      }
    }
  }
}

function valueReader(
  { of, roundMeasure }: Relative,
  scheme: Scheme,
  layout: Layout,
  by: Operations,
): (reading: UnitReading) => Fraction | undefined {
  const read = measureReader(of, layout, by);
  const extra = isPercentage(quantityIn(scheme, of)) ? 2 : 0;
  const round = roundedBy(roundMeasure ?? "exact", extra, by);
  return ({ facts }) => {
    const value = read(facts);
    return value === undefined ? undefined : round(value);
  };
}

/** @internal a problem for each figure that cannot be formed where the scheme does not say what that means */
export function relativeRefusals(
  { metrics, adjustments, relatives }: Layout,
  readings: readonly UnitReading[],
): InputIssue[] {
  const first = metrics.length + adjustments.length;
  const needed = relatives
    .map((relative, index) => ({ ...relative, place: first + index }))
    .filter(({ refusesNoData }) => refusesNoData);
  return readings.flatMap(({ unit, facts, setApart }, index) =>
    needed
      .filter(({ onlyIn }) => !setApart && (onlyIn === undefined || onlyIn.includes(unit.group)))
      .filter(({ place }) => facts[place] === undefined)
      .map(({ path }) => refusalAt(path, index, unit.name)),
  );
}

function refusalAt(path: string, index: number, name: string): InputIssue {
  const found = {
    zh: `无可比较的数据（方案的 ${path} 无法计算）`,
    en: `nothing to compare it with (${path} of the scheme cannot be formed)`,
  };
  const allowed = {
    zh: "可与其他单位比较的数据（方案未规定无数据时如何计分；可在方案用到它的地方写明 noData）",
    en: "figures that can be compared with those of others (the scheme does not say how to score without: state noData where the scheme asks for it)",
  };
  return inputIssue(`units[${index}]`, found, allowed, name);
}

import { compare, plus, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { amountText } from "../exact/numberText.js";
import { pathBelow } from "../input/issue.js";
import { valueOrThrow } from "../input/outcome.js";
import { usesOf } from "../measures/measures.js";
import { statedEdges } from "../rules/edges.js";
import { leavesOf } from "../scheme/condition.js";
import { worthIn } from "../scheme/dimension.js";
import type { Factor } from "../scheme/factor.js";
import { listed, measurePlaces } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Grade, VerdictCondition, VerdictTest } from "../scheme/verdicts.js";
import { atGroup, type ByGroup, fractionAt, isByGroup } from "../words/byGroup.js";
import { type CountDefinition, partsOfMetric } from "../words/metricDefinition.js";
import { totalRounding } from "../words/rounding.js";
import { checkedScheme } from "./checkedScheme.js";
import { dimensionWarnings, type SchemeWarning, schemeWarning } from "./dimensionWarnings.js";
import { mostOfDimension, roundedUp } from "./mostPossible.js";

/**
 * What is legal in a scheme, but probably a mistake 方案提示: points that go up and down, an edge or a tier that nothing
 * reaches, a dimension whose best case is under its full marks, a rule or a word without effect, a metric that nobody
 * uses, full marks that do not add up.
 *
 * @param scheme - the scheme
 * @returns the warnings; none where nothing looks odd
 * @throws {@link InputError} with every problem, when the scheme is not sound
 * @example
 * ```ts
 * import { schemeWarnings } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * schemeWarnings(xiangtan2023); // => []
 * const mistyped = { ...xiangtan2023, total: { fullMarks: "105" } };
 * schemeWarnings(mistyped)[0]?.message.en; // => "total.fullMarks: the full marks come to 100, not to 105."
 * ```
 */
export function schemeWarnings(scheme: Scheme): SchemeWarning[] {
  return warningsOf(valueOrThrow(checkedScheme(scheme)));
}

/** {@link schemeWarnings} of a scheme that is sound. */
export function warningsOf(scheme: Scheme): SchemeWarning[] {
  const groups = scheme.groups.map(({ id }) => id);
  return [
    ...unusedMetrics(scheme),
    ...toldOnce(groups, (group) => [
      ...listed(scheme.dimensions, "dimensions").flatMap(([dimension, path]) =>
        dimensionWarnings(dimension, path, group, scheme),
      ),
      ...fullMarksWarnings(scheme, group),
      ...percentOfNothing(scheme, group),
      ...unreachedTotals(scheme, group),
    ]),
    ...tierWarnings(scheme),
    ...idleWords(scheme),
  ];
}

/** What holds in several groups is said once, and what does not hold in all of them with the groups it holds in. */
function toldOnce(
  groups: readonly string[],
  warningsIn: (group: string) => readonly SchemeWarning[],
): SchemeWarning[] {
  const told = new Map<string, { warning: SchemeWarning; holdsIn: string[] }>();
  for (const group of groups) {
    for (const warning of warningsIn(group)) {
      const known = told.get(warning.message.en);
      if (known === undefined) told.set(warning.message.en, { warning, holdsIn: [group] });
      else known.holdsIn.push(group);
    }
  }
  return [...told.values()].map(({ warning, holdsIn }) => {
    if (holdsIn.length === groups.length) return warning;
    const { zh, en } = warning.message;
    const message = {
      zh: `${zh.slice(0, -1)}（组别 ${holdsIn.join("、")}）。`,
      en: `${en.slice(0, -1)} (in group ${holdsIn.join(", ")}).`,
    };
    return { ...warning, message };
  });
}

function unusedMetrics(scheme: Scheme): SchemeWarning[] {
  const used = new Set([
    scheme.volume,
    ...measurePlaces(scheme).flatMap(({ measure }) => usesOf(measure).map(({ id }) => id)),
    ...Object.values(scheme.metrics).flatMap((metric) => [
      ...partsOfMetric(metric).map(([, id]) => id),
      ...(metric.kind === "rate" && metric.within !== undefined ? [metric.within] : []),
    ]),
  ]);
  return Object.keys(scheme.metrics)
    .filter((id) => !used.has(id))
    .map((id) =>
      schemeWarning(pathBelow("metrics", id), "没有用到此指标数据", "nothing uses this metric"),
    );
}

function fullMarksWarnings({ dimensions, total }: Scheme, group: string): SchemeWarning[] {
  const worths = dimensions.filter(({ extra }) => !extra).map((one) => worthIn(one, group));
  const all = plus(fractionAt(total.start ?? 0, group), sumOf(worths));
  const meant = fractionAt(total.fullMarks ?? 100, group);
  if (compare(all, meant) === 0) return [];
  const [found, stated] = [amountText(all), amountText(meant)];
  return [
    schemeWarning(
      "total.fullMarks",
      `各项满分合计为 ${found}，不是 ${stated}`,
      `the full marks come to ${found}, not to ${stated}`,
    ),
  ];
}

/** Tiers that lie wholly below the volume from which units are ranked. */
function tierWarnings({ groups, ranking, metrics, volume }: Scheme): SchemeWarning[] {
  const { minimumVolume: stated = 0, belowMinimum = "notScored" } = ranking;
  if (belowMinimum !== "notScored") return [];
  const { name, counted = { zh: "件", en: "" } } = metrics[volume] as CountDefinition;
  return groups.flatMap(({ id, tiers = [] }, place) =>
    tiers.flatMap((tier, index) => {
      const minimumVolume = atGroup(stated, id) ?? 0;
      const above = tiers.map(({ from }) => from).filter((from) => from > tier.from);
      if (above.length === 0 || Math.min(...above) > minimumVolume) return [];
      return [
        schemeWarning(
          `groups[${place}].tiers[${index}]`,
          `${name.zh}不足 ${minimumVolume} ${counted.zh}的单位不参与排名，此档不会有单位`,
          `units below ${minimumVolume} (${name.en}) are not ranked, so no unit is ever in this tier`,
        ),
      ];
    }),
  );
}

/** What no total of a group lies above; undefined where a factor, or what is left out, leaves it open. */
function mostOfTotal(scheme: Scheme, group: string): Fraction | undefined {
  const { start = 0, floor, cap, factors, leftOut } = scheme.total;
  const [least, bound] = [floor, cap].map((value) =>
    value === undefined ? undefined : fractionAt(value, group),
  );
  const dimensions = scheme.dimensions.map((one) => mostOfDimension(one, group, scheme));
  const sum = plus(fractionAt(start, group), sumOf(dimensions));
  const isOpen = factors !== undefined || leftOut === "rescale";
  const most = isOpen ? bound : bound !== undefined && compare(bound, sum) < 0 ? bound : sum;
  if (most === undefined) return undefined;
  const held = least !== undefined && compare(least, most) > 0 ? least : most;
  return roundedUp(held, totalRounding(scheme.rounding));
}

/** Grades and flags for totals that no unit of a group can reach. */
function unreachedTotals(scheme: Scheme, group: string): SchemeWarning[] {
  const most = mostOfTotal(scheme, group);
  if (most === undefined) return [];
  const { grades = [], flags = [], vetoes = [] } = scheme.verdicts ?? {};
  const edges = [
    ...listed(grades, "verdicts.grades"),
    ...[...listed(flags, "verdicts.flags"), ...listed(vetoes, "verdicts.vetoes")].flatMap(
      ([{ if: condition }, place]) =>
        leavesOf<VerdictTest>(condition, `${place}.if`).flatMap(({ leaf, path }) =>
          "total" in leaf ? [[leaf.total, `${path}.total`] as const] : [],
        ),
    ),
  ];
  return edges.flatMap(([stated, path]) =>
    (["from", "above"] as const).flatMap((word) => {
      const edge = stated[word];
      if (edge === undefined) return [];
      const order = compare(fractionAt(edge, group), most);
      if (order < 0 || (order === 0 && word === "from")) return [];
      return [
        schemeWarning(
          `${path}.${word}`,
          `总得分最高为 ${amountText(most)} 分，任何单位都达不到`,
          `the total comes to ${amountText(most)} at most, so that no unit reaches it`,
        ),
      ];
    }),
  );
}

/** Words that are stated and change nothing. */
function idleWords({ ranking, verdicts }: Scheme): SchemeWarning[] {
  const { grades = [], vetoes = [] } = verdicts ?? {};
  const onward = ranking.numbering === "onward" && ranking.within === "all";
  const isAny = ranking.minimumVolume !== undefined;
  return [
    ...(onward
      ? [
          schemeWarning(
            "ranking.numbering",
            "全部单位一起排名，无从连续编号",
            "all units are ranked together, so there is nothing to go on from",
          ),
        ]
      : []),
    ...(ranking.belowMinimum !== undefined && !isAny
      ? [
          schemeWarning(
            "ranking.belowMinimum",
            "未写 minimumVolume，此项不起作用",
            "no minimumVolume is stated, so this has no effect",
          ),
        ]
      : []),
    ...listed(vetoes, "verdicts.vetoes").flatMap(([{ atMost }, path]) => {
      if (bestGrade(grades)?.id !== atMost) return [];
      return [
        schemeWarning(
          `${path}.atMost`,
          "已是最高等次，等于没有限制",
          "it is the best grade anyhow, so nothing is taken away",
        ),
      ];
    }),
  ];
}

/** The grade with the highest edge; undefined where the edges differ by group. */
function bestGrade(grades: readonly Grade[]): Grade | undefined {
  const edges = grades.map(({ from, above }) => from ?? above);
  if (edges.some((edge) => isByGroup(edge ?? ""))) return undefined;
  return grades.reduce<Grade | undefined>((best, grade) => {
    const [edge, other] = [grade.from ?? grade.above, best?.from ?? best?.above];
    if (edge === undefined) return best ?? grade;
    if (other === undefined) return grade;
    const order = compare(edge as string | number, other as string | number);
    return order > 0 || (order === 0 && grade.above !== undefined) ? grade : best;
  }, undefined);
}

/** Every condition of a scheme, with its place. */
function statedConditions({ dimensions, total, verdicts }: Scheme): [VerdictCondition, string][] {
  const factorsOf = (factors: readonly Factor[] | undefined, path: string) =>
    listed(factors ?? [], `${path}.factors`).flatMap(([factor, place]) =>
      "if" in factor && factor.if !== undefined ? [[factor.if, `${place}.if`] as const] : [],
    );
  const conditionsOf = (list: readonly { if: VerdictCondition }[] | undefined, path: string) =>
    listed(list ?? [], path).map(([one, place]) => [one.if, `${place}.if`] as const);
  const places = [
    ...listed(dimensions, "dimensions").flatMap(([{ factors, conditions }, path]) => [
      ...factorsOf(factors, path),
      ...conditionsOf(conditions, `${path}.conditions`),
    ]),
    ...factorsOf(total.factors, "total"),
    ...conditionsOf(total.conditions, "total.conditions"),
    ...conditionsOf(verdicts?.vetoes, "verdicts.vetoes"),
    ...conditionsOf(verdicts?.flags, "verdicts.flags"),
  ];
  return places.map(([condition, place]) => [condition, place]);
}

/** Conditions that ask for a percentage of full marks where these are 0. */
function percentOfNothing(scheme: Scheme, group: string): SchemeWarning[] {
  const { dimensions } = scheme;
  return statedConditions(scheme).flatMap(([condition, place]) =>
    leavesOf<VerdictTest>(condition, place).flatMap(({ leaf, path }) => {
      if (!("score" in leaf)) return [];
      const dimension = dimensions.find(({ id }) => id === leaf.score);
      const inPercent = statedEdges<ByGroup<string | number>>(leaf).some(([, edge]) =>
        `${atGroup(edge, group)}`.endsWith("%"),
      );
      if (!inPercent || dimension === undefined) return [];
      if (worthIn(dimension, group).above > 0) return [];
      return [
        schemeWarning(
          path,
          "该项满分为 0，百分数没有意义，请用分数作界值",
          "the dimension is worth 0, and a percentage of that says nothing: state points",
        ),
      ];
    }),
  );
}

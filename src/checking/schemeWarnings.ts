import { compare, plus, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { amountText } from "../exact/numberText.js";
import { pathBelow } from "../input/issue.js";
import { valueOrThrow } from "../input/outcome.js";
import { usesOf } from "../measures/measures.js";
import { statedEdges } from "../rules/edges.js";
import { leavesOf } from "../scheme/condition.js";
import { listed, measurePlaces } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import type { VerdictTest } from "../scheme/verdicts.js";
import { atGroup, type ByGroup, termsAt } from "../words/byGroup.js";
import { checkedScheme } from "./checkedScheme.js";
import { dimensionWarnings, type SchemeWarning, schemeWarning } from "./dimensionWarnings.js";

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
    ]),
    ...tierWarnings(scheme),
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
    ...Object.values(scheme.metrics).map((metric) => ("of" in metric ? metric.of : undefined)),
  ]);
  return Object.keys(scheme.metrics)
    .filter((id) => !used.has(id))
    .map((id) =>
      schemeWarning(pathBelow("metrics", id), "没有用到此指标数据", "nothing uses this metric"),
    );
}

function fullMarksWarnings({ dimensions, total }: Scheme, group: string): SchemeWarning[] {
  const worths = dimensions
    .filter(({ extra }) => !extra)
    .map(({ fullMarks }) => termsAt(fullMarks, group) as Fraction);
  const all = plus(total.start ?? 0, sumOf(worths));
  const meant = total.fullMarks ?? 100;
  if (compare(all, meant) === 0) return [];
  return [
    schemeWarning(
      "total.fullMarks",
      `各项满分合计为 ${amountText(all)}，不是 ${meant}`,
      `the full marks come to ${amountText(all)}, not to ${meant}`,
    ),
  ];
}

/** Tiers that lie wholly below the volume from which units are ranked. */
function tierWarnings({ groups, ranking }: Scheme): SchemeWarning[] {
  const { minimumVolume = 0 } = ranking;
  return groups.flatMap(({ tiers = [] }, place) =>
    tiers.flatMap((tier, index) => {
      const above = tiers.map(({ from }) => from).filter((from) => from > tier.from);
      if (above.length === 0 || Math.min(...above) > minimumVolume) return [];
      return [
        schemeWarning(
          `groups[${place}].tiers[${index}]`,
          `不足 ${minimumVolume} 件的单位不参与排名，此档不会有单位`,
          `units below ${minimumVolume} tickets are not ranked, so no unit is ever in this tier`,
        ),
      ];
    }),
  );
}

/** Flags that ask for a percentage of full marks where these are 0. */
function percentOfNothing({ dimensions, verdicts }: Scheme, group: string): SchemeWarning[] {
  return listed(verdicts?.flags ?? [], "verdicts.flags").flatMap(([flag, place]) =>
    leavesOf<VerdictTest>(flag.if, `${place}.if`).flatMap(({ leaf, path }) => {
      if (!("score" in leaf)) return [];
      const worth = dimensions.find(({ id }) => id === leaf.score)?.fullMarks ?? 0;
      const inPercent = statedEdges<ByGroup<string | number>>(leaf).some(([, edge]) =>
        `${atGroup(edge, group)}`.endsWith("%"),
      );
      if (!inPercent || (termsAt(worth, group) as Fraction).above > 0) return [];
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

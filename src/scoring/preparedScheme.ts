import { oncePerScheme } from "../checking/checkedScheme.js";
import { exactly, type Operations } from "../exact/operations.js";
import { type UnitFields, unitFields } from "../month/unit.js";
import type { Tier } from "../scheme/group.js";
import type { Scheme } from "../scheme/scheme.js";
import { type ApartFinder, apartFinder } from "./apart.js";
import { type Facts, type Layout, layoutOf } from "./layout.js";
import { type MetricPlan, metricPlans, type RefusedMetric } from "./metricFigures.js";
import { lackingTest, risingTest } from "./ownData.js";
import { type ScoringPlan, scoringPlan } from "./scoringPlan.js";

/** A sound scheme with all that can be settled before any month is seen. */
export interface PreparedScheme {
  readonly scheme: Scheme;
  readonly layout: Layout;
  readonly metrics: readonly MetricPlan[];
  /** The fields of what is plainly a unit of the scheme; undefined where there is any doubt. */
  readonly fieldsOf: (value: unknown) => UnitFields | undefined;
  /** The place of the ticket volume among the metrics. */
  readonly volumePlace: number;
  /** Whether a unit is set apart, by its group, volume and facts. */
  readonly apartIn: ApartFinder;
  /** Whether a unit is set apart for want of its own data. */
  readonly lacksDataIn: (group: string) => (figures: Facts) => boolean;
  /** The values that a unit has for itself and that do not rise where they must. */
  readonly risingIn: (group: string) => (figures: Facts) => readonly RefusedMetric[];
  readonly tiersOf: ReadonlyMap<string, readonly Tier[] | undefined>;
  /** Whether what was read of the units is asked for when all are read: to compare them, to break ties, or for flags. */
  readonly looksBack: boolean;
  /** How units are scored by some operations. */
  readonly planBy: (by: Operations) => ScoringPlan;
}

/** A scheme prepared, as far as a layout asks for it. */
export function prepared(scheme: Scheme, layout: Layout): PreparedScheme {
  const plan = scoringPlan(scheme, layout, exactly);
  return {
    scheme,
    layout,
    metrics: metricPlans(scheme, layout),
    fieldsOf: unitFields(scheme),
    volumePlace: layout.metrics.indexOf(scheme.volume),
    apartIn: apartFinder(scheme, layout),
    lacksDataIn: lackingTest(scheme, layout),
    risingIn: risingTest(scheme, layout),
    looksBack:
      layout.relatives.length > 0 ||
      (scheme.ranking.tieBreakers ?? scheme.verdicts?.flags ?? scheme.verdicts?.vetoes) !==
        undefined,
    tiersOf: new Map(scheme.groups.map(({ id, tiers }) => [id, tiers])),
    planBy: (by) => (by === exactly ? plan : scoringPlan(scheme, layout, by)),
  };
}

/** A sound scheme prepared for whole months. */
export const preparedScheme: (scheme: Scheme) => PreparedScheme = /* @__PURE__ */ oncePerScheme(
  (scheme) => prepared(scheme, layoutOf(scheme)),
);

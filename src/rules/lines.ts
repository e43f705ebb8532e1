import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { measuredQuantities } from "../measures/quantity.js";
import { type ByGroup, pointsByGroup } from "../words/byGroup.js";
import { listOfSome, literal, sealed } from "../words/shape.js";
import type { Text } from "../words/text.js";
import {
  type Formula,
  goesOneWay,
  highestOf,
  lowestOf,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
} from "./ruleDefinition.js";
import { type AnyTarget, isOwnTarget } from "./target.js";
import {
  pointsUpwards,
  type Waypoint,
  type WaypointTerms,
  waypointFlaws,
  waypointSchema,
  waypointsOf,
} from "./waypoints.js";

const schema = sealed({
  kind: literal("lines"),
  through: listOfSome(waypointSchema),
  below: pointsByGroup,
  above: pointsByGroup,
});

/** Straight lines between named points 基准值与挑战值之间线性内插. */
export interface LinesRule {
  /** The kind of rule 规则类型: straight lines between named points 线性内插; see the function `lines`. */
  readonly kind: "lines";
  /** The points they go through 节点, at least two, in any order; upwards where one of them is a metric. */
  readonly through: readonly Waypoint[];
  /** What a measure below all of them earns 低于各节点的得分. */
  readonly below: ByGroup<string | number>;
  /** What a measure above all of them earns 高于各节点的得分. */
  readonly above: ByGroup<string | number>;
}

/** What {@link lines} needs to know. */
export interface LinesTerms {
  /** The points the lines go through, at least two, in any order. */
  readonly through: readonly WaypointTerms[];
  /** What a measure below all of them earns 低于各节点的得分. */
  readonly below: Amount;
  /** What a measure above all of them earns 高于各节点的得分. */
  readonly above: Amount;
}

/**
 * Straight lines between named points 线性内插, such as a base value 基准值 and a challenge value 挑战值.
 *
 * Formula: between two neighbours `a.after + (measure − a.at) ÷ (b.at − a.at) × (b.before − a.after)`; at a point just its
 * points, which `before` and `after` are too unless they are stated; outside all of them `below` or `above`.
 *
 * @param measure - any quantity
 * @param terms - the points the lines go through, and the score outside them
 * @returns the points, exact
 * @throws RangeError when a value is not a number, or there are fewer than two points, or two of one measure
 * @example
 * ```ts
 * import { lines } from "hotline-scoring/rules";
 *
 * const terms = { through: [{ at: "80%", points: 6 }, { at: "95%", points: 10 }], below: 0, above: 10 };
 * lines("80%", terms); // => 6
 * lines("85%", terms); // => 22/3
 * lines("79.99%", terms); // => 0
 * lines("99%", terms); // => 10
 * const jump = { through: [{ at: 0, points: 0 }, { at: 10, before: 5, points: 8 }], below: 0, above: 8 };
 * lines("9.8", jump); // => 49/10
 * lines(10, jump); // => 8
 * ```
 */
export function lines(measure: Amount, terms: LinesTerms): Fraction {
  return pointsBy(formula, terms, fractionAs("lines measure", measure));
}

/** What the formula names: where a value lies, outside the points or at one; or the two points it lies between. */
type Step = "above" | "at" | "below" | "from" | "to" | "share" | "first" | "second";

const formula: Formula<LinesTerms, Step> = (terms, by) => {
  const below = fractionAs("lines below", terms?.below);
  const above = fractionAs("lines above", terms?.above);
  const pointsWith = waypointsOf(terms?.through);
  return (value, ofUnit) => {
    const points = pointsWith(ofUnit);
    const next = points.findIndex(({ at }) => orderOf(at, value) >= 0);
    const [right, left] = [points[next], points[next - 1]];
    if (right === undefined) {
      const highest = points[points.length - 1] as (typeof points)[number];
      return by.named("above", by.found(above, [highest.at, value]));
    }
    if (orderOf(right.at, value) === 0) {
      return by.named("at", by.found(right.points, [right.at, value]));
    }
    if (left === undefined) return by.named("below", by.found(below, [right.at, value]));
    const [from, to] = [by.named("from", left.at), by.named("to", right.at)];
    const share = by.quotient(by.difference(value, from), by.difference(to, from));
    const [least, most] = [by.named("first", left.after), by.named("second", right.before)];
    const climbed = by.product(by.named("share", share), by.difference(most, least));
    return by.sum([least, climbed]);
  };
};

function ladder({ through, below, above }: LinesTerms): Fraction[] {
  return [fractionOf(below), ...pointsUpwards(through), fractionOf(above)];
}

export const linesRule: RuleDefinition<LinesRule, LinesTerms, Step> = {
  schema,
  takes: measuredQuantities,
  formula,
  edges: ({ through }) =>
    through.flatMap(({ at }, index) =>
      isOwnTarget(at) ? [] : [[`through[${index}].at`, at] as const],
    ),
  flaws: ({ through }) => waypointFlaws(through),
  ofUnits: ({ through }) =>
    through.flatMap(({ at }, index) =>
      isOwnTarget(at) ? [{ key: `through[${index}].at`, target: at }] : [],
    ),
  rising: ({ through }) =>
    through.some(({ at }) => isOwnTarget(at)) ? through.map(({ at }) => at) : [],
};

/** The steps of a value at one point of the lines or beyond all, each with its words. */
const onePoint = [
  ["above", "高于最高的节点", "above the highest point,"],
  ["below", "低于最低的节点", "below the lowest point,"],
  ["at", "恰为节点", "just at the point"],
] as const;

export const linesWords: RuleWords<LinesRule, LinesTerms, Step> = {
  steps: {
    above: { shownAs: "number", name: null },
    at: { shownAs: "number", name: null },
    below: { shownAs: "number", name: null },
    from: { shownAs: "measure", name: null },
    to: { shownAs: "measure", name: null },
    share: { shownAs: "number", name: { zh: "比例", en: "share" } },
    first: { shownAs: "number", name: null },
    second: { shownAs: "number", name: null },
  },
  fromShownMeasure: false,
  phrase: (told, { through }) => {
    const nameOf = (step: "from" | "to" | "at" | "below" | "above") => {
      const [, index] = /^through\[(\d+)\]/.exec(told.originOf(step) ?? "") ?? [];
      return index === undefined ? undefined : through[Number(index)]?.name;
    };
    for (const [step, zh, en] of onePoint) {
      if (!told.has(step)) continue;
      const name = nameOf(step);
      const [place] = told.operandsOf(step, "found") ?? [];
      const at = told.edge(place?.exact ?? told.exact(step));
      const named =
        name === undefined ? { zh: "", en: "" } : { zh: `，即${name.zh}`, en: `the ${name.en} ` };
      return { zh: `${zh} ${at}${named.zh}`, en: `${en} ${named.en}${at}` };
    }
    const [left, right] = (["from", "to"] as const).map((step) => {
      const name = nameOf(step);
      const at = told.edge(told.exact(step));
      const worth = told.worth(told.full(step === "from" ? "first" : "second"));
      return {
        zh: `${name?.zh ?? ""} ${at}（${worth.zh}）`,
        en: `${name === undefined ? "" : `${name.en} `}${at} (${worth.en})`,
      };
    }) as [Text, Text];
    return {
      zh: `在${left.zh}与${right.zh}之间线性内插`,
      en: `between ${left.en} and ${right.en}, in proportion`,
    };
  },
  curve: {
    least: (terms) => lowestOf(ladder(terms)),
    most: (terms) => highestOf(ladder(terms)),
    ladder,
    isMonotone: (terms) => goesOneWay(ladder(terms)),
    turns: ({ through }) =>
      through.flatMap(({ at }, index) =>
        isOwnTarget(at as AnyTarget)
          ? []
          : [{ key: `through[${index}].at`, at: fractionOf(at), side: undefined }],
      ),
  },
  page: {
    words: (written, { through }) => {
      const points = through.map(({ at }, index) => ({
        at: isOwnTarget(at) ? at.metric : written(`through[${index}].at`),
        points: written(`through[${index}].points`),
      }));
      const [below, above] = [written("below"), written("above")];
      return {
        zh: `${points.map((one) => `${one.at}得${one.points}分`).join("，")}，其间线性内插；更低得${below}分，更高得${above}分`,
        en: `${points.map((one) => `${one.points} at ${one.at}`).join(", ")}, on a straight line between; ${below} below, ${above} above`,
      };
    },
    terms: {},
  },
};

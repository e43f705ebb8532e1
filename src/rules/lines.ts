import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { Flaw } from "../measures/measureDefinition.js";
import { quantities } from "../measures/quantity.js";
import { type ByGroup, edgeByGroup, pointsByGroup } from "../words/byGroup.js";
import { listOfSome, literal, optional, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import {
  type Formula,
  goesOneWay,
  highestOf,
  lowestOf,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
  withoutTarget,
} from "./ruleDefinition.js";

export const waypointSchema = sealed({
  at: edgeByGroup,
  points: pointsByGroup,
  name: optional(textSchema),
});

/** A point that the lines go through 节点, such as a base value 基准值 or a challenge value 挑战值. */
export interface Waypoint {
  /** What it is called 名称, such as 基准值. */
  readonly name?: Text | undefined;
  /** The measure 计分依据的值: percent text for a share, else a number. */
  readonly at: ByGroup<string | number>;
  /** The points it earns 得分. */
  readonly points: ByGroup<string | number>;
}

/** A point that the lines go through, as the function `lines` needs to know it. */
export interface WaypointTerms {
  /** The measure. */
  readonly at: Amount;
  /** The points it earns. */
  readonly points: Amount;
}

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
  /** The points they go through 节点, at least two, in any order. */
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
 * Formula: between two neighbours `a.points + (measure − a.at) ÷ (b.at − a.at) × (b.points − a.points)`; at a point
 * just its points; outside all of them `below` or `above`.
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
 * ```
 */
export function lines(measure: Amount, terms: LinesTerms): Fraction {
  return pointsBy(formula, terms, fractionAs("lines measure", measure));
}

/** What the formula names: where a value lies, outside the points or at one; or the two points it lies between. */
type Step = "above" | "at" | "below" | "from" | "to" | "share" | "first" | "second";

const formula: Formula<LinesTerms, Step> = (terms, by) => {
  const points = upwards(terms);
  const below = fractionAs("lines below", terms.below);
  const above = fractionAs("lines above", terms.above);
  return (value) => {
    const next = points.findIndex(({ at }) => orderOf(at, value) >= 0);
    const [right, left] = [points[next], points[next - 1]];
    if (right === undefined) return by.named("above", by.found(above, [value]));
    if (orderOf(right.at, value) === 0) return by.named("at", by.found(right.points, [value]));
    if (left === undefined) return by.named("below", by.found(below, [value]));
    const [from, to] = [by.named("from", left.at), by.named("to", right.at)];
    const share = by.quotient(by.difference(value, from), by.difference(to, from));
    const [least, most] = [by.named("first", left.points), by.named("second", right.points)];
    const climbed = by.product(by.named("share", share), by.difference(most, least));
    return by.sum([least, climbed]);
  };
};

function upwards(terms: LinesTerms): { at: Fraction; points: Fraction }[] {
  const through = Array.isArray(terms?.through) ? Array.from(terms.through) : [];
  const points = (through as LinesTerms["through"])
    .map((point) => ({
      at: fractionAs("lines at", point?.at),
      points: fractionAs("lines points", point?.points),
    }))
    .sort((a, b) => orderOf(a.at, b.at));
  const level = points.some(
    ({ at }, place) => place > 0 && at.toString() === points[place - 1]?.at.toString(),
  );
  if (points.length >= 2 && !level) return points;
  throw new RangeError("lines requires at least two points, no two of them at one measure");
}

const twoPoints = { zh: "至少含两个点的列表", en: "a list of at least two points" };
const ownPlace = { zh: "不与其他点重复的值", en: "a measure that no other point has" };

function flaws({ through }: LinesTerms): Flaw[] {
  if (through.length < 2) return [{ key: "through", allowed: twoPoints }];
  const places = through.map(({ at }) => fractionOf(at));
  return places.flatMap((at, index) => {
    const taken = places.slice(0, index).some((other) => orderOf(other, at) === 0);
    return taken ? [{ key: `through[${index}].at`, allowed: ownPlace }] : [];
  });
}

function ladder(terms: LinesTerms): Fraction[] {
  const [below, above] = [fractionOf(terms.below), fractionOf(terms.above)];
  return [below, ...upwards(terms).map(({ points }) => points), above];
}

export const linesRule: RuleDefinition<LinesRule, LinesTerms, Step> = {
  schema,
  takes: quantities,
  formula,
  edges: ({ through }) => through.map(({ at }, index) => [`through[${index}].at`, at] as const),
  flaws,
  target: withoutTarget,
};

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
  phrase: (told) => {
    if (told.has("above")) return { zh: "高于各节点", en: "above all points of the lines" };
    if (told.has("below")) return { zh: "低于各节点", en: "below all points of the lines" };
    if (told.has("at")) return { zh: "恰为一个节点的值", en: "just at a point of the lines" };
    const [left, right] = [told.edge(told.exact("from")), told.edge(told.exact("to"))];
    const [least, most] = [told.full("first"), told.full("second")];
    return {
      zh: `在 ${left}（${least} 分）与 ${right}（${most} 分）之间线性内插`,
      en: `between ${left} (${least} points) and ${right} (${most} points), in proportion`,
    };
  },
  curve: {
    least: (terms) => lowestOf(ladder(terms)),
    most: (terms) => highestOf(ladder(terms)),
    ladder,
    isMonotone: (terms) => goesOneWay(ladder(terms)),
    turns: ({ through }) =>
      through.map(({ at }, index) => ({
        key: `through[${index}].at`,
        at: fractionOf(at),
        side: undefined,
      })),
  },
  page: {
    words: (written, { through }) => {
      const points = through.map((_, index) => ({
        at: written(`through[${index}].at`),
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

import { type Fraction, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { Flaw } from "../measures/measureDefinition.js";
import { type ByGroup, edgeByGroup, pointsByGroup } from "../words/byGroup.js";
import { allowing, anyOf, optional, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type AnyTarget, isOwnTarget, type OwnTarget, ownTargetSchema } from "./target.js";

export const waypointSchema = sealed({
  at: anyOf(
    [edgeByGroup, ownTargetSchema],
    allowing(
      '计分依据的值，形如 "95%" 或 "20"，或 { byGroup }、{ metric }',
      'a measure such as "95%" or "20", { byGroup }, or { metric }',
    ),
  ),
  points: pointsByGroup,
  before: optional(pointsByGroup),
  after: optional(pointsByGroup),
  name: optional(textSchema),
});

/** A point that the lines go through 节点, such as a base value 基准值 or a challenge value 挑战值. */
export interface Waypoint {
  /** What it is called 名称, such as 基准值. */
  readonly name?: Text | undefined;
  /** The measure 计分依据的值: percent text for a share, else a number; or a metric, where each unit has its own 各单位自己的值. */
  readonly at: ByGroup<string | number> | OwnTarget;
  /** The points just there 恰在此处的得分. */
  readonly points: ByGroup<string | number>;
  /** What the line from below ends at, where that is not the points there 由低处趋近此处的得分（不含此处）: a jump. */
  readonly before?: ByGroup<string | number> | undefined;
  /** What the line onwards begins with, where that is not the points there 自此处向高处起始的得分（不含此处）: a jump. */
  readonly after?: ByGroup<string | number> | undefined;
}

/** A point that the lines go through, as the function `lines` needs to know it. */
export interface WaypointTerms {
  /** The measure. */
  readonly at: Amount;
  /** The points just there. */
  readonly points: Amount;
  /** What the line from below ends at; the points there unless stated. */
  readonly before?: Amount | undefined;
  /** What the line onwards begins with; the points there unless stated. */
  readonly after?: Amount | undefined;
}

interface Waypoints {
  readonly at: Fraction;
  readonly points: Fraction;
  readonly before: Fraction;
  readonly after: Fraction;
}

/** The points that the lines go through, upwards, with the places that are each unit's own. */
export function waypointsOf(
  given: readonly WaypointTerms[],
): (ofUnit?: readonly Fraction[]) => readonly Waypoints[] {
  const through: readonly WaypointTerms[] = Array.isArray(given) ? Array.from(given) : [];
  const read = through.map((point) => {
    const points = fractionAs("lines points", point?.points);
    return {
      at: isOwnTarget(point?.at as AnyTarget) ? undefined : fractionAs("lines at", point?.at),
      points,
      before: point.before === undefined ? points : fractionAs("lines before", point.before),
      after: point.after === undefined ? points : fractionAs("lines after", point.after),
    };
  });
  if (read.every(({ at }) => at !== undefined)) {
    const fixed = upwards(read as Waypoints[]);
    return () => fixed;
  }
  return (ofUnit = []) => {
    const own = [...ofUnit];
    const points = read.map((point) => {
      const at = point.at ?? fractionAs("lines at", own.shift() as Fraction);
      return { ...point, at };
    });
    return upwards(points);
  };
}

function upwards(points: readonly Waypoints[]): Waypoints[] {
  const sorted = [...points].sort((a, b) => orderOf(a.at, b.at));
  const level = sorted.some(
    ({ at }, place) => place > 0 && orderOf(at, (sorted[place - 1] as Waypoints).at) === 0,
  );
  if (sorted.length >= 2 && !level) return sorted;
  throw new RangeError("lines requires at least two points, no two of them at one measure");
}

const twoPoints = { zh: "至少含两个点的列表", en: "a list of at least two points" };
const ownPlace = { zh: "不与其他点重复的值", en: "a measure that no other point has" };

const inside = {
  zh: "无此项（该节点之外的得分由 below 或 above 规定）",
  en: "nothing: what lies beyond this point is for below or above to say",
};

export function waypointFlaws(through: readonly WaypointTerms[]): Flaw[] {
  if (through.length < 2) return [{ key: "through", allowed: twoPoints }];
  const places = through.map(({ at }) =>
    isOwnTarget(at as AnyTarget) ? undefined : fractionOf(at),
  );
  const isOwn = places.includes(undefined);
  const order = places.map((_, index) => index);
  if (!isOwn) {
    order.sort((a, b) => orderOf(places[a] as Fraction, places[b] as Fraction));
  }
  const [first, last] = [order[0], order[order.length - 1]];
  return places.flatMap((at, index): Flaw[] => {
    const { before, after } = through[index] as WaypointTerms;
    const earlier = places.slice(0, index).filter((other) => other !== undefined);
    const taken = at !== undefined && earlier.some((other) => orderOf(other, at) === 0);
    const falls = at !== undefined && isOwn && earlier.some((other) => orderOf(other, at) > 0);
    return [
      ...(taken ? [{ key: `through[${index}].at`, allowed: ownPlace }] : []),
      ...(falls ? [{ key: `through[${index}].at`, allowed: rising }] : []),
      ...(index === first && before !== undefined
        ? [{ key: `through[${index}].before`, allowed: inside }]
        : []),
      ...(index === last && after !== undefined
        ? [{ key: `through[${index}].after`, allowed: inside }]
        : []),
    ];
  });
}

const rising = {
  zh: "高于前面各节点的值（节点取自指标数据时，须由低到高依次书写）",
  en: "a measure above those before it: points are written upwards where one of them is a metric",
};

/** The points from the lowest place to the highest; those of units' own places in the order written. */
export function pointsUpwards(through: readonly WaypointTerms[]): Fraction[] {
  const isOwn = through.some(({ at }) => isOwnTarget(at as AnyTarget));
  const places = through.map(({ at }) => (isOwn ? ZERO : fractionOf(at)));
  const order = places
    .map((_, index) => index)
    .sort((a, b) => orderOf(places[a] as Fraction, places[b] as Fraction));
  return order.flatMap((index) => {
    const { before, points: there, after } = through[index] as WaypointTerms;
    return [before ?? there, there, after ?? there].map((one) => fractionOf(one));
  });
}

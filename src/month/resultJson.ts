import type { DimensionId, Scheme } from "../scheme/scheme.js";
import type { MonthResult, PeerGroup, RankedUnit, Score, UnrankedUnit } from "./result.js";

/** A score as JSON holds it 得分（JSON）. */
export interface ScoreJson extends Omit<Score, "exact" | "points"> {
  /** The exact value 精确值: `"745/36"`, or `"20"` for a whole number. */
  readonly exact: string;
  /** The published value 公布分: `"20.69"`. */
  readonly points: string;
}

/** A ranked unit as JSON holds it 单位得分（JSON）. */
export interface RankedUnitJson<S extends Scheme = Scheme>
  extends Omit<RankedUnit<S>, "scores" | "total" | "figures"> {
  /** The score of each dimension 各项得分, by the dimension's id. */
  readonly scores: { readonly [Dimension in DimensionId<S>]: ScoreJson };
  /** The total score 总得分. */
  readonly total: ScoreJson;
  /** Each further figure that follows from the total 换算数值, by id; left out where the scheme has none. */
  readonly figures?: Readonly<Record<string, ScoreJson>> | undefined;
}

/** A unit that is set apart, as JSON holds it 不参与排名的单位（JSON）. */
export interface UnrankedUnitJson<S extends Scheme = Scheme>
  extends Omit<UnrankedUnit<S>, "scored"> {
  /** What it came to 得分与结论, where it is scored. */
  readonly scored?: Omit<RankedUnitJson<S>, "unit" | "volume" | "rank" | "unpublished"> | undefined;
}

/** A peer group as JSON holds it 同组同档（JSON）. */
export interface PeerGroupJson<S extends Scheme = Scheme> extends Omit<PeerGroup<S>, "units"> {
  /** The units 承办单位 in published order. */
  readonly units: readonly RankedUnitJson<S>[];
}

/**
 * A result as JSON holds it 月度考核结果（JSON）: what `JSON.parse(JSON.stringify(result))` gives. `parseResult` makes a result of
 * it again.
 */
export interface MonthResultJson<S extends Scheme = Scheme>
  extends Omit<MonthResult<S>, "peerGroups" | "unranked"> {
  /** The units that the scheme sets apart 不参与排名的单位, in the order given. */
  readonly unranked: readonly UnrankedUnitJson<S>[];
  /** The peer groups that have units 同组同档, in the scheme's order. */
  readonly peerGroups: readonly PeerGroupJson<S>[];
}

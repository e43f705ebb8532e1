// A scheme as it is written in JSON, with every word that there is.

import type { MeasureJson, RuleJson } from "./measureJson.js";

/** A value for all groups, or one for each. */
export type ByGroupJson<Value> = Value | { readonly byGroup: Readonly<Record<string, Value>> };
export type PointsJson = string | number;
export type PointsByGroupJson = ByGroupJson<PointsJson>;

export interface RoundingJson {
  readonly places: number;
  readonly mode: string;
  readonly increment?: number;
}

export interface MetricJson {
  readonly kind: "count" | "rate" | "points" | "fact";
  readonly counted?: object;
  readonly madeOf?: { readonly plus: readonly string[]; readonly minus?: readonly string[] };
  readonly of?: string;
  readonly count?: string;
  readonly cap?: string;
  readonly partialCredit?: true;
  readonly most?: PointsJson;
}

export type AmongJson = "peers" | "group" | "all";
export type BetterJson = "higher" | "lower";
export type TiesJson = "dense" | "competition" | "modified" | "ordinal" | "fractional";

export interface EdgesJson {
  readonly from?: PointsByGroupJson;
  readonly above?: PointsByGroupJson;
  readonly to?: PointsByGroupJson;
  readonly below?: PointsByGroupJson;
}

export type NoDataJson = "refuse" | "fullMarks" | "zero" | "leaveOut" | "setApart";

/** How many of the best or worst, or which share of the units. */
export type HowManyJson = number | { readonly share: string; readonly mode: string };

/** Leaves joined by all, any and not; those of verdicts also ask of the total, of any score and of the place. */
export interface ConditionJson extends EdgesJson {
  readonly all?: readonly ConditionJson[];
  readonly any?: readonly ConditionJson[];
  readonly not?: ConditionJson;
  readonly measure?: MeasureJson;
  readonly noData?: "refuse" | "holds" | "fails";
  readonly fact?: string;
  readonly score?: string;
  readonly inGroup?: readonly string[];
  readonly total?: EdgesJson;
  readonly anyScore?: EdgesJson;
  readonly first?: ByGroupJson<HowManyJson>;
  readonly last?: ByGroupJson<HowManyJson>;
  readonly among?: AmongJson;
  readonly ties?: TiesJson;
}

export interface BoundsJson {
  readonly floor?: PointsByGroupJson;
  readonly cap?: PointsByGroupJson;
}

export interface FactorJson extends BoundsJson {
  readonly name?: object;
  readonly if?: ConditionJson;
  readonly times?: PointsByGroupJson;
  readonly measure?: MeasureJson;
  readonly rule?: RuleJson;
  readonly noData?: "refuse" | "one";
}

export interface PartJson extends BoundsJson {
  readonly fullMarks: PointsByGroupJson;
  readonly measure: MeasureJson;
  readonly rule: RuleJson;
  readonly noData?: NoDataJson;
  readonly roundMeasure?: RoundingJson;
  readonly weight?: PointsByGroupJson;
  readonly onlyIn?: readonly string[];
}

export interface LimitJson {
  readonly name?: object;
  readonly if: ConditionJson;
  readonly give?: "zero" | "fullMarks";
  readonly atMost?: PointsByGroupJson;
}

export interface DimensionJson extends Partial<Omit<PartJson, "onlyIn" | "fullMarks">> {
  readonly id: string;
  readonly fullMarks: PointsByGroupJson;
  readonly parts?: readonly PartJson[];
  readonly extra?: boolean;
  readonly factors?: readonly FactorJson[];
  readonly published?: RoundingJson;
  readonly conditions?: readonly LimitJson[];
}

export interface TotalJson extends BoundsJson {
  readonly start?: PointsByGroupJson;
  readonly fullMarks?: PointsByGroupJson;
  readonly leftOut?: "asZero" | "rescale";
  readonly factors?: readonly FactorJson[];
  readonly conditions?: readonly LimitJson[];
}

export interface TieBreakerJson {
  readonly score?: string;
  readonly by?: "published" | "exact";
  readonly measure?: MeasureJson;
  readonly better?: BetterJson;
}

export type ApartJson = "notScored" | "notRanked" | "notPublished";

export interface RankingJson {
  readonly by: "published" | "exact";
  readonly ties: TiesJson;
  readonly within?: AmongJson;
  readonly tieBreakers?: readonly TieBreakerJson[];
  readonly minimumVolume?: ByGroupJson<number>;
  readonly belowMinimum?: ApartJson;
  readonly setApart?: readonly {
    readonly id: string;
    readonly if: ConditionJson;
    readonly as: ApartJson;
  }[];
  readonly numbering?: "anew" | "onward";
}

export interface ListJson {
  readonly id: string;
  readonly best?: ByGroupJson<HowManyJson>;
  readonly worst?: ByGroupJson<HowManyJson>;
  readonly among: AmongJson;
  readonly ties: TiesJson;
  readonly onlyIn?: readonly string[];
}

export type GradeJson = { readonly id: string } & EdgesJson;

export interface VerdictsJson {
  readonly grades?: readonly GradeJson[];
  readonly vetoes?: readonly {
    readonly id: string;
    readonly if: ConditionJson;
    readonly atMost: string;
  }[];
  readonly lists?: readonly ListJson[];
  readonly flags?: readonly { readonly id: string; readonly if: ConditionJson }[];
}

export interface SchemeJson {
  readonly id: string;
  readonly rounding: {
    readonly rates: "exact" | RoundingJson;
    readonly scores: "exact" | RoundingJson;
    readonly published: RoundingJson;
    readonly total?: RoundingJson;
  };
  readonly metrics: Readonly<Record<string, MetricJson>>;
  readonly volume: string;
  readonly groups: readonly {
    readonly id: string;
    readonly tiers?: readonly { readonly id: string; readonly from: number }[];
  }[];
  readonly dimensions: readonly DimensionJson[];
  readonly total: TotalJson;
  readonly ranking: RankingJson;
  readonly figures?: readonly {
    readonly id: string;
    readonly by: "published" | "exact";
    readonly rule: RuleJson;
    readonly rounding?: RoundingJson;
  }[];
  readonly verdicts?: VerdictsJson;
}

// The measures and rules of a scheme as they are written in JSON.

import type {
  AmongJson,
  BetterJson,
  ByGroupJson,
  EdgesJson,
  PointsByGroupJson,
  PointsJson,
  TiesJson,
} from "./schemeJson.js";

export interface MeasureJson {
  readonly rate?: string;
  readonly remainder?: string;
  readonly mean?: readonly (string | { readonly rate: string; readonly weight: PointsJson })[];
  readonly product?: readonly string[];
  readonly count?: string;
  readonly sum?: readonly { readonly count: string; readonly weight: PointsJson }[];
  readonly ratio?: string;
  readonly to?: string;
  readonly per?: PointsJson;
  readonly given?: string;
  readonly adjustments?: "bonus" | "deduction" | "all";
  readonly categories?: readonly string[];
  readonly fact?: string;
  readonly change?: string;
  readonly from?: string;
  readonly in?: "percent" | "number";
  readonly lowerOf?: readonly MeasureJson[];
  readonly higherOf?: readonly MeasureJson[];
  readonly score?: string;
  readonly scores?: readonly string[];
  readonly total?: "basic";
  readonly rankOf?: MeasureJson;
  readonly ratioToBest?: MeasureJson;
  readonly distanceToMean?: MeasureJson;
  readonly shareOfTotal?: MeasureJson;
  readonly minMax?: MeasureJson;
  readonly better?: BetterJson;
  readonly ties?: TiesJson;
  readonly among?: AmongJson;
}

/** What a standing compares among units; nothing for a measure of the unit by itself. */
export const comparedIn = (measure: MeasureJson): MeasureJson | undefined =>
  measure.rankOf ??
  measure.ratioToBest ??
  measure.distanceToMean ??
  measure.shareOfTotal ??
  measure.minMax;

export type TargetJson =
  | ByGroupJson<PointsJson>
  | { readonly metric: string }
  | { readonly meanOfOthers: AmongJson };

export interface StepJson {
  readonly size: PointsByGroupJson;
  readonly rest: "dropped" | "counted";
}

/** A price for each percentage point of a share, or for each one of anything else. */
export interface PriceJson {
  readonly perPercentagePoint?: PointsByGroupJson;
  readonly each?: PointsByGroupJson;
}

export type PaceJson = PriceJson & { readonly most: PointsByGroupJson };

export type SlopeJson = PriceJson & {
  readonly kind: "slope";
  readonly better: BetterJson;
  readonly target: TargetJson;
  readonly step?: StepJson;
};

export interface TwoSidedJson {
  readonly kind: "twoSided";
  readonly better: BetterJson;
  readonly target: TargetJson;
  readonly start: PointsByGroupJson;
  readonly gain: PaceJson;
  readonly loss: PaceJson;
  readonly step?: StepJson;
}

export type BandJson = EdgesJson & { readonly points: PointsByGroupJson };

export interface BandsJson {
  readonly kind: "bands";
  readonly bands: readonly BandJson[];
  readonly otherwise: PointsByGroupJson;
}

export interface WaypointJson {
  readonly at: PointsByGroupJson | { readonly metric: string };
  readonly points: PointsByGroupJson;
  readonly before?: PointsByGroupJson;
  readonly after?: PointsByGroupJson;
}

export interface LinesJson {
  readonly kind: "lines";
  readonly through: readonly WaypointJson[];
  readonly below: PointsByGroupJson;
  readonly above: PointsByGroupJson;
}

export interface PerItemJson {
  readonly kind: "perItem";
  readonly each?: PointsByGroupJson;
  readonly prices?: readonly {
    readonly from: ByGroupJson<number>;
    readonly each: PointsByGroupJson;
  }[];
  readonly effect?: "lost" | "gained";
}

export type RuleJson =
  | { readonly kind: "proportional" | "given" }
  | SlopeJson
  | TwoSidedJson
  | BandsJson
  | LinesJson
  | PerItemJson
  | {
      readonly kind: "byRank";
      readonly points: readonly PointsByGroupJson[];
      readonly otherwise: PointsByGroupJson;
    }
  | { readonly kind: "sum"; readonly start: PointsByGroupJson }
  | { readonly kind: "yesNo"; readonly yes: PointsByGroupJson; readonly no: PointsByGroupJson };

// hotline-scoring/rules: each measure and each rule as a function, and as a scheme states it.

export type { Quantity } from "./measures/quantity.js";
export { type Better, type Scope, scopes } from "./measures/comparing.js";
export type { RateMeasure } from "./measures/rate.js";
export { type RemainderMeasure, remainder } from "./measures/remainder.js";
export { type MeanMeasure, type WeightedRate, weightedMean } from "./measures/weightedMean.js";
export type { CountMeasure } from "./measures/count.js";
export { type SumMeasure, type WeightedCount, weightedSum } from "./measures/weightedSum.js";
export { type RatioMeasure, ratioOfCounts } from "./measures/ratioOfCounts.js";
export type { GivenMeasure } from "./measures/given.js";
export type { AdjustmentsMeasure } from "./measures/adjustments.js";
export { type ChangeMeasure, change } from "./measures/change.js";
export { type ProductMeasure, product } from "./measures/product.js";
export {
  type HigherOfMeasure,
  type LowerOfMeasure,
  higherOf,
  lowerOf,
} from "./measures/lowerOrHigher.js";
export type { FactMeasure } from "./measures/fact.js";
export type { BasicTotalMeasure, ScoreMeasure, ScoresMeasure } from "./measures/scores.js";
export type { PlainMeasure } from "./measures/plainMeasures.js";
export type { OwnMeasure } from "./measures/ownMeasures.js";
export { type Placing, type RankMeasure, placings, rankAmong } from "./measures/rankAmong.js";
export { type RatioToBestMeasure, ratioToBest } from "./measures/ratioToBest.js";
export { type DistanceToMeanMeasure, distanceToMean } from "./measures/distanceToMean.js";
export { type ShareOfTotalMeasure, shareOfTotal } from "./measures/shareOfTotal.js";
export { type MinMaxMeasure, minMax } from "./measures/minMax.js";
export type { Measure } from "./measures/measures.js";
export type { EdgeTerms, Edges } from "./rules/edges.js";
export type {
  MeanTarget,
  OwnTarget,
  Pace,
  PaceTerms,
  Step,
  StepTerms,
  Target,
} from "./rules/target.js";
export {
  type ProportionalRule,
  type ProportionalTerms,
  proportional,
} from "./rules/proportional.js";
export { type SlopeRule, type SlopeTerms, slope } from "./rules/slope.js";
export {
  type Side,
  type SideTerms,
  type TwoSidedRule,
  type TwoSidedTerms,
  twoSided,
} from "./rules/twoSided.js";
export {
  type Band,
  type BandTerms,
  type BandsRule,
  type BandsTerms,
  bands,
} from "./rules/bands.js";
export {
  type LinesRule,
  type LinesTerms,
  lines,
} from "./rules/lines.js";
export {
  type PerItemRule,
  type PerItemTerms,
  type Price,
  type PriceTerms,
  perItem,
} from "./rules/perItem.js";
export type { Waypoint, WaypointTerms } from "./rules/waypoints.js";
export { type ByRankRule, type ByRankTerms, byRank } from "./rules/byRank.js";
export { type YesNoRule, type YesNoTerms, yesNo } from "./rules/yesNo.js";
export { type GivenRule, given } from "./rules/given.js";
export { type SumRule, type SumTerms, sum } from "./rules/sum.js";
export type { Rule } from "./rules/rules.js";
export { noDataChoices } from "./scheme/part.js";
export { tieMethods } from "./scheme/ranking.js";

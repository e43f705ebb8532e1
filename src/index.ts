// The table of contents: one line a file, in reading order. A file imports only files above it.
// A line that exports nothing names a file that only others here need.

// exact: fractions, rounding, decimal text
export {} from "./exact/shown.js";
export {} from "./exact/integer.js";
export { type Fraction, fraction } from "./exact/fraction.js";
export {} from "./exact/steps.js";
export {} from "./exact/exactDecimal.js";
export { type Amount, fractionOf, isAmount } from "./exact/fractionOf.js";
export { compare, dividedBy, heldWithin, minus, plus, sumOf, times } from "./exact/arithmetic.js";
export { type RoundingMode, rounded, roundingModes } from "./exact/rounded.js";
export { decimalText, percentText } from "./exact/numberText.js";
export { publishedDecimal } from "./exact/publishedDecimal.js";

// model: what is talked about
export {} from "./model/wording.js";
export {} from "./model/id.js";
export {} from "./model/sealed.js";
export type { Text } from "./model/text.js";
export {} from "./model/monthName.js";
export {} from "./model/amounts.js";
export {} from "./model/plain.js";
export {} from "./model/narrowed.js";
export type { ByGroup, GroupValues } from "./model/byGroup.js";
export type { Rounding, Roundings } from "./model/rounding.js";
export type {
  CountDefinition,
  MetricDefinition,
  PointsDefinition,
  RateDefinition,
} from "./model/metricDefinition.js";
export type {
  AdjustmentsMeasure,
  CountMeasure,
  GivenMeasure,
  MeanMeasure,
  Measure,
  RateMeasure,
} from "./model/measure.js";
export type {
  GivenRule,
  PerItemRule,
  ProportionalRule,
  Rule,
  SlopeRule,
  SumRule,
} from "./model/rule.js";
export type { Dimension } from "./model/dimension.js";
export type { Tier } from "./model/tier.js";
export type { Group } from "./model/group.js";
export {
  type DimensionId,
  type GroupId,
  type Ranking,
  type Scheme,
  type Ties,
  type TotalBounds,
  tieMethods,
} from "./model/scheme.js";
export type {
  Count,
  MetricValue,
  MonthlyMetrics,
  Points,
  Rate,
  Share,
} from "./model/metricValue.js";
export type { Adjustment } from "./model/adjustment.js";
export type { Unit, UnitIdentity } from "./model/unit.js";
export type { Month } from "./model/month.js";
export type { DimensionFacts } from "./model/dimensionFacts.js";
export type {
  MonthResult,
  PeerGroup,
  RankedUnit,
  Score,
  UnitScore,
  UnrankedUnit,
} from "./model/monthResult.js";
export {} from "./model/inputPath.js";
export {} from "./model/foundText.js";
export type { InputIssue } from "./model/inputIssue.js";
export { InputError } from "./model/inputError.js";
export type { Failure, Outcome, Success } from "./model/outcome.js";
export {} from "./model/checked.js";
export {} from "./model/soundness.js";
export {} from "./model/repeatedIds.js";
export {} from "./model/metricReference.js";
export {} from "./model/tierContradictions.js";
export {} from "./model/measureContradictions.js";
export {} from "./model/byGroupContradictions.js";
export {} from "./model/boundContradictions.js";
export {} from "./model/schemeContradictions.js";
export { defineScheme, parseScheme, tryParseScheme } from "./model/parseScheme.js";

// rules: points from a measure
export {} from "./rules/requireNotNegative.js";
export { type ProportionalTerms, proportional } from "./rules/proportional.js";
export { type SlopeTerms, slope } from "./rules/slope.js";
export { type PerItemTerms, perItem } from "./rules/perItem.js";
export { given } from "./rules/given.js";
export { type SumTerms, sum } from "./rules/sum.js";
export {} from "./rules/rules.js";

// scoring: from metrics to ranks
export {} from "./scoring/roundedBy.js";
export {} from "./scoring/metricReader.js";
export {} from "./scoring/metricsReader.js";
export {} from "./scoring/adjustmentSums.js";
export {} from "./scoring/facts.js";
export {} from "./scoring/measureReader.js";
export {} from "./scoring/dimensionScorer.js";
export {} from "./scoring/scorePublisher.js";
export {} from "./scoring/soundScheme.js";
export { dimensionScore, tryDimensionScore } from "./scoring/dimensionScore.js";
export { totalScore } from "./scoring/totalScore.js";
export { assignTier } from "./scoring/assignTier.js";
export { rank } from "./scoring/rank.js";
export {} from "./scoring/unitReader.js";
export {} from "./scoring/quickReading.js";
export {} from "./scoring/carefulReading.js";
export {} from "./scoring/monthReading.js";
export {} from "./scoring/unitScorer.js";
export { scoreUnit, tryScoreUnit } from "./scoring/scoreUnit.js";
export {} from "./scoring/peerGroups.js";
export { scoreMonth, tryScoreMonth } from "./scoring/scoreMonth.js";

// schemes: one folder a hotline
export type { Xiangtan2023Group, Xiangtan2023Metrics } from "./schemes/xiangtan2023/basis.js";
export { onTimeCompletionScore } from "./schemes/xiangtan2023/onTimeCompletionScore.js";
export { extensionScore } from "./schemes/xiangtan2023/extensionScore.js";
export { contactScore } from "./schemes/xiangtan2023/contactScore.js";
export { satisfactionScore } from "./schemes/xiangtan2023/satisfactionScore.js";
export { rejectionScore } from "./schemes/xiangtan2023/rejectionScore.js";
export { knowledgeBaseScore } from "./schemes/xiangtan2023/knowledgeBaseScore.js";
export { cooperationScore } from "./schemes/xiangtan2023/cooperationScore.js";
export { bonusScore } from "./schemes/xiangtan2023/bonusScore.js";
export { xiangtan2023 } from "./schemes/xiangtan2023/xiangtan2023.js";

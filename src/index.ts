// The table of contents: one line a file, in reading order. A file imports only files above it.
// A line that exports nothing names a file that only others here need.

export {
  compare,
  dividedBy,
  heldWithin,
  minus,
  plus,
  sumOf,
  times,
} from "./exact/arithmetic.js";
export type { Decimal } from "./exact/exactDecimal.js";
export { type Fraction, fraction } from "./exact/fraction.js";
export { type Amount, fractionOf, isAmount } from "./exact/fractionOf.js";
// exact: fractions, rounding, decimal text
export {} from "./exact/integer.js";
export { decimalText, percentText } from "./exact/numberText.js";
export { publishedDecimal } from "./exact/publishedDecimal.js";
export { type RoundingMode, rounded, roundingModes } from "./exact/rounded.js";
export {} from "./exact/steps.js";
export type { Adjustment } from "./model/adjustment.js";
export {} from "./model/amounts.js";
export {} from "./model/boundContradictions.js";
export {} from "./model/byGroup.js";
export {} from "./model/byGroupContradictions.js";
export {} from "./model/checked.js";
export type { Dimension } from "./model/dimension.js";
export type { DimensionFacts } from "./model/dimensionFacts.js";
export {} from "./model/foundText.js";
export type { Group } from "./model/group.js";
export {} from "./model/id.js";
export { InputError } from "./model/inputError.js";
export type { InputIssue } from "./model/inputIssue.js";
export {} from "./model/inputPath.js";
export type { Measure } from "./model/measure.js";
export {} from "./model/measureContradictions.js";
export type { MetricDefinition } from "./model/metricDefinition.js";
export {} from "./model/metricReference.js";
export type {
  Count,
  MetricValue,
  MonthlyMetrics,
  Points,
  Rate,
} from "./model/metricValue.js";
export type { Month } from "./model/month.js";
export {} from "./model/monthName.js";
export type {
  MonthResult,
  PeerGroup,
  RankedUnit,
  Score,
  UnitScore,
  UnrankedUnit,
} from "./model/monthResult.js";
export {} from "./model/narrowed.js";
export type { Outcome } from "./model/outcome.js";
export { defineScheme, parseScheme, tryParseScheme } from "./model/parseScheme.js";
export {} from "./model/repeatedIds.js";
export type { Rounding, Roundings } from "./model/rounding.js";
export type { Rule } from "./model/rule.js";
export type {
  DimensionId,
  GroupId,
  Scheme,
  Ties,
  TotalBounds,
} from "./model/scheme.js";
export {} from "./model/schemeContradictions.js";
export {} from "./model/sealed.js";
export {} from "./model/soundness.js";
export type { Text } from "./model/text.js";
export type { Tier } from "./model/tier.js";
export {} from "./model/tierContradictions.js";
export type { Unit, UnitIdentity } from "./model/unit.js";
// model: what is talked about
export {} from "./model/wording.js";
export { given } from "./rules/given.js";
export { type PerItemTerms, perItem } from "./rules/perItem.js";
export { type ProportionalTerms, proportional } from "./rules/proportional.js";
// rules: points from a measure
export {} from "./rules/requireNotNegative.js";
export {} from "./rules/rules.js";
export { type SlopeTerms, slope } from "./rules/slope.js";
export { type SumTerms, sum } from "./rules/sum.js";
// schemes: one folder a hotline
export type { Xiangtan2023Group, Xiangtan2023Metrics } from "./schemes/xiangtan2023/basis.js";
export { bonusScore } from "./schemes/xiangtan2023/bonusScore.js";
export { contactScore } from "./schemes/xiangtan2023/contactScore.js";
export { cooperationScore } from "./schemes/xiangtan2023/cooperationScore.js";
export { extensionScore } from "./schemes/xiangtan2023/extensionScore.js";
export { knowledgeBaseScore } from "./schemes/xiangtan2023/knowledgeBaseScore.js";
export { onTimeCompletionScore } from "./schemes/xiangtan2023/onTimeCompletionScore.js";
export { rejectionScore } from "./schemes/xiangtan2023/rejectionScore.js";
export { satisfactionScore } from "./schemes/xiangtan2023/satisfactionScore.js";
export { xiangtan2023 } from "./schemes/xiangtan2023/xiangtan2023.js";
export {} from "./scoring/adjustmentSums.js";
export { assignTier } from "./scoring/assignTier.js";
export {} from "./scoring/carefulReading.js";
export { dimensionScore, tryDimensionScore } from "./scoring/dimensionScore.js";
export {} from "./scoring/dimensionScorer.js";
export {} from "./scoring/facts.js";
export {} from "./scoring/measureReader.js";
export {} from "./scoring/metricReader.js";
export {} from "./scoring/metricsReader.js";
export {} from "./scoring/monthReading.js";
export {} from "./scoring/peerGroups.js";
export {} from "./scoring/quickReading.js";
export { rank } from "./scoring/rank.js";
// scoring: from metrics to ranks
export {} from "./scoring/roundedBy.js";
export { scoreMonth, tryScoreMonth } from "./scoring/scoreMonth.js";
export {} from "./scoring/scorePublisher.js";
export { scoreUnit, tryScoreUnit } from "./scoring/scoreUnit.js";
export {} from "./scoring/soundScheme.js";
export { totalScore } from "./scoring/totalScore.js";
export {} from "./scoring/unitReader.js";
export {} from "./scoring/unitScorer.js";

// The table of contents: one line a file, in reading order. A file imports only files above it.
// A line that exports nothing names a file that only others here need.

// exact: fractions, rounding, decimal text
export {} from "./exact/shown.js";
export {} from "./exact/integer.js";
export { type Fraction, fraction } from "./exact/fraction.js";
export {} from "./exact/steps.js";
export {} from "./exact/grandTotal.js";
export {} from "./exact/exactDecimal.js";
export { type Amount, fractionOf, isAmount } from "./exact/fractionOf.js";
export {} from "./exact/exactOf.js";
export {} from "./exact/requireNotNegative.js";
export { compare, dividedBy, heldWithin, minus, plus, sumOf, times } from "./exact/arithmetic.js";
export { type RoundingMode, rounded, roundingModes } from "./exact/rounded.js";
export {} from "./exact/operations.js";
export {} from "./exact/recording.js";
export { decimalText, percentText } from "./exact/numberText.js";
export { publishedDecimal } from "./exact/publishedDecimal.js";

// model: the words and values that all else is made of
export {} from "./model/wording.js";
export {} from "./model/id.js";
export {} from "./model/plain.js";
export {} from "./model/sealed.js";
export {} from "./model/shape.js";
export type { Text } from "./model/text.js";
export {} from "./model/monthName.js";
export {} from "./model/amounts.js";
export {} from "./model/narrowed.js";
export {} from "./model/flaw.js";
export type { ByGroup, GroupValues } from "./model/byGroup.js";
export {} from "./model/valuesByGroup.js";
export {} from "./model/variesByGroup.js";
export {} from "./model/termsAt.js";
export {} from "./model/fractionAt.js";
export type { Rounding, Roundings } from "./model/rounding.js";
export type {
  CountDefinition,
  MetricDefinition,
  PointsDefinition,
  RateDefinition,
} from "./model/metricDefinition.js";

// measures: the quantities that a dimension may look at
export { type Scope, scopes } from "./measures/scope.js";
export {} from "./measures/sharedPlace.js";
export type { Better } from "./measures/better.js";
export {} from "./measures/measureDefinition.js";
export type { RateMeasure } from "./measures/rateMeasure.js";
export { type RemainderMeasure, remainder } from "./measures/remainder.js";
export { type MeanMeasure, type WeightedRate, weightedMean } from "./measures/weightedMean.js";
export type { CountMeasure } from "./measures/countMeasure.js";
export { type SumMeasure, type WeightedCount, weightedSum } from "./measures/weightedSum.js";
export { type RatioMeasure, ratioOfCounts } from "./measures/ratioOfCounts.js";
export type { GivenMeasure } from "./measures/givenMeasure.js";
export type { AdjustmentsMeasure } from "./measures/adjustmentsMeasure.js";
export { type ChangeMeasure, change } from "./measures/change.js";
export type { OwnMeasure } from "./measures/ownMeasures.js";
export {} from "./measures/neverBelowZero.js";
export {} from "./measures/oneOfValues.js";
export { type Placing, placings, type RankMeasure, rankAmong } from "./measures/rankAmong.js";
export { type RatioToBestMeasure, ratioToBest } from "./measures/ratioToBest.js";
export { type DistanceToMeanMeasure, distanceToMean } from "./measures/distanceToMean.js";
export { type ShareOfTotalMeasure, shareOfTotal } from "./measures/shareOfTotal.js";
export type { Measure } from "./measures/measures.js";
export {} from "./measures/usesOf.js";

// rules: points from a measure
export {} from "./rules/extremes.js";
export type { Edges, EdgeTerms } from "./rules/edges.js";
export type { MeanTarget, OwnTarget, Target } from "./rules/target.js";
export type { Step, StepTerms } from "./rules/step.js";
export {} from "./rules/ruleDefinition.js";
export {
  type ProportionalRule,
  type ProportionalTerms,
  proportional,
} from "./rules/proportional.js";
export { type SlopeRule, type SlopeTerms, slope } from "./rules/slope.js";
export type { Side, SideTerms } from "./rules/side.js";
export { type TwoSidedRule, type TwoSidedTerms, twoSided } from "./rules/twoSided.js";
export type { Band, BandTerms } from "./rules/band.js";
export { type BandsRule, type BandsTerms, bands } from "./rules/bands.js";
export type { Waypoint, WaypointTerms } from "./rules/waypoint.js";
export { type LinesRule, type LinesTerms, lines } from "./rules/lines.js";
export type { Price, PriceTerms } from "./rules/price.js";
export { type PerItemRule, type PerItemTerms, perItem } from "./rules/perItem.js";
export { type ByRankRule, type ByRankTerms, byRank } from "./rules/byRank.js";
export { type GivenRule, given } from "./rules/given.js";
export { type SumRule, type SumTerms, sum } from "./rules/sum.js";
export type { Rule } from "./rules/rules.js";

// model: schemes, months and results
export type { AllOf, AnyOf, Comparison, Condition, Joined, NotOf } from "./model/condition.js";
export { type NoData, noDataChoices, type Part } from "./model/part.js";
export type { DimensionCondition } from "./model/dimensionCondition.js";
export type { ComposedDimension, Dimension, SimpleDimension } from "./model/dimension.js";
export type { Tier } from "./model/tier.js";
export type { Group } from "./model/group.js";
export type { TotalBounds } from "./model/total.js";
export {
  type MeasureBreaker,
  type Ranking,
  type ScoreBreaker,
  type TieBreaker,
  type Ties,
  tieMethods,
} from "./model/ranking.js";
export type { Figure } from "./model/figure.js";
export type {
  AnyScoreTest,
  FirstTest,
  LastTest,
  ScoreTest,
  TotalTest,
  VerdictCondition,
  VerdictTest,
} from "./model/verdictTest.js";
export type { BestList, Flag, Grade, Verdicts, WorstList } from "./model/verdicts.js";
export type { Clause } from "./model/clause.js";
export type { DimensionId, GroupId, Scheme } from "./model/scheme.js";
export type { SchemeIdentity } from "./model/schemeIdentity.js";
export type {
  Count,
  MetricValue,
  MonthlyMetrics,
  PartialShare,
  Points,
  Rate,
  Share,
} from "./model/metricValue.js";
export type { Adjustment } from "./model/adjustment.js";
export type { Unit, UnitIdentity } from "./model/unit.js";
export type { Month } from "./model/month.js";
export type { Score, ScoreException } from "./model/score.js";
export type { RankedUnit, UnitScore, UnrankedUnit } from "./model/unitScore.js";
export type { MonthResult, PeerGroup, VerdictList } from "./model/monthResult.js";
export {} from "./model/inputPath.js";
export {} from "./model/foundText.js";
export type { InputIssue } from "./model/inputIssue.js";
export { InputError } from "./model/inputError.js";
export type { Failure, Outcome, Success } from "./model/outcome.js";
export {} from "./model/checked.js";
export {} from "./model/soundness.js";
export {} from "./model/repeatedIds.js";
export {} from "./model/flawIssue.js";
export {} from "./model/metricReference.js";
export {} from "./model/scoreReference.js";
export {} from "./model/groupContradictions.js";
export {} from "./model/tierContradictions.js";
export {} from "./model/quantityIn.js";
export {} from "./model/measurePlaces.js";
export {} from "./model/measureContradictions.js";
export {} from "./model/byGroupContradictions.js";
export {} from "./model/boundContradictions.js";
export {} from "./model/edgeContradictions.js";
export {} from "./model/comparisonContradictions.js";
export {} from "./model/ruleContradictions.js";
export {} from "./model/partContradictions.js";
export {} from "./model/dimensionContradictions.js";
export {} from "./model/verdictContradictions.js";
export {} from "./model/schemeContradictions.js";
export {} from "./model/depthProblem.js";
export {} from "./model/checkedScheme.js";
export type { SchemeWarning } from "./model/schemeWarning.js";
export {} from "./model/amountText.js";
export {} from "./model/measureRange.js";
export {} from "./model/partWarnings.js";
export {} from "./model/dimensionWarnings.js";
export { schemeWarnings } from "./model/schemeWarnings.js";
export {
  defineScheme,
  type ParsedScheme,
  parseScheme,
  tryParseScheme,
} from "./model/parseScheme.js";
export type { CategorisedPoints, DimensionFacts } from "./model/dimensionFacts.js";
export type { Column, CountColumn, MetricColumn, ScoreColumn } from "./model/column.js";
export type { StatedFigure, StatedRate, StatedSum, StatedUnits } from "./model/statedFigure.js";
export {} from "./model/auditInput.js";
export {} from "./model/readOptions.js";

// scoring: from metrics to ranks
export {} from "./scoring/onceForEach.js";
export {} from "./scoring/roundedBy.js";
export {} from "./scoring/metricReader.js";
export {} from "./scoring/layout.js";
export {} from "./scoring/metricsReader.js";
export {} from "./scoring/adjustmentSums.js";
export {} from "./scoring/measureReader.js";
export {} from "./scoring/comparisonReader.js";
export {} from "./scoring/exception.js";
export {} from "./scoring/partScorer.js";
export {} from "./scoring/dimensionScorer.js";
export {} from "./scoring/scorePublisher.js";
export {} from "./scoring/soundScheme.js";
export {} from "./scoring/needsOthers.js";
export { dimensionScore, tryDimensionScore } from "./scoring/dimensionScore.js";
export { totalScore } from "./scoring/totalScore.js";
export {} from "./scoring/totalOfPoints.js";
export { assignTier } from "./scoring/assignTier.js";
export {} from "./scoring/ranksOf.js";
export { rank } from "./scoring/rank.js";
export {} from "./scoring/unitReader.js";
export {} from "./scoring/quickReading.js";
export {} from "./scoring/carefulReading.js";
export {} from "./scoring/monthReading.js";
export {} from "./scoring/unrankedUnit.js";
export {} from "./scoring/rankedTotal.js";
export {} from "./scoring/figureScorer.js";
export {} from "./scoring/unitScorer.js";
export { scoreUnit, tryScoreUnit } from "./scoring/scoreUnit.js";
export {} from "./scoring/scopesOf.js";
export {} from "./scoring/relativeFigures.js";
export {} from "./scoring/candidateOrder.js";
export {} from "./scoring/peerGroups.js";
export {} from "./scoring/placesFromEnd.js";
export {} from "./scoring/gradeReader.js";
export {} from "./scoring/flagReader.js";
export {} from "./scoring/verdicts.js";
export {} from "./scoring/scoredMonth.js";
export { scoreMonth, tryScoreMonth } from "./scoring/scoreMonth.js";

// explaining: a score's working, in sentences and in formulas
export type { WorkingOperand, WorkingStep } from "./explaining/workingStep.js";
export type {
  NeighbourRank,
  NeighbourTier,
  RankWorking,
  TierWorking,
} from "./explaining/placeWorking.js";
export type {
  AdjustmentWorking,
  ComparisonWorking,
  ConditionWorking,
  EdgeWorking,
  MetricWorking,
  PartWorking,
} from "./explaining/workingParts.js";
export type {
  DimensionWorking,
  FigureWorking,
  ScoredWorking,
  SetApartWorking,
  TotalWorking,
  Working,
} from "./explaining/working.js";
export {} from "./explaining/metricWorkings.js";
export {} from "./explaining/conditionWorkings.js";
export {} from "./explaining/dimensionWorking.js";
export {} from "./explaining/workingOf.js";
export { explain, tryExplain } from "./explaining/explain.js";
export {} from "./explaining/shownNumber.js";
export {} from "./explaining/stepValue.js";
export {} from "./explaining/replayed.js";
export {} from "./explaining/edgePhrase.js";
export {} from "./explaining/conditionPhrase.js";
export {} from "./explaining/metricPhrase.js";
export {} from "./explaining/measurePhrases.js";
export {} from "./explaining/pricedPhrases.js";
export {} from "./explaining/rulePhrases.js";
export {} from "./explaining/replayPhrase.js";
export {} from "./explaining/dimensionSentence.js";
export {} from "./explaining/summarySentences.js";
export {} from "./explaining/requireWorking.js";
export {} from "./explaining/formula.js";
export {} from "./explaining/roundingFormula.js";
export {} from "./explaining/stepFormula.js";
export { spreadsheetFormula } from "./explaining/spreadsheetFormula.js";
export {} from "./explaining/markdownText.js";
export {} from "./explaining/explanationLines.js";
export {
  explanationText,
  type Language,
  type TextFormat,
} from "./explaining/explanationText.js";

// tables: the cells of a table, and what they mean
export { csvRows } from "./tables/csvRows.js";
export {} from "./tables/formulaGuard.js";
export {} from "./tables/decimalTextOf.js";
export {} from "./tables/cellText.js";
export {} from "./tables/cellAddress.js";
export type { PublishedTable } from "./tables/tableCells.js";
export {} from "./tables/printedFigure.js";
export {} from "./tables/knownHeadings.js";
export {} from "./tables/columns.js";
export {} from "./tables/passedOver.js";
export {} from "./tables/captions.js";
export {} from "./tables/rowKind.js";
export {} from "./tables/headingRow.js";
export {} from "./tables/section.js";
export {} from "./tables/sectionIssues.js";
export {} from "./tables/sections.js";
export {} from "./tables/barePercentages.js";
export {} from "./tables/tableRow.js";
export {} from "./tables/grouped.js";
export {} from "./tables/meantUnit.js";
export {} from "./tables/adjustmentTable.js";

// auditing: a published table held against a scheme
export {} from "./auditing/range.js";
export {} from "./auditing/printing.js";
export {} from "./auditing/publishes.js";
export {} from "./auditing/possibleFractions.js";
export {} from "./auditing/awardedPoints.js";
export {} from "./auditing/metricDomain.js";
export {} from "./auditing/bySimplicity.js";
export {} from "./auditing/compiledScheme.js";
export type {
  Finding,
  FindingKind,
  OtherChoice,
  RelatedCell,
  Severity,
} from "./auditing/finding.js";
export {} from "./auditing/auditTerms.js";
export {} from "./auditing/otherChoices.js";
export {} from "./auditing/clusters.js";
export {} from "./auditing/clusterSearch.js";
export {} from "./auditing/scoreRange.js";
export {} from "./auditing/rowReckoning.js";
export {} from "./auditing/countedWays.js";
export {} from "./auditing/totalReckoning.js";
export {} from "./auditing/cellFinding.js";
export {} from "./auditing/countChecks.js";
export {} from "./auditing/rateChecks.js";
export {} from "./auditing/rowFacts.js";
export {} from "./auditing/commonWholes.js";
export {} from "./auditing/impossibleRates.js";
export {} from "./auditing/totalFindings.js";
export {} from "./auditing/scoreFindings.js";
export {} from "./auditing/rateFindings.js";
export type { RecoveredRate } from "./auditing/recoveredRates.js";
export {} from "./auditing/rowAudit.js";
export {} from "./auditing/rankedTogether.js";
export {} from "./auditing/tierFindings.js";
export {} from "./auditing/placeFindings.js";
export {} from "./auditing/orderFindings.js";
export {} from "./auditing/rankBasis.js";
export {} from "./auditing/tiesFinding.js";
export {} from "./auditing/rankFindings.js";
export {} from "./auditing/withShift.js";
export {} from "./auditing/adjustmentFindings.js";
export {} from "./auditing/statedComparison.js";
export {} from "./auditing/statedRates.js";
export {} from "./auditing/statedFindings.js";
export type {
  AuditedCell,
  AuditReport,
  CellCounts,
  CellVerdict,
} from "./auditing/auditReport.js";
export {} from "./auditing/cellVerdicts.js";
export {} from "./auditing/notChecked.js";
export {} from "./auditing/strayFigures.js";
export type { AuditOptions } from "./auditing/auditInput.js";
export { audit, tryAudit } from "./auditing/audit.js";
export { auditText } from "./auditing/auditText.js";

// tables: a month in, a result out
export {} from "./tables/simplestFraction.js";
export type { TableDoubt } from "./tables/tableDoubt.js";
export {} from "./tables/rateCell.js";
export {} from "./tables/monthInTitle.js";
export {} from "./tables/rowMetrics.js";
export {} from "./tables/scoredAdjustments.js";
export {
  type AdjustmentsOptions,
  type AdjustmentsReading,
  type NamedUnit,
  readAdjustments,
  tryReadAdjustments,
} from "./tables/readAdjustments.js";
export {} from "./tables/cellIssues.js";
export {} from "./tables/otherRates.js";
export {} from "./tables/recoveredMonth.js";
export type { Table, TableCell, TableColumn, TableHeading, TableSection } from "./tables/table.js";
export {} from "./tables/tableCell.js";
export type { RateForm } from "./tables/metricCells.js";
export {} from "./tables/entry.js";
export {} from "./tables/resultColumn.js";
export {} from "./tables/placeColumns.js";
export {} from "./tables/figureColumns.js";
export {} from "./tables/conclusionColumns.js";
export {} from "./tables/mixedRates.js";
export {} from "./tables/tierDoubts.js";
export {} from "./tables/unitsIn.js";
export type { TableOptions, TableReading } from "./tables/tableReading.js";
export {} from "./tables/monthInTable.js";
export { readTable, tryReadTable } from "./tables/readTable.js";
export {} from "./tables/headingRows.js";
export {} from "./tables/sectionCaptions.js";
export {} from "./tables/resultParts.js";
export { type TableLayout, type TableTerms, toTable } from "./tables/toTable.js";
export { type AdjustedMonth, adjustmentsTable } from "./tables/adjustmentsTable.js";
export {} from "./tables/requireTable.js";
export { toRows } from "./tables/toRows.js";
export { type MergedCells, toSheet, type Worksheet } from "./tables/toSheet.js";
export { type CsvOptions, toCsv } from "./tables/toCsv.js";
export { toMarkdown } from "./tables/toMarkdown.js";
export {} from "./tables/htmlText.js";
export {} from "./tables/tableStyle.js";
export { toHtml } from "./tables/toHtml.js";

// history: the schemes of one hotline over time
export { type SchemeForOptions, schemeFor, trySchemeFor } from "./history/schemeFor.js";
export {} from "./history/changeText.js";
export { compareSchemes, type SchemeChange, tryCompareSchemes } from "./history/compareSchemes.js";

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

// spreadsheet: the same over ranges of cells, for scripts
export type { CellRange } from "./spreadsheet/ranges.js";
export {} from "./spreadsheet/spreadsheetError.js";
export {} from "./spreadsheet/schemeInCell.js";
export {} from "./spreadsheet/named.js";
export {} from "./spreadsheet/sheetMonth.js";
export {} from "./spreadsheet/noteRow.js";
export {} from "./spreadsheet/scoreFunction.js";
export {} from "./spreadsheet/tierFunction.js";
export {} from "./spreadsheet/rankFunction.js";
export {} from "./spreadsheet/pointsFunction.js";
export {} from "./spreadsheet/explainFunction.js";
export {} from "./spreadsheet/auditFunction.js";
export {
  type SpreadsheetFunctions,
  spreadsheetFunctions,
} from "./spreadsheet/spreadsheetFunctions.js";
export type { FunctionParameter } from "./spreadsheet/functionParameter.js";
export {} from "./spreadsheet/functionParameters.js";
export { type FunctionDefinition, functionDefinitions } from "./spreadsheet/functionDefinitions.js";

// The table of contents: what the package exports, room by room. A room imports only from those above it.

// exact: fractions, rounding, decimal text
export { type Fraction, fraction } from "./exact/fraction.js";
export { type Amount, fractionOf, isAmount } from "./exact/fractionOf.js";
export { compare, dividedBy, heldWithin, minus, plus, sumOf, times } from "./exact/arithmetic.js";
export { type RoundingMode, rounded, roundingModes } from "./exact/rounded.js";
export { decimalText, percentText, publishedDecimal } from "./exact/numberText.js";

// words: text in two languages, ids, amounts, values by group, metric definitions
export type { Text } from "./words/text.js";
export type { ByGroup, GroupValues } from "./words/byGroup.js";
export type { Rounding, Roundings } from "./words/rounding.js";
export type {
  CountDefinition,
  MetricDefinition,
  PointsDefinition,
  RateDefinition,
} from "./words/metricDefinition.js";

export type { WorkingOperand, WorkingStep } from "./words/steps.js";

// input: how bad input is told
export type { InputIssue } from "./input/issue.js";
export { type Failure, InputError, type Outcome, type Success } from "./input/outcome.js";

// measures: the quantities that a dimension may look at
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
export type { OwnMeasure } from "./measures/ownMeasures.js";
export { type Placing, type RankMeasure, placings, rankAmong } from "./measures/rankAmong.js";
export { type RatioToBestMeasure, ratioToBest } from "./measures/ratioToBest.js";
export { type DistanceToMeanMeasure, distanceToMean } from "./measures/distanceToMean.js";
export { type ShareOfTotalMeasure, shareOfTotal } from "./measures/shareOfTotal.js";
export type { Measure } from "./measures/measures.js";

// rules: points from a measure
export type { EdgeTerms, Edges } from "./rules/edges.js";
export type { MeanTarget, OwnTarget, Step, StepTerms, Target } from "./rules/target.js";
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
  type Waypoint,
  type WaypointTerms,
  lines,
} from "./rules/lines.js";
export {
  type PerItemRule,
  type PerItemTerms,
  type Price,
  type PriceTerms,
  perItem,
} from "./rules/perItem.js";
export { type ByRankRule, type ByRankTerms, byRank } from "./rules/byRank.js";
export { type GivenRule, given } from "./rules/given.js";
export { type SumRule, type SumTerms, sum } from "./rules/sum.js";
export type { Rule } from "./rules/rules.js";

// scheme: dimensions, groups, ranking, verdicts: a hotline's rules as data
export type { AllOf, AnyOf, Comparison, Condition, Joined, NotOf } from "./scheme/condition.js";
export { type NoData, type Part, noDataChoices } from "./scheme/part.js";
export type {
  ComposedDimension,
  Dimension,
  DimensionCondition,
  SimpleDimension,
} from "./scheme/dimension.js";
export type { Group, Tier } from "./scheme/group.js";
export type { Figure, TotalBounds } from "./scheme/total.js";
export {
  type MeasureBreaker,
  type Ranking,
  type ScoreBreaker,
  type TieBreaker,
  type Ties,
  tieMethods,
} from "./scheme/ranking.js";
export type {
  AnyScoreTest,
  BestList,
  FirstTest,
  Flag,
  Grade,
  LastTest,
  ScoreTest,
  TotalTest,
  VerdictCondition,
  VerdictTest,
  Verdicts,
  WorstList,
} from "./scheme/verdicts.js";
export type { Clause, DimensionId, GroupId, Scheme, SchemeIdentity } from "./scheme/scheme.js";

// checking: what is wrong or odd in a scheme
export type { SchemeWarning } from "./checking/dimensionWarnings.js";
export { schemeWarnings } from "./checking/schemeWarnings.js";
export {
  type ParsedScheme,
  defineScheme,
  parseScheme,
  tryParseScheme,
} from "./checking/parseScheme.js";

// month: units, metrics, adjustments, results
export type {
  Count,
  MetricValue,
  MonthlyMetrics,
  PartialShare,
  Points,
  Rate,
  Share,
} from "./month/metricValue.js";
export type { Adjustment, Month } from "./month/month.js";
export type { Unit, UnitIdentity } from "./month/unit.js";
export type {
  MonthResult,
  PeerGroup,
  RankedUnit,
  Score,
  ScoreException,
  UnitScore,
  UnrankedUnit,
  VerdictList,
} from "./month/result.js";
export type { CategorisedPoints, DimensionFacts } from "./month/dimensionFacts.js";

// scoring: from metrics to ranks
export { dimensionScore, tryDimensionScore } from "./scoring/dimensionScore.js";
export { totalScore } from "./scoring/totalScore.js";
export { assignTier } from "./scoring/assignTier.js";
export { rank } from "./scoring/rank.js";
export { scoreUnit, tryScoreUnit } from "./scoring/scoreUnit.js";
export { scoreMonth, tryScoreMonth } from "./scoring/scoreMonth.js";

// explaining: a score's working, in sentences and in formulas
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
  DimensionWorking,
  EdgeWorking,
  FigureWorking,
  MetricWorking,
  PartWorking,
  ScoredWorking,
  SetApartWorking,
  TotalWorking,
  Working,
} from "./explaining/working.js";
export { explain, tryExplain } from "./explaining/explain.js";
export { spreadsheetFormula } from "./explaining/spreadsheetFormula.js";
export { type Language, type TextFormat, explanationText } from "./explaining/explanationText.js";

// sheet: a table before anyone knows what it means
export type { Column, CountColumn, MetricColumn, ScoreColumn } from "./sheet/column.js";
export { csvRows } from "./sheet/csvRows.js";
export type { PublishedTable } from "./sheet/tableCells.js";
export type { TableDoubt } from "./sheet/tableDoubt.js";

// auditing: a published table held against a scheme
export type { StatedFigure, StatedRate, StatedSum, StatedUnits } from "./auditing/statedFigure.js";
export type { AuditOptions } from "./auditing/auditInput.js";
export type {
  Finding,
  FindingKind,
  OtherChoice,
  RelatedCell,
  Severity,
} from "./auditing/finding.js";
export type { RecoveredRate } from "./auditing/recoveredRates.js";
export { audit, tryAudit } from "./auditing/audit.js";
export type { AuditReport, AuditedCell, CellCounts, CellVerdict } from "./auditing/auditReport.js";
export { auditText } from "./auditing/auditText.js";

// reading: a month from a table
export type { TableOptions, TableReading } from "./reading/monthInTable.js";
export {
  type AdjustmentsOptions,
  type AdjustmentsReading,
  type NamedUnit,
  readAdjustments,
  tryReadAdjustments,
} from "./reading/readAdjustments.js";
export { readTable, tryReadTable } from "./reading/readTable.js";

// publishing: a table from a result
export type {
  Table,
  TableCell,
  TableColumn,
  TableHeading,
  TableSection,
} from "./publishing/table.js";
export type { RateForm } from "./publishing/metricCells.js";
export { type TableLayout, type TableTerms, toTable } from "./publishing/toTable.js";
export { type AdjustedMonth, adjustmentsTable } from "./publishing/adjustmentsTable.js";
export { toRows } from "./publishing/toRows.js";
export { type MergedCells, type Worksheet, toSheet } from "./publishing/toSheet.js";
export { type CsvOptions, toCsv } from "./publishing/toCsv.js";
export { toMarkdown } from "./publishing/toMarkdown.js";
export { toHtml } from "./publishing/toHtml.js";

// history: the schemes of one hotline over time
export { type SchemeForOptions, schemeFor, trySchemeFor } from "./history/schemeFor.js";
export { type SchemeChange, compareSchemes, tryCompareSchemes } from "./history/compareSchemes.js";

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
export {
  type SpreadsheetFunctions,
  spreadsheetFunctions,
} from "./spreadsheet/spreadsheetFunctions.js";
export {
  type FunctionDefinition,
  type FunctionParameter,
  functionDefinitions,
} from "./spreadsheet/functionDefinitions.js";

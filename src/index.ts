// hotline-scoring: what the main job needs. Its parts have entries of their own: xiangtan2023, rules, exact, tables, audit, spreadsheet.

// exact: the decimal numbers that published values are
export { Decimal } from "./exact/exactDecimal.js";

// what the signatures below name, and other entries hold: so that a declaration can name it too
export type { Fraction } from "./exact/fraction.js";
export type { Amount } from "./exact/fractionOf.js";

// words: text in two languages, ids, amounts, values by group, metric definitions
export type { Text, WithBothTexts, WithPlainTexts } from "./words/text.js";
export type { ByGroup, GroupValues } from "./words/byGroup.js";
export type { Rounding, Roundings } from "./words/rounding.js";
export type {
  CountDefinition,
  FactDefinition,
  MadeCountDefinition,
  MadeDefinition,
  MadeOf,
  MadeRateDefinition,
  MetricDefinition,
  PointsDefinition,
  RateDefinition,
} from "./words/metricDefinition.js";
export type { WorkingOperand, WorkingStep } from "./words/steps.js";

// input: how bad input is told
export { type InputIssue, type IssueCode, issueCodes, type NamedInScheme } from "./input/issue.js";
export { type Failure, InputError, type Outcome, type Success } from "./input/outcome.js";

// measures and rules: any of them; each by itself is in hotline-scoring/rules
export type { Measure } from "./measures/measures.js";
export type { Rule } from "./rules/rules.js";

// scheme: dimensions, groups, ranking, verdicts: a hotline's rules as data
export type {
  AllOf,
  AnyOf,
  Comparison,
  Condition,
  ConditionTest,
  FactTest,
  GroupTest,
  Joined,
  NotOf,
  ScoreTest,
} from "./scheme/condition.js";
export type { Factor, FixedFactor, MeasuredFactor } from "./scheme/factor.js";
export type { NoData, Part } from "./scheme/part.js";
export type {
  ComposedDimension,
  Dimension,
  DimensionCondition,
  LimitingCondition,
  SettlingCondition,
  SimpleDimension,
} from "./scheme/dimension.js";
export type { Group, Tier } from "./scheme/group.js";
export type { Figure, TotalBounds, TotalCondition } from "./scheme/total.js";
export type { ColumnNames } from "./scheme/columns.js";
export type {
  MeasureBreaker,
  Ranking,
  ScoreBreaker,
  SetApart,
  TieBreaker,
  Ties,
  WayApart,
} from "./scheme/ranking.js";
export type {
  AnyScoreTest,
  BestList,
  FirstTest,
  Flag,
  Grade,
  GradeVeto,
  HowMany,
  LastTest,
  ShareOfUnits,
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
  type SchemeInput,
  defineScheme,
  parseScheme,
  tryParseScheme,
} from "./checking/parseScheme.js";

// month: units, metrics, adjustments, results
export type {
  Count,
  MetricValue,
  MonthlyMetrics,
  MonthlyMetricsJson,
  PartialShare,
  Points,
  Rate,
  Share,
} from "./month/metricValue.js";
export type { Adjustment, AdjustmentJson, Month, MonthJson, UnitJson } from "./month/month.js";
export type { GivenApart, Unit, UnitIdentity } from "./month/unit.js";
export type {
  CodedReason,
  MonthResult,
  PeerGroup,
  RankedUnit,
  Score,
  ScoreException,
  ScoredUnranked,
  UnitScore,
  UnrankedUnit,
  Verdict,
  VerdictList,
} from "./month/result.js";
export type {
  MonthResultJson,
  PeerGroupJson,
  RankedUnitJson,
  ScoreJson,
  UnrankedUnitJson,
} from "./month/resultJson.js";
export type { CategorisedPoints, DimensionFacts } from "./month/dimensionFacts.js";

// scoring: from metrics to ranks
export { dimensionScore, tryDimensionScore } from "./scoring/dimensionScore.js";
export { totalScore } from "./scoring/totalScore.js";
export { assignTier } from "./scoring/assignTier.js";
export { rank } from "./scoring/rank.js";
export { scoreUnit, tryScoreUnit } from "./scoring/scoreUnit.js";
export { scoreMonth, tryScoreMonth } from "./scoring/scoreMonth.js";
export { parseMonth, tryParseMonth } from "./scoring/parseMonth.js";
export { parseResult, tryParseResult } from "./scoring/parseResult.js";

// explaining: a score's working, in sentences and in formulas
export type {
  NeighbourRank,
  NeighbourTier,
  RankWorking,
  TierWorking,
} from "./explaining/placeWorking.js";
export type {
  AskedWorking,
  ComparisonWorking,
  ConditionWorking,
  EdgeWorking,
  FactWorking,
  JoinedWorking,
  OtherTestWorking,
  PlaceWorking,
  TestWorking,
  VerdictsWorking,
  VerdictWorking,
  VetoWorking,
} from "./explaining/testWorking.js";
export type {
  AdjustmentWorking,
  DimensionWorking,
  FactorWorking,
  FigureWorking,
  LookedScore,
  MeasuredFactorWorking,
  MetricWorking,
  PartWorking,
  ScoredWorking,
  SetApartWorking,
  TotalWorking,
  Working,
} from "./explaining/working.js";
export { explain, tryExplain } from "./explaining/explain.js";
export {
  type MonthWorkings,
  explainMonth,
  tryExplainMonth,
} from "./explaining/explainMonth.js";
export { type Language, type TextFormat, explanationText } from "./explaining/explanationText.js";

// sheet: a table before anyone knows what it means
export type { Column } from "./sheet/column.js";
export type { PublishedTable } from "./sheet/tableCells.js";
export type { TableDoubt } from "./sheet/tableDoubt.js";

// auditing: a published table held against a scheme
export type { StatedFigure } from "./auditing/statedFigure.js";
export type { AuditOptions } from "./auditing/auditInput.js";
export { audit, tryAudit } from "./auditing/audit.js";
export type { AuditReport } from "./auditing/auditReport.js";
export { auditText } from "./auditing/auditText.js";

// reading: a month from a table
export type { ReadColumn, TableOptions, TableReading } from "./reading/monthInTable.js";
export {
  type AdjustmentsOptions,
  type AdjustmentsReading,
  type NamedUnit,
  readAdjustments,
  tryReadAdjustments,
} from "./reading/readAdjustments.js";
export { readTable, tryReadTable } from "./reading/readTable.js";

// publishing: a table from a result
export type { Table } from "./publishing/table.js";
export type { RateForm } from "./publishing/metricCells.js";
export { type TableLayout, type TableTerms, toTable } from "./publishing/toTable.js";
export { type CsvOptions, toCsv } from "./publishing/toCsv.js";
export { toMarkdown } from "./publishing/toMarkdown.js";
export { toHtml } from "./publishing/toHtml.js";

// history: the schemes of one hotline over time
export { type SchemeForOptions, schemeFor, trySchemeFor } from "./history/schemeFor.js";

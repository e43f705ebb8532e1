// hotline-scoring/audit: what an audit says, part by part, and what changed between two schemes.

export type {
  StatedChange,
  StatedFigure,
  StatedRate,
  StatedSum,
  StatedUnits,
} from "./auditing/statedFigure.js";
export type {
  Finding,
  FindingKind,
  OtherChoice,
  RelatedCell,
  Severity,
} from "./auditing/finding.js";
export type { RecoveredRate } from "./auditing/recoveredRates.js";
export type { Observation } from "./auditing/observations.js";
export type { AuditedCell, CellCounts, CellVerdict } from "./auditing/auditReport.js";
export { type SchemeChange, compareSchemes, tryCompareSchemes } from "./history/compareSchemes.js";

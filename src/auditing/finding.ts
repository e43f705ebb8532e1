import type { Cell, TableRow } from "../sheet/tableRow.js";
import type { Text } from "../words/text.js";

/** How grave a finding is 严重程度: it touches a total, a tier or a rank; a score or a figure behind it; or neither. */
export type Severity = "high" | "medium" | "low";

/**
 * What a finding is about 类别: a cell that is no figure, a count above its whole or other than what it is made of, or a whole that rates contradict, a rate, a score, the total, the tier, the
 * group, the rank, the order of rows, the unit itself, an adjustment, a conclusion (a grade, flags, a further figure), or a figure stated elsewhere.
 */
export type FindingKind =
  | "figure"
  | "whole"
  | "rate"
  | "score"
  | "total"
  | "tier"
  | "group"
  | "rank"
  | "order"
  | "unit"
  | "adjustment"
  | "conclusion"
  | "stated";

/**
 * A choice other than the rules' that gives what was printed 另一种算法: rates rounded before they were scored, scores rounded
 * before they were added, awarded points rounded when they were printed, another denominator, another tie method, or another scheme of the hotline.
 */
export interface OtherChoice {
  /** Which choice. */
  readonly kind:
    | "roundedRates"
    | "roundedScores"
    | "roundedPoints"
    | "denominator"
    | "ties"
    | "scheme";
  /** The same in words. */
  readonly text: Text;
}

/** Another cell that follows from a finding, or that could be the wrong one instead. */
export interface RelatedCell {
  /** The heading of its column. */
  readonly column: string;
  /** What was printed there. */
  readonly printed: string;
  /** What it should be. */
  readonly expected: string;
}

/** Something about a printed table that the rules do not give 审核发现. */
export interface Finding {
  /** What it is about 类别. */
  readonly kind: FindingKind;
  /** How grave it is 严重程度. */
  readonly severity: Severity;
  /** Whether another choice, which is named, gives what was printed, or nothing does. */
  readonly verdict: "explained" | "wrong";
  /** The number of the row, from 1, the headings not counted; `null` where it is about no one row. */
  readonly row: number | null;
  /** The unit 单位; `null` where it is about no one unit. */
  readonly unit: string | null;
  /** The heading of the column; `null` where it is about no one cell. */
  readonly column: string | null;
  /** What was printed. */
  readonly printed: string;
  /** What it should be, or may be; none where nothing can be said. */
  readonly expected: readonly string[];
  /** The other choice that gives what was printed. */
  readonly choice?: OtherChoice | undefined;
  /** Other cells that follow from it: what they would be by the rules. */
  readonly consequences: readonly RelatedCell[];
  /** Other cells that may be the wrong one instead: the figures do not tell which. */
  readonly orElse: readonly RelatedCell[];
  /** The clause that it rests on 条款, where the scheme has the words. */
  readonly clause?: Text | undefined;
  /** The finding in a sentence 说明. */
  readonly message: Text;
}

/** What each finding has, unless something else is said of it. */
export function finding(
  stated: Pick<Finding, "kind" | "severity" | "row" | "unit" | "column" | "printed" | "message"> &
    Partial<Finding>,
): Finding {
  return { verdict: "wrong", expected: [], consequences: [], orElse: [], ...stated };
}

type About = "row" | "unit" | "column" | "printed";

/** A finding about one cell. */
export function cellFinding(
  { number: row, unit }: TableRow,
  { heading: column, text: printed }: Cell,
  stated: Omit<Parameters<typeof finding>[0], About>,
): Finding {
  return finding({ row, unit, column, printed, ...stated });
}

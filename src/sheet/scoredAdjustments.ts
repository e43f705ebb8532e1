import { compare, minus } from "../exact/arithmetic.js";
import { ZERO } from "../exact/fraction.js";
import { amountText } from "../exact/numberText.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import type { AdjustmentsMeasure } from "../measures/adjustments.js";
import type { Adjustment } from "../month/month.js";
import type { SumRule } from "../rules/sum.js";
import type { Scheme } from "../scheme/scheme.js";
import { fractionAt } from "../words/byGroup.js";
import type { Text } from "../words/text.js";
import { isBlank, quotable } from "./printedFigure.js";
import { addressOf, cellOf, type TableRow } from "./tableRow.js";

/** A dimension whose score is points to start from, and a unit's adjustments added. */
export interface AdjustedDimension {
  readonly id: string;
  readonly name: Text;
  readonly measure: AdjustmentsMeasure;
  readonly rule: SumRule;
}

/** The dimensions from whose scores a unit's adjustments can be told. */
export function adjustedDimensions({
  dimensions,
}: Pick<Scheme, "dimensions">): AdjustedDimension[] {
  return dimensions.flatMap((one) => {
    if (!("measure" in one) || !("adjustments" in one.measure) || one.rule.kind !== "sum")
      return [];
    const { id, name, measure, rule } = one;
    return [{ id, name, measure, rule }];
  });
}

/** The adjustment that the score of a dimension stands for: by how much it is above or below the start; or why it is none. */
export function scoredAdjustment(
  row: TableRow,
  unit: string,
  { id, name, measure, rule }: AdjustedDimension,
): Adjustment | InputIssue | undefined {
  const cell = cellOf(row, { score: id });
  if (cell === undefined || row.group === undefined || isBlank(cell.text)) return undefined;
  const start = fractionAt(rule.start, row.group.id);
  const score = cell.figure?.isPercentage ? undefined : cell.figure?.value;
  const refused = (allowed: Text) =>
    inputIssue(
      "invalid",
      addressOf(row, cell),
      {
        zh: `“${quotable(cell.text)}”（${cell.heading}）`,
        en: `"${quotable(cell.text)}" (${cell.heading})`,
      },
      allowed,
      unit,
    );
  if (score === undefined) return refused({ zh: "分数（如 4.5）", en: "points such as 4.5" });
  const points = minus(score, start);
  const sign = compare(points, ZERO);
  const [from, known] = [amountText(start), measure.adjustments];
  if (sign > 0 && known === "deduction")
    return refused({ zh: `不高于起始分 ${from}`, en: `no more than the ${from} to start from` });
  if (sign < 0 && known === "bonus")
    return refused({ zh: `不低于起始分 ${from}`, en: `no less than the ${from} to start from` });
  const [category = name.zh] = measure.categories ?? [];
  return sign === 0 ? undefined : { unit, category, points: amountText(points), reason: name.zh };
}

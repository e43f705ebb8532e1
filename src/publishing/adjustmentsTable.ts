import { amountInFull } from "../exact/numberText.js";
import { shown } from "../exact/shown.js";
import { type Language, requireLanguage } from "../explaining/explanationText.js";
import type { Adjustment } from "../month/month.js";
import type { NamedUnit } from "../reading/readAdjustments.js";
import { grouped } from "../words/byKey.js";
import { isObject } from "../words/plain.js";
import {
  figureCell,
  NOTHING,
  numberCell,
  type Table,
  type TableColumn,
  type TableSpan,
  textCell,
} from "./table.js";
import { linesOfHeadings } from "./toTable.js";

/** What a list of adjustments is made of: a month, or as much of it. */
export interface AdjustedMonth {
  /** The units that the adjustments are of 承办单位. */
  readonly units: readonly NamedUnit[];
  /** The adjustments 加减分项. */
  readonly adjustments?: readonly Adjustment[] | undefined;
}

const columns: readonly (TableColumn & { readonly en: string })[] = [
  { heading: "序号", en: "No.", holds: "figures" },
  { heading: "加减分项", en: "Category", holds: "text" },
  { heading: "单位", en: "Unit", holds: "text" },
  { heading: "事由", en: "Reason", holds: "text" },
  { heading: "分数", en: "Points", holds: "figures" },
];

/**
 * The adjustments of a month as a table 加减分明细, as bulletins have it in an annex: by category, numbered, in the
 * order given; with its reason, where that is known.
 *
 * @param month - the units and their adjustments
 * @param language - `"zh"` or `"en"`
 * @returns the table; `readAdjustments` reads it back
 * @throws RangeError when it is no month, or the language is none of those
 * @example
 * ```ts
 * import { adjustmentsTable } from "hotline-scoring/tables";
 *
 * const units = [{ id: "hr", name: "市人社局" }];
 * const adjustments = [{ unit: "hr", category: "工作配合", points: 2, reason: "在线咨询反馈快" }];
 * const table = adjustmentsTable({ units, adjustments });
 * table.sections[0]?.rows[0]?.map(({ text }) => text); // => ["1", "工作配合", "市人社局", "在线咨询反馈快", "2"]
 * ```
 */
export function adjustmentsTable(month: AdjustedMonth, language: Language = "zh"): Table {
  if (!isObject(month) || !Array.isArray(month.units)) {
    throw new RangeError(`adjustmentsTable requires a month, not ${shown(month)}`);
  }
  requireLanguage("adjustmentsTable", language, "text");
  const { units, adjustments = [] } = month;
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const categories = [...grouped(adjustments, ({ category }) => category)];
  const rows = categories.flatMap(([category, own], index) =>
    own.map(({ unit, points, reason }) => [
      numberCell(index + 1),
      textCell(category),
      textCell(nameOf.get(unit) ?? unit),
      // where no reason was known, its category stands for one
      reason === category ? NOTHING : textCell(reason),
      figureCell(amountInFull(points)),
    ]),
  );
  const spans: TableSpan[] = [];
  let row = 0;
  for (const [, own] of categories) {
    if (own.length > 1) {
      spans.push(...[0, 1].map((column) => ({ row, column, rows: own.length })));
    }
    row += own.length;
  }
  const headed = columns.map(({ heading, en, holds }) => ({
    heading: language === "zh" ? heading : en,
    holds,
  }));
  const named = headed.map(({ heading }) => ({ heading, short: heading }));
  return {
    ...{ title: null, language, columns: headed },
    headings: linesOfHeadings(named, "list"),
    sections: [{ captions: [], rows, ...(spans.length === 0 ? {} : { spans }) }],
  };
}

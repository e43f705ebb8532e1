import { type InputIssue, type IssueCode, inputIssue } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Adjustment } from "../month/month.js";
import { type AdjustmentRow, adjustmentList } from "../sheet/adjustmentList.js";
import { meantUnit } from "../sheet/meantUnit.js";
import { quotable } from "../sheet/printedFigure.js";
import { type PublishedTable, type Sheet, tableCells } from "../sheet/tableCells.js";
import { type TableDoubt, tableDoubt } from "../sheet/tableDoubt.js";
import { nameKey } from "../words/heading.js";
import type { Text } from "../words/text.js";

/** A unit that adjustments may be of, by its id and its name. */
export interface NamedUnit {
  /** The id that adjustments refer to 标识. */
  readonly id: string;
  /** The name that a list has for it 单位名称. */
  readonly name: string;
}

/** What is known beside a list of adjustments. */
export interface AdjustmentsOptions {
  /** The units of the month 承办单位; left out, the names of the list are taken for ids. */
  readonly units?: readonly NamedUnit[] | undefined;
}

/** A list of adjustments, as it was read. */
export interface AdjustmentsReading {
  /** The adjustments 加减分项, in the order of the list. */
  readonly adjustments: readonly Adjustment[];
  /** What could be read in more than one way 存疑. */
  readonly doubts: readonly TableDoubt[];
}

/**
 * The adjustments that a list has 读取加减分明细, under the headings 单位, 加减分项, 分数 and, if there is one, 事由, in any order.
 *
 * A blank category is that of the line above, as where cells were merged. Where the units are known, a name that differs
 * from one of theirs by a character or two is taken for it, with a doubt; any other is refused.
 *
 * @param table - the list: CSV text, or rows of cells
 * @param options - the units that it may be of
 * @returns the adjustments, and every doubt with its cell
 * @throws {@link InputError} with every cell that cannot be read
 * @example
 * ```ts
 * import { readAdjustments } from "hotline-scoring";
 *
 * const { adjustments } = readAdjustments("单位,加减分项,事由,分数\n市人社局,工作配合,在线咨询反馈快,2\n");
 * adjustments[0]; // => { unit: "市人社局", category: "工作配合", points: "2", reason: "在线咨询反馈快" }
 * readAdjustments("单位,加减分项,分数\n市人社局,工作配合,很多\n"); // throws 1 problem in the input
 * ```
 */
export function readAdjustments(
  table: PublishedTable,
  options: AdjustmentsOptions = {},
): AdjustmentsReading {
  return valueOrThrow(tryReadAdjustments(table, options));
}

/**
 * {@link readAdjustments} without throwing.
 *
 * @param table - the list: CSV text, or rows of cells
 * @param options - the units that it may be of
 * @returns `{ ok: true, value }` with the adjustments and doubts, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryReadAdjustments } from "hotline-scoring";
 *
 * const outcome = tryReadAdjustments("单位,分数\n市人社局,2\n");
 * outcome.ok ? "" : outcome.issues[0]?.path; // => "A1:B1"
 * ```
 */
export function tryReadAdjustments(
  table: PublishedTable,
  options: AdjustmentsOptions = {},
): Outcome<AdjustmentsReading> {
  const { units } = options;
  const read = adjustmentsIn(table, "table", units);
  if (!read.ok) return read;
  const { adjustments, doubts } = read.value;
  return { ok: true, value: { adjustments, doubts } };
}

/** Adjustments with the place of each: where the cell of its points stands. */
export interface PlacedAdjustments extends AdjustmentsReading {
  readonly places: readonly AdjustmentRow["places"][];
  /** What stands above the headings. */
  readonly title: readonly string[];
}

export function adjustmentsIn(
  table: unknown,
  sheet: Sheet,
  units: readonly NamedUnit[] | undefined,
): Outcome<PlacedAdjustments> {
  const cells = tableCells(table, sheet);
  const list = cells.ok ? adjustmentList(cells.value, sheet) : cells;
  if (!list.ok) return list;
  const { rows, title } = list.value;
  const idOf = new Map(units?.map(({ id, name }) => [nameKey(name), id]));
  const names = new Set(idOf.keys());
  const issues: InputIssue[] = [];
  const doubts: TableDoubt[] = [...list.value.doubts];
  const adjustments = rows.map(
    ({ unit, name, category, points, reason, printed, unreadable, places }) => {
      const meant = units === undefined ? name : meantUnit(unit, names);
      const refuse = (code: IssueCode, place: string, found: string, allowed: Text) =>
        issues.push(
          inputIssue(code, place, quoted(found), allowed, unit === "" ? undefined : unit),
        );
      if (unreadable !== undefined) refuse("invalid", places.points, unreadable, notZero);
      if (printed !== undefined)
        doubts.push(tableDoubt(places.points, quoted(printed), takenAway(points, printed), unit));
      if (category === "") refuse("missing", places.category, category, aCategory);
      if (meant === undefined || meant === "") refuse("unknownName", places.unit, unit, aUnit);
      else if (units !== undefined && meant !== unit)
        doubts.push(tableDoubt(places.unit, quoted(unit), takenFor(meant)));
      return {
        unit: idOf.get(meant ?? "") ?? meant ?? "",
        category,
        points,
        reason: reason || category,
      };
    },
  );
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { adjustments, doubts, title, places: rows.map(({ places }) => places) } };
}

const notZero = {
  zh: "不为零的数，加分为正，扣分为负",
  en: "points other than 0, above 0 for a bonus, below 0 for a deduction",
};
const aCategory = { zh: "加减分项的类别", en: "the category of the adjustment" };
const aUnit = { zh: "表中的单位名称", en: "the name of a unit of the table" };

function quoted(text: string): Text {
  return text === ""
    ? { zh: "空单元格", en: "an empty cell" }
    : { zh: `“${quotable(text)}”`, en: `"${quotable(text)}"` };
}

/** That points without a sign are taken away, as the words beside them say, or that they are in spite of those. */
function takenAway(points: string, printed: string): Text {
  if (printed.startsWith("-")) {
    return {
      zh: `标明为加分而分数为负，读作 ${points}`,
      en: `its list or its category says that it is given, but it is below 0; read as ${points}`,
    };
  }
  return {
    zh: `标明为扣分，读作 ${points}`,
    en: `its list or its category says that it is taken away, so it is read as ${points}`,
  };
}

function takenFor(unit: string): Text {
  return { zh: `按“${unit}”计`, en: `taken for "${unit}"` };
}

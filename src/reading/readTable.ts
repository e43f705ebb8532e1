import { soundScheme } from "../checking/checkedScheme.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import type { PublishedTable } from "../sheet/tableCells.js";
import { monthInTable, type TableOptions, type TableReading } from "./monthInTable.js";

/**
 * The month that a table has 读取表格, laid out as an office lays it out: a flat list with 组别 and 档次 columns, or the annex of
 * a bulletin, with its title, two rows of headings, captions of groups and tiers, sums and notes in between.
 *
 * Columns are known by the names of the scheme's metrics and dimensions, Chinese or English, in any order; `columns` of the
 * answer tells what each was read as. Full-width digits, thousands separators and a trailing 件, 分 or 家 are read. A rate may stand
 * as 52.78%, 0.5278, 19/36, or as its count; where plain numbers among rates may be shares or percentages, the printed scores decide,
 * or there is a doubt. A dash is a rate of nothing. 合计 and the like are known by what they add up to. 不参与排名 under its rank sets a
 * unit apart. Rank, tier and scores are held against the rules' own: a fraction or rate that gives the printed ones is taken for a
 * rounded percentage or a count that does not. Where no list of adjustments is brought, they are told from the scores that follow from
 * them. Every other such choice is a doubt, and so is each printed result that the rules do not give.
 *
 * @param table - CSV text, or rows of cells
 * @param scheme - the rules
 * @param options - the month, the list of adjustments, and what columns hold
 * @returns the month, which `scoreMonth` accepts, and every doubt with its cell
 * @throws {@link InputError} with every problem of the scheme, the options, or the cells, each by its address such as F12
 * @example
 * ```ts
 * import { readTable } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const { month, doubts } = readTable([
 *   ["2023年10月考核数据"],
 *   ["组别", "单位", "有效工单量", "按时办结量", "延期量", "联系反馈当事人量", "系统满意率", "抽查回访满意率", "驳回总量", "知识库建设", "加分项", "经办人"],
 *   ["市直、驻潭单位", "市人社局", 245, 245, 12, "２４５件", 0.527777777777778, "100%", 1, 20, 2, "某人"],
 * ], xiangtan2023);
 * month.month; // => "2023-10"
 * month.units[0]?.metrics.systemSatisfaction; // => { count: 19, of: 36 }
 * month.adjustments?.[0]?.points; // => "2"
 * doubts[0]?.message.zh; // => "L2：不知“经办人”一列的含义；该列未读取。"
 * ```
 */
export function readTable<S extends Scheme>(
  table: PublishedTable,
  scheme: S,
  options: TableOptions = {},
): TableReading<S> {
  return valueOrThrow(tryReadTable(table, scheme, options));
}

/**
 * {@link readTable} without throwing.
 *
 * @param table - CSV text, or rows of cells
 * @param scheme - the rules
 * @param options - the month, the list of adjustments, and what columns hold
 * @returns `{ ok: true, value }` with the month and the doubts, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryReadTable } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const outcome = tryReadTable("组别,单位,有效工单量\n县市区,韶山市人民政府,#DIV/0!\n", xiangtan2023, { month: "2023-10" });
 * outcome.ok ? "" : outcome.issues.at(-1)?.message.zh; // => "C2（韶山市人民政府）：发现“#DIV/0!”（有效工单量）；应为数量（0 或正整数）。"
 * ```
 */
export function tryReadTable<S extends Scheme>(
  table: PublishedTable,
  scheme: S,
  options: TableOptions = {},
): Outcome<TableReading<S>> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  return monthInTable(table, sound.value, options) as Outcome<TableReading<S>>;
}

/** A room of `src`: its folder, and what it holds. */
export interface Room {
  readonly folder: string;
  readonly holds: { readonly zh: string; readonly en: string };
}

/** The rooms of `src` in their order: a file imports only from its own room and from those above it. */
export const rooms: readonly Room[] = [
  room("exact", "fractions, rounding, decimal text", "精确分数、舍入、十进制文本"),
  room(
    "words",
    "what all other rooms speak in: texts, ids, amounts, values by group, roundings, metric definitions",
    "其余各处共用的词语：双语文本、标识、数量、分组取值、舍入、指标定义",
  ),
  room("input", "how bad input is told", "怎样说明输入中的问题"),
  room(
    "measures",
    "the quantities that a dimension may look at, one a file",
    "计分依据，一种一个文件",
  ),
  room("rules", "points from a measure, one a file", "由计分依据得出分数的规则，一种一个文件"),
  room(
    "scheme",
    "dimensions, groups, ranking, verdicts, the scheme",
    "考核指标、组别、排名办法、考核结论、考核方案",
  ),
  room("checking", "contradictions and warnings of schemes", "考核方案的矛盾与提示"),
  room(
    "month",
    "units, metric values, adjustments, months, results",
    "承办单位、指标数据、加减分项、月度数据和结果",
  ),
  room("scoring", "from metrics to ranks, step by step", "由指标数据逐步得出名次"),
  room("explaining", "a score's working, in sentences and in formulas", "计算过程，写成句子和公式"),
  room(
    "sheet",
    "cells, headings, sections, and what the rows say of units",
    "单元格、表头、分段，以及各行所说的单位情况",
  ),
  room("auditing", "a published table held against a scheme", "以考核方案核对通报附件"),
  room("reading", "a table to a month", "由表格读出月度数据"),
  room("publishing", "a result to a table", "由结果写出表格"),
  room("history", "the schemes of one hotline over time", "同一热线各时期的方案"),
  room("schemes", "one folder a hotline", "各热线的方案，一个热线一个目录"),
  room(
    "spreadsheet",
    "the same over ranges of cells, for scripts",
    "供脚本调用、按单元格区域计算的同样功能",
  ),
];

function room(folder: string, en: string, zh: string): Room {
  return { folder, holds: { zh, en } };
}

import type { Text } from "../words/text.js";

/** A parameter of a spreadsheet function 函数参数. */
export interface FunctionParameter {
  /** Its name 参数名. */
  readonly name: string;
  /** What it is 说明. */
  readonly description: Text;
  /** Whether it is one cell, or a range of cells 单元格或区域. */
  readonly takes: "cell" | "range";
  /** How often it is given 次数: once, at most once (left out at the end, or blank), or any number of times. */
  readonly given: "once" | "optionally" | "repeatedly";
  /** How it may be written in a formula 示例. */
  readonly example: string;
}

export const table: FunctionParameter = {
  name: "table",
  description: {
    zh: "数据表区域，含表头；可以是通报附件的样式，也可以是一行一个单位的清单",
    en: "the table with its headings: as a bulletin has it, or a list with a row for each unit",
  },
  takes: "range",
  given: "once",
  example: "A1:U40",
};

export const adjustments: FunctionParameter = {
  name: "adjustments",
  description: {
    zh: "加减分明细区域（单位、加减分项、事由、分数）；不填则按表中加减分各列的得分",
    en: "the list of adjustments (unit, category, reason, points); left out, the scores of the table tell them",
  },
  takes: "range",
  given: "optionally",
  example: "加减分明细!A1:E20",
};

export const scheme: FunctionParameter = {
  name: "scheme",
  description: {
    zh: "考核方案的 JSON 文本所在的单元格；不填则用脚本中写明的方案",
    en: "the cells with the JSON text of a scheme; left out, the one that the script names",
  },
  takes: "range",
  given: "optionally",
  example: "方案!A1",
};

export const language: FunctionParameter = {
  name: "language",
  description: { zh: "语言：zh 或 en；不填则随数据表", en: "zh or en; left out, as the table is" },
  takes: "cell",
  given: "optionally",
  example: '"zh"',
};

export const group: FunctionParameter = {
  name: "group",
  description: { zh: "组别，如 县市区", en: "the group, by its name or id" },
  takes: "cell",
  given: "once",
  example: '"县市区"',
};

export const tickets: FunctionParameter = {
  name: "tickets",
  description: {
    zh: "有效工单量，一个或一列",
    en: "the number of tickets, of one unit or of many",
  },
  takes: "range",
  given: "once",
  example: "C2:C40",
};

export const totals: FunctionParameter = {
  name: "totals",
  description: {
    zh: "总得分区域，空单元格不参与",
    en: "the totals; blank cells are passed over",
  },
  takes: "range",
  given: "once",
  example: "W2:W9",
};

export const ties: FunctionParameter = {
  name: "ties",
  description: {
    zh: "并列方式：dense（1,2,2,3）、competition（1,2,2,4）、modified、fractional、ordinal；不填则随方案",
    en: "dense (1,2,2,3), competition (1,2,2,4), modified, fractional or ordinal; left out, as the scheme says",
  },
  takes: "cell",
  given: "optionally",
  example: '"dense"',
};

export const dimension: FunctionParameter = {
  name: "dimension",
  description: { zh: "考核指标，如 回访满意率", en: "the dimension, by its name or id" },
  takes: "cell",
  given: "once",
  example: '"回访满意率"',
};

export const metrics: FunctionParameter = {
  name: "metrics",
  description: {
    zh: "该指标的各项数据，依次填写；率可写 52.78%、0.5278 或 19/36；加减分逐个填写",
    en: "its metrics in their order; a rate as 52.78%, 0.5278 or 19/36; adjustments one by one",
  },
  takes: "range",
  given: "repeatedly",
  example: "M2, N2",
};

export const unit: FunctionParameter = {
  name: "unit",
  description: { zh: "单位名称", en: "the name of the unit" },
  takes: "cell",
  given: "once",
  example: '"市人社局"',
};

/** What is to be explained, where not all. */
export const explained: FunctionParameter = {
  name: "dimension",
  description: {
    zh: "只说明这一项（如 回访满意率、总得分、排名）；不填则全部说明",
    en: "only this one (a dimension, the total, the rank); left out, all",
  },
  takes: "cell",
  given: "optionally",
  example: '"回访满意率"',
};

/** The group of each of many units. */
export const groups: FunctionParameter = {
  name: "group",
  description: { zh: "组别，一个或一列，如 县市区", en: "the group, one for all or one for each" },
  takes: "range",
  given: "once",
  example: "A2:A40",
};

/** A function that a spreadsheet offers 表格函数: what is generated for each host is made of this. */
export interface FunctionDefinition {
  /** Its name in a formula 函数名. */
  readonly name: string;
  /** What it does 说明. */
  readonly description: Text;
  /** Its parameters in their order 参数. */
  readonly parameters: readonly FunctionParameter[];
  /** Whether it gives one cell, or a range of cells 结果. */
  readonly gives: "cell" | "range";
}

/**
 * The functions that a spreadsheet offers 表格函数清单, as data: names, parameters, and what they do, in both languages. The scripts for
 * Google Sheets, Excel and WPS in `dist/spreadsheet` are generated from it.
 *
 * @example
 * ```ts
 * import { functionDefinitions } from "hotline-scoring/spreadsheet";
 *
 * functionDefinitions.map(({ name }) => name); // => ["HOTLINE_SCORE", "HOTLINE_TIER", "HOTLINE_RANK", "HOTLINE_POINTS", "HOTLINE_EXPLAIN", "HOTLINE_AUDIT"]
 * ```
 */
export const functionDefinitions: readonly FunctionDefinition[] = [
  {
    name: "HOTLINE_SCORE",
    description: {
      zh: "计分排名：由数据表得出各单位的各项得分、总得分、档次和排名",
      en: "The ranked table of a month: scores, totals, tiers and ranks",
    },
    parameters: [table, adjustments, scheme],
    gives: "range",
  },
  {
    name: "HOTLINE_TIER",
    description: {
      zh: "档次：由有效工单量得出单位在组内的档次",
      en: "The tier of a unit in its group, by its number of tickets",
    },
    parameters: [tickets, groups, scheme],
    gives: "range",
  },
  {
    name: "HOTLINE_RANK",
    description: {
      zh: "排名：总得分从高到低的名次，相同的并列",
      en: "The rank of each total, equal ones sharing it",
    },
    parameters: [totals, ties],
    gives: "range",
  },
  {
    name: "HOTLINE_POINTS",
    description: {
      zh: "单项得分：由一项考核指标的数据得出得分",
      en: "The points of one dimension, of its metrics",
    },
    parameters: [dimension, group, metrics],
    gives: "cell",
  },
  {
    name: "HOTLINE_EXPLAIN",
    description: {
      zh: "计算说明：一个单位的各项得分、总得分和排名是怎样由数据和加减分得出的",
      en: "How the scores, the total and the rank of a unit come about",
    },
    parameters: [table, unit, adjustments, explained, language],
    gives: "range",
  },
  {
    name: "HOTLINE_AUDIT",
    description: {
      zh: "数据审核：核对已印出的表，列出不符之处",
      en: "What does not agree in a table that was printed",
    },
    parameters: [table, adjustments, language],
    gives: "range",
  },
];

import type { FunctionParameter } from "./functionParameter.js";

/** @internal */
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

/** @internal */
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

/** @internal */
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

/** @internal */
export const language: FunctionParameter = {
  name: "language",
  description: { zh: "语言：zh 或 en；不填则随数据表", en: "zh or en; left out, as the table is" },
  takes: "cell",
  given: "optionally",
  example: '"zh"',
};

/** @internal */
export const group: FunctionParameter = {
  name: "group",
  description: { zh: "组别，如 县市区", en: "the group, by its name or id" },
  takes: "cell",
  given: "once",
  example: '"县市区"',
};

/** @internal */
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

/** @internal */
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

/** @internal */
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

/** @internal */
export const dimension: FunctionParameter = {
  name: "dimension",
  description: { zh: "考核指标，如 回访满意率", en: "the dimension, by its name or id" },
  takes: "cell",
  given: "once",
  example: '"回访满意率"',
};

/** @internal */
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

/** @internal */
export const unit: FunctionParameter = {
  name: "unit",
  description: { zh: "单位名称", en: "the name of the unit" },
  takes: "cell",
  given: "once",
  example: '"市人社局"',
};

/** @internal what is to be explained, where not all */
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

/** @internal the group of each of many units */
export const groups: FunctionParameter = {
  name: "group",
  description: { zh: "组别，一个或一列，如 县市区", en: "the group, one for all or one for each" },
  takes: "range",
  given: "once",
  example: "A2:A40",
};

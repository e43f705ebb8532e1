import type { Text } from "../model/text.js";
import type { FunctionParameter } from "./functionParameter.js";
import {
  adjustments,
  dimension,
  explained,
  group,
  groups,
  language,
  metrics,
  scheme,
  table,
  tickets,
  ties,
  totals,
  unit,
} from "./functionParameters.js";

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
 * import { functionDefinitions } from "hotline-scoring";
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
      zh: "计算说明：一个单位的各项得分、总得分和排名是怎样得出的",
      en: "How the scores, the total and the rank of a unit come about",
    },
    parameters: [table, unit, explained, language],
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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";

const headings = { zh: ["目录", "内容"], en: ["Room", "What it holds"] };

/** The Chinese of each line that heads a stretch of `src/index.ts`. */
const chinese: Readonly<Record<string, string>> = {
  "fractions, rounding, decimal text": "精确分数、舍入、十进制文本",
  "the words and values that all else is made of": "其余各处共用的词语和数值",
  "the quantities that a dimension may look at": "考核指标的计分依据，一种一个文件",
  "points from a measure": "由计分依据得出分数的规则，一种一个文件",
  "schemes, months and results": "考核方案、月度数据和结果",
  "from metrics to ranks": "由指标数据到名次",
  "a score's working, in sentences and in formulas": "计算过程，写成句子和公式",
  "the cells of a table, and what they mean": "表格的单元格及其含义",
  "a published table held against a scheme": "以考核方案核对通报附件",
  "a month in, a result out": "读入月度数据，写出结果",
  "the schemes of one hotline over time": "同一热线各时期的方案",
  "one folder a hotline": "各热线的方案，一个热线一个目录",
  "the same over ranges of cells, for scripts": "供脚本调用、按单元格区域计算的同样功能",
};

/** The rooms of `src`, in the order in which files may import one another, as its table of contents has them. */
export function rooms(language: Language): string {
  const index = readFileSync(join(import.meta.dirname, "../../src/index.ts"), "utf8");
  const rows = [...index.matchAll(/^\/\/ (\w+): (.+)$/gm)].map(([, room = "", holds = ""]) => {
    if (chinese[holds] === undefined) throw new Error(`no Chinese for ${holds}`);
    return [`\`${room}/\``, language === "zh" ? chinese[holds] : holds];
  });
  return markdownTable(
    headings[language],
    rows.filter(([room]) => room !== "`The/`"),
  );
}

import { shown } from "../exact/shown.js";
import { type Language, requireLanguage, type TextFormat } from "../explaining/explanationText.js";
import { isObject } from "../words/plain.js";
import { markdownText, oneLine, type Text } from "../words/text.js";
import type { AuditReport } from "./auditReport.js";
import type { Finding } from "./finding.js";
import type { RecoveredRate } from "./recoveredRates.js";

/**
 * The report of an audit in words 审核报告, to be attached to a letter: the summary first, then the findings, the gravest
 * first, then the fractions that printed rates stand for, and what was not checked.
 *
 * @param report - what `audit` gave
 * @param language - `"zh"` or `"en"`
 * @param format - plain lines, unless Markdown is asked for
 * @returns the text, its lines ended by `\n`
 * @throws RangeError when the language or the format is none of those
 * @example
 * ```ts
 * import { audit, auditText } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const report = audit(xiangtan2023, "组别,单位,有效工单量,延期量,延期率\n县市区,湘潭县人民政府,1456,110,7.56%\n");
 * auditText(report, "zh").split("\n")[1]; // => "共 1 行，核对 1 个单元格：相符 0 个，可解释 0 个，不符 1 个。另有给定数据 4 个，未核对 0 个。"
 * auditText(report, "zh").split("\n")[4]; // => "1.〔一般〕湘潭县人民政府的“延期率”为 7.56%，而 110/1456 = 7.55%。规则：延期率不超过15%的，得满分10分；超过的，每超1个百分点扣0.5分（不足1个百分点的按比例扣分），扣完为止；延期率超过100%的按100%计。"
 * ```
 */
export function auditText(
  report: AuditReport,
  language: Language,
  format: TextFormat = "text",
): string {
  if (!isObject(report) || !("findings" in report)) {
    throw new RangeError(`auditText requires what audit gives, not ${shown(report)}`);
  }
  requireLanguage("auditText", language, format);
  const chapters = [
    {
      title: titles.findings,
      lines: report.findings.map((one, index) => findingLine(one, index + 1)),
    },
    {
      title: titles.observations,
      lines: report.observations.map(({ message: { zh, en } }) => ({
        zh: `${zh}。`,
        en: `${en}.`,
      })),
    },
    { title: titles.recovered, lines: report.recovered.filter(isTelling).map(recoveredLine) },
    {
      title: titles.notChecked,
      lines: report.notChecked.map(({ zh, en }) => ({ zh: `${zh}。`, en: `${en}.` })),
    },
  ].filter(({ title, lines }) => lines.length > 0 || title === titles.findings);
  const escaped = format === "markdown" ? markdownText : oneLine;
  const [head, chapter, item] = format === "markdown" ? ["# ", "## ", "- "] : ["", "", ""];
  return [
    `${head}${escaped(headOf(report)[language])}`,
    ...(format === "markdown" ? [""] : []),
    escaped(auditSummary(report)[language]),
    ...chapters.flatMap(({ title, lines }) => [
      "",
      `${chapter}${title[language]}`,
      ...(format === "markdown" ? [""] : []),
      ...(lines.length === 0 ? [nothingFound] : lines).map((line) =>
        itemOf(escaped(line[language]), item),
      ),
    ]),
    "",
  ].join("\n");
}

/** An item of a list; one that has its number already keeps it. */
function itemOf(text: string, mark: string): string {
  return mark !== "" && /^\d+\./.test(text) ? text.replace(/^(\d+\.) ?/, "$1 ") : `${mark}${text}`;
}

const titles = {
  findings: { zh: "审核发现", en: "Findings" },
  observations: { zh: "观察", en: "Observations" },
  recovered: { zh: "由得分和总得分还原的比值", en: "Fractions recovered by score and total" },
  notChecked: { zh: "未核对事项", en: "Not checked" },
} satisfies Record<string, Text>;

const nothingFound = { zh: "未发现不符之处。", en: "Nothing that does not agree." };

function headOf({ scheme }: AuditReport): Text {
  return {
    zh: `通报数据审核报告：${scheme.name.zh}`,
    en: `Audit of a published table: ${scheme.name.en}`,
  };
}

/** The number of cells for each verdict, in a sentence. */
export function auditSummary({ rows, counts, statedChecks }: AuditReport): Text {
  const { checked, reproduced, explained, wrong, given, notChecked } = counts;
  const beside =
    statedChecks === 0
      ? { zh: "", en: "" }
      : {
          zh: `与通报正文数值比对 ${statedChecks} 次。`,
          en: ` ${statedChecks} comparisons with figures stated beside the table.`,
        };
  return {
    zh: `共 ${rows} 行，核对 ${checked} 个单元格：相符 ${reproduced} 个，可解释 ${explained} 个，不符 ${wrong} 个。另有给定数据 ${given} 个，未核对 ${notChecked} 个。${beside.zh}`,
    en: `${rows} rows, ${checked} cells checked: ${reproduced} reproduced, ${explained} explained, ${wrong} wrong. Besides, ${given} given and ${notChecked} not checked.${beside.en}`,
  };
}

/** How grave a finding is, in words. */
export const severityNames: Record<Finding["severity"], Text> = {
  high: { zh: "重大", en: "high" },
  medium: { zh: "一般", en: "medium" },
  low: { zh: "轻微", en: "low" },
};

function findingLine({ severity, verdict, message, clause }: Finding, number: number): Text {
  const grade = severityNames[severity];
  const explained =
    verdict === "explained" ? { zh: "〔可解释〕", en: " [explained]" } : { zh: "", en: "" };
  const rests =
    clause === undefined
      ? { zh: "", en: "" }
      : { zh: `规则：${clause.zh}。`, en: ` Clause: ${clause.en}.` };
  return {
    zh: `${number}.〔${grade.zh}〕${explained.zh}${message.zh}。${rests.zh}`,
    en: `${number}. [${grade.en}]${explained.en} ${message.en}.${rests.en}`,
  };
}

/** Whether a fraction says more than the percentage does. */
function isTelling({ fraction, printed }: RecoveredRate): boolean {
  return !["0", "1"].includes(fraction) && !/^\d+%$/.test(printed);
}

function recoveredLine({ unit, column, printed, fraction, within, possible }: RecoveredRate): Text {
  const others =
    possible > 1
      ? {
          zh: `（分母不超过 ${within} 的比值中有 ${possible} 个印成这样，与得分、总得分相符的只有此一个）`,
          en: ` (of the ${possible} with a denominator of at most ${within} that print so, the only one that agrees with the score and the total)`,
        }
      : {
          zh: `（分母不超过 ${within} 的比值中，印成这样的只有此一个）`,
          en: ` (the only one with a denominator of at most ${within} that prints so)`,
        };
  return {
    zh: `${unit}的“${column}” ${printed} = ${fraction}${others.zh}`,
    en: `${unit}: "${column}" ${printed} = ${fraction}${others.en}`,
  };
}

import { audit, auditText, type Language, xiangtan2023 } from "hotline-scoring";
import { annex1, annex2 } from "./annexes.js";

/** What the audit of annexes 1 and 2 of October 2023 finds, as its report states it. */
export function findings(language: Language): string {
  const report = audit(xiangtan2023, annex1, { adjustments: annex2 });
  const lines = auditText(report, language).split("\n");
  const counted = lines[1] ?? "";
  return [counted, "", ...lines.filter((line) => /^\d+\. ?/.test(line)).map(spaced)].join("\n");
}

/** A numbered line as Markdown has it, with a blank behind the number. */
function spaced(line: string): string {
  return line.replace(/^(\d+\.) ?/, "$1 ");
}

import { auditText, type Language } from "hotline-scoring";
import { octoberAudit } from "./octoberAudit.js";

/** What the audit of the bulletin of October 2023 finds, as its report states it. */
export function findings(language: Language): string {
  const lines = auditText(octoberAudit, language).split("\n");
  const counted = lines[1] ?? "";
  return [counted, "", ...lines.filter((line) => /^\d+\. ?/.test(line)).map(spaced)].join("\n");
}

/** A numbered line as Markdown has it, with a blank behind the number. */
function spaced(line: string): string {
  return line.replace(/^(\d+\.) ?/, "$1 ");
}

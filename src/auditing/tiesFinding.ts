import type { Ties } from "../model/ranking.js";
import type { Text } from "../model/text.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import { type Finding, finding } from "./finding.js";

const namesOfTies: Record<Ties, Text> = {
  dense: { zh: "并列后名次连续（1、2、2、3）", en: "dense (1, 2, 2, 3)" },
  competition: { zh: "并列后名次跳过（1、2、2、4）", en: "competition (1, 2, 2, 4)" },
  modified: { zh: "并列取靠后名次（1、3、3、4）", en: "modified (1, 3, 3, 4)" },
  fractional: { zh: "并列取平均名次（1、2.5、2.5、4）", en: "fractional (1, 2.5, 2.5, 4)" },
  ordinal: { zh: "不并列（1、2、3、4）", en: "ordinal (1, 2, 3, 4)" },
};

/** @internal that ranks follow another tie method */
export function tiesFinding(rows: readonly TableRow[], other: Ties, own: Ties): Finding {
  const [used, stated] = [namesOfTies[other], namesOfTies[own]];
  const units = rows.map(({ unit }) => unit);
  const cells = rows.map((row) => cellOf(row, "rank"));
  return finding({
    kind: "rank",
    severity: "medium",
    verdict: "explained",
    row: null,
    unit: null,
    column: cells[0]?.heading ?? null,
    printed: cells.map((cell) => cell?.text ?? "").join("、"),
    choice: { kind: "ties", text: used },
    message: {
      zh: `${units.join("、")}的名次是按另一种并列办法排的：${used.zh}；方案规定${stated.zh}`,
      en: `the ranks of ${units.join(", ")} follow another tie method: ${used.en}, where the scheme has ${stated.en}`,
    },
  });
}

import { type Language, rank, type Text, type Ties, tieMethods } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";
import { type PrintedRow, printedRows } from "./printedRows.js";

/** What the ways to rank equal totals are called. */
export const namesOfTies: Record<Ties, Text> = {
  dense: { zh: "并列，后面名次不空", en: "shared, none left out 名次不空" },
  competition: { zh: "并列，占用后面名次", en: "shared, the next left out 占用名次" },
  modified: { zh: "并列，取靠后名次", en: "shared, the last of the places 取靠后名次" },
  ordinal: { zh: "不并列，顺次排列", en: "not shared 不并列" },
  fractional: { zh: "并列，取平均名次", en: "shared, the mean of the places 取平均名次" },
};

/** The rows of a tier of 市直、驻潭单位, as printed. */
export function printedTier(tier: string): readonly PrintedRow[] {
  return printedRows.filter((row) => row.组别 === "市直、驻潭单位" && row.档次 === tier);
}

/** The best totals of a tier of 市直、驻潭单位 in October 2023, ranked by each method. */
export function methodsOfTies(language: Language, tier: string, shown: string): string {
  const totals = printedTier(tier).map((row) => row.总得分 ?? "");
  const best = [...new Set(totals)].slice(0, Number(shown));
  const headings = best.map((total) => {
    const many = totals.filter((one) => one === total).length;
    const units = { zh: `${total}（${many}家）`, en: `${total} (${many} units)` };
    return many === 1 ? total : units[language];
  });
  const rows = tieMethods.map((method) => {
    const ranks = rank(totals, method);
    const cells = best.map((total) => {
      const found = ranks.filter((_, place) => totals[place] === total);
      return [...new Set(found)].join(", ");
    });
    return [`\`${method}\` ${namesOfTies[method][language]}`, ...cells];
  });
  const first = { zh: "并列办法", en: "Method" };
  return markdownTable([first[language], ...headings], rows);
}

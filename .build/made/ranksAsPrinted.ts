import { type Language, rank, type Ties, tieMethods } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";
import { namesOfTies } from "./methodsOfTies.js";
import { type PrintedRow, printedRows } from "./printedRows.js";

/** How many of the ranks that annex 1 prints each method gives, and the first row that it does not. */
export function ranksAsPrinted(language: Language): string {
  const headings = {
    zh: ["并列办法", "与通报一致", "第一处不一致"],
    en: ["Method", "as printed", "first that is not"],
  };
  const rows = tieMethods.map((method) => {
    const wrong = printedRows.flatMap((row) => {
      const found = rankOf(row, method);
      const differs = {
        zh: `${row.单位}：${found}，印 ${row.排名}`,
        en: `${row.单位}: ${found}, printed ${row.排名}`,
      };
      return `${found}` === row.排名 ? [] : [differs[language]];
    });
    const right = printedRows.length - wrong.length;
    const [first = "—"] = wrong;
    return [
      `\`${method}\` ${namesOfTies[method][language]}`,
      `${right} / ${printedRows.length}`,
      first,
    ];
  });
  return markdownTable(headings[language], rows);
}

function rankOf(row: PrintedRow, method: Ties): number | undefined {
  const peers = printedRows.filter((one) => one.组别 === row.组别 && one.档次 === row.档次);
  return rank(
    peers.map((one) => one.总得分 ?? ""),
    method,
  )[peers.indexOf(row)];
}

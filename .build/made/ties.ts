import { type Language, rank, type Text, type Ties } from "hotline-scoring";
import { tieMethods } from "hotline-scoring/rules";
import { type PrintedRow, printedRows } from "./annexes.js";
import { markdownTable } from "./markdownTable.js";
import { october } from "./october.js";

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

/** The units that share some ranks in a tier of 市直、驻潭单位 in October 2023, in their printed order. */
export function tiedUnits(language: Language, tier: string, ...ranks: string[]): string {
  const headings = {
    zh: ["排名", "单位", "总得分", "有效工单量"],
    en: ["Rank", "Unit", "Total", "Tickets"],
  };
  const rows = printedTier(tier).filter((row) => ranks.includes(row.排名 ?? ""));
  return markdownTable(
    headings[language],
    rows.map(({ 排名, 单位, 总得分, 有效工单量 }) =>
      [排名, 单位, 总得分, 有效工单量].map((text) => text ?? ""),
    ),
  );
}

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

/** The peer group of a unit of October 2023, in published order; the unit in bold. */
export function peersOf(language: Language, name: string): string {
  const peers = october.peerGroups.find(({ units }) =>
    units.some(({ unit }) => unit.name === name),
  );
  if (peers === undefined) throw new Error(`no peers of ${name}`);
  const rows = peers.units.map(({ rank, unit, volume, total }) => {
    const cells = [`${rank}`, unit.name, `${volume}`, total.points.toFixed(2)];
    return unit.name === name ? cells.map((text) => `**${text}**`) : cells;
  });
  const headings = {
    zh: ["排名", "单位", "有效工单量", "总得分"],
    en: ["Rank", "Unit", "Tickets", "Total"],
  };
  return markdownTable(headings[language], rows);
}

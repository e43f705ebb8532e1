import type { Origin } from "./contents.js";

/** A group of the reference: what it is called, and the exports that it holds. */
export interface ReadingGroup {
  readonly title: string;
  /** The entry that gives its exports. */
  readonly entry: string;
  /** Files or rooms of `src`, without the ending; the longest that fits a file counts. All of the entry unless stated. */
  readonly files?: readonly string[];
}

/** The reference as a reader thinks of it, entry by entry; within a group the order is that of the entry. */
export const readingGroups: readonly ReadingGroup[] = [
  main("按月计分 Score a month", ["scoring", "month", "exact"]),
  main("档次、名次、总分 Tiers, ranks, totals", [
    ...["scoring/assignTier", "scoring/rank", "scoring/totalScore"],
    ...["scheme/group", "scheme/ranking", "scheme/total"],
  ]),
  main("考核方案 Schemes", ["words", "scheme", "checking", "history"]),
  main("计算说明 Explain", ["explaining", "words/steps"]),
  main("审核 Audit", ["auditing"]),
  main("表格 Tables", ["sheet", "reading", "publishing"]),
  main("错误 Errors", ["input"]),
  part("xiangtan2023", "湘潭的考核指标 The dimensions of 湘潭"),
  part("rules", "计分规则 Rules"),
  part("exact", "精确数 Exact numbers"),
  part("tables", "表格的组成 Parts of tables"),
  part("audit", "审核细目 Parts of an audit"),
  part("spreadsheet", "电子表格 Spreadsheets"),
];

function main(title: string, files: readonly string[]): ReadingGroup {
  return { title, entry: "index", files };
}

function part(entry: string, title: string): ReadingGroup {
  return { title: `${title} /${entry}`, entry };
}

/** The title of the group that an export belongs to. */
export function groupOf({ file, entry }: Origin): string {
  const fits = readingGroups
    .filter((group) => group.entry === entry)
    .flatMap(({ title, files = [""] }) => files.map((prefix) => ({ title, prefix })))
    .filter(({ prefix }) => prefix === "" || file === prefix || file.startsWith(`${prefix}/`))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const [fit] = fits;
  if (fit === undefined) throw new Error(`no group of the reference holds src/${file}.ts`);
  return fit.title;
}

/** A group of the reference: what it is called, and the files whose exports it holds. */
export interface ReadingGroup {
  readonly title: string;
  /** Files or rooms of `src`, without the ending; the longest that fits a file counts. */
  readonly files: readonly string[];
}

/** The reference as a reader thinks of it; within a group the order is that of `src/index.ts`. */
export const readingGroups: readonly ReadingGroup[] = [
  { title: "按月计分 Score a month", files: ["scoring", "month"] },
  {
    title: "考核指标 The dimensions",
    files: ["schemes", "scoring/dimensionScore", "month/dimensionFacts"],
  },
  {
    title: "档次、名次、总分 Tiers, ranks, totals",
    files: [
      "scoring/assignTier",
      "scoring/rank",
      "scoring/totalScore",
      "scheme/group",
      "scheme/ranking",
      "scheme/total",
    ],
  },
  { title: "计分规则 Rules", files: ["rules", "measures"] },
  {
    title: "考核方案 Schemes",
    files: ["words", "scheme", "checking", "history", "schemes/xiangtan2023/xiangtan2023"],
  },
  { title: "计算说明 Explain", files: ["explaining"] },
  { title: "审核 Audit", files: ["auditing", "sheet/column"] },
  { title: "表格 Tables", files: ["sheet", "reading", "publishing"] },
  { title: "电子表格 Spreadsheets", files: ["spreadsheet"] },
  { title: "精确数 Exact numbers", files: ["exact"] },
  { title: "错误 Errors", files: ["input"] },
];

/** The title of the group that a file of `src` belongs to, such as `rules/slope`. */
export function groupOf(file: string): string {
  const fits = readingGroups
    .flatMap(({ title, files }) => files.map((prefix) => ({ title, prefix })))
    .filter(({ prefix }) => file === prefix || file.startsWith(`${prefix}/`))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const [fit] = fits;
  if (fit === undefined) throw new Error(`no group of the reference holds src/${file}.ts`);
  return fit.title;
}

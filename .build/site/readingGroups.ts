/** A group of the reference: what it is called, and the files whose exports it holds. */
export interface ReadingGroup {
  readonly title: string;
  /** Files or rooms of `src`, without the ending; the longest that fits a file counts. */
  readonly files: readonly string[];
}

/** The reference as a reader thinks of it; within a group the order is that of `src/index.ts`. */
export const readingGroups: readonly ReadingGroup[] = [
  {
    title: "按月计分 Score a month",
    files: [
      "scoring",
      "model/metricValue",
      "model/adjustment",
      "model/unit",
      "model/month",
      "model/monthResult",
      "model/score",
      "model/unitScore",
    ],
  },
  {
    title: "考核指标 The dimensions",
    files: ["schemes", "scoring/dimensionScore", "model/dimensionFacts"],
  },
  {
    title: "档次、名次、总分 Tiers, ranks, totals",
    files: [
      "scoring/assignTier",
      "scoring/rank",
      "scoring/totalScore",
      "model/tier",
      "model/group",
      "model/total",
      "model/ranking",
    ],
  },
  { title: "计分规则 Rules", files: ["rules", "measures"] },
  { title: "考核方案 Schemes", files: ["model", "history", "schemes/xiangtan2023/xiangtan2023"] },
  { title: "计算说明 Explain", files: ["explaining"] },
  { title: "审核 Audit", files: ["auditing", "model/column", "model/statedFigure"] },
  { title: "表格 Tables", files: ["tables"] },
  { title: "电子表格 Spreadsheets", files: ["spreadsheet"] },
  { title: "精确数 Exact numbers", files: ["exact"] },
  { title: "错误 Errors", files: ["model/inputIssue", "model/inputError", "model/outcome"] },
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

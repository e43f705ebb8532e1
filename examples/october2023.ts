// Scores 湘潭市's bulletin of October 2023 and prints the ranked table of its eight peer groups.

import { type Group, type MonthResult, scoreMonth, xiangtan2023 } from "hotline-scoring";
import { october2023 } from "./october2023Month.js";
import { alignedLines, columnWidths, type Row, underline } from "./table.js";

type Result = MonthResult<typeof xiangtan2023>;

const { dimensions, name } = xiangtan2023;
const groups: readonly Group[] = xiangtan2023.groups;
const headings: Row = [
  "排名",
  "单位",
  "有效工单量",
  ...dimensions.map((dimension) => dimension.name.zh),
  "总得分",
];
const marks: Row = ["", "", "", ...dimensions.map(({ fullMarks }) => `（${fullMarks}分）`), ""];

function captionOf({ group, tier, units }: Result["peerGroups"][number]): string {
  const { name, tiers } = groups.find(({ id }) => id === group) ?? {};
  const tierName = tiers?.find(({ id }) => id === tier)?.name.zh;
  return `${name?.zh}${tierName ? ` · ${tierName}` : ""}（合计${units.length}家）`;
}

function rowOf({
  rank,
  unit,
  volume,
  scores,
  total,
}: Result["peerGroups"][number]["units"][number]): Row {
  const points = dimensions.map(({ id }) => scores[id].points.toString());
  return [`${rank}`, unit.name, `${volume}`, ...points, total.points.toFixed(2)];
}

const result = scoreMonth(xiangtan2023, october2023);
const tables = result.peerGroups.map((peers) => ({
  caption: captionOf(peers),
  rows: peers.units.map(rowOf),
}));
const widths = columnWidths([headings, marks, ...tables.flatMap(({ rows }) => rows)]);

console.log(`${name.zh}  ${result.month}\n`);
for (const { caption, rows } of tables) {
  const [head = "", under = "", ...body] = alignedLines([headings, marks, ...rows], widths, [1]);
  console.log([caption, head, under, underline(head), ...body, ""].join("\n"));
}
const scored = result.peerGroups.reduce((sum, { units }) => sum + units.length, 0);
console.log(
  `共 ${scored} 家单位，${result.peerGroups.length} 个排名组（同组同档）；各项得分和总得分均按精确比值计算，公布时才四舍五入。`,
);

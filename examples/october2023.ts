// Scores 湘潭市's bulletin of October 2023 and prints the ranked table of its eight peer groups.

import { scoreMonth, toTable } from "hotline-scoring";
import type { TableSection } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { october2023 } from "./october2023Month.js";
import { alignedLines, columnWidths, type Row, underline } from "./table.js";

const result = scoreMonth(xiangtan2023, october2023);
const { title, columns, sections } = toTable(result, {
  scheme: xiangtan2023,
  month: october2023,
});

// a terminal is too narrow for the metrics: only who, how many tickets, the scores and the total
const shown = columns.flatMap(({ heading }, place) =>
  place < 3 || heading.endsWith("得分") ? [place] : [],
);
const headings: Row = shown.map(
  (place) => columns[place]?.heading.replace(/(?<!总)得分$/, "") ?? "",
);
const rowsOf = ({ rows }: TableSection): Row[] =>
  rows.map((row) => shown.map((place) => row[place]?.text ?? ""));
const widths = columnWidths([headings, ...sections.flatMap(rowsOf)]);

console.log(`${title}\n`);
for (const section of sections) {
  const [head = "", ...body] = alignedLines([headings, ...rowsOf(section)], widths, [1]);
  console.log([...section.captions, head, underline(head), ...body, ""].join("\n"));
}
const scored = sections.reduce((sum, { rows }) => sum + rows.length, 0);
console.log(
  `共 ${scored} 家单位，${sections.length} 个排名组（同组同档）；各项得分和总得分均按精确比值计算，公布时才四舍五入。`,
);

const notices = result.notices ?? [];
console.log(`\n提示：${notices.length} 处取值已按上限或下限计，请核对。`);
for (const { unit, found, allowed } of notices) {
  console.log(`  ${unit}：${found.zh}，${allowed.zh}`);
}

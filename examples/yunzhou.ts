// Scores a month of 云州市, an invented hotline (虚构), and prints all that a result says: the ranked tables, the units
// that are not ranked, the lists, the scores that no rule settled, and the clauses that the scheme does not encode.

import { type Dimension, type Group, type MonthResult, scoreMonth } from "hotline-scoring";
import { alignedLines, columnWidths, type Row, underline } from "./table.js";
import { yunzhou2026 } from "./yunzhou2026.js";
import { yunzhouMonth } from "./yunzhouMonth.js";

type Result = MonthResult<typeof yunzhou2026>;
type Peers = Result["peerGroups"][number];
type Ranked = Peers["units"][number];

const { dimensions, verdicts, name } = yunzhou2026;
const groups: readonly Group[] = yunzhou2026.groups;
const [payFactor] = yunzhou2026.figures;

/** Names of four characters stand on two lines, so that a column is no wider than its figures. */
const headings: readonly Row[] = [
  ["", "", "", "", ...dimensions.map(({ name }) => name.zh.slice(0, 2)), "", "", "绩效", ""],
  [
    ...["排名", "单位", "类别", "工单量"],
    ...dimensions.map(({ name }) => name.zh.slice(2)),
    ...["总得分", "等次", "系数", "标记"],
  ],
];
const textColumns = [1, 2, 4 + dimensions.length + 1, 4 + dimensions.length + 3];

function nameIn(named: readonly { id: string; name: { zh: string } }[], id: string | null): string {
  return named.find((one) => one.id === id)?.name.zh ?? "";
}

function marksIn(group: string | null): Row {
  const marks = dimensions.map(({ fullMarks, ...dimension }: Dimension) => {
    if (dimension.extra) return "附加";
    return `${typeof fullMarks === "object" ? fullMarks.byGroup[group ?? ""] : fullMarks}分`;
  });
  return ["", "", "", "", ...marks, "", "", "", ""];
}

function rowOf({ rank, unit, tier, volume, scores, total, figures, grade, flags }: Ranked): Row {
  const tiers = groups.find(({ id }) => id === unit.group)?.tiers ?? [];
  return [
    `${rank}`,
    unit.name,
    nameIn(tiers, tier),
    `${volume}`,
    ...dimensions.map(({ id }) => pointsOf(scores[id])),
    total.points.toFixed(1),
    nameIn(verdicts.grades, grade ?? ""),
    figures?.[payFactor.id]?.points.toFixed(3) ?? "",
    (flags ?? []).map((flag) => nameIn(verdicts.flags, flag)).join("、"),
  ];
}

function pointsOf({ points, exception }: Ranked["scores"][keyof Ranked["scores"]]): string {
  if (exception?.effect === "leaveOut") return "—";
  return `${exception ? "*" : ""}${points.toFixed(2)}`;
}

function exceptionsOf({ unit, scores }: Ranked): Row[] {
  return dimensions.flatMap(({ id, name }) => {
    const { exception } = scores[id];
    return exception ? [[unit.name, name.zh, exception.reason.zh]] : [];
  });
}

function print(title: string, rows: readonly Row[]): void {
  const columns = columnWidths(rows);
  const lines = alignedLines(rows, columns, [...columns.keys()]);
  console.log([title, ...lines.map((line) => `  ${line}`.trimEnd()), ""].join("\n"));
}

const result = scoreMonth(yunzhou2026, yunzhouMonth);
const ranked = result.peerGroups.flatMap(({ units }) => units);
const tables = result.peerGroups.map(({ group, units }) => ({
  caption: `${nameIn(groups, group)}（排名${units.length}家）`,
  head: [...headings, marksIn(group)],
  body: units.map(rowOf),
}));
const widths = columnWidths(tables.flatMap(({ head, body }) => [...head, ...body]));

console.log(`${name.zh}  ${result.month}\n`);
for (const { caption, head, body } of tables) {
  const lines = alignedLines([...head, ...body], widths, textColumns);
  lines.splice(head.length, 0, underline(lines[0] ?? ""));
  console.log([caption, ...lines.map((line) => line.trimEnd()), ""].join("\n"));
}
console.log("* 见“特别情形”；— 不计入总得分，其余各项（不含加减分）折算为百分制\n");

print(
  "不列入排名",
  result.unranked.map(({ unit, reason }) => [unit.name, reason.zh]),
);
print(
  "名单",
  (result.lists ?? []).map(({ list, group, units }) => [
    nameIn(verdicts.lists, list),
    group === null ? "全市" : nameIn(groups, group),
    units.map(({ name }) => name).join("、"),
  ]),
);
print("特别情形", ranked.flatMap(exceptionsOf));
print(
  "未编码条款",
  (result.notEncoded ?? []).map(({ clause, reason }) => [clause.zh, reason.zh]),
);

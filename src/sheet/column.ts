import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Scheme } from "../scheme/scheme.js";
import { plainText } from "../words/heading.js";
import { idSchema } from "../words/id.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import { allowing, choice, strict, union } from "../words/shape.js";
import type { Text } from "../words/text.js";
import { cellAddress } from "./cellText.js";
import { placeIn, type Sheet } from "./tableCells.js";

// schemas are made when they are asked for: whoever only scores need not carry them

const schemaOf = {
  metric: () => strict({ metric: idSchema }),
  count: () => strict({ count: idSchema }),
  whole: () => strict({ whole: idSchema }),
  score: () => strict({ score: idSchema }),
  figure: () => strict({ figure: idSchema }),
  flag: () => strict({ flag: idSchema }),
  list: () => strict({ list: idSchema }),
};

/** A column of a metric 指标数据列: `{ metric: "tickets" }`. */
export interface MetricColumn {
  /** The id of a metric 指标数据, printed as it is: a count, a rate in percent, points. */
  readonly metric: string;
}

/** A column of the counts behind a rate 数量列: `{ count: "completedOnTime" }`. */
export interface CountColumn {
  /** The id of a rate whose count 数量 it has. */
  readonly count: string;
}

/** A column of what a rate is a share of 分母列, where that is no metric: `{ whole: "systemSatisfaction" }`. */
export interface WholeColumn {
  /** The id of a rate whose whole 分母 it has. */
  readonly whole: string;
}

/** A column of the scores of a dimension 得分列: `{ score: "extension" }`. */
export interface ScoreColumn {
  /** The id of a dimension whose score 得分 it has. */
  readonly score: string;
}

/** A column of a figure that follows from the total 换算数值列: `{ figure: "deducted" }`. */
export interface FigureColumn {
  /** The id of a figure 换算数值. */
  readonly figure: string;
}

/** A column that says of each unit whether it has a flag 提示列: `{ flag: "yellowCard" }`. */
export interface FlagColumn {
  /** The id of a flag 提示. */
  readonly flag: string;
}

/** A column that says of each unit whether it stands on a list 名单列: `{ list: "redList" }`. */
export interface ListColumn {
  /** The id of a list 名单. */
  readonly list: string;
}

/**
 * What a column of a printed table holds 列的含义: who the unit is and where it stands, a metric as printed, the count behind a
 * rate or what it is a share of, the score of a dimension, what follows from the total, what is said of a unit that is set apart, or nothing that is to be looked at.
 */
export type Column =
  | "group"
  | "tier"
  | "rank"
  | "unit"
  | "total"
  | "grade"
  | "flags"
  | "lists"
  | "remark"
  | "ignored"
  | MetricColumn
  | CountColumn
  | WholeColumn
  | ScoreColumn
  | FigureColumn
  | FlagColumn
  | ListColumn;

const named = [
  "group",
  "tier",
  "rank",
  "unit",
  "total",
  "grade",
  "flags",
  "lists",
  "remark",
  "ignored",
] as const;

export function columnSchema() {
  return union(
    [choice([...named]), ...columnKinds.map((kind) => schemaOf[kind]())] as never,
    allowing(
      `${named.map((one) => `"${one}"`).join("、")}、${columnKinds.map((kind) => `{ ${kind} }`).join("、")} 之一`,
      `one of ${named.map((one) => `"${one}"`).join(", ")}, ${columnKinds.map((kind) => `{ ${kind} }`).join(", ")}`,
    ),
  );
}

/** A column of a printed table. */
export interface HeadedColumn {
  readonly heading: string;
  readonly place: number;
  /** What it holds; undefined where its heading is not known. */
  readonly column: Column | undefined;
}

const columnNames: Readonly<Record<Extract<Column, string>, Text>> = {
  group: { zh: "组别", en: "the group" },
  tier: { zh: "档次", en: "the tier" },
  rank: { zh: "排名", en: "the rank" },
  unit: { zh: "单位", en: "the unit" },
  total: { zh: "总得分", en: "the total" },
  grade: { zh: "等次", en: "the grade" },
  flags: { zh: "提示", en: "the flags" },
  lists: { zh: "名单", en: "the lists" },
  remark: { zh: "说明", en: "the remark" },
  ignored: { zh: "不读取", en: "not read" },
};

/** What a column was read as, in words. */
export function columnText(
  column: Column,
  scheme: Pick<Scheme, "metrics" | "dimensions" | "figures" | "verdicts">,
): Text {
  if (typeof column === "string") return columnNames[column];
  const { metrics, dimensions, figures = [], verdicts } = scheme;
  const nameIn = (some: readonly { id: string; name: Text }[] | undefined, id: string) =>
    some?.find((one) => one.id === id)?.name ?? unnamed(id);
  if ("flag" in column) return nameIn(verdicts?.flags, column.flag);
  if ("list" in column) return nameIn(verdicts?.lists, column.list);
  if ("metric" in column) return metrics[column.metric]?.name ?? unnamed(column.metric);
  if ("count" in column) {
    const { zh, en } = metrics[column.count]?.name ?? unnamed(column.count);
    return { zh: `${zh}的数量`, en: `the count of ${en}` };
  }
  if ("whole" in column) {
    const { zh, en } = metrics[column.whole]?.name ?? unnamed(column.whole);
    return { zh: `${zh}的分母`, en: `the whole of ${en}` };
  }
  if ("score" in column) {
    const own = nameIn(dimensions, column.score);
    return { zh: `${own.zh}得分`, en: `the score of ${own.en}` };
  }
  return nameIn(figures, column.figure);
}

function unnamed(id: string): Text {
  return { zh: id, en: id };
}

/** What a column is of that is of something: its key in the column. */
export const columnKinds = ["metric", "count", "score", "whole", "figure", "flag", "list"] as const;

type ColumnKind = (typeof columnKinds)[number];

/** Of what kind a column is, and the id of what it is of. */
export function kindOfColumn(column: Exclude<Column, string>): readonly [ColumnKind, string] {
  for (const kind of columnKinds) {
    const id = (column as Partial<Record<ColumnKind, string>>)[kind];
    if (id !== undefined) return [kind, id];
  }
  throw new TypeError("a column of a kind that is not known");
}

/** A heading as it is compared with what is said of it: of two rows, however they are joined. */
export function saidKey(heading: string): string {
  return plainText(heading)
    .replace(/[\s()[\]/|·.>_—-]/g, "")
    .toLowerCase();
}

/** A name for what a column holds; two columns of one name hold the same. */
export function columnKey(column: Column): string {
  if (typeof column === "string") return column;
  const [kind, id] = kindOfColumn(column);
  return `${kind}.${id}`;
}

/** What is wrong with what was said of columns: a heading that is not there, or an id that is not known. */
export function saidIssues(
  scheme: Scheme,
  headings: readonly string[],
  said: Readonly<Record<string, Column>>,
): InputIssue[] {
  return [...strayColumns(headings, said), ...unknownIds(scheme, said)];
}

function strayColumns(
  headings: readonly string[],
  said: Readonly<Record<string, Column>>,
): InputIssue[] {
  return Object.keys(said)
    .filter((heading) => !headings.some((one) => saidKey(one) === saidKey(heading)))
    .map((heading) =>
      inputIssue(
        "unknownName",
        `options.columns`,
        { zh: `“${heading}”`, en: `"${heading}"` },
        { zh: "表中的一个表头", en: "one of the headings of the table" },
      ),
    );
}

/** Whether a rate is a share of a metric, whose column has its whole. */
function hasOwnWhole(definition: MetricDefinition | undefined): boolean {
  return definition?.kind === "rate" && definition.of !== undefined;
}

function unknownIds(
  { metrics, dimensions, figures = [], verdicts = {} }: Scheme,
  said: Readonly<Record<string, Column>>,
): InputIssue[] {
  const idsOf = (some: readonly { id: string }[] = []) => some.map(({ id }) => id);
  const rates = Object.keys(metrics).filter((id) => metrics[id]?.kind === "rate");
  const known = {
    metric: Object.keys(metrics),
    count: rates,
    whole: rates.filter((id) => !hasOwnWhole(metrics[id])),
    score: idsOf(dimensions),
    figure: idsOf(figures),
    flag: idsOf(verdicts.flags),
    list: idsOf(verdicts.lists),
  };
  return Object.entries(said).flatMap(([heading, column]) => {
    if (typeof column === "string") return [];
    const [kind, id] = kindOfColumn(column);
    if (known[kind].includes(id)) return [];
    const allowed = {
      zh: `${known[kind].join("、")} 之一`,
      en: `one of ${known[kind].join(", ")}`,
    };
    return [
      inputIssue(
        "unknownName",
        `options.columns[${JSON.stringify(heading)}].${kind}`,
        { zh: `“${id}”`, en: `"${id}"` },
        allowed,
      ),
    ];
  });
}

/** Whether a table may have several such columns: of what is not read, and of remarks. */
function isOfSeveral(key: string): boolean {
  return key === "ignored" || key === "remark";
}

/** Columns that hold the same as another. */
export function repeatedColumns(
  columns: readonly HeadedColumn[],
  line: number,
  sheet: Sheet,
): InputIssue[] {
  const keys = columns.map(({ column }) => (column === undefined ? undefined : columnKey(column)));
  return columns.flatMap(({ heading, place }, index) => {
    const key = keys[index];
    const first = keys.indexOf(key);
    if (key === undefined || isOfSeveral(key) || first === index) return [];
    const other = columns[first]?.heading;
    return [
      inputIssue(
        "duplicate",
        placeIn(sheet, cellAddress(line, place)),
        { zh: `“${heading}”`, en: `"${heading}"` },
        {
          zh: `与“${other}”含义不同的列（可用 columns 指明）`,
          en: `a column that does not hold the same as "${other}" (say in columns what it holds)`,
        },
      ),
    ];
  });
}

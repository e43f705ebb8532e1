import { pathBelow } from "../input/issue.js";
import { ownValue } from "../words/byKey.js";
import { dictionaryOf } from "../words/id.js";
import { listOfSome, optional, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";

const names = listOfSome(textSchema);

export const columnNamesSchema = sealed({
  group: optional(names),
  tier: optional(names),
  rank: optional(names),
  unit: optional(names),
  total: optional(names),
  grade: optional(names),
  flags: optional(names),
  remark: optional(names),
  metrics: optional(dictionaryOf(names)),
  counts: optional(dictionaryOf(names)),
  dimensions: optional(dictionaryOf(names)),
});

/**
 * What columns are called in the tables of an office 表头名称: the first name heads the column in the tables that are written, and
 * all of them are known in those that are read, beside the usual ones. A name means one column only.
 */
export interface ColumnNames {
  /** The column of the group 组别. */
  readonly group?: readonly Text[] | undefined;
  /** The column of the tier 档次. */
  readonly tier?: readonly Text[] | undefined;
  /** The column of the rank 排名. */
  readonly rank?: readonly Text[] | undefined;
  /** The column of the unit 单位. */
  readonly unit?: readonly Text[] | undefined;
  /** The column of the total 总得分. */
  readonly total?: readonly Text[] | undefined;
  /** The column of the grade 等次. */
  readonly grade?: readonly Text[] | undefined;
  /** The column of the flags 提示. */
  readonly flags?: readonly Text[] | undefined;
  /** The column of what is said of units set apart 说明. */
  readonly remark?: readonly Text[] | undefined;
  /** The columns of metrics 指标数据, by the id of the metric. */
  readonly metrics?: Readonly<Record<string, readonly Text[]>> | undefined;
  /** The columns of the counts behind rates 率的分子, by the id of the rate. */
  readonly counts?: Readonly<Record<string, readonly Text[]>> | undefined;
  /** The columns of scores 单项得分, by the id of the dimension. */
  readonly dimensions?: Readonly<Record<string, readonly Text[]>> | undefined;
}

/** The columns that a table may have under any scheme. */
export type UsualColumn =
  | "group"
  | "tier"
  | "rank"
  | "unit"
  | "total"
  | "grade"
  | "flags"
  | "remark";

/** What those columns are called unless a scheme says otherwise. */
export const usualNames: Readonly<Record<UsualColumn, Text>> = {
  group: { zh: "组别", en: "Group" },
  tier: { zh: "档次", en: "Tier" },
  rank: { zh: "排名", en: "Rank" },
  unit: { zh: "单位", en: "Unit" },
  total: { zh: "总得分", en: "Total score" },
  grade: { zh: "等次", en: "Grade" },
  flags: { zh: "提示", en: "Flags" },
  remark: { zh: "说明", en: "Remark" },
};

const kinds = ["metrics", "counts", "dimensions"] as const;

/** The names that a scheme gives to one column, and where it does. */
export interface NamedColumn {
  readonly path: string;
  /** One of the usual columns, or of what kind the column is. */
  readonly kind: UsualColumn | (typeof kinds)[number];
  /** The id of what it is the column of; left out of a usual column. */
  readonly id?: string | undefined;
  readonly names: readonly Text[];
}

/** All names of columns, in the order in which they are stated. */
export function namedColumns(columns: ColumnNames | undefined): NamedColumn[] {
  return Object.entries(columns ?? {}).flatMap(([key, stated]): NamedColumn[] => {
    const kind = key as NamedColumn["kind"];
    const path = `columns.${key}`;
    if (Array.isArray(stated)) return [{ path, kind, names: stated as readonly Text[] }];
    return Object.entries((stated ?? {}) as Record<string, readonly Text[]>).map(([id, own]) => ({
      ...{ path: pathBelow(path, id), kind, id },
      names: own,
    }));
  });
}

/** What a column is called in the tables that are written, where a scheme says so. */
export function columnName(
  columns: ColumnNames | undefined,
  kind: NamedColumn["kind"],
  id = "",
): Text | undefined {
  const stated = columns?.[kind];
  if (stated === undefined) return undefined;
  return Array.isArray(stated)
    ? (stated as readonly Text[])[0]
    : ownValue(stated as Readonly<Record<string, readonly Text[]>>, id)?.[0];
}

/** What the column of a dimension's score is called by the dimension's name. */
export function scoreHeading(dimension: string): string {
  return `${dimension}${/\p{Script=Han}/u.test(dimension) ? "得分" : " score"}`;
}

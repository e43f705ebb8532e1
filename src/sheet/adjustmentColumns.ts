/** Whether points are taken away or given. */
export type AdjustmentSign = "less" | "more";

/** A column of amounts, the sign that its heading says, and the category that it belongs to. */
export interface AmountColumn {
  readonly place: number;
  readonly heading: string;
  /** The place of its category; undefined where its own heading stands for one. */
  readonly category: number | undefined;
}

/** Where the columns of a list of adjustments stand. */
export interface AdjustmentColumns {
  readonly unit: number;
  readonly amounts: readonly AmountColumn[];
  /** What each is granted for, and what is remarked. */
  readonly reason: number | undefined;
  readonly remark: number | undefined;
  /** Which of the two it is: 加, 减. */
  readonly sign: number | undefined;
}

/** A part of the list without which it cannot be read. */
export type AdjustmentPart = "unit" | "category" | "points";

/** The headings by which each is known, as they are compared: without blanks. */
export const adjustmentHeadings: Readonly<Record<AdjustmentPart, readonly string[]>> = {
  unit: [
    ...["单位", "单位名称", "承办单位", "责任单位", "受理单位", "部门", "部门名称", "unit"],
    ...["考核单位", "被考核单位", "承办单位名称", "责任部门"],
  ],
  category: [
    ...["加减分项", "类别", "项目", "加分项", "扣分项", "加分项目", "扣分项目", "category"],
    ...["加减分项目", "加减分类别", "加分类别", "扣分类别", "减分项", "减分项目"],
  ],
  points: [
    ...["分数", "分值", "分数(分)", "分值(分)", "加减分", "加减分值", "加减分数", "points"],
    ...["扣分", "扣分值", "扣分数", "扣减分值", "扣分(分)", "扣减", "扣减分", "减分", "减分值"],
    ...["加分", "加分值", "加分数", "加分(分)", "奖励分"],
  ],
};
const REASONS = ["事由", "原因", "说明", "加减分事由", "具体事由", "事项", "reason"];
const REMARKS = ["备注", "remark"];
const SIGNS = ["加减", "加/减", "增减", "加扣", "加扣分", "方向", "加减类型", "加减性质"];
/** What says the sign beside a category, or is the category itself. */
const KINDS = ["类型", "性质"];
const IGNORED = ["序号", "序", "编号", "no."];

/** The columns that the headings of a row name; the parts that it lacks. */
export function adjustmentColumns(row: readonly string[]): {
  readonly columns: AdjustmentColumns;
  readonly missing: readonly AdjustmentPart[];
} {
  const placesOf = (names: readonly string[]) =>
    row.flatMap((text, place) => (names.includes(text) ? [place] : []));
  const { unit: units, category, points } = adjustmentHeadings;
  const [unit] = placesOf(units);
  const [kind] = placesOf(KINDS);
  const named = placesOf(category);
  const categories = named.length > 0 || kind === undefined ? named : [kind];
  const places = placesOf(points);
  const isSigned = places.every((place) => signIn([row[place] ?? ""]) !== undefined);
  const all = places.map((place): AmountColumn => {
    const before = categories.filter((one) => one < place);
    const category = before[before.length - 1] ?? categories[0];
    return { place, heading: row[place] ?? "", category };
  });
  // several are read where each says its sign: 加分 and 扣分; of others, the first
  const signs = all.map(({ heading, category }) => signIn([heading, row[category ?? -1] ?? ""]));
  const [first] = all;
  const amounts =
    new Set(signs).size > 1 && !signs.includes(undefined)
      ? all
      : first === undefined
        ? []
        : [{ ...first, category: categories[0] }];
  const [sign] = [...placesOf(SIGNS), ...(named.length > 0 ? placesOf(KINDS) : [])];
  const [[reason], [remark]] = [placesOf(REASONS), placesOf(REMARKS)];
  return {
    columns: { unit: unit ?? -1, amounts, reason, remark, sign },
    missing: [
      ...(unit === undefined ? ["unit" as const] : []),
      ...(categories.length === 0 && !(places.length > 0 && isSigned) ? ["category" as const] : []),
      ...(places.length === 0 ? ["points" as const] : []),
    ],
  };
}

/** The places of a row of headings that are none of its columns, nor to be passed over. */
export function unreadPlaces(
  row: readonly string[],
  { unit, amounts, reason, remark, sign }: AdjustmentColumns,
): number[] {
  const read = new Set([
    ...[unit, reason, remark, sign],
    ...amounts.flatMap(({ place, category }) => [place, category]),
  ]);
  return [...row.keys()].filter((place) => {
    const text = row[place] ?? "";
    return text !== "" && !read.has(place) && !IGNORED.includes(text);
  });
}

const LESS = /扣分|扣减|减分|扣除|倒扣|deduct/i;
const MORE = /加分|奖励|bonus/i;

/** Whether words say that points are given or taken away: the first of them that says one of the two. */
export function signIn(texts: readonly string[]): AdjustmentSign | undefined {
  const own = texts
    .map((text) => text.replace(/加减分|加扣分/g, ""))
    .find((text) => LESS.test(text) || MORE.test(text));
  if (own === undefined || (LESS.test(own) && MORE.test(own))) return undefined;
  return LESS.test(own) ? "less" : "more";
}

/** The sign that a cell of a column of signs says: 加, 减, 扣, +, -. */
export function signOf(text: string): AdjustmentSign | undefined {
  if (/^(?:减|扣|负|-|减项|扣项)$/.test(text)) return "less";
  if (/^(?:加|奖|正|\+|加项)$/.test(text)) return "more";
  return signIn([text]);
}

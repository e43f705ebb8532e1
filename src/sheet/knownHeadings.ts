import type { Scheme } from "../scheme/scheme.js";
import type { Text } from "../words/text.js";
import type { Column } from "./column.js";
import { plainText } from "./printedFigure.js";

/** What tables call the columns that are there under any scheme. */
const commonHeadings: Readonly<
  Record<"group" | "tier" | "rank" | "unit" | "total" | "ignored", readonly string[]>
> = {
  group: ["组别", "组", "分组", "group"],
  tier: ["档次", "类别", "档", "tier"],
  rank: ["排名", "名次", "位次", "排序", "本月排名", "当月排名", "综合排名", "rank"],
  unit: [
    ...[
      "单位",
      "单位名称",
      "单位全称",
      "承办单位",
      "承办单位名称",
      "承办部门",
      "责任单位",
      "责任部门",
      "办理单位",
    ],
    ...[
      "处置单位",
      "主办单位",
      "考核单位",
      "被考核单位",
      "参评单位",
      "成员单位",
      "地区",
      "部门",
      "部门名称",
    ],
    ...["部门(单位)", "单位(部门)", "单位/部门", "部门/单位", "地区(单位)", "unit"],
  ],
  total: [
    ...[
      "总得分",
      "总分",
      "合计",
      "得分合计",
      "合计得分",
      "综合得分",
      "最终得分",
      "考核得分",
      "考核总分",
    ],
    ...["total", "total score"],
  ],
  ignored: ["序号", "no."],
};

/** A heading without blanks, and without the marks in brackets after it, such as 按时办结率（10分）. */
export function plainHeading(heading: string): string {
  const inOne = plainText(heading).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  return withoutMarks(inOne).toLowerCase();
}

/** What may stand after a heading: (10分), (20), (10%), (%), %, (件), (单位:件), (百分比). */
const MARKS =
  / ?(?:\((?:单位:)?(?:\d+(?:\.\d+)? ?(?:分|points?|%)?|[件次个分家]|百分比|%)\)|(?<!\d)%)$/i;

/** Whether a heading says that what stands below it is in percent; 10% is what it is worth. */
export function isInPercent(heading: string): boolean {
  return /(?<!\d)%|百分比/.test(plainText(heading));
}

/** A heading without what stands in brackets after it: the marks of a dimension, or that it is in percent. */
export function withoutMarks(heading: string): string {
  return plainText(heading).replace(MARKS, "");
}

/** Whether a heading says no more than that points stand below it. */
export function isBareScore(heading: string): boolean {
  return /^(?:得分|分数|score|points)$/.test(plainHeading(heading));
}

/** What each known heading means, Chinese or English. */
export function knownHeadings({ metrics, dimensions }: Scheme): Map<string, Column> {
  const known = new Map<string, Column>();
  const add = (column: Column, ...headings: readonly string[]) => {
    for (const heading of headings.map(plainHeading))
      if (!known.has(heading)) known.set(heading, column);
  };
  for (const [column, headings] of Object.entries(commonHeadings))
    add(column as Column, ...headings);
  for (const [metric, { kind, name }] of Object.entries(metrics)) {
    add({ metric }, name.zh, name.en);
    if (kind === "rate")
      add(
        { count: metric },
        `${name.en} (count)`,
        `${name.zh}数量`,
        `${name.zh.replace(/率$/, "")}件数`,
      );
  }
  for (const { id: score, name } of dimensions) {
    add({ score }, scoreHeading(name.zh), scoreHeading(name.en), name.zh, name.en);
  }
  // a column named so itself goes before a count named after its rate
  for (const [metric, { kind, name }] of Object.entries(metrics)) {
    if (kind !== "rate") continue;
    add({ count: metric }, name.zh.replace(/率$/, "量"), name.zh.replace(/率$/, "数"));
  }
  return known;
}

/** What the column of a dimension's score is called by the dimension's name. */
export function scoreHeading(dimension: string): string {
  return `${dimension}${/\p{Script=Han}/u.test(dimension) ? "得分" : " score"}`;
}

/** A heading that was broken into lines, without the breaks. */
export function headingOnOneLine(heading: string): string {
  if (!/[\n\r]/.test(heading)) return heading;
  return heading
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}(（])/gu, "")
    .replace(/\s+/g, " ");
}

/** What the columns are called of what follows from the scores. */
export const conclusionNames = {
  grade: { zh: "等次", en: "Grade" },
  flags: { zh: "提示", en: "Flags" },
  remark: { zh: "说明", en: "Remark" },
} satisfies Record<string, Text>;

/** What the columns are called of which a month needs none: they follow from its scores. */
export function conclusionHeadings({ figures = [] }: Pick<Scheme, "figures">): Set<string> {
  const names = [...Object.values(conclusionNames), ...figures.map(({ name }) => name)];
  return new Set(names.flatMap(({ zh, en }) => [zh, en]));
}

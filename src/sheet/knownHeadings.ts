import { type NamedColumn, namedColumns, scoreHeading, usualNames } from "../scheme/columns.js";
import type { Scheme } from "../scheme/scheme.js";
import { plainHeading, plainText } from "../words/heading.js";
import type { Column } from "./column.js";

type CommonColumn = "group" | "tier" | "rank" | "unit" | "total" | "ignored";

/** What tables call the columns that are there under any scheme. */
const commonHeadings: Readonly<Record<CommonColumn, string>> = {
  group: "组别、组、分组、group",
  tier: "档次、类别、档、tier",
  rank: "排名、名次、位次、排序、本月排名、当月排名、综合排名、rank",
  unit:
    "单位、单位名称、单位全称、承办单位、承办单位名称、承办部门、责任单位、责任部门、办理单位、处置单位、主办单位、考核单位、" +
    "被考核单位、参评单位、成员单位、地区、部门、部门名称、部门(单位)、单位(部门)、单位/部门、部门/单位、地区(单位)、unit",
  total:
    "总得分、总分、合计、得分合计、合计得分、综合得分、最终得分、考核得分、考核总分、total、total score",
  ignored: "序号、no.",
};

/** What else they call them, unless a scheme calls something else so. */
const otherHeadings: Readonly<Record<CommonColumn, string>> = {
  group: "所属组别、考核组、考核分组、单位类别",
  tier: "所属类别、类型、分类、档别",
  rank: "排位、序位、总排名、组内排名、本期排名、得分排名",
  unit:
    "受理单位、受理部门、承办机构、责任主体、考核对象、被考核对象、街道、街道名称、乡镇、乡镇名称、镇街、镇街名称、街道(乡镇)、" +
    "乡镇(街道)、镇(街道)、街道/乡镇、社区、社区名称、区县、区县名称、网点、科室",
  total: "评分、总评分、综合评分、综合分、考评得分、考核评分、综合指标值、综合指数、总计得分",
  ignored: "序、编号",
};

const gradeHeadings =
  "等次、考核等次、评定等次、评价等次、等级、考核等级、评定等级、评价等级、评级、考核结果、评定结果、grade";
const flagHeadings =
  "提示、预警、预警情况、预警提示、提示情况、警示、警示情况、挂牌情况、约谈情况、flags";
const listHeadings = "名单、榜单、红黑榜、上榜情况、入榜情况、通报情况、lists";

/** Whether a heading says that what stands below it is in percent; 10% is what it is worth. */
export function isInPercent(heading: string): boolean {
  return /(?<!\d)%|百分比/.test(plainText(heading));
}

/** Whether a heading says no more than that points stand below it. */
export function isBareScore(heading: string): boolean {
  return /^(?:得分|分数|score|points)$/.test(plainHeading(heading));
}

/** Whether a heading below another says no more than that its figure stands here. */
export function isBareValue(heading: string): boolean {
  return /^(?:数值|指标值|指标|实际值|完成值|值|率|比率|百分比|value)$/.test(plainHeading(heading));
}

/** The headings that the scheme itself says. */
export function ownHeadings({ columns }: Scheme): Map<string, Column> {
  return new Map(
    namedColumns(columns).flatMap((named) => {
      const column = columnOf(named);
      return named.names.flatMap(({ zh, en }) =>
        [zh, en].map((heading) => [plainHeading(heading), column] as const),
      );
    }),
  );
}

function columnOf({ kind, id = "" }: NamedColumn): Column {
  if (kind === "metrics") return { metric: id };
  if (kind === "counts") return { count: id };
  if (kind === "dimensions") return { score: id };
  return kind;
}

/** What each known heading means, Chinese or English: as the scheme says, by what is usual, or by its names. */
export function knownHeadings(scheme: Scheme): Map<string, Column> {
  const { metrics, dimensions, figures = [], verdicts = {} } = scheme;
  const known = new Map(ownHeadings(scheme));
  const add = (column: Column, ...headings: readonly string[]) => {
    for (const heading of headings.map(plainHeading))
      if (!known.has(heading)) known.set(heading, column);
  };
  const addAll = (headings: Readonly<Record<CommonColumn, string>>) => {
    for (const [column, listed] of Object.entries(headings))
      add(column as CommonColumn, ...listed.split("、"));
  };
  addAll(commonHeadings);
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
  for (const [metric, definition] of Object.entries(metrics)) {
    if (definition.kind !== "rate" || definition.of !== undefined) continue;
    add({ whole: metric }, ...wholeHeadings(definition.name.zh));
  }
  for (const { id: figure, name } of figures) add({ figure }, name.zh, name.en);
  // who has no grades may well call something else so
  const { grades, flags = [], lists = [] } = verdicts;
  if (grades !== undefined) add("grade", ...gradeHeadings.split("、"));
  for (const { id: flag, name } of flags) add({ flag }, name.zh, name.en);
  for (const { id: list, name } of lists) add({ list }, name.zh, name.en);
  if (flags.length > 0) add("flags", ...flagHeadings.split("、"));
  if (lists.length > 0) add("lists", ...listHeadings.split("、"));
  add("remark", usualNames.remark.zh, usualNames.remark.en, "备注", "备注说明", "情况说明");
  addAll(otherHeadings);
  return known;
}

/** What the column is called of those who were asked, by the name of a rate of satisfaction: 系统回访件数 of 系统满意率. */
function wholeHeadings(rate: string): string[] {
  const [, asked] = /^(.*?)(?:回访)?满意率$/.exec(rate) ?? [];
  if (asked === undefined) return [];
  return ["回访", "评价", "参评", "测评"].flatMap((what) =>
    ["件数", "量", "数", "总数", "总量", "人数"].map((number) => `${asked}${what}${number}`),
  );
}

/** A heading that was broken into lines, without the breaks. */
export function headingOnOneLine(heading: string): string {
  if (!/[\n\r]/.test(heading)) return heading;
  return heading
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}(（])/gu, "")
    .replace(/\s+/g, " ");
}

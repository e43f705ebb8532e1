import { shown } from "../exact/shown.js";
import type { MonthResult } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { ownValue } from "../words/byKey.js";
import { isObject } from "../words/plain.js";
import { oneLine, type Text } from "../words/text.js";
import { figureCell, type Table, type TableCell } from "./table.js";

/** What stands around a table, and what its office calls things 附件的标签、标题、落款等. */
export interface TableFrame {
  /** What stands above the title 附件标签: 附件1. */
  readonly label?: string | undefined;
  /** The title 标题; the scheme's name and the period unless stated. */
  readonly title?: string | undefined;
  /** What the period is called in the title that is made 考核周期的写法: 2023年10月; as the month names it unless stated. */
  readonly period?: string | undefined;
  /** What the column of the units is called 单位列的表头; as the scheme says, or 单位, unless stated. */
  readonly unitHeading?: string | undefined;
  /** To how many decimal places the figures of a column are written, by its heading 各列的小数位数: `{ 总得分: 2 }`. No figure is rounded for it: it may only ask for more zeros. */
  readonly places?: Readonly<Record<string, number>> | undefined;
  /** The lines below the table 落款: who made it, who checked it, the date. */
  readonly below?: readonly string[] | undefined;
}

const lineKeys = ["label", "title", "period", "unitHeading"] as const;
const MOST_PLACES = 10;

/** Refuses what is no frame. */
export function requireFrame(frame: TableFrame): void {
  const { places = {}, below = [] } = frame;
  for (const key of lineKeys) {
    const text = frame[key];
    if (text !== undefined && (typeof text !== "string" || text.trim() === "")) {
      throw new RangeError(`toTable requires ${key} to be a text, not ${shown(text)}`);
    }
  }
  if (!Array.isArray(below) || below.some((line) => typeof line !== "string")) {
    throw new RangeError(`toTable requires below to be a list of texts, not ${shown(below)}`);
  }
  if (!isObject(places)) {
    throw new RangeError(`toTable requires places by headings, not ${shown(places)}`);
  }
  for (const [heading, number] of Object.entries(places)) {
    if (!Number.isInteger(number) || number < 0 || number > MOST_PLACES) {
      throw new RangeError(
        `toTable requires the places of ${heading} to be a whole number from 0 to ${MOST_PLACES}, not ${shown(number)}`,
      );
    }
  }
}

/** A table in its frame, with the lists of units below it. */
export function framedTable(table: Table, frame: TableFrame, lists: readonly string[]): Table {
  const { label, unitHeading, places = {}, below = [] } = frame;
  const headings = table.columns.map(({ heading }) => heading);
  const stray = Object.keys(places).find((heading) => !headings.includes(heading));
  if (stray !== undefined) {
    throw new RangeError(
      `toTable requires places of headings of the table, and there is no ${stray}`,
    );
  }
  const unit = table.columns.find(({ isUnit }) => isUnit)?.heading;
  const renamed = (text: string) =>
    unitHeading !== undefined && text === unit ? oneLine(unitHeading) : text;
  const lines = [...lists, ...below.map(oneLine)];
  return {
    ...(label === undefined ? {} : { label: oneLine(label) }),
    ...table,
    columns: table.columns.map((one) => ({ ...one, heading: renamed(one.heading) })),
    headings: table.headings.map((row) => row.map((one) => ({ ...one, text: renamed(one.text) }))),
    sections: table.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) =>
        row.map((cell, column) => {
          const heading = headings[column] ?? "";
          const own = ownValue(places, heading);
          return own === undefined ? cell : withPlaces(cell, own, heading);
        }),
      ),
    })),
    ...(lines.length === 0 ? {} : { below: lines }),
  };
}

/** A figure with so many decimal places; refused where it has more. */
function withPlaces(cell: TableCell, places: number, heading: string): TableCell {
  if (typeof cell.value !== "number") return cell;
  const [, whole = "", decimals = "", sign = ""] =
    /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(cell.text) ?? [];
  if (decimals.length > places) {
    throw new RangeError(
      `toTable requires at least ${decimals.length} places of ${heading}: ${cell.text} stands there`,
    );
  }
  const digits = places === 0 ? whole : `${whole}.${decimals.padEnd(places, "0")}`;
  return { ...figureCell(`${digits}${sign}`), value: cell.value };
}

/** The lists of a result in lines: 红榜（县市区）：甲县、乙县; units that are not to be published are not named. */
export function listLines(
  { lists = [], peerGroups }: Pick<MonthResult, "lists" | "peerGroups">,
  { groups, verdicts }: Pick<Scheme, "groups" | "verdicts">,
  language: keyof Text,
  unpublished: "leftOut" | "included",
): string[] {
  const hidden = new Set(
    peerGroups.flatMap(({ units }) =>
      units.flatMap((one) => (one.unpublished && unpublished === "leftOut" ? [one.unit.id] : [])),
    ),
  );
  const isZh = language === "zh";
  return lists.map(({ list, group, tier, units }) => {
    const name = verdicts?.lists?.find(({ id }) => id === list)?.name[language] ?? list;
    const own = groups.find(({ id }) => id === group);
    const place = [own?.name, own?.tiers?.find(({ id }) => id === tier)?.name]
      .flatMap((one) => one?.[language] ?? [])
      .join(isZh ? "" : ", ");
    const named = units.filter(({ id }) => !hidden.has(id)).map((unit) => unit.name);
    const names =
      named.length === 0 ? { zh: "无", en: "none" }[language] : named.join(isZh ? "、" : ", ");
    if (isZh) return `${name}${place === "" ? "" : `（${place}）`}：${names}`;
    return `${name}${place === "" ? "" : ` (${place})`}: ${names}`;
  });
}

import { minus } from "../exact/arithmetic.js";
import { amountText } from "../exact/numberText.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import { grouped } from "../words/byKey.js";
import { nameKey, plainText } from "../words/heading.js";
import { cellAddress, rowAddress } from "./cellText.js";
import { isBlank, printedFigure, tidyName } from "./printedFigure.js";
import { isOfNoUnit } from "./rowKind.js";
import { placeIn, type Sheet } from "./tableCells.js";

const MOST_DROPPED = 2;
const SHORTEST = 4;

/**
 * The unit that a name stands for: of that name, or else the only one that has one or two characters more or
 * fewer in between, such as 市公积金中心 for 市住房公积金中心
 */
export function meantUnit(name: string, units: ReadonlySet<string>): string | undefined {
  if (units.has(name)) return name;
  const alike = [...units].filter((unit) => isShortened(name, unit) || isShortened(unit, name));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Whether one name is another without a character or two, none of them a digit. */
function isShortened(short: string, long: string): boolean {
  const [kept, all] = [[...short], [...long]];
  if (kept.length < SHORTEST || all.length - kept.length > MOST_DROPPED) return false;
  const dropped = all.filter((character) => {
    const isKept = character === kept[0];
    if (isKept) kept.shift();
    return !isKept;
  });
  return (
    kept.length === 0 && !dropped.some((character) => /[\d一二三四五六七八九十百]/.test(character))
  );
}

/** A line of a printed list of adjustments. */
export interface AdjustmentRow extends CategorisedPoints {
  /** Its number, from 1; the headings do not count. */
  readonly number: number;
  /** The name of the unit, as names are compared. */
  readonly unit: string;
  /** The unit as it is written there. */
  readonly name: string;
  readonly points: string;
  /** What it is granted for; undefined where the list does not say. */
  readonly reason: string;
  /** The points as they were printed, where their sign was not what the words beside them say: those count. */
  readonly printed?: string | undefined;
  /** What was printed as its points, where that is no figure other than 0. */
  readonly unreadable?: string | undefined;
  /** Where its cells stand: F12. */
  readonly places: Readonly<Record<AdjustmentHeading, string>>;
}

type AdjustmentHeading = "unit" | "category" | "points" | "reason";

const headingsOf: Readonly<Record<AdjustmentHeading, readonly string[]>> = {
  unit: ["单位", "单位名称", "承办单位", "责任单位", "受理单位", "部门", "部门名称", "unit"],
  category: ["加减分项", "类别", "项目", "加分项", "扣分项", "加分项目", "扣分项目", "category"],
  points: [
    ...["分数", "分值", "分数(分)", "分值(分)", "加减分", "扣分", "扣分值", "扣减分值", "扣分(分)"],
    ...["加分", "加分值", "加分(分)", "points"],
  ],
  reason: ["事由", "原因", "说明", "reason"],
};
const keys: readonly AdjustmentHeading[] = ["unit", "category", "points", "reason"];

/** A printed list of adjustments: whose each is, under which heading, and how many points; a blank heading is the one above. */
export function adjustmentRows(
  table: readonly (readonly string[])[],
  sheet: Sheet = "adjustments",
): Outcome<AdjustmentRow[]> {
  const plain = table.map((row) =>
    row.map((text) => plainText(text).replace(/\s/g, "").toLowerCase()),
  );
  const placesIn = (row: readonly string[]) =>
    keys.map((key) => [key, row.findIndex((text) => headingsOf[key].includes(text))] as const);
  const missingIn = (row: readonly string[]) =>
    placesIn(row).flatMap(([key, place]) => (place === -1 && key !== "reason" ? [key] : []));
  // what has the most of the headings is where they stand
  const headingLine = plain.reduce(
    (best, row, line) =>
      missingIn(row).length < missingIn(plain[best] ?? []).length ? line : best,
    0,
  );
  const headings = plain[headingLine] ?? [];
  const missing = missingIn(headings);
  if (missing.length > 0) {
    const place = placeIn(sheet, rowAddress(headingLine, headings.length));
    return { ok: false, issues: missing.map((key) => missingHeading(key, place)) };
  }
  const places = Object.fromEntries(placesIn(headings)) as Record<AdjustmentHeading, number>;
  // what stands above the headings speaks for the whole list
  const above = table.slice(0, headingLine).flat().map(plainText).join(" ");
  const listed = [headings[places.points] ?? "", headings[places.category] ?? "", above];
  let category = "";
  const read = table.flatMap((cells, line): AdjustmentRow[] => {
    const cell = (key: AdjustmentHeading) => plainText(cells[places[key]] ?? "");
    const isHeading = missingIn(plain[line] ?? []).length === 0;
    if (line <= headingLine || isHeading || isOfNoUnit(cell("unit"), cells)) return [];
    if (!isBlank(cell("category"))) category = tidyName(cells[places.category] ?? "");
    const printed = cell("points");
    const figure = printedFigure(printed);
    const sound = figure !== undefined && !figure.isPercentage && figure.value.above !== 0;
    const said = sound ? saidOf(category, listed) : undefined;
    const less = said === "less" && figure !== undefined && figure.value.above > 0;
    const isOdd = less || (said === "more" && figure !== undefined && figure.value.above < 0);
    const value = sound ? (less ? minus(0, figure.value) : figure.value) : undefined;
    const row = {
      number: line - headingLine,
      unit: nameKey(cell("unit")),
      name: tidyName(cells[places.unit] ?? ""),
      category,
      points: value === undefined ? "0" : amountText(value),
      reason: tidyName(cells[places.reason] ?? ""),
      places: addressesOf(places, line, sheet),
      ...(isOdd ? { printed } : {}),
      ...(sound ? {} : { unreadable: printed }),
    };
    return [row];
  });
  return { ok: true, value: read };
}

const LESS = /扣分|扣减|减分|扣除|deduct/i;
const MORE = /加分|奖励|bonus/i;

/** Whether words say that points are given or taken away: the category, or else the heading, or what stands above the list. */
function saidOf(category: string, listed: readonly string[]): "less" | "more" | undefined {
  const own = [category, ...listed]
    .map((text) => text.replace(/加减分/g, ""))
    .find((text) => LESS.test(text) || MORE.test(text));
  if (own === undefined || (LESS.test(own) && MORE.test(own))) return undefined;
  return LESS.test(own) ? "less" : "more";
}

function addressesOf(
  places: Readonly<Record<AdjustmentHeading, number>>,
  line: number,
  sheet: Sheet,
): AdjustmentRow["places"] {
  const address = (key: AdjustmentHeading) =>
    placeIn(sheet, cellAddress(line, Math.max(0, places[key])));
  return {
    unit: address("unit"),
    category: address("category"),
    points: address("points"),
    reason: address("reason"),
  };
}

const MOST_NAMED = 5;

function missingHeading(key: AdjustmentHeading, place: string): InputIssue {
  const names = headingsOf[key];
  const [zh = ""] = names;
  const found = { zh: `没有“${zh}”一列`, en: `no column "${zh}"` };
  return inputIssue("missing", place, found, {
    zh: `含有 ${names.slice(0, MOST_NAMED).join("、")} 之一的表头`,
    en: `headings with one of ${names.slice(0, MOST_NAMED).join(", ")}`,
  });
}

/** The adjustments of each unit of a table, by its name there. */
export function adjustmentsByUnit(
  rows: readonly AdjustmentRow[],
  units: ReadonlySet<string>,
): (unit: string) => readonly CategorisedPoints[] {
  const counted = rows.filter(({ unreadable }) => unreadable === undefined);
  const ofUnit = grouped(counted, ({ unit }) => meantUnit(unit, units));
  return (unit) => ofUnit.get(unit) ?? [];
}

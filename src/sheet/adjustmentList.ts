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
  /** What was printed as its points, where that is no figure other than 0. */
  readonly unreadable?: string | undefined;
  /** Where its cells stand: F12. */
  readonly places: Readonly<Record<AdjustmentHeading, string>>;
}

type AdjustmentHeading = "unit" | "category" | "points" | "reason";

const headingsOf: Readonly<Record<AdjustmentHeading, readonly string[]>> = {
  unit: ["单位", "单位名称", "承办单位", "unit"],
  category: ["加减分项", "类别", "项目", "category"],
  points: ["分数", "分值", "分数(分)", "分值(分)", "加减分", "points"],
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
  let category = "";
  const read = table.flatMap((cells, line): AdjustmentRow[] => {
    const cell = (key: AdjustmentHeading) => plainText(cells[places[key]] ?? "");
    const isHeading = missingIn(plain[line] ?? []).length === 0;
    if (line <= headingLine || isHeading || isOfNoUnit(cell("unit"), cells)) return [];
    if (!isBlank(cell("category"))) category = tidyName(cells[places.category] ?? "");
    const printed = cell("points");
    const figure = printedFigure(printed);
    const sound = figure !== undefined && !figure.isPercentage && figure.value.above !== 0;
    const row = {
      number: line - headingLine,
      unit: nameKey(cell("unit")),
      name: tidyName(cells[places.unit] ?? ""),
      category,
      points: sound ? amountText(figure.value) : "0",
      reason: tidyName(cells[places.reason] ?? ""),
      places: addressesOf(places, line, sheet),
      ...(sound ? {} : { unreadable: printed }),
    };
    return [row];
  });
  return { ok: true, value: read };
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

function missingHeading(key: AdjustmentHeading, place: string): InputIssue {
  const names = headingsOf[key];
  const [zh = ""] = names;
  const found = { zh: `没有“${zh}”一列`, en: `no column "${zh}"` };
  return inputIssue("missing", place, found, {
    zh: `含有 ${names.join("、")} 之一的表头`,
    en: `headings with one of ${names.join(", ")}`,
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

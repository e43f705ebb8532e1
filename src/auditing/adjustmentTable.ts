import { amountText } from "../model/amountText.js";
import type { CategorisedPoints } from "../model/dimensionFacts.js";
import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import { grouped } from "./grouped.js";
import { meantUnit } from "./meantUnit.js";
import { isBlank, plainText, printedFigure } from "./printedFigure.js";
import { isOfNoUnit } from "./tableRow.js";

/** @internal a line of a printed list of adjustments */
export interface AdjustmentRow extends CategorisedPoints {
  /** Its number, from 1; the headings do not count. */
  readonly number: number;
  readonly unit: string;
  readonly points: string;
  /** What was printed as its points, where that is no figure other than 0. */
  readonly unreadable?: string | undefined;
}

const headingsOf = {
  unit: ["单位", "单位名称", "承办单位", "unit"],
  category: ["加减分项", "类别", "项目", "category"],
  points: ["分数", "分值", "分数(分)", "分值(分)", "加减分", "points"],
};

/** @internal a printed list of adjustments: whose each is, under which heading, and how many points; a blank heading is the one above */
export function adjustmentTable(table: readonly (readonly string[])[]): Outcome<AdjustmentRow[]> {
  const [headings = [], ...rows] = table;
  const plain = headings.map((heading) => plainText(heading).replace(/\s/g, "").toLowerCase());
  const placeOf = (known: readonly string[]) =>
    plain.findIndex((heading) => known.includes(heading));
  const places = {
    unit: placeOf(headingsOf.unit),
    category: placeOf(headingsOf.category),
    points: placeOf(headingsOf.points),
  };
  const missing = (Object.keys(places) as (keyof typeof places)[]).filter(
    (key) => places[key] === -1,
  );
  if (missing.length > 0) return { ok: false, issues: missing.map(missingHeading) };
  let category = "";
  const read = rows.flatMap((cells, index): AdjustmentRow[] => {
    const cell = (key: keyof typeof places) => plainText(cells[places[key]] ?? "");
    if (isOfNoUnit(cell("unit"), cells)) return [];
    if (!isBlank(cell("category"))) category = cell("category");
    const printed = cell("points");
    const figure = printedFigure(printed);
    const sound = figure !== undefined && !figure.isPercentage && figure.value.above !== 0;
    const line = {
      number: index + 1,
      unit: cell("unit"),
      category,
      points: sound ? amountText(figure.value) : "0",
      ...(sound ? {} : { unreadable: printed }),
    };
    return [line];
  });
  return { ok: true, value: read };
}

function missingHeading(key: keyof typeof headingsOf): InputIssue {
  const [zh = ""] = headingsOf[key];
  const found = { zh: `没有“${zh}”一列`, en: `no column "${zh}"` };
  const names = headingsOf[key];
  return inputIssue("options.adjustments[0]", found, {
    zh: `含有 ${names.join("、")} 之一的表头`,
    en: `headings with one of ${names.join(", ")}`,
  });
}

/** @internal the adjustments of each unit of a table, by its name there */
export function adjustmentsByUnit(
  rows: readonly AdjustmentRow[],
  units: ReadonlySet<string>,
): (unit: string) => readonly CategorisedPoints[] {
  const counted = rows.filter(({ unreadable }) => unreadable === undefined);
  const ofUnit = grouped(counted, ({ unit }) => meantUnit(unit, units));
  return (unit) => ofUnit.get(unit) ?? [];
}

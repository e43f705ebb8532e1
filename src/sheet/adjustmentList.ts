import { compare, sumOf } from "../exact/arithmetic.js";
import { amountText } from "../exact/numberText.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import { grouped } from "../words/byKey.js";
import { nameKey, plainText } from "../words/heading.js";
import {
  type AdjustmentColumns,
  type AdjustmentPart,
  adjustmentColumns,
  adjustmentHeadings,
  signIn,
  signOf,
  unreadPlaces,
} from "./adjustmentColumns.js";
import { pointsIn, WORDS_OF_LESS } from "./adjustmentPoints.js";
import { cellAddress, rowAddress } from "./cellText.js";
import { meantUnit } from "./meantUnit.js";
import { isBlank, printedFigure, quotable, tidyName } from "./printedFigure.js";
import { isOfNoUnit } from "./rowKind.js";
import { placeIn, type Sheet } from "./tableCells.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";

/** An adjustment of a printed list. */
export interface AdjustmentRow extends CategorisedPoints {
  /** The number of its line, from 1; the headings do not count. */
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
  readonly places: Readonly<Record<AdjustmentPart, string>>;
}

/** A printed list of adjustments. */
export interface AdjustmentList {
  readonly rows: readonly AdjustmentRow[];
  /** What stands above the headings. */
  readonly title: readonly string[];
  readonly doubts: readonly TableDoubt[];
}

type Row = readonly string[];

/** A printed list of adjustments: whose each is, under which heading, and how many points; a blank heading is the one above. */
export function adjustmentList(
  table: readonly Row[],
  sheet: Sheet = "adjustments",
): Outcome<AdjustmentList> {
  const plain = table.map((row) =>
    row.map((text) => plainText(text).replace(/\s/g, "").toLowerCase()),
  );
  const found = plain.map((row) => adjustmentColumns(row));
  // what has the most of the headings is where they stand
  const headingLine = found.reduce(
    (best, { missing }, line) =>
      missing.length < (found[best]?.missing.length ?? 0) ? line : best,
    0,
  );
  const { columns, missing } = found[headingLine] ?? adjustmentColumns([]);
  const headings = table[headingLine] ?? [];
  if (missing.length > 0) {
    const place = placeIn(sheet, rowAddress(headingLine, headings.length));
    return { ok: false, issues: missing.map((part) => missingHeading(part, place, headings)) };
  }
  const title = table.slice(0, headingLine).flat().map(plainText);
  const doubts: TableDoubt[] = [];
  const address = (line: number, place: number) => placeIn(sheet, cellAddress(line, place));
  const terms = { columns, headings, headingLine, title, address, doubts };
  const categories = new Map<number | undefined, string>();
  const rows: AdjustmentRow[] = [];
  for (const [line, cells] of table.entries()) {
    const isHeading = found[line]?.missing.length === 0;
    const name = plainText(cells[columns.unit] ?? "");
    if (line <= headingLine || isHeading || isOfNoUnit(name, cells)) continue;
    if (isSubtotal(cells, line, rows, terms)) continue;
    const read = adjustmentsOfLine(line, cells, categories, terms);
    for (const row of read) {
      if (isRepeated(row, rows)) doubts.push(repeatedDoubt(row));
      rows.push(row);
    }
  }
  return {
    ok: true,
    value: {
      rows,
      title,
      doubts: [...unreadColumns(plain, table, terms), ...doubts],
    },
  };
}

/** What a list is read by. */
interface ListTerms {
  readonly columns: AdjustmentColumns;
  readonly headings: Row;
  readonly headingLine: number;
  readonly title: Row;
  readonly address: (line: number, place: number) => string;
  /** What is told of its lines, in their order. */
  readonly doubts: TableDoubt[];
}

/** The adjustments of a line: one for each column of amounts that has one. */
function adjustmentsOfLine(
  line: number,
  cells: Row,
  categories: Map<number | undefined, string>,
  terms: ListTerms,
): AdjustmentRow[] {
  const { columns, headings, headingLine, address } = terms;
  const filled = columns.amounts.filter(({ place }) => !isBlank(plainText(cells[place] ?? "")));
  const amounts = filled.length > 0 ? filled : columns.amounts.slice(0, 1);
  const said = plainText(cells[columns.sign ?? -1] ?? "").replace(/\s/g, "");
  return amounts.map((amount): AdjustmentRow => {
    const own = amount.category === undefined ? amount.heading : (cells[amount.category] ?? "");
    if (!isBlank(plainText(own))) categories.set(amount.category, tidyName(own));
    const category = categories.get(amount.category) ?? "";
    const unit = nameKey(cells[columns.unit] ?? "");
    const headed = [amount.heading, headings[amount.category ?? -1] ?? "", terms.title.join(" ")];
    const sign = signOf(said) ?? signIn([category, ...headed]);
    const reason = saidIn(cells[columns.reason ?? -1]);
    const remark = saidIn(cells[columns.remark ?? -1]);
    const printed = plainText(cells[amount.place] ?? "");
    const points = pointsIn(printed, sign, `${reason} ${remark}`);
    const places = {
      unit: address(line, columns.unit),
      category: address(line, amount.category ?? amount.place),
      points: address(line, amount.place),
    };
    const words = WORDS_OF_LESS.exec([category, reason, remark].join(" "))?.[0];
    if (points?.isOdd === false && points.value.above > 0 && sign === undefined && words) {
      terms.doubts.push(unsignedDoubt(places.points, printed, words, unit));
    }
    return {
      ...{ number: line - headingLine, unit, category, reason, places },
      name: tidyName(cells[columns.unit] ?? ""),
      points: points === undefined ? "0" : amountText(points.value),
      ...(points?.isOdd ? { printed } : {}),
      ...(points === undefined ? { unreadable: printed } : {}),
    };
  });
}
/** What a cell says, on one line; nothing where it has a dash. */
function saidIn(cell = ""): string {
  return isBlank(plainText(cell)) ? "" : tidyName(cell);
}

/** A line that adds up those above it is none; where it does not, it is told of. */
function isSubtotal(
  cells: Row,
  line: number,
  rows: readonly AdjustmentRow[],
  { columns, address, doubts }: ListTerms,
): boolean {
  const [first] = columns.amounts;
  const named = [columns.unit, ...columns.amounts.map(({ category }) => category ?? -1)];
  const isNamed = named.some((place) =>
    /^(?:小计|合计|总计|共计|累计)$/.test(plainText(cells[place] ?? "").replace(/\s/g, "")),
  );
  if (!isNamed || first === undefined) return false;
  const unit = nameKey(cells[columns.unit] ?? "");
  const own = rows.filter((row) => unit === "" || row.unit === unit);
  const sum = sumOf(own.map(({ points }) => points));
  const text = plainText(cells[first.place] ?? "");
  const value = printedFigure(text)?.value;
  if (columns.amounts.length === 1 && value !== undefined && compare(value, sum) !== 0) {
    const found = { zh: `小计“${text}”`, en: `the subtotal "${text}"` };
    doubts.push(
      tableDoubt(
        address(line, first.place),
        found,
        {
          zh: `各项相加为 ${amountText(sum)}，以各项为准`,
          en: `its lines come to ${amountText(sum)}, which count`,
        },
        unit === "" ? undefined : unit,
      ),
    );
  }
  return true;
}

function isRepeated(row: AdjustmentRow, rows: readonly AdjustmentRow[]): boolean {
  return rows.some(
    (one) =>
      one.unit === row.unit &&
      one.category === row.category &&
      one.points === row.points &&
      one.reason === row.reason &&
      row.reason !== "",
  );
}

function repeatedDoubt({ unit, category, points, places }: AdjustmentRow): TableDoubt {
  return tableDoubt(
    places.points,
    {
      zh: `“${category}” ${points} 分及其事由与前面一行相同`,
      en: `"${category}" of ${points} and its reason stand in a line above as well`,
    },
    { zh: "两行都计", en: "both count" },
    unit,
  );
}

function unsignedDoubt(place: string, printed: string, words: string, unit: string): TableDoubt {
  return tableDoubt(
    place,
    {
      zh: `“${quotable(printed)}”没有负号，而该行写有“${words}”`,
      en: `"${quotable(printed)}" has no sign, and its line says "${words}"`,
    },
    {
      zh: `读作加 ${printed} 分；如是扣分，请写 -${printed}`,
      en: `read as ${printed} given; write -${printed} if it is taken away`,
    },
    unit,
  );
}

/** Columns of the list that were not read. */
function unreadColumns(
  plain: readonly Row[],
  table: readonly Row[],
  { columns, headings, headingLine, address }: ListTerms,
): TableDoubt[] {
  const below = table.slice(headingLine + 1);
  const unread = unreadPlaces(plain[headingLine] ?? [], columns).filter((place) =>
    below.some((cells) => !isBlank(plainText(cells[place] ?? ""))),
  );
  return unread.map((place) =>
    tableDoubt(
      address(headingLine, place),
      {
        zh: `不知“${quotable(headings[place] ?? "")}”一列的含义`,
        en: `the column "${quotable(headings[place] ?? "")}" is not known`,
      },
      { zh: "该列未读取", en: "it is not read" },
    ),
  );
}

const MOST_NAMED = 5;

/** That a part has no column, and which heading may be meant for it. */
function missingHeading(part: AdjustmentPart, place: string, headings: Row): InputIssue {
  const names = adjustmentHeadings[part];
  const [zh = ""] = names;
  const known = Object.values(adjustmentHeadings).flat();
  const alike = headings.find((text) => {
    const own = plainText(text).replace(/\s/g, "").toLowerCase();
    return !known.includes(own) && names.some((name) => own.includes(name));
  });
  const found =
    alike === undefined
      ? { zh: `没有“${zh}”一列`, en: `no column "${zh}"` }
      : {
          zh: `没有“${zh}”一列（有“${quotable(alike)}”）`,
          en: `no column "${zh}" (there is "${quotable(alike)}")`,
        };
  const signed =
    part === "points"
      ? { zh: "；扣分写成负数，或以“扣分”为表头", en: "; deductions below 0, or under 扣分" }
      : { zh: "", en: "" };
  return inputIssue("missing", place, found, {
    zh: `以 ${names.slice(0, MOST_NAMED).join("、")} 之一为表头的列${signed.zh}`,
    en: `a column headed by one of ${names.slice(0, MOST_NAMED).join(", ")}${signed.en}`,
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

import type { Column } from "../model/column.js";
import type { InputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import { captionReader } from "./captions.js";
import { type HeadedColumn, repeatedColumns, saidIssues } from "./columns.js";
import { type HeadingFinder, headingFinder } from "./headingRow.js";
import { isNote, isOfNoUnit } from "./passedOver.js";
import { isBlank, plainText, printedFigure } from "./printedFigure.js";
import type { Section, SectionedTable, Standing } from "./section.js";
import { groupIssues, noHeadings } from "./sectionIssues.js";
import type { Sheet } from "./tableCells.js";

type Row = readonly string[];

/**
 * @internal a table parted by its headings and captions: rows of units stand under the last headings and the last caption
 * above them. Rows without any text, sums and notes are passed over.
 */
export function sectionedTable(
  scheme: Scheme,
  rows: readonly Row[],
  said: Readonly<Record<string, Column>> = {},
  sheet: Sheet = "table",
): Outcome<SectionedTable> {
  const finder = headingFinder(scheme, said, rows);
  const captionOf = captionReader(scheme);
  const issues: InputIssue[] = [];
  const title: string[] = [];
  const sections: Section[] = [];
  const columns = new Map<string, HeadedColumn>();
  let under: Headed | undefined;
  let headingLine: number | undefined;
  let standing: Standing = {};
  for (let line = 0; line < rows.length; line += 1) {
    const texts = rows[line] as Row;
    const found = finder.headingsAt(line);
    if (found !== undefined) {
      if (!isSame(found.headings, under?.headings)) {
        under = headed(found.headings, finder.columnOf);
        for (const one of under.columns) columns.set(one.heading, columns.get(one.heading) ?? one);
        issues.push(...repeatedColumns(under.columns, line, sheet));
      }
      line += found.rows - 1;
      headingLine ??= line;
      continue;
    }
    const alone = textAlone(texts);
    const caption = alone === undefined ? undefined : captionOf(alone, standing.group);
    if (caption !== undefined) standing = caption;
    else if (alone !== undefined && isNote(alone)) continue;
    else if (under === undefined) title.push(...texts.map(plainText).filter((one) => one !== ""));
    else if (alone !== undefined && !standsOfUnit(texts, under))
      standing = { stray: { line, texts } };
    else if (!isOfNoUnit(plainText(texts[under.unit] ?? ""), texts)) {
      const last = sections.at(-1);
      if (last?.columns === under.columns && last.standing === standing)
        last.lines.push({ line, texts });
      else sections.push({ columns: under.columns, standing, lines: [{ line, texts }] });
    }
  }
  if (headingLine === undefined) return { ok: false, issues: [noHeadings(rows, sheet)] };
  issues.push(
    ...saidIssues(scheme, [...columns.keys()], said),
    ...groupIssues(scheme, sections, headingLine, sheet),
  );
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { title, headingLine, columns: [...columns.values()], sections } };
}

/** Headings, and what stands below them. */
interface Headed {
  readonly headings: readonly string[];
  readonly columns: readonly HeadedColumn[];
  /** The column of the units. */
  readonly unit: number;
}

function headed(headings: readonly string[], columnOf: HeadingFinder["columnOf"]): Headed {
  const columns = headings.map((heading, place) => ({ heading, place, column: columnOf(heading) }));
  return { headings, columns, unit: columns.findIndex(({ column }) => column === "unit") };
}

function isSame(headings: readonly string[], others: readonly string[] | undefined): boolean {
  return headings.length === others?.length && headings.every((one, at) => one === others[at]);
}

/** The text that a row consists of, once or, as where merged cells were filled, again and again. */
function textAlone(texts: Row): string | undefined {
  const filled = texts.filter((text) => plainText(text) !== "");
  const [only] = filled;
  if (only === undefined || printedFigure(only) !== undefined || isBlank(only)) return undefined;
  return filled.every((text) => text === only) ? only : undefined;
}

/** Whether a text that is alone in its row is that of a unit: it stands there, and not in the first column as captions do. */
function standsOfUnit(texts: Row, { unit }: Headed): boolean {
  const places = [...texts.keys()].filter((place) => plainText(texts[place] ?? "") !== "");
  return places.length === 1 && places[0] === unit && (unit > 0 || texts.length === 1);
}

import type { Column } from "../model/column.js";
import type { InputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import { captionReader } from "./captions.js";
import { type HeadedColumn, repeatedColumns, saidIssues } from "./columns.js";
import { type HeadingFinder, headingFinder } from "./headingRow.js";
import { onOneLine } from "./knownHeadings.js";
import { plainText } from "./printedFigure.js";
import { type Headed, rowKind } from "./rowKind.js";
import type { Line, Section, SectionedTable, Standing } from "./section.js";
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
  const spoken = Object.fromEntries(
    Object.entries(said).map(([heading, column]) => [onOneLine(heading), column]),
  );
  const finder = headingFinder(scheme, spoken, rows);
  const captionOf = captionReader(scheme);
  const issues: InputIssue[] = [];
  const title: string[] = [];
  const sections: Section[] = [];
  const strays: Line[] = [];
  const columns = new Map<string, HeadedColumn>();
  let under: Headed | undefined;
  let headingLine: number | undefined;
  let standing: Standing = {};
  for (let line = 0; line < rows.length; line += 1) {
    const texts = rows[line] as Row;
    const found = finder.headingsAt(line);
    if (found !== undefined) {
      if (!isSame(found.headings, under?.headings)) {
        under = headedBy(found.headings, finder.columnOf, scheme.groups.length);
        for (const one of under.columns) columns.set(one.heading, columns.get(one.heading) ?? one);
        issues.push(...repeatedColumns(under.columns, line, sheet));
      }
      line += found.rows - 1;
      headingLine ??= line;
      continue;
    }
    const kind = rowKind(texts, { headed: under, title, group: standing.group }, captionOf);
    if (kind.is === "caption") {
      standing = kind.caption ?? { stray: { line, texts } };
      if (under?.needsCaptions && standing.stray !== undefined) strays.push(standing.stray);
    }
    if (kind.is === "title") title.push(...texts.map(plainText).filter((one) => one !== ""));
    if (kind.is === "unit" && under !== undefined) {
      const last = sections.at(-1);
      if (last?.columns === under.columns && last.standing === standing)
        last.lines.push({ line, texts });
      else sections.push({ columns: under.columns, standing, lines: [{ line, texts }] });
    }
  }
  if (headingLine === undefined) return { ok: false, issues: [noHeadings(rows, sheet)] };
  issues.push(
    ...saidIssues(scheme, [...columns.keys()].map(onOneLine), spoken),
    ...groupIssues(scheme, sections, strays, sheet),
  );
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { title, headingLine, columns: [...columns.values()], sections } };
}

function headedBy(
  headings: readonly string[],
  columnOf: HeadingFinder["columnOf"],
  groups: number,
): Headed {
  const columns = headings.map((heading, place) => ({ heading, place, column: columnOf(heading) }));
  const hasGroups = columns.some(({ column }) => column === "group");
  return {
    ...{ headings, columns, hasGroups },
    unit: columns.findIndex(({ column }) => column === "unit"),
    needsCaptions: groups > 1 && !hasGroups,
  };
}

function isSame(headings: readonly string[], others: readonly string[] | undefined): boolean {
  return headings.length === others?.length && headings.every((one, at) => one === others[at]);
}

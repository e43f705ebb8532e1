import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import { lastOf } from "../words/byKey.js";
import { plainHeading, plainText } from "../words/heading.js";
import type { Text } from "../words/text.js";
import { captionFinder, namedIn } from "./captions.js";
import { rowAddress } from "./cellText.js";
import {
  type Column,
  columnText,
  type HeadedColumn,
  repeatedColumns,
  saidIssues,
} from "./column.js";
import { type HeadingFinder, headingFinder } from "./headingRow.js";
import { headingOnOneLine } from "./knownHeadings.js";
import { quotable } from "./printedFigure.js";
import { type Headed, rowKind } from "./rowKind.js";
import { sectionsOfUnits } from "./rowsOfUnits.js";
import { withScoreColumns } from "./scoreColumns.js";
import type { Line, Section, Standing } from "./section.js";
import { placeIn, type Sheet } from "./tableCells.js";
import type { TableDoubt } from "./tableDoubt.js";

/** A table, its rows sorted by what they are. */
export interface SectionedTable {
  /** What stands above the first headings. */
  readonly title: readonly string[];
  /** Notes above the first headings: 单位：%. */
  readonly notes: readonly string[];
  /** The last row of the first headings, from 0. */
  readonly headingLine: number;
  /** Every column, whichever headings it stands under. */
  readonly columns: readonly HeadedColumn[];
  readonly sections: readonly Section[];
  /** Rows below the headings that are of no unit: notes, and numbers of pages. */
  readonly footnotes: readonly Line[];
  /** Rows that were taken for a unit, or for none, and may be the other. */
  readonly doubts: readonly TableDoubt[];
}

/** That a table has no headings of units: the first row that is no caption is told instead. */
export function noHeadings(rows: readonly (readonly string[])[], sheet: Sheet): InputIssue {
  const line = Math.max(0, rows.findIndex(isOfSeveral));
  const headings = (rows[line] ?? []).map(plainText).filter((text) => text !== "");
  return noUnit(placeIn(sheet, rowAddress(line, rows[line]?.length ?? 1)), headings);
}

/** That neither a column nor a caption tells of which group some units are, and captions that name none of the groups. */
export function groupIssues(
  scheme: Scheme,
  sections: readonly Section[],
  strays: readonly Line[],
  sheet: Sheet,
): InputIssue[] {
  const { groups } = scheme;
  if (groups.length === 1) return [];
  const untold = sections.find(
    ({ columns, standing }) =>
      standing.group === undefined &&
      standing.stray === undefined &&
      !columns.some(({ column }) => column === "group"),
  );
  const above = new Set(sections.map(({ standing }) => standing.stray));
  // a line with no units below it may well be a sentence
  const isMeant = (stray: Line) => above.has(stray) || !isSentence(stray);
  const line = untold?.lines[0]?.line;
  const place = line === undefined ? "" : placeIn(sheet, `${line + 1}:${line + 1}`);
  return [
    ...(line === undefined ? [] : [noGroup(place, untold?.columns ?? [], scheme)]),
    ...strays.filter(isMeant).map((stray) => noSuchGroup(stray, groups, sheet)),
  ];
}

function isSentence({ texts }: Line): boolean {
  return texts.some((text) => /[:。;]/.test(plainText(text)));
}

/** What is allowed where a group is named. */
export function oneOfGroups(groups: Scheme["groups"]): Text {
  const names = groups.map(({ name }) => name);
  return {
    zh: `组别 ${names.map(({ zh }) => zh).join("、")} 之一`,
    en: `one of the groups ${names.map(({ en }) => en).join(", ")}`,
  };
}

function noSuchGroup(stray: Line, groups: Scheme["groups"], sheet: Sheet): InputIssue {
  const text = quotable(plainText(stray.texts.find((one) => plainText(one) !== "") ?? ""));
  return inputIssue(
    "unknownName",
    placeIn(sheet, rowAddress(stray.line, 1)),
    { zh: `分组标题“${text}”`, en: `the caption "${text}"` },
    oneOfGroups(groups),
  );
}

function isOfSeveral(texts: readonly string[]): boolean {
  return new Set(texts.map(plainText).filter((text) => text !== "")).size > 1;
}

const MOST_SHOWN = 5;

/** That units of several groups stand in a table that does not tell which is of which */
function noGroup(place: string, columns: readonly HeadedColumn[], scheme: Scheme): InputIssue {
  const read = columns.flatMap(({ heading, column }) => {
    if (column === undefined || column === "ignored") return [];
    const { zh, en } = columnText(column, scheme);
    const own = quotable(heading);
    return zh === plainText(heading)
      ? []
      : [{ zh: `“${own}”读作${zh}`, en: `"${own}" is read as ${en}` }];
  });
  const told = read.slice(0, MOST_SHOWN);
  const shown =
    told.length === 0
      ? { zh: "", en: "" }
      : {
          zh: `（${told.map(({ zh }) => zh).join("，")}）`,
          en: ` (${told.map(({ en }) => en).join(", ")})`,
        };
  return inputIssue(
    "missing",
    place,
    { zh: `没有组别一列${shown.zh}`, en: `no column of groups${shown.en}` },
    {
      zh: "含有“组别”一列的表头，或写明组别的分组标题行（方案分组计分；也可用 columns 指明）",
      en: 'headings with "组别" or "Group" among them, or captions that name the groups, as the scheme has several (or say in columns which it is)',
    },
  );
}

/** That a table has no headings with units among them */
function noUnit(place: string, headings: readonly string[]): InputIssue {
  const [first, ...more] = headings.slice(0, MOST_SHOWN);
  const shown =
    first === undefined
      ? { zh: "", en: "" }
      : {
          zh: `（表头为 ${[first, ...more].join("、")}）`,
          en: ` (the headings are ${[first, ...more].join(", ")})`,
        };
  return inputIssue(
    "missing",
    place,
    { zh: `没有单位一列${shown.zh}`, en: `no column of units${shown.en}` },
    {
      zh: "含有“单位”一列的表头（也可用 columns 指明哪一列是单位）",
      en: 'headings with "单位" or "Unit" among them (or say in columns which it is)',
    },
  );
}

type Row = readonly string[];

/**
 * A table parted by its headings and captions: rows of units stand under the last headings and the last caption
 * above them. Rows without any text, sums and notes are passed over.
 */
export function sectionedTable(
  scheme: Scheme,
  rows: readonly Row[],
  said: Readonly<Record<string, Column>> = {},
  sheet: Sheet = "table",
): Outcome<SectionedTable> {
  const spoken = Object.fromEntries(
    Object.entries(said).map(([heading, column]) => [headingOnOneLine(heading), column]),
  );
  const finder = headingFinder(scheme, spoken, rows);
  const captionOf = captionFinder(scheme);
  const issues: InputIssue[] = [];
  const title: string[] = [];
  const notes: string[] = [];
  const sections: Section[] = [];
  const strays: Line[] = [];
  const footnotes: Line[] = [];
  const told: TableDoubt[] = [];
  const columns = new Map<string, HeadedColumn>();
  let under: Headed | undefined;
  let headingLine: number | undefined;
  let standing: Standing = {};
  for (let line = 0; line < rows.length; line += 1) {
    const texts = rows[line] as Row;
    const found = finder.headingsAt(line);
    if (found !== undefined) {
      if (!isSame(found.headings, under?.headings)) {
        const below = rows.slice(line + found.rows);
        const read = headedBy(
          found.headings,
          finder.columnOf,
          scheme,
          below,
          line + found.rows - 1,
        );
        under = read.headed;
        told.push(...read.doubts);
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
    if (kind.is === "passedOver" && under === undefined) notes.push(...texts.map(plainText));
    if (kind.is === "passedOver" && under !== undefined) footnotes.push({ line, texts });
    if (kind.is === "title") title.push(...texts.map(plainText).filter((one) => one !== ""));
    if (kind.is === "unit" && under !== undefined) {
      const last = lastOf(sections);
      const own = { line, texts, noUnit: kind.noUnit };
      if (last?.columns === under.columns && last.standing === standing) last.lines.push(own);
      else sections.push({ columns: under.columns, standing, lines: [own] });
    }
  }
  if (headingLine === undefined) return { ok: false, issues: [noHeadings(rows, sheet)] };
  const { sections: ofUnits, doubts } = sectionsOfUnits(scheme, sections);
  issues.push(
    ...saidIssues(scheme, [...columns.keys()].map(headingOnOneLine), spoken),
    ...groupIssues(scheme, ofUnits, strays, sheet),
  );
  if (issues.length > 0) return { ok: false, issues };
  const all = [...columns.values()];
  return {
    ok: true,
    value: {
      ...{ title, notes, headingLine, columns: all, sections: ofUnits, footnotes },
      doubts: [...told, ...doubts],
    },
  };
}

function headedBy(
  headings: readonly string[],
  columnOf: HeadingFinder["columnOf"],
  scheme: Scheme,
  below: readonly Row[],
  line: number,
): { headed: Headed; doubts: readonly TableDoubt[] } {
  const { groups } = scheme;
  const named = headings.map((heading, place) => {
    const column = columnOf(heading);
    const isOpen = column === "tier" && isOpenKind(heading);
    const texts = isOpen ? below.map((row) => row[place] ?? "") : [];
    return { heading, place, column: isOpen ? kindIn(texts, groups) : column };
  });
  const { columns, doubts } = withScoreColumns(named, below, line, scheme);
  const hasGroups = columns.some(({ column }) => column === "group");
  const headed = {
    ...{ headings, columns, hasGroups },
    unit: columns.findIndex(({ column }) => column === "unit"),
    needsCaptions: groups.length > 1 && !hasGroups,
  };
  return { headed, doubts };
}

/** Whether a heading may be that of groups as well as of tiers. */
function isOpenKind(heading: string): boolean {
  return /^(?:所属)?(?:类别|类型|分类|类)$/.test(plainHeading(heading));
}

/** Whether a column has groups or tiers, by what stands in it: groups, where it names more of those. */
function kindIn(texts: readonly string[], groups: Scheme["groups"]): "group" | "tier" | undefined {
  const groupOf = namedIn(groups);
  const tierOf = namedIn(groups.flatMap(({ tiers = [] }) => tiers));
  const named = (find: (text: string) => unknown) =>
    texts.filter((text) => plainText(text) !== "" && find(plainText(text)) !== undefined).length;
  if (named(groupOf) > named(tierOf)) return "group";
  const hasTiers = groups.some(({ tiers }) => tiers !== undefined);
  return hasTiers && (named(tierOf) > 0 || texts.every((text) => plainText(text) === ""))
    ? "tier"
    : undefined;
}

function isSame(headings: readonly string[], others: readonly string[] | undefined): boolean {
  return headings.length === others?.length && headings.every((one, at) => one === others[at]);
}

import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import type { Scheme } from "../model/scheme.js";
import type { Text } from "../model/text.js";
import { rowAddress } from "./cellAddress.js";
import { plainText, quotable } from "./printedFigure.js";
import type { Line, Section } from "./section.js";
import { placeIn, type Sheet } from "./tableCells.js";

/** @internal that a table has no headings of units: the first row that is no caption is told instead */
export function noHeadings(rows: readonly (readonly string[])[], sheet: Sheet): InputIssue {
  const line = Math.max(0, rows.findIndex(isOfSeveral));
  const headings = (rows[line] ?? []).map(plainText).filter((text) => text !== "");
  return noUnit(placeIn(sheet, rowAddress(line, rows[line]?.length ?? 1)), headings);
}

/** @internal that neither a column nor a caption tells of which group some units are, and captions that name none of the groups */
export function groupIssues(
  { groups }: Scheme,
  sections: readonly Section[],
  strays: readonly Line[],
  sheet: Sheet,
): InputIssue[] {
  if (groups.length === 1) return [];
  const untold = sections.find(
    ({ columns, standing }) =>
      standing.group === undefined &&
      standing.stray === undefined &&
      !columns.some(({ column }) => column === "group"),
  );
  const above = new Set(sections.map(({ standing }) => standing.stray));
  // what stands above no unit may well be a sentence
  const isMeant = (stray: Line) => above.has(stray) || !isSentence(stray);
  const line = untold?.lines[0]?.line;
  const place = line === undefined ? "" : placeIn(sheet, `${line + 1}:${line + 1}`);
  return [
    ...(line === undefined ? [] : [noGroup(place)]),
    ...strays.filter(isMeant).map((stray) => noSuchGroup(stray, groups, sheet)),
  ];
}

function isSentence({ texts }: Line): boolean {
  return texts.some((text) => /[:。;]/.test(plainText(text)));
}

/** @internal what is allowed where a group is named */
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
function noGroup(place: string): InputIssue {
  return inputIssue(
    place,
    { zh: "没有组别一列", en: "no column of groups" },
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
    place,
    { zh: `没有单位一列${shown.zh}`, en: `no column of units${shown.en}` },
    {
      zh: "含有“单位”一列的表头（也可用 columns 指明哪一列是单位）",
      en: 'headings with "单位" or "Unit" among them (or say in columns which it is)',
    },
  );
}

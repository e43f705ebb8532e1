import type { Group } from "../model/group.js";
import type { Caption } from "./captions.js";
import type { HeadedColumn } from "./columns.js";
import { isNote, isNumbering, isOfNoUnit } from "./passedOver.js";
import { isBlank, plainText, printedFigure } from "./printedFigure.js";

/** @internal headings, and what stands below them */
export interface Headed {
  readonly headings: readonly string[];
  readonly columns: readonly HeadedColumn[];
  /** The column of the units. */
  readonly unit: number;
  /** Whether each row says which group it is of. */
  readonly hasGroups: boolean;
  /** Whether only captions say so. */
  readonly needsCaptions: boolean;
}

/** @internal what a row of a table is: a line above the headings, a caption, of a unit, or none of these */
export type RowKind =
  | { readonly is: "title" | "unit" | "passedOver" }
  | { readonly is: "caption"; readonly caption: Caption | undefined };

/** @internal what stands above a row */
export interface Above {
  readonly headed: Headed | undefined;
  readonly title: readonly string[];
  readonly group: Group | undefined;
}

/** @internal what a row is that has no headings; a caption may name no group that there is */
export function rowKind(
  texts: readonly string[],
  { headed, title, group }: Above,
  captionOf: (text: string, above: Group | undefined) => Caption | undefined,
): RowKind {
  if (texts.every((text) => plainText(text) === "") || isNumbering(texts)) return PASSED_OVER;
  const alone = textAlone(texts);
  const isOfUnit = headed !== undefined && standsForUnit(texts, headed);
  if (alone !== undefined && !(isOfUnit && headed.hasGroups)) {
    const caption = captionOf(alone, group);
    if (caption !== undefined) return { is: "caption", caption };
    if (isNote(alone) || title.includes(plainText(alone))) return PASSED_OVER;
    if (headed !== undefined && !isOfUnit) return { is: "caption", caption };
  }
  if (headed === undefined) return { is: "title" };
  return isOfNoUnit(plainText(texts[headed.unit] ?? ""), texts) ? PASSED_OVER : { is: "unit" };
}

const PASSED_OVER: RowKind = { is: "passedOver" };

/** The text that a row consists of, once or, as where merged cells were filled, again and again. */
function textAlone(texts: readonly string[]): string | undefined {
  const filled = texts.filter((text) => plainText(text) !== "");
  const [only] = filled;
  if (only === undefined || printedFigure(only) !== undefined || isBlank(only)) return undefined;
  return filled.every((text) => text === only) ? only : undefined;
}

/** Whether a text that is alone in its row names a unit: it stands where units do, and where no caption would, or none is needed. */
function standsForUnit(
  texts: readonly string[],
  { unit, needsCaptions, columns }: Headed,
): boolean {
  const places = [...texts.keys()].filter((place) => plainText(texts[place] ?? "") !== "");
  if (!places.includes(unit)) return false;
  if (needsCaptions) return places.length === 1 && (unit > 0 || texts.length === 1);
  return places.length < columns.length || columns.length === 1;
}

import type { Group } from "../scheme/group.js";
import { plainText } from "../words/heading.js";
import type { Caption } from "./captions.js";
import type { HeadedColumn } from "./column.js";
import { isBlank, printedFigure } from "./printedFigure.js";

/** The endings of names of sums and means. */
const SUM =
  /(?:合计|总计|小计|累计|平均|平均[分数值]|均值)(?:数|\(.*\))?$|^(?:total|sum|average)$/i;
/** Other names that stand in the column of units and are none. */
const NO_UNIT = /^(?:全市|全部|总体|上月|同比|环比)$/;
const NOTE =
  /^(?:(?:注|备注|说明|note)s?\s*\d*[:：、.]|(?:制表|填报|填表|审核|复核|编制|报送|联系|审批|负责|签发)\S{0,4}[:：])/i;
const NO_CAPTION =
  /^(?:\(?(?:续表|接上页|转下页)\)?|第\d+页.*|[-—–]+\d+[-—–]+|单位[:：].*|(?:合计|总计|共计?)\d+家|\((?:.*\d.*|数据.*|单位.*)\)|附[件表].*|[※*].*|(?:本表|以上|数据(?:来源|截[至止])).*)$/;

/** Whether a row adds up others, is a note, or has no text at all. */
export function isOfNoUnit(unit: string, texts: readonly string[]): boolean {
  const [first = ""] = texts.map(plainText).filter((text) => !isBlank(text));
  const [name, begin] = [isBlank(unit) ? first : unit, first].map((one) => one.replace(/\s/g, ""));
  if (name === "" || NO_UNIT.test(name as string)) return true;
  const isCounted = /^\d+家$/.test(name as string);
  return SUM.test(name as string) || (isCounted && SUM.test(begin as string)) || NOTE.test(first);
}

/** Whether a text that stands alone in its row is a note, a number of units or a mark of a page, and no caption. */
export function isNote(text: string): boolean {
  const plain = plainText(text);
  return NOTE.test(plain) || NO_CAPTION.test(plain.replace(/\s/g, ""));
}

/** Whether a row has nothing but a number of its own, as of a page, or the numbers of the columns: 1, 2, 3, …. */
export function isNumbering(texts: readonly string[]): boolean {
  const filled = texts.map(plainText).filter((text) => text !== "");
  const [first = ""] = filled;
  if (/^\d{1,3}$/.test(first) && filled.every((text) => text === first)) return true;
  return filled.length > 2 && filled.every((text, index) => text === `${index + 1}`);
}

/** Headings, and what stands below them. */
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

/** What a row of a table is: a line above the headings, a caption, of a unit, or none of these. */
export type RowKind =
  | { readonly is: "title" | "unit" | "passedOver" }
  | { readonly is: "caption"; readonly caption: Caption | undefined };

/** What stands above a row. */
export interface Above {
  readonly headed: Headed | undefined;
  readonly title: readonly string[];
  readonly group: Group | undefined;
}

/** What a row is that has no headings; a caption may name no group that there is. */
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

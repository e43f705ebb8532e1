import type { Group } from "../scheme/group.js";
import { plainText } from "../words/heading.js";
import type { Caption } from "./captions.js";
import type { HeadedColumn } from "./column.js";
import { isBlank, printedFigure } from "./printedFigure.js";

/** The endings of names of sums and means, and what compares with another time. */
const SUM =
  /(?:合计|合計|总计|總計|小计|小計|共计|共計|累计|累計|总数|總數|平均|平均[分数值率]|平均得分|均值|均分)(?:数|\(.*\))?$|^(?:total|subtotal|grand total|sum|average|mean)$|^其中[:：]|^(?:上月|上期|去年同期|同比|环比)$/i;
/** What may be a sum of all, and may be a unit. */
const WHOLE =
  /^(?:全[市县区省州镇乡部体]|全街道|全系统|全部单位|所有单位|各单位|总体|整体|总和|汇总|匯總|Σ)$/;
/** What units are measured by, and is none. */
const REFERENCE =
  /^(?:目标值?|基准值?|挑战值?|满分|分值|分值?权重|权重|标准分?|(?:得分|分数|计分)(?:区间|段|标准)|最[高低][分值]?|中位数)$/;
const NOTE =
  /^(?:(?:注|备注|说明|note)s?\s*\d*[:：、.]|(?:制表|填报|填表|审核|复核|编制|报送|联系|审批|负责|签发)\S{0,4}[:：])/i;
const NO_CAPTION =
  /^(?:.*\(续(?:表|上)?\)|以下(?:为|单位|是)?.*(?:不参与|不纳入|不参加|未参与).*|\(?(?:续表|接上页|转下页)\)?|第\d+页.*|[-—–]+\d+[-—–]+|单位[:：].*|(?:合计|总计|共计?)\d+家|\((?:.*\d.*|数据.*|单位.*)\)|附[件表].*|\d{4}年\d{1,2}月\d{1,2}日|[※*].*|(?:本表|以上|数据(?:来源|截[至止])).*)$/;

/** Whether a row adds up others, is a note, or has no text at all. */
export function isOfNoUnit(unit: string, texts: readonly string[]): boolean {
  const [first = ""] = texts.map(plainText).filter((text) => !isBlank(text));
  const name = (isBlank(unit) ? first : unit).replace(/\s/g, "");
  return name === "" || NOTE.test(first) || noUnitBy(unit, texts) !== undefined;
}

/** What a row may be by the name that stands for its unit: a sum or mean, the whole of all units, or what units are measured by. */
export type NoUnit = "sum" | "whole" | "reference";

/** What the name of a row says that no unit would be called; undefined where it says nothing of the kind. */
export function noUnitBy(unit: string, texts: readonly string[]): NoUnit | undefined {
  const [first = ""] = texts.map(plainText).filter((text) => !isBlank(text));
  const [name = "", begin = ""] = [isBlank(unit) ? first : unit, first].map(coreOf);
  if (SUM.test(name) || (/^\d+家$/.test(name) && SUM.test(begin))) return "sum";
  if (WHOLE.test(name)) return "whole";
  return REFERENCE.test(name) ? "reference" : undefined;
}

/** A name without blanks, and without what may stand around it: 【合计】, 合计：. */
function coreOf(name: string): string {
  const plain = plainText(name).replace(/\s/g, "");
  return plain.replace(/^[【〔([*—-]+|[】〕\]*—:-]+$/g, "");
}

/** Whether a text that stands alone in its row is a note, a number of units or a mark of a page, and no caption. */
export function isNote(text: string): boolean {
  const plain = plainText(text);
  return NOTE.test(plain) || NO_CAPTION.test(plain.replace(/\s/g, ""));
}

/** Whether a row has nothing but a number of its own, as of a page, or the numbers of the columns: 1, 2, 3, …; 甲, 1, 2, …; A, B, C, …. */
export function isNumbering(texts: readonly string[]): boolean {
  const filled = texts.map(plainText).filter((text) => text !== "");
  const [first = "", ...rest] = filled;
  if (/^\d{1,3}$/.test(first) && filled.every((text) => text === first)) return true;
  if (filled.length <= FEW) return false;
  const isRow = (all: readonly string[], from: number) =>
    all.every((text, index) => numberOf(text) === index + from);
  return isRow(filled, 1) || (/^(?:[甲乙a一]|栏次|行次|列次)$/i.test(first) && isRow(rest, 1));
}

const FEW = 2;
const HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";

/** The number of a column: 3, (3), ③, C, 丙; undefined where it is none. */
function numberOf(text: string): number | undefined {
  const bare = text.replace(/^\((.*)\)$/, "$1");
  if (/^\d{1,3}$/.test(bare)) return Number(bare);
  if (/^[\u2460-\u2473]$/.test(bare)) return bare.charCodeAt(0) - 0x245f;
  if (/^[a-z]$/i.test(bare)) return bare.toLowerCase().charCodeAt(0) - 0x60;
  const stem = bare.length === 1 ? HEAVENLY_STEMS.indexOf(bare) : -1;
  return stem < 0 ? undefined : stem + 1;
}

/** Whether a row without a name has nothing but what the columns are counted in, or are worth: （件）, %, 100分. */
export function isOfMeasures(name: string, texts: readonly string[]): boolean {
  const filled = texts.map(plainText).filter((text) => text !== "");
  return (
    isBlank(name) &&
    filled.length > 0 &&
    filled.every((text) =>
      /^\(?(?:单位:)?(?:件|起|个|家|次|人|天|分|%|百分比|\d+(?:\.\d+)?分)\)?$/.test(text),
    )
  );
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
  | { readonly is: "title" | "passedOver" }
  | { readonly is: "unit"; readonly noUnit?: NoUnit | undefined }
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
  if (headed !== undefined && isOfMeasures(texts[headed.unit] ?? "", texts)) return PASSED_OVER;
  const alone = textAlone(texts);
  const isOfUnit = headed !== undefined && standsForUnit(texts, headed);
  if (alone !== undefined && !(isOfUnit && headed.hasGroups)) {
    const caption = captionOf(alone, group);
    if (caption !== undefined) return { is: "caption", caption };
    if (isNote(alone) || title.includes(plainText(alone))) return PASSED_OVER;
    if (headed !== undefined && !isOfUnit) return { is: "caption", caption };
  }
  if (headed === undefined) return { is: "title" };
  const name = plainText(texts[headed.unit] ?? "");
  const caption = name === "" ? undefined : captionOf(name, undefined);
  const isOfGroup = caption !== undefined && caption.tier === undefined;
  const noUnit = noUnitBy(name, texts) ?? (isOfGroup ? "whole" : undefined);
  if (noUnit === undefined && isOfNoUnit(name, texts)) return PASSED_OVER;
  return noUnit === undefined ? { is: "unit" } : { is: "unit", noUnit };
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

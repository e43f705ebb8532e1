import { isBlank, plainText } from "./printedFigure.js";

/** What ends so adds up others, or is their mean. */
const SUM =
  /(?:合计|总计|小计|累计|平均|平均[分数值]|均值)(?:数|\(.*\))?$|^(?:total|sum|average)$/i;
/** What else stands in the place of a unit where a row is not of one. */
const NO_UNIT = /^(?:全市|全部|总体|上月|同比|环比)$/;
const NOTE =
  /^(?:(?:注|备注|说明|note)s?\s*\d*[:：、.]|(?:制表|填报|填表|审核|复核|编制|报送|联系|审批|负责|签发)\S{0,4}[:：])/i;
const NO_CAPTION =
  /^(?:\(?(?:续表|接上页|转下页)\)?|第\d+页.*|[-—–]+\d+[-—–]+|单位[:：].*|(?:合计|总计|共计?)\d+家|\((?:.*\d.*|数据.*|单位.*)\)|附[件表].*|[※*].*|(?:本表|以上|数据(?:来源|截[至止])).*)$/;

/** @internal whether a row adds up others, is a note, or has no text at all */
export function isOfNoUnit(unit: string, texts: readonly string[]): boolean {
  const [first = ""] = texts.map(plainText).filter((text) => !isBlank(text));
  const [name, begin] = [isBlank(unit) ? first : unit, first].map((one) => one.replace(/\s/g, ""));
  if (name === "" || NO_UNIT.test(name as string)) return true;
  const isCounted = /^\d+家$/.test(name as string);
  return SUM.test(name as string) || (isCounted && SUM.test(begin as string)) || NOTE.test(first);
}

/** @internal whether a text that stands alone in its row is a note, a number of units or a mark of a page, and no caption */
export function isNote(text: string): boolean {
  const plain = plainText(text);
  return NOTE.test(plain) || NO_CAPTION.test(plain.replace(/\s/g, ""));
}

/** @internal whether a row has nothing but a number of its own, as of a page, or the numbers of the columns: 1, 2, 3, … */
export function isNumbering(texts: readonly string[]): boolean {
  const filled = texts.map(plainText).filter((text) => text !== "");
  const [first = ""] = filled;
  if (/^\d{1,3}$/.test(first) && filled.every((text) => text === first)) return true;
  return filled.length > 2 && filled.every((text, index) => text === `${index + 1}`);
}

import {
  decimalText,
  type Language,
  type RoundingMode,
  roundingModes,
  type Text,
} from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";

const names: Record<RoundingMode, Text> = {
  ceil: { zh: "向上取", en: "up 向上取" },
  floor: { zh: "向下取", en: "down 向下取" },
  expand: { zh: "只入不舍", en: "away from 0 只入不舍" },
  trunc: { zh: "去尾", en: "cut off 去尾" },
  halfCeil: { zh: "逢五向上", en: "a half goes up 逢五向上" },
  halfFloor: { zh: "逢五向下", en: "a half goes down 逢五向下" },
  halfExpand: { zh: "**四舍五入**", en: "**a half goes away from 0 四舍五入**" },
  halfTrunc: { zh: "五舍六入", en: "a half goes towards 0 五舍六入" },
  halfEven: { zh: "四舍六入五成双", en: "a half goes to the even digit 四舍六入五成双" },
};

const values = ["20.684", "20.685", "20.695", "-20.685"];

/** How each way to round takes some values to two places. */
export function modesOfRounding(language: Language): string {
  const headings = { zh: ["写法", "舍入方式"], en: ["Mode", "In words"] };
  const rows = roundingModes.map((mode) => [
    `\`${mode}\``,
    names[mode][language],
    ...values.map((value) => decimalText(value, 2, mode)),
  ]);
  return markdownTable([...headings[language], ...values], rows);
}

import { Decimal } from "decimal.js";
import type { Language, Rounding, Text } from "hotline-scoring";
import {
  decimalText,
  type Fraction,
  fractionOf,
  isAmount,
  publishedDecimal,
  type RoundingMode,
  roundingModes,
  sumOf,
  times,
} from "hotline-scoring/exact";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { printed } from "./annexes.js";
import { markdownTable } from "./markdownTable.js";
import { octoberUnits } from "./october.js";

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

const DIGITS = [20, 40, 64];

/** 30 × 1/48 as it is published: with 1/48 kept to so many digits, and exactly. */
export function keptDigits(language: Language): string {
  const headings = {
    zh: ["1/48 保留的位数", "30 × 1/48", "保留两位小数"],
    en: ["Digits kept of 1/48", "30 × 1/48", "to two places"],
  };
  const exactly = { zh: "不舍入，保留比值", en: "all: a fraction" };
  const rows = DIGITS.map((digits) => {
    const Kept = Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_UP });
    const product = new Kept(1).div(48).times(30);
    return [`${digits}`, shortened(product.toFixed()), product.toFixed(2)];
  });
  const exact = times("1/48", 30);
  const last = [
    exactly[language],
    `${exact} = ${decimalText(exact, 3)}`,
    publishedDecimal(exact, 2).toFixed(2),
  ];
  return markdownTable(headings[language], [...rows, last]);
}

function shortened(text: string): string {
  return text.length < 12 ? text : `${text.slice(0, 8)}…${text.slice(-3)}`;
}

const MOST_PLACES = 10;

/** A value in decimals: all of them where they end, else the first four places. */
export function firstDigits(value: Fraction): string {
  const text = decimalText(value, MOST_PLACES);
  const ends = `${fractionOf(text)}` === `${value}`;
  return ends ? text.replace(/\.?0+$/, "") : `${decimalText(value, 4, "trunc")}…`;
}

const stages: readonly [key: "rates" | "scores" | "published", name: Text][] = [
  ["rates", { zh: "率，计分之前", en: "a rate, before it is scored 率" }],
  ["scores", { zh: "单项得分，相加之前", en: "a score, before it is added 单项得分" }],
  ["published", { zh: "公布的单项得分和总得分", en: "each published score, and the total 公布数" }],
];

/** Where the scheme of 湘潭 rounds, and how. */
export function schemeRounding(language: Language): string {
  const headings = { zh: ["写法", "什么数", "怎样舍入"], en: ["Key", "What", "How"] };
  const rows = stages.map(([key, name]) => [
    `\`${key}\``,
    name[language],
    inWords(xiangtan2023.rounding[key])[language],
  ]);
  return markdownTable(headings[language], rows);
}

function inWords(rounding: "exact" | Rounding): Text {
  if (rounding === "exact") return { zh: "不舍入", en: "not rounded" };
  const { places, mode } = rounding;
  if (mode !== "halfExpand") throw new Error(`no words for ${mode}`);
  return { zh: `四舍五入，保留${places}位小数`, en: `四舍五入, to ${places} places` };
}

/** Numbers as they may be written in code; those in quotes are text. */
const written: readonly [string, unknown][] = [
  ['"19.30"', "19.30"],
  ['"52.78%"', "52.78%"],
  ['"19/36"', "19/36"],
  ["19.3", 19.3],
  ["125", 125],
  ["0.1 + 0.2", 0.1 + 0.2],
  ["9007199254740992", 2 ** 53],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ['"1e3"', "1e3"],
  ['"1,234"', "1,234"],
  ['"19/0"', "19/0"],
  ['" 19.3"', " 19.3"],
  ['"１９．３"', "１９．３"],
  ['""', ""],
];

/** What some ways to write a number are read as, or that they are refused. */
export function numbersRead(language: Language): string {
  const headings = { zh: ["写法", "读作"], en: ["Written", "Read as"] };
  const refused = { zh: "拒收", en: "refused" };
  const rows = written.map(([text, value]) => [
    `\`${text}\``,
    isAmount(value) ? `${fractionOf(value)}` : refused[language],
  ]);
  return markdownTable(headings[language], rows);
}

const headings = {
  zh: ["单位", "通报各项得分相加", "未舍入的得分相加", "通报总得分"],
  en: ["Unit", "printed scores added", "unrounded scores added", "printed total"],
};

/** The units of October 2023 whose printed scores do not add up to the printed total. */
export function addedScores(language: Language): string {
  const rows = octoberUnits.flatMap(({ unit, scores, total }) => {
    const added = sumOf(Object.values(scores).map(({ points }) => fractionOf(points)));
    const stated = printed(unit.name, "总得分");
    const text = decimalText(added, 2);
    return text === stated ? [] : [[unit.name, text, firstDigits(total.exact), stated]];
  });
  return markdownTable(headings[language], rows);
}

import { minus } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { amountText } from "../exact/numberText.js";
import type { AdjustmentSign } from "./adjustmentColumns.js";
import { printedFigure } from "./printedFigure.js";

/** What says that points are taken away, though not for sure. */
export const WORDS_OF_LESS = /扣分|倒扣|扣减|处罚|通报批评|负面|批评/;

/** The points of a cell; odd, where their sign is not what the words beside them say. */
export function pointsIn(
  printed: string,
  sign: AdjustmentSign | undefined,
  beside: string,
): { readonly value: Fraction; readonly isOdd: boolean } | undefined {
  const [, word, number] = /^([加扣减])(\d+(?:\.\d+)?)分?$/.exec(printed.replace(/\s/g, "")) ?? [];
  const figure = printedFigure(number ?? printed);
  if (figure === undefined || figure.isPercentage || figure.value.above === 0) return undefined;
  const { value } = figure;
  if (word !== undefined) return { value: word === "加" ? value : minus(0, value), isOdd: false };
  // 扣2分 in its reason says so of these two points
  const isSaid = new RegExp(`扣\\s*${amountText(value).replace(".", "\\.")}\\s*分`).test(beside);
  const less = (sign ?? (isSaid ? "less" : undefined)) === "less" && value.above > 0;
  const isOdd = less || (sign === "more" && value.above < 0);
  return { value: less ? minus(0, value) : value, isOdd };
}

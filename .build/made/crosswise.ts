import {
  compare,
  decimalText,
  fractionOf,
  type Language,
  minus,
  plus,
  times,
} from "hotline-scoring";
import { mathBlock } from "./mathBlock.js";
import { mathNumber } from "./mathNumber.js";

const HALF = "0.005";

/** A published figure checked by products instead of a division: the halves below and above it, against the exact value. */
export function crosswise(_language: Language, exact: string): string {
  const { numerator, denominator } = fractionOf(exact);
  const published = decimalText(exact, 2);
  const edges = [
    { text: `${published} - ${HALF}`, edge: minus(published, HALF), signs: ["<", "="] },
    { text: `${published} + ${HALF}`, edge: plus(published, HALF), signs: [">"] },
  ];
  return mathBlock(
    edges.map(({ text, edge, signs }) => {
      const product = times(edge, denominator);
      const sign = ["<", "=", ">"][1 + compare(product, numerator)] ?? "";
      if (!signs.includes(sign)) throw new Error(`${exact} does not publish as ${published}`);
      return `(${text}) \\times ${denominator} &= ${mathNumber(`${product}`)} ${sign} ${numerator}`;
    }),
  );
}

import type { Text } from "../model/text.js";
import { edgeWords } from "./edgePhrase.js";
import { givenQuantity, shownQuantity } from "./shownNumber.js";
import type { ComparisonWorking, ConditionWorking } from "./workingParts.js";

/** @internal a condition, with what it compares: `条件“虚假办结”（1，要求高于 0）` */
export function conditionPhrase({ name, number, comparisons }: ConditionWorking): Text {
  const compared = comparisons.map(comparisonPhrase);
  return {
    zh: `${name === undefined ? `第${number}项条件` : `条件“${name.zh}”`}（${compared.map(({ zh }) => zh).join("；")}）`,
    en: `condition ${name === undefined ? number : `"${name.en}"`} (${compared.map(({ en }) => en).join("; ")})`,
  };
}

function comparisonPhrase({ exact, quantity, edges }: ComparisonWorking): Text {
  const value =
    exact === null
      ? { zh: "无数据", en: "no data" }
      : { zh: shownQuantity(exact, quantity), en: shownQuantity(exact, quantity) };
  const stated = edges.map(({ word, exact: edge }) => ({
    zh: `${edgeWords[word].zh} ${givenQuantity(edge, quantity)}`,
    en: `${edgeWords[word].en} ${givenQuantity(edge, quantity)}`,
  }));
  return {
    zh: `${value.zh}，要求${stated.map(({ zh }) => zh).join(" 且")}`,
    en: `${value.en}, asked: ${stated.map(({ en }) => en).join(" and ")}`,
  };
}

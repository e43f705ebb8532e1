import type { Text } from "../words/text.js";
import { askedPhrase } from "./conditionPhrases.js";
import { metricPhrase } from "./metricPhrase.js";
import { edgesIn, measurePhrase, rulePhrase } from "./partPhrases.js";
import type { FactorWorking, MeasuredFactorWorking } from "./working.js";

/** What a factor is called, with what its condition asked or what it came of: `“规模系数”：受理量 1200 件，达到 1000 件` */
export function factorPhrase(
  { name, number, asked, measured }: FactorWorking,
  count: number,
): Text {
  const plain =
    count === 1
      ? { zh: "系数", en: "the factor" }
      : { zh: `系数 ${number}`, en: `factor ${number}` };
  const own = name === undefined ? plain : { zh: `“${name.zh}”`, en: `"${name.en}"` };
  const told = [
    ...(asked === undefined ? [] : [askedPhrase(asked)]),
    ...(measured === undefined ? [] : measuredPhrases(measured)),
  ];
  if (told.length === 0) return own;
  return {
    zh: `${own.zh}：${told.map(({ zh }) => zh).join("，")}`,
    en: `${own.en}: ${told.map(({ en }) => en).join(", ")}`,
  };
}

/** How a factor came of what it looks at. */
function measuredPhrases(measured: MeasuredFactorWorking): Text[] {
  const { metrics, rule, quantity, counted, steps } = measured;
  const phrase = rulePhrase({
    rule,
    quantity,
    counted,
    steps,
    worth: (one) => ({ zh: one, en: one }),
  });
  return [
    ...metrics.map((metric) => metricPhrase(metric, edgesIn(steps))),
    ...measurePhrase(measured, { ...measured, adjustments: [] }),
    ...(phrase === undefined ? [] : [phrase]),
  ];
}

import { compare } from "../exact/arithmetic.js";
import { exactOf } from "../exact/exactOf.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Text } from "../model/text.js";
import { conditionPhrase } from "./conditionPhrase.js";
import { measurePhrase } from "./measurePhrases.js";
import { metricPhrase } from "./metricPhrase.js";
import { replayPhrase } from "./replayPhrase.js";
import { rulePhrase } from "./rulePhrases.js";
import { shownNumber } from "./shownNumber.js";
import type { DimensionWorking } from "./working.js";
import type { PartWorking } from "./workingParts.js";

/** @internal how the score of a dimension came about, in a sentence */
export function dimensionSentence(working: DimensionWorking): Text {
  const { exception, parts, exact, points } = working;
  const metrics = working.metrics.map(metricPhrase);
  const score = resultPhrase({ zh: `得 ${points} 分`, en: `${points} points` }, exact, points);
  if (exception !== undefined) {
    const scored = parts
      .filter((part) => part.exact !== null)
      .map((part) => [partPhrase(part, working)]);
    return sentence([metrics, ...settlingPhrases(working), ...scored, [exception.reason, score]]);
  }
  const [only] = parts;
  const several = parts.length > 1 || only?.name !== undefined;
  const last = [...conditionPhrases(working), ...boundPhrases(working), score];
  return sentence(
    several || only === undefined
      ? [metrics, ...parts.map((part) => [partPhrase(part, working)]), last, replayPhrase(working)]
      : [
          [...metrics, ...measurePhrase(only, working)],
          [...some(rulePhrase(only)), ...last],
          replayPhrase(working),
        ],
  );
}

const LONGEST_EXACT = 40;

/** @internal a result, with the exact value beside it where that is not what is published, and can be read */
export function resultPhrase({ zh, en }: Text, exact: string, points: string): Text {
  if (`${fractionOf(points)}` === exact || exact.length > LONGEST_EXACT) return { zh, en };
  return { zh: `${zh}（精确值 ${exact}）`, en: `${en} (exactly ${exact})` };
}

/** @internal clauses of phrases as a sentence; those that say nothing are left out */
export function sentence(clauses: readonly (readonly Text[])[]): Text {
  const stated = clauses.filter((phrases) => phrases.length > 0).map(listed);
  return {
    zh: `${stated.map(({ zh }) => zh).join("；")}。`,
    en: `${stated.map(({ en }) => en).join("; ")}.`,
  };
}

/** @internal several phrases as one */
export function listed(phrases: readonly Text[]): Text {
  return {
    zh: phrases.map(({ zh }) => zh).join("，"),
    en: phrases.map(({ en }) => en).join(", "),
  };
}

function partPhrase(part: PartWorking, working: DimensionWorking): Text {
  const { name = { zh: `第${part.number}分项`, en: `part ${part.number}` }, fullMarks } = part;
  const points = shownNumber(part.exact ?? "0");
  const { zh, en } = listed([
    ...measurePhrase(part, working),
    ...some(rulePhrase(part)),
    ...boundPhrases(part),
    { zh: `${points} 分`, en: `${points} points` },
  ]);
  return {
    zh: `“${name.zh}”（满分 ${fullMarks} 分）${zh}`,
    en: `"${name.en}" (worth ${fullMarks}): ${en}`,
  };
}

function some<Item>(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item];
}

function conditionPhrases({ conditions }: DimensionWorking): Text[] {
  return conditions.map((one) => {
    const { zh, en } = conditionPhrase(one);
    return { zh: `不符合${zh}`, en: `${en} does not hold` };
  });
}

/** The condition that settled the score, where it was one. */
function settlingPhrases({ conditions }: DimensionWorking): Text[][] {
  const settling = conditions.find(({ holds }) => holds);
  if (settling === undefined) return [];
  const { zh, en } = conditionPhrase(settling);
  return [[{ zh: `符合${zh}`, en: `${en} holds` }]];
}

/** Where the points of the parts were rounded, or held at a bound. */
function boundPhrases({ steps }: Pick<DimensionWorking, "steps">): Text[] {
  return steps.flatMap(({ operation, operands, exact }): Text[] => {
    const [before] = operands;
    const after = shownNumber(exact);
    if (before === undefined || before.exact === exact) return [];
    const raw = shownNumber(before.exact);
    if (raw === after) return [];
    if (operation === "rounded") {
      return [{ zh: `${raw} 分舍入为 ${after} 分`, en: `${raw} points rounded to ${after}` }];
    }
    if (operation !== "held") return [];
    return compare(exactOf(exact), exactOf(before.exact)) > 0
      ? [
          {
            zh: `${raw} 分低于下限，按 ${after} 分计`,
            en: `${raw} points are under the floor, so ${after}`,
          },
        ]
      : [
          {
            zh: `${raw} 分超过上限，按 ${after} 分计`,
            en: `${raw} points are over the cap, so ${after}`,
          },
        ];
  });
}

import { compare } from "../exact/arithmetic.js";
import { exactOf, fractionOf } from "../exact/fractionOf.js";
import { givenNumber, givenQuantity, shownNumber, shownQuantity } from "../measures/quantity.js";
import { edgeNames } from "../rules/edges.js";
import type { Text } from "../words/text.js";
import { measurePhrase, rulePhrase } from "./partPhrases.js";
import { replayPhrase } from "./replay.js";
import {
  type ComparisonWorking,
  type ConditionWorking,
  type DimensionWorking,
  exactIn,
  type MetricWorking,
  type PartWorking,
} from "./working.js";

/** A condition, with what it compares: `条件“虚假办结”（1，要求高于 0）` */
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
    zh: `${edgeNames[word].zh} ${givenQuantity(edge, quantity)}`,
    en: `${edgeNames[word].en} ${givenQuantity(edge, quantity)}`,
  }));
  return {
    zh: `${value.zh}，要求${stated.map(({ zh }) => zh).join(" 且")}`,
    en: `${value.en}, asked: ${stated.map(({ en }) => en).join(" and ")}`,
  };
}

/** A metric and its value in words: `系统满意率 19/36 = 52.78%` */
export function metricPhrase({ name, kind, steps, exact }: MetricWorking): Text {
  if (exact === null) return { zh: `${name.zh}无数据`, en: `${name.en}: no data` };
  if (kind === "count") return { zh: `${name.zh} ${exact}`, en: `${name.en} ${exact}` };
  if (kind === "points") {
    const points = givenNumber(exact);
    return { zh: `${name.zh} ${points} 分`, en: `${name.en} ${points} points` };
  }
  const [first] = steps;
  const [above, below] = first?.operation === "quotient" ? first.operands : [];
  const counts = above && below ? `${givenNumber(above.exact)}/${below.exact} = ` : "";
  const start = counts === "" ? first?.operands[0]?.exact : first?.exact;
  const raw =
    counts === "" ? givenQuantity(start ?? exact, "share") : shownQuantity(start ?? exact, "share");
  const { zh, en } = changesOf(steps, start ?? exact);
  return { zh: `${name.zh} ${counts}${raw}${zh}`, en: `${name.en} ${counts}${raw}${en}` };
}

/** What was made of a rate before it was used. */
function changesOf(steps: MetricWorking["steps"], start: string): Text {
  let [zh, en, before] = ["", "", start];
  for (const { operation, exact } of steps) {
    if (exact === before) continue;
    const now = givenQuantity(exact, "share");
    if (operation === "rounded") {
      zh += `，舍入为 ${now}`;
      en += `, rounded to ${now}`;
    } else if (operation === "lesser") {
      zh += `，按上限 ${now} 计`;
      en += `, held at the cap of ${now}`;
    }
    before = exact;
  }
  return { zh, en };
}

/** How the score of a dimension came about, in a sentence. */
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

/** A result, with the exact value beside it where that is not what is published, and can be read. */
export function resultPhrase({ zh, en }: Text, exact: string, points: string): Text {
  if (`${fractionOf(points)}` === exact || exact.length > LONGEST_EXACT) return { zh, en };
  return { zh: `${zh}（精确值 ${exact}）`, en: `${en} (exactly ${exact})` };
}

/** Clauses of phrases as a sentence; those that say nothing are left out. */
export function sentence(clauses: readonly (readonly Text[])[]): Text {
  const stated = clauses.filter((phrases) => phrases.length > 0).map(listed);
  return {
    zh: `${stated.map(({ zh }) => zh).join("；")}。`,
    en: `${stated.map(({ en }) => en).join("; ")}.`,
  };
}

/** Several phrases as one. */
export function listed(phrases: readonly Text[]): Text {
  return {
    zh: phrases.map(({ zh }) => zh).join("，"),
    en: phrases.map(({ en }) => en).join(", "),
  };
}

function partPhrase(part: PartWorking, working: DimensionWorking): Text {
  const { name = { zh: `第${part.number}分项`, en: `part ${part.number}` }, fullMarks } = part;
  const points = shownNumber(exactIn(part));
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

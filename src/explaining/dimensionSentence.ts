import { compare } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { roundedTo } from "../exact/rounded.js";
import { isPercentage, type Quantity } from "../measures/measureDefinition.js";
import type { Text } from "../model/text.js";
import { measurePhrase } from "./measurePhrases.js";
import { metricPhrase } from "./metricPhrase.js";
import { type Reading, replayed } from "./replayed.js";
import { rulePhrase } from "./rulePhrases.js";
import { PLACES_SHOWN, shownNumber } from "./shownNumber.js";
import type { DimensionWorking } from "./working.js";
import type { PartWorking } from "./workingParts.js";

/** @internal how the score of a dimension came about, in a sentence */
export function dimensionSentence(working: DimensionWorking): Text {
  const { exception, parts, exact, points } = working;
  const metrics = working.metrics.map(metricPhrase);
  const score = resultPhrase({ zh: `得 ${points} 分`, en: `${points} points` }, exact, points);
  if (exception !== undefined) return sentence([metrics, [exception.reason, score]]);
  const [only] = parts;
  const several = parts.length > 1 || only?.name !== undefined;
  const last = [...conditionPhrases(working), ...boundPhrases(working), score];
  return sentence(
    several || only === undefined
      ? [metrics, ...parts.map((part) => [partPhrase(part, working)]), last, replayPhrase(working)]
      : [
          [...metrics, ...measurePhrase(only, working.adjustments)],
          [...some(rulePhrase(only)), ...last],
          replayPhrase(working),
        ],
  );
}

/** @internal a result, with the exact value beside it where that is not what is published */
export function resultPhrase({ zh, en }: Text, exact: string, points: string): Text {
  if (`${fractionOf(points)}` === exact) return { zh, en };
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

function partPhrase(part: PartWorking, { adjustments }: DimensionWorking): Text {
  const { zh, en } = listed([...measurePhrase(part, adjustments), ...some(rulePhrase(part))]);
  const { name = { zh: `第${part.number}分项`, en: `part ${part.number}` } } = part;
  const points = shownNumber(part.exact ?? "0");
  return {
    zh: `“${name.zh}”${zh}${zh === "" ? "" : "，"}${points} 分`,
    en: `"${name.en}": ${en}${en === "" ? "" : ", "}${points} points`,
  };
}

function some<Item>(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item];
}

function conditionPhrases({ conditions }: DimensionWorking): Text[] {
  return conditions.map(({ name, number }) => ({
    zh: `不符合${name === undefined ? `第${number}项条件` : `条件“${name.zh}”`}`,
    en: `condition ${name === undefined ? number : `"${name.en}"`} does not hold`,
  }));
}

/** Where the points of the parts were rounded, or held at a bound. */
function boundPhrases({ steps }: DimensionWorking): Text[] {
  return steps.flatMap(({ operation, operands, exact }): Text[] => {
    const [before] = operands;
    const after = shownNumber(exact);
    if (before === undefined || before.exact === exact) return [];
    const raw = shownNumber(before.exact);
    if (operation === "rounded") {
      return [{ zh: `${raw} 分舍入为 ${after} 分`, en: `${raw} points rounded to ${after}` }];
    }
    if (operation !== "held") return [];
    return compare(exact, before.exact) > 0
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

/** That a reader who goes by the values shown would come to something else. */
function replayPhrase(working: DimensionWorking): Text[] {
  const { steps, exact, points } = working;
  const metrics = new Map(working.metrics.map((metric) => [metric.id, metric]));
  const parts = new Map(
    working.parts.map((part) => [
      part.number,
      replayed(
        part.steps,
        ({ metric }) => {
          const known = metric === undefined ? undefined : metrics.get(metric);
          if (known?.exact === undefined || known.exact === null) return undefined;
          return asShown(fractionOf(known.exact), known.kind === "rate" ? "share" : "points");
        },
        readingOf(part.quantity),
      ),
    ]),
  );
  const found = replayed(steps, ({ part }) => (part === undefined ? undefined : parts.get(part)));
  const shown = found === undefined ? points : shownNumber(`${found}`);
  if (shown === shownNumber(exact)) return [];
  return [
    {
      zh: `按上列保留 ${PLACES_SHOWN} 位小数的数值计算会得 ${shown} 分，应以精确值 ${exact} 为准`,
      en: `the values shown here, to ${PLACES_SHOWN} places, would give ${shown}; the exact value ${exact} counts`,
    },
  ];
}

const namedInPoints = ["lost", "gained"];
const namedInShares = ["shortfall", "ahead", "behind"];

/** A reader takes each value that has a name as it is shown. */
function readingOf(quantity: Quantity): Reading {
  return (value, name) => {
    if (name === "measure") return asShown(value, quantity);
    if (name !== undefined && namedInShares.includes(name)) return asShown(value, "share");
    return name !== undefined && namedInPoints.includes(name) ? asShown(value, "points") : value;
  };
}

function asShown(value: Fraction, quantity: Quantity): Fraction {
  return roundedTo(value, PLACES_SHOWN + (isPercentage(quantity) ? 2 : 0), "halfExpand");
}

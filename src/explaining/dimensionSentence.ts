import { compare, times } from "../exact/arithmetic.js";
import { exactOf, fractionOf } from "../exact/fractionOf.js";
import { lastOf } from "../words/byKey.js";
import type { Rounding } from "../words/rounding.js";
import type { WorkingStep } from "../words/steps.js";
import type { Text } from "../words/text.js";
import { conditionPhrase } from "./conditionPhrases.js";
import { factorPhrase } from "./factorPhrase.js";
import { metricPhrase } from "./metricPhrase.js";
import {
  changeText,
  exactText,
  pointsText,
  unusualWay,
  wayInBrackets,
  weightText,
  workedOut,
} from "./numbersInWords.js";
import { edgesIn, measurePhrase, rulePhrase } from "./partPhrases.js";
import { replayPhrase } from "./replay.js";
import type { ConditionWorking } from "./testWorking.js";
import { type DimensionWorking, exactIn, type FactorWorking, type PartWorking } from "./working.js";

/** How the score of a dimension came about, in a sentence. */
export function dimensionSentence(working: DimensionWorking): Text {
  const { exception, parts, exact, points, rounding } = working;
  const metrics = working.metrics.map((metric) =>
    metricPhrase(metric, edgesOfMetric(metric, parts)),
  );
  const worth = pointsText(points);
  const got = onlyChanges(working) ? "计" : "得";
  const score = resultPhrase({ zh: `${got} ${worth.zh}`, en: worth.en }, exact, points, rounding);
  const conditions = working.conditions.map(conditionPhrase);
  const [only] = parts;
  const several = parts.length > 1 || only?.name !== undefined;
  const scored = parts.filter((part) => part.exact !== null);
  const ofParts =
    several || only === undefined
      ? [metrics, ...scored.map((part) => [partPhrase(part, working)])]
      : [
          [...metrics, ...(scored.length === 0 ? [] : measurePhrase(only, working))],
          scored.length === 0 ? [] : some(rulePhrase(only)),
        ];
  if (exception?.kind === "condition") {
    const settling = working.conditions.filter(({ holds }) => holds).slice(0, 1);
    // what only limits the score comes after what was made of it
    const made = exception.effect === "atMost" ? finishingPhrases(working) : [];
    const settled = settling.map((condition) => settlingPhrase(condition, working));
    return sentence([...ofParts, [...made, ...settled, score]]);
  }
  const last = [...conditions, ...finishingPhrases(working), score];
  if (exception !== undefined) {
    const isFinal = scored.length === 0 && finishingPhrases(working).length === 0;
    // what is not counted has no score
    const isLeftOut = exception.effect === "leaveOut";
    const got = isFinal ? (isLeftOut ? [] : [score]) : last;
    return sentence([...ofParts, [exception.reason, ...got]]);
  }
  const [rule = [], ...before] = [...ofParts].reverse();
  return sentence(
    several || only === undefined
      ? [...ofParts, last, replayPhrase(working)]
      : [...before.reverse(), [...rule, ...last], replayPhrase(working)],
  );
}

/** Whether it is worth nothing itself, and only gives or takes away. */
export function onlyChanges({ fullMarks }: Pick<DimensionWorking, "fullMarks">): boolean {
  return fullMarks === "0";
}

/** A condition that held, and what it made of the score. */
function settlingPhrase(condition: ConditionWorking, { weight }: DimensionWorking): Text {
  const { zh, en } = conditionPhrase(condition);
  const { give, atMost = "0" } = condition;
  const most = weight === undefined ? pointsText(atMost) : weighedText(atMost, weight);
  const effect =
    give === "zero"
      ? { zh: "按 0 分计", en: "so 0 points" }
      : give === "fullMarks"
        ? { zh: "按满分计", en: "so full marks" }
        : { zh: `最高计 ${most.zh}`, en: `so at most ${most.en}` };
  return { zh: `${zh}，${effect.zh}`, en: `${en}, ${effect.en}` };
}

/** Points by a weight: `4 分 × 50% = 2 分` */
function weighedText(points: string, weight: string): Text {
  const product = workedOut(`${times(points, weight)}`);
  const by = weightText(weight);
  return {
    zh: `${points} 分 × ${by} = ${product} 分`,
    en: `${points} points × ${by} = ${product}`,
  };
}

/** What a metric is held against where a part looks at it alone. */
function edgesOfMetric(
  { id }: DimensionWorking["metrics"][number],
  parts: readonly PartWorking[],
): string[] {
  return parts.flatMap(({ measure, steps }) => {
    const own = { rate: undefined, count: undefined, given: undefined, ...measure };
    return [own.rate, own.count, own.given].includes(id as never) ? edgesIn(steps) : [];
  });
}

/** A result, with the exact value beside it where that is not what is published, and how it was rounded where not by 四舍五入. */
export function resultPhrase(
  { zh, en }: Text,
  exact: string,
  points: string,
  rounding: Rounding,
): Text {
  if (`${fractionOf(points)}` === exact) return { zh, en };
  const value = exactText(exact);
  const way = unusualWay(rounding);
  const said = [
    ...(value === undefined ? [] : [{ zh: `精确值 ${value}`, en: `exactly ${value}` }]),
    ...some(way),
  ];
  if (said.length === 0) return { zh, en };
  return {
    zh: `${zh}（${said.map((one) => one.zh).join("，")}）`,
    en: `${en} (${said.map((one) => one.en).join(", ")})`,
  };
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
  const points = workedOut(exactIn(part));
  const isChange = onlyChanges(part);
  const result = isChange && points !== "0" ? changeText(points) : pointsText(points);
  const none = { zh: "不加不扣", en: "nothing more or off" };
  const said = isChange && points === "0" ? none : result;
  const rule = rulePhrase(part);
  const before = [...measurePhrase(part, working), ...some(rule), ...finishingPhrases(part)];
  // such as "每件扣 5 分，扣 5 分", or "85 分 × 60% = 51 分，51 分", which say it already
  const last = lastOf(before)?.zh ?? "";
  const isSaid =
    (isChange && last === rule?.zh && last.endsWith(said.zh)) || last.endsWith(`= ${said.zh}`);
  const { zh, en } = listed([...before, ...(isSaid ? [] : [said])]);
  const worth = isChange
    ? { zh: "加减分项", en: "more or off" }
    : { zh: `满分 ${fullMarks} 分`, en: `worth ${fullMarks}` };
  return {
    zh: `“${name.zh}”（${worth.zh}）${zh}`,
    en: `"${name.en}" (${worth.en}): ${en}`,
  };
}

function some<Item>(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item];
}

/** What was made of the points of a rule or of all parts: multiplied, weighed, rounded, held at a bound. */
export function finishingPhrases({
  steps,
  factors = [],
}: {
  readonly steps: readonly WorkingStep[];
  readonly factors?: readonly FactorWorking[] | undefined;
}): Text[] {
  return steps.flatMap((step): Text[] => {
    const { operation, operands, exact } = step;
    const [before, by] = operands;
    if (before === undefined) return [];
    const [raw, after] = [workedOut(before.exact), workedOut(exact)];
    if (operation === "product" && by !== undefined && before.exact !== "0") {
      return productPhrases(steps, raw, by, after, factors);
    }
    if (before.exact === exact) return [];
    if (operation === "rounded" && step.name === undefined) {
      // what is rounded next is shown as it is exactly, or not at all
      const whole = exactText(before.exact);
      const way = wayInBrackets(step.rounding);
      return whole === undefined
        ? [{ zh: `舍入为 ${after} 分${way.zh}`, en: `rounded to ${after} points${way.en}` }]
        : [
            {
              zh: `${whole} 分舍入为 ${after} 分${way.zh}`,
              en: `${whole} points rounded to ${after}${way.en}`,
            },
          ];
    }
    // that a factor was held is told with it
    if (operation !== "held" || raw === after || FACTOR.test(step.name ?? "")) return [];
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

const FACTOR = /^factors\[(\d+)\]$/;

/** A factor, with where it was held at its floor or cap. */
function withBound({ zh, en }: Text, step: WorkingStep | undefined): Text {
  const [before] = step?.operation === "held" ? step.operands : [];
  if (step === undefined || before === undefined || before.exact === step.exact) return { zh, en };
  const [raw, held] = [workedOut(before.exact), workedOut(step.exact)];
  const isOver = compare(exactOf(before.exact), exactOf(step.exact)) > 0;
  return {
    zh: `${zh}，${raw} ${isOver ? "超过上限" : "低于下限"}，按 ${held} 计`,
    en: `${en}, ${raw} is ${isOver ? "over the cap" : "under the floor"}, so ${held}`,
  };
}

/** Points by a weight or a factor; nothing for the products within a rule. */
function productPhrases(
  steps: readonly WorkingStep[],
  raw: string,
  by: WorkingStep["operands"][number],
  after: string,
  factors: readonly FactorWorking[],
): Text[] {
  if (by.term === "weight") {
    const weight = weightText(by.exact);
    return [
      { zh: `${raw} 分 × ${weight} = ${after} 分`, en: `${raw} points × ${weight} = ${after}` },
    ];
  }
  const [, index] = FACTOR.exec(steps[by.step ?? -1]?.name ?? "") ?? [];
  const factor = index === undefined ? undefined : factors[Number(index)];
  if (factor === undefined) return [];
  const name = withBound(factorPhrase(factor, factors.length), steps[by.step ?? -1]);
  const value = workedOut(by.exact);
  return [
    {
      zh: `${raw} 分 × ${value}（${name.zh}）= ${after} 分`,
      en: `${raw} points × ${value} (${name.en}) = ${after}`,
    },
  ];
}

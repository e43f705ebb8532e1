import { exactOf } from "../exact/exactOf.js";
import type { Quantity } from "../measures/measureDefinition.js";
import type { Text } from "../model/text.js";
import type { Rule } from "../rules/rules.js";
import { edgeWords } from "./edgePhrase.js";
import { distancePhrase, itemsPhrase, type ShownSteps } from "./pricedPhrases.js";
import { givenNumber, givenQuantity, shownQuantity } from "./shownNumber.js";
import { shownStep, stepValue } from "./stepValue.js";
import type { WorkingStep } from "./workingStep.js";

/** @internal a rule, the quantity it was asked about, and the steps it took */
export interface RuleSteps {
  readonly rule: Rule;
  readonly quantity: Quantity;
  readonly steps: readonly WorkingStep[];
}

/** @internal how a rule came to its points, in words; nothing where they are simply those given */
export function rulePhrase({ rule, quantity, steps }: RuleSteps): Text | undefined {
  return phrases[rule.kind]({
    better: "better" in rule ? rule.better : "higher",
    gains: "effect" in rule && rule.effect === "gained",
    steps,
    target: targetWords(rule),
    number: (name) => shownStep(steps, name),
    share: (name) => shownStep(steps, name, "share"),
    percentagePoints: (name) => shownStep(steps, name, "share").slice(0, -1),
    quantity: (value) => givenQuantity(value, quantity),
    measure: () => shownQuantity(stepValue(steps, "measure") ?? "0", quantity),
    isZero: (name) => exactOf(stepValue(steps, name) ?? "0").above === 0,
  });
}

/** What a target is, where it is not the same for all. */
function targetWords(rule: Rule): Text {
  const target = "target" in rule ? rule.target : undefined;
  if (typeof target !== "object" || "byGroup" in target) return { zh: "", en: "" };
  return "metric" in target
    ? { zh: "本单位基数", en: "its own base of " }
    : { zh: "其他单位平均值", en: "the mean of the others, " };
}

/** How a measure stands to a target, on either side. */
const sides = {
  higher: { worse: { zh: "低于", en: "below" }, better: { zh: "高于", en: "above" } },
  lower: { worse: { zh: "高于", en: "above" }, better: { zh: "低于", en: "below" } },
};

const phrases: Record<Rule["kind"], (shown: ShownSteps) => Text | undefined> = {
  proportional: ({ number, measure }) => {
    const value = measure();
    const marks = number("fullMarks");
    return { zh: `${marks} 分 × ${value}`, en: `${marks} points × ${value}` };
  },
  slope: (shown) => {
    const { worse } = sides[shown.better];
    const target = shown.share("target");
    if (shown.isZero("shortfall")) {
      return {
        zh: `不${worse.zh}${shown.target.zh} ${target}，不扣分`,
        en: `not ${worse.en} ${shown.target.en}${target}, nothing off`,
      };
    }
    return distancePhrase(shown, "shortfall", worse, "perPercentagePoint", "lost");
  },
  twoSided: (shown) => {
    const { worse, better } = sides[shown.better];
    const start = shown.number("start");
    const base = { zh: `基础分 ${start} 分`, en: `${start} points to start from` };
    const [side, each, result] = shown.isZero("ahead")
      ? (["behind", "loss.perPercentagePoint", "lost"] as const)
      : (["ahead", "gain.perPercentagePoint", "gained"] as const);
    if (shown.isZero(side)) {
      const target = shown.share("target");
      return {
        zh: `${base.zh}，恰为${shown.target.zh} ${target}`,
        en: `${base.en}, just ${shown.target.en}${target}`,
      };
    }
    const words = side === "behind" ? worse : better;
    const { zh, en } = distancePhrase(shown, side, words, each, result);
    return { zh: `${base.zh}；${zh}`, en: `${base.en}; ${en}` };
  },
  bands: ({ steps, quantity }) => {
    const step = steps.find(({ operation }) => operation === "chosen");
    const { words = [], chosen = 0, operands = [] } = step ?? {};
    const [word, edge] = [words[chosen], operands[1 + 2 * chosen]];
    if (word === undefined || edge === undefined || word === "is") {
      return { zh: "不在各档之内", en: "in none of the bands" };
    }
    const { zh, en } = edgeWords[word];
    const value = quantity(edge.exact);
    return { zh: `所在档为${zh} ${value}`, en: `in the band ${en} ${value}` };
  },
  lines: ({ steps, quantity }) => {
    const [from, to] = [stepValue(steps, "from"), stepValue(steps, "to")];
    if (from === undefined || to === undefined) return endOfLines(steps);
    const [left, right] = [quantity(from), quantity(to)];
    const [least, most] = ["first", "second"].map((name) =>
      givenNumber(stepValue(steps, name) ?? "0"),
    );
    return {
      zh: `在 ${left}（${least} 分）与 ${right}（${most} 分）之间线性内插`,
      en: `between ${left} (${least} points) and ${right} (${most} points), in proportion`,
    };
  },
  perItem: (shown) => itemsPhrase(shown),
  byRank: ({ steps, measure }) => {
    const points = givenNumber(steps.find(({ operation }) => operation === "chosen")?.exact ?? "0");
    return {
      zh: `第 ${measure()} 名计 ${points} 分`,
      en: `place ${measure()} earns ${points} points`,
    };
  },
  given: () => undefined,
  sum: ({ number, isZero }) => {
    const start = number("start");
    return isZero("start")
      ? undefined
      : { zh: `基础分 ${start} 分`, en: `added to ${start} points` };
  },
};

/** Outside all points that the lines go through, or just at one. */
function endOfLines(steps: readonly WorkingStep[]): Text {
  if (stepValue(steps, "above") !== undefined) {
    return { zh: "高于各节点", en: "above all points of the lines" };
  }
  return stepValue(steps, "at") === undefined
    ? { zh: "低于各节点", en: "below all points of the lines" }
    : { zh: "恰为一个节点的值", en: "just at a point of the lines" };
}

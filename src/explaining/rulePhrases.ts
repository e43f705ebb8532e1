import { exactOf } from "../exact/fractionOf.js";
import type { Quantity } from "../measures/measureDefinition.js";
import {
  givenNumber,
  givenQuantity,
  shownNumber,
  shownQuantity,
} from "../measures/shownQuantity.js";
import { edgeNames } from "../rules/edges.js";
import type { Rule } from "../rules/rules.js";
import type { Text } from "../words/text.js";
import { shownStep, stepOf, stepValue, type WorkingStep } from "./workingSteps.js";

/** @internal what a phrase needs to know: each value by its name, as it is shown. */
export interface ShownSteps {
  readonly better: "higher" | "lower";
  readonly gains: boolean;
  readonly steps: readonly WorkingStep[];
  /** What the target is, where it is not the same for all. */
  readonly target: Text;
  readonly number: (name: string) => string;
  readonly share: (name: string) => string;
  readonly percentagePoints: (name: string) => string;
  readonly quantity: (exact: string) => string;
  /** The measure, as it is shown. */
  readonly measure: () => string;
  readonly isZero: (name: string) => boolean;
}

/** @internal so far past a target, in whole steps where there are any, and what that comes to. */
export function distancePhrase(
  { share, percentagePoints, number, steps, target: which }: ShownSteps,
  distance: "shortfall" | "ahead" | "behind",
  side: Text,
  each: string,
  result: "lost" | "gained",
): Text {
  const [target, far] = [share("target"), percentagePoints(distance)];
  const [price, points] = [number(each), number(result)];
  const verb = result === "lost" ? { zh: "扣", en: "off" } : { zh: "加", en: "more" };
  const whole = stepValue(steps, "steps") ?? stepValue(steps, `${result}.steps`);
  const size = percentagePoints("step.size");
  const inSteps =
    whole === undefined
      ? { zh: "", en: "" }
      : {
          zh: `，按每 ${size} 个百分点一档计 ${whole} 档`,
          en: `, in steps of ${size} counted as ${whole}`,
        };
  const most = mostPhrase(stepOf(steps, result), verb);
  return {
    zh: `比${which.zh} ${target} ${side.zh.replace("于", "")} ${far} 个百分点${inSteps.zh}，每个百分点${verb.zh} ${price} 分${most.zh}，${verb.zh} ${points} 分`,
    en: `${side.en} ${which.en}${target} by ${far} percentage points${inSteps.en}, ${price} points ${verb.en} for each${most.en}, ${points} points ${verb.en}`,
  };
}

/** That the points of one side of a target reached the most that it comes to. */
function mostPhrase(step: WorkingStep | undefined, verb: Text): Text {
  const [reached, most] = step?.operation === "lesser" ? step.operands : [];
  if (reached === undefined || most === undefined || reached.exact === step?.exact) {
    return { zh: "", en: "" };
  }
  const [points, limit] = [shownNumber(reached.exact), givenNumber(most.exact)];
  return {
    zh: `，合 ${points} 分，最多${verb.zh} ${limit} 分`,
    en: `, which is ${points}, at most ${limit} points ${verb.en}`,
  };
}

/** @internal so much for each item, at one price or several */
export function itemsPhrase({ steps, number, gains }: ShownSteps): Text {
  const points = number(gains ? "gained" : "lost");
  const verb = gains ? { zh: "加", en: "more" } : { zh: "扣", en: "off" };
  const stages = steps.filter(({ name }) => name?.startsWith("items["));
  if (stages.length === 0) {
    const each = number("each");
    return {
      zh: `每件${verb.zh} ${each} 分，${verb.zh} ${points} 分`,
      en: `${each} points ${verb.en} for each, ${points} points ${verb.en}`,
    };
  }
  const priced = stages.map(({ name, exact }) => {
    const price = steps.find(
      ({ operands }) =>
        operands[0]?.exact === exact && steps[operands[0].step ?? -1]?.name === name,
    );
    return { number: shownNumber(exact), each: givenNumber(price?.operands[1]?.exact ?? "0") };
  });
  return {
    zh: `${priced.map(({ number: items, each }) => `${items} 件各 ${each} 分`).join("、")}，${verb.zh} ${points} 分`,
    en: `${priced.map(({ number: items, each }) => `${items} at ${each} points`).join(", ")}, ${points} points ${verb.en}`,
  };
}

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
    const { zh, en } = edgeNames[word];
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

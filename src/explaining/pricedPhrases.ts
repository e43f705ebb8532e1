import type { Text } from "../model/text.js";
import { givenNumber, shownNumber } from "./shownNumber.js";
import { stepOf, stepValue } from "./stepValue.js";
import type { WorkingStep } from "./workingStep.js";

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

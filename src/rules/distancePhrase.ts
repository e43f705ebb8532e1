import { times } from "../exact/arithmetic.js";
import type { Better } from "../measures/comparing.js";
import {
  givenNumber,
  givenQuantity,
  isPercentage,
  type Quantity,
  shownNumber,
  shownQuantity,
} from "../measures/quantity.js";
import type { Told, ToldOfMeasure } from "../measures/told.js";
import type { Text } from "../words/text.js";
import { type AnyTarget, isMeanTarget, isOwnTarget } from "./target.js";

/** What a target is called, where it is not the same for all. */
export function targetName(target: AnyTarget): Text {
  if (isOwnTarget(target)) return { zh: "本单位目标值", en: "its own target of " };
  return isMeanTarget(target)
    ? { zh: "其他单位平均值", en: "the mean of the others, " }
    : { zh: "", en: "" };
}

/** How a measure stands to a target, on its worse and on its better side. */
const sides = {
  higher: { worse: "less", better: "more" },
  lower: { worse: "more", better: "less" },
} as const;

/** The words for less and more than a target: of shares and numbers, and of things that are counted. */
const sideWords = {
  less: { of: { zh: "低", en: "below" }, counted: { zh: "少", en: "fewer than" } },
  more: { of: { zh: "高", en: "above" }, counted: { zh: "多", en: "more than" } },
} as const;

/** How a measure on one side of a target is told: 低, 高; 少, 多 of what is counted. */
export function sideWord(
  better: Better,
  side: "worse" | "better",
  counted: Text | undefined,
): Text {
  return sideWords[sides[better][side]][counted === undefined ? "of" : "counted"];
}

/** The names by which a phrase finds a distance from a target, what each percentage point costs or earns, and what comes of it. */
interface DistanceNames<Name extends string> {
  readonly distance: Name;
  readonly perPercentagePoint: Name;
  readonly each: Name;
  readonly result: Name;
  /** How many whole steps it was, where only those count. */
  readonly steps: Name;
  readonly target: Name;
  readonly stepSize: Name;
}

/** A target as a reader sees it: `85%`, `30 件`. */
export function targetShown<Name extends string>(
  told: Told<Name> & ToldOfMeasure,
  name: Name,
  target: AnyTarget,
): Text {
  const { quantity, counted } = told;
  const at = isMeanTarget(target)
    ? shownNumberOf(told.exact(name), quantity)
    : givenQuantity(told.exact(name), quantity);
  const { zh, en } = targetName(target);
  const unit = unitOf(quantity, counted);
  return { zh: `${zh} ${at}${unit.zh}`, en: `${en}${at}${unit.en}` };
}

function shownNumberOf(exact: string, quantity: Quantity): string {
  return isPercentage(quantity) ? shownQuantity(exact, quantity) : shownNumber(exact);
}

/** What stands behind a number of some quantity: ` 件`, ` 分`, nothing behind a percentage. */
function unitOf(quantity: Quantity, counted: Text | undefined): Text {
  if (counted !== undefined) return { zh: ` ${counted.zh}`, en: "" };
  return quantity === "points" ? { zh: " 分", en: " points" } : { zh: "", en: "" };
}

/** The phrase for a distance past a target, in whole steps where only those count, and for the points it costs or earns. */
export function distancePhrase<Name extends string>(
  told: Told<Name> & ToldOfMeasure,
  names: DistanceNames<Name>,
  { side, target, effect }: { side: Text; target: AnyTarget; effect: "lost" | "gained" },
): Text {
  const { quantity, counted } = told;
  const isShare = isPercentage(quantity);
  const far = isShare
    ? told.percentagePoints(names.distance)
    : shownNumber(told.exact(names.distance));
  const price = told.worth(told.number(isShare ? names.perPercentagePoint : names.each));
  const points = told.worth(told.number(names.result));
  const verb = effect === "lost" ? { zh: "扣", en: "off" } : { zh: "加", en: "more" };
  const at = targetShown(told, names.target, target);
  const unit = isShare ? { zh: " 个百分点", en: "" } : unitOf(quantity, counted);
  const one = oneOfEach(quantity, counted);
  const inSteps = told.has(names.steps) ? stepsPhrase(told, names, unit) : { zh: "", en: "" };
  const most = mostPhrase(told, names.result, verb);
  const distance =
    counted === undefined
      ? `${side.en} ${at.en} by ${far}${isShare ? " percentage points" : unit.en}`
      : `${far} ${side.en} ${at.en}`;
  // how far it is from 0 has been said of what is itself a distance
  const isDistance = quantity === "signedShare" || quantity === "signedNumber";
  if (isDistance && told.isZero(names.target) && !isMeanTarget(target)) {
    return {
      zh: `${inSteps.zh}，${one.zh}${verb.zh} ${price.zh}${most.zh}，${verb.zh} ${points.zh}`.slice(
        1,
      ),
      en: `${inSteps.en}, ${price.en} ${verb.en} for ${one.en}${most.en}, ${points.en} ${verb.en}`.slice(
        2,
      ),
    };
  }
  return {
    zh: `比${at.zh}${counted === undefined && quantity !== "points" ? " " : ""}${side.zh} ${far}${unit.zh}${inSteps.zh}，${one.zh}${verb.zh} ${price.zh}${most.zh}，${verb.zh} ${points.zh}`,
    en: `${distance}${inSteps.en}, ${price.en} ${verb.en} for ${one.en}${most.en}, ${points.en} ${verb.en}`,
  };
}

/** Of what there are so many points for each. */
export function oneOfEach(quantity: Quantity, counted: Text | undefined): Text {
  if (isPercentage(quantity)) return { zh: "每个百分点", en: "each" };
  if (counted !== undefined) return { zh: `每${counted.zh}`, en: `each ${counted.en}` };
  return quantity === "points" ? { zh: "每分", en: "each point" } : { zh: "每 1 ", en: "each 1" };
}

function stepsPhrase<Name extends string>(
  told: Told<Name> & ToldOfMeasure,
  names: DistanceNames<Name>,
  unit: Text,
): Text {
  const isShare = isPercentage(told.quantity);
  const size = isShare ? told.percentagePoints(names.stepSize) : told.number(names.stepSize);
  const steps = told.exact(names.steps);
  const whole = `${times(told.exact(names.stepSize), steps)}`;
  const all = isShare ? shownQuantity(whole, "share").slice(0, -1) : givenNumber(whole);
  return {
    zh: `，按每 ${size}${unit.zh || " "}一档计 ${steps} 档，合 ${all}${unit.zh}`,
    en: `, in steps of ${size} counted as ${steps}, that is ${all}`,
  };
}

/** The phrase that the points on one side of a target reached their limit. */
function mostPhrase<Name extends string>(
  told: Told<Name> & ToldOfMeasure,
  result: Name,
  verb: Text,
): Text {
  const [reached, most] = told.operandsOf(result, "lesser") ?? [];
  if (reached === undefined || most === undefined || reached.exact === told.exact(result)) {
    return { zh: "", en: "" };
  }
  const points = told.worth(shownNumber(reached.exact));
  const limit = told.worth(givenNumber(most.exact));
  return {
    zh: `，合 ${points.zh}，最多${verb.zh} ${limit.zh}`,
    en: `, which is ${points.en}, at most ${limit.en} ${verb.en}`,
  };
}

import type { Fraction } from "../exact/fraction.js";
import { amountInFull, amountText, shareText } from "../exact/numberText.js";
import { type InputIssue, type IssueCode, inputIssue, type NamedInScheme } from "../input/issue.js";
import type { Count } from "../month/metricValue.js";
import type { Text } from "../words/text.js";

/** Why a value of the right shape is refused all the same. */
export interface Refusal {
  readonly code: IssueCode;
  readonly found: Text;
  readonly allowed: Text;
  /** Whether it is because there is nothing to be a share of: 0 of 0. */
  readonly isEmpty: boolean;
}

/** A refusal as a problem of the input. */
export function refusedIssue(
  { code, found, allowed }: Refusal,
  path: string,
  metric: NamedInScheme,
  unit?: string,
): InputIssue {
  return inputIssue(code, path, found, allowed, unit, metric);
}

/** A rate as it was given: percent text, or a count of something; of nothing, where a bare count has no whole beside it. */
export type GivenRate = string | GivenShare;

export interface GivenShare {
  readonly count: string | number;
  /** A count; a fraction, where it is worked out of others. */
  readonly of: Count | Fraction | undefined;
}

export function aboveWhole(given: GivenRate): Refusal {
  return {
    code: "aboveWhole",
    found: shownRate(given),
    allowed: {
      zh: "不超过 100% 的率（分子不大于分母）",
      en: "a rate of at most 100% (a count that is not above its whole)",
    },
    isEmpty: false,
  };
}

/** The refusal of a count whose parts come to less than nothing. */
export function belowZero(value: Fraction): Refusal {
  return {
    code: "belowZero",
    found: { zh: `计算得 ${value}`, en: `${value}, worked out of other counts` },
    allowed: {
      zh: "不小于 0 的数量（减去的数量不应大于被减的数量）",
      en: "a count that is not below 0 (no more can be taken away than there is)",
    },
    isEmpty: false,
  };
}

/** The refusal of a count that is greater than numbers can hold exactly. */
export function beyondCounts(value: Fraction): Refusal {
  return {
    code: "tooLarge",
    found: { zh: `计算得 ${value}`, en: `${value}, worked out of other counts` },
    allowed: {
      zh: `不超过 ${Number.MAX_SAFE_INTEGER} 的数量`,
      en: `a count of at most ${Number.MAX_SAFE_INTEGER}`,
    },
    isEmpty: false,
  };
}

/** A value that each unit has for itself, beside one that it must differ from. */
export interface Neighbours {
  readonly own: Fraction;
  readonly other: Fraction;
  /** Whether the other is the one before it, or the one after. */
  readonly side: "before" | "after";
  /** Whether they are rates. */
  readonly areRates: boolean;
  /** Where the scheme states them. */
  readonly path: string;
}

/** The refusal of a value that each unit has for itself, and that does not lie above the one before it, or below the one after. */
export function notRising({ own, other, side, areRates, path }: Neighbours): Refusal {
  const [found, bound] = [own, other].map(areRates ? shareText : amountText) as [string, string];
  const allowed = {
    before: {
      zh: `大于前一节点 ${bound} 的数（方案的 ${path} 须由低到高）`,
      en: `a number above ${bound}, the point before it (${path} of the scheme goes upwards)`,
    },
    after: {
      zh: `小于后一节点 ${bound} 的数（方案的 ${path} 须由低到高）`,
      en: `a number below ${bound}, the point after it (${path} of the scheme goes upwards)`,
    },
  };
  return {
    code: "notRising",
    found: { zh: found, en: found },
    allowed: allowed[side],
    isEmpty: false,
  };
}

/** That the scheme does not say what something means, and what to do about it. */
export function stateNoData(zh: string, en: string): Text {
  return {
    zh: `方案未规定${zh}如何计分；可在方案中写 noData`,
    en: `the scheme does not say how to score ${en}: state noData there`,
  };
}

export function withoutWhole(): Refusal {
  return {
    code: "zeroDenominator",
    found: shownRate({ count: 0, of: 0 }),
    allowed: {
      zh: "分母大于 0 的率；无工单的，在“排名”栏写“不参与排名”（apart），或在方案写 noData、minimumVolume",
      en: 'a rate whose denominator is above 0; write "not ranked" under its rank (apart), or state noData or minimumVolume in the scheme',
    },
    isEmpty: true,
  };
}

/** The refusal of points above what people can award: what the scheme states, or else what they are worth. */
export function abovePossible(points: Fraction, most: Fraction, by: "stated" | "worth"): Refusal {
  const [found, worth] = [amountInFull(points), amountText(most)];
  return {
    code: "abovePossible",
    found: { zh: found, en: found },
    allowed:
      by === "stated"
        ? {
            zh: `不超过方案所写的 ${worth} 的分数`,
            en: `at most ${worth} points, as the scheme states`,
          }
        : {
            zh: `不超过 ${worth} 的分数（方案允许评得更多的，可在 metrics 中写明 most）`,
            en: `at most ${worth} points (if the scheme lets people award more, state most in its metrics)`,
          },
    isEmpty: false,
  };
}

/** The refusal of a figure that is divided by, and is not above 0. */
export function notAboveZero(value: Fraction): Refusal {
  const unsaid = stateNoData("为 0 时", "without it");
  return {
    code: "zeroDenominator",
    found: { zh: `${value}`, en: `${value}` },
    allowed: {
      zh: `大于 0 的数（它是分母或基期数，${unsaid.zh}）`,
      en: `a number above 0 (it is divided by, and ${unsaid.en})`,
    },
    isEmpty: true,
  };
}

export function bareCount(count: string | number): Refusal {
  return {
    code: "noDenominator",
    found: { zh: `只给出分子 ${count}`, en: `the count ${count} without its denominator` },
    allowed: {
      zh: "{ count, of }、百分数，或同时给出分母指标的数量",
      en: "{ count, of }, percent text, or a count together with the metric that it is a share of",
    },
    isEmpty: false,
  };
}

function shownRate(given: GivenRate): Text {
  if (typeof given === "string") return { zh: given, en: given };
  return { zh: `${given.count}/${given.of}`, en: `${given.count} of ${given.of}` };
}

import type { Fraction } from "../exact/fraction.js";
import { amountText } from "../exact/numberText.js";
import { orderOf } from "../exact/steps.js";
import type { ScoreException } from "../month/result.js";
import type { SettlingCondition } from "../scheme/dimension.js";
import type { Text } from "../words/text.js";

/** Points that did not simply follow from a rule: what settled them in its place, and where they were held. */
export interface Settled {
  readonly points: Fraction;
  readonly exception?: ScoreException;
  readonly held?: readonly Held[];
}

/** That points came to more or less than they count as. */
export interface Held {
  readonly reached: Fraction;
  readonly bound: Fraction;
  readonly at: "cap" | "floor";
  /** The part of the dimension, where it has several. */
  readonly part?: Text | undefined;
}

/** How points were held within bounds; undefined where they were within. */
export function heldAt(reached: Fraction, bound: Fraction): Held | undefined {
  if (bound === reached) return undefined;
  const order = orderOf(reached, bound);
  if (order === 0) return undefined;
  return { reached, bound, at: order > 0 ? "cap" : "floor" };
}

/** Points, with where they or parts of them were held. */
export function withHeld(
  points: Fraction,
  held: readonly (Held | undefined)[],
): Fraction | Settled {
  const some = held.filter((one) => one !== undefined);
  return some.length === 0 ? points : { points, held: some };
}

const effects: Record<EmptyPart["effect"] | "zero" | "fullMarks", Text> = {
  fullMarks: { zh: "按满分计", en: "full marks" },
  zero: { zh: "按 0 分计", en: "0 points" },
  leaveOut: { zh: "不计入总得分", en: "left out of the total" },
};

/** A part without data, and what the scheme says to that; its name where the dimension has several. */
export interface EmptyPart {
  readonly name?: Text | undefined;
  readonly effect: "fullMarks" | "zero" | "leaveOut";
}

/** Settled for want of data of some parts; the effect is that of the first. */
export function exceptionForNoData(
  parts: readonly [EmptyPart, ...EmptyPart[]],
  points: Fraction,
): Settled {
  const reason = {
    zh: parts
      .map(({ name, effect }) => `${inQuotes(name?.zh)}无数据，方案规定${effects[effect].zh}`)
      .join("；"),
    en: parts
      .map(
        ({ name, effect }) =>
          `no data${forQuoted(name?.en)}, so by the scheme ${effects[effect].en}`,
      )
      .join("; "),
  };
  return { points, exception: { kind: "noData", effect: parts[0].effect, reason } };
}

function inQuotes(name: string | undefined): string {
  return name === undefined ? "" : `“${name}”`;
}

function forQuoted(name: string | undefined): string {
  return name === undefined ? "" : ` for "${name}"`;
}

/** Settled by a condition; `number` is its place in the list, counted from 1. */
export function exceptionByCondition(
  name: Text | undefined,
  give: SettlingCondition["give"],
  number: number,
  points: Fraction,
): Settled {
  const { zh, en } = effects[give];
  const holds = conditionHolds(name, number);
  const reason = { zh: `${holds.zh}，${zh}`, en: `${holds.en}, so ${en}` };
  return { points, exception: { kind: "condition", effect: give, reason } };
}

/** Points under a condition that leaves at most so many. */
export function limitedByCondition(
  name: Text | undefined,
  number: number,
  limit: Fraction,
  points: Fraction,
): Settled {
  const most = amountText(limit);
  const holds = conditionHolds(name, number);
  const reason = {
    zh: `${holds.zh}，最高计 ${most} 分`,
    en: `${holds.en}, so at most ${most}`,
  };
  return { points, exception: { kind: "condition", effect: "atMost", reason } };
}

function conditionHolds(name: Text | undefined, number: number): Text {
  return {
    zh: `符合方案的${name === undefined ? `第${number}项条件` : `条件“${name.zh}”`}`,
    en: `condition ${name === undefined ? number : `"${name.en}"`} of the scheme holds`,
  };
}

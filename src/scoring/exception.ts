import type { Fraction } from "../exact/fraction.js";
import type { ScoreException } from "../month/result.js";
import type { DimensionCondition } from "../scheme/dimension.js";
import type { Text } from "../words/text.js";

/** Points that no rule settled, and what did. */
export interface Exception {
  readonly points: Fraction;
  readonly exception: ScoreException;
}

const effects: Record<ScoreException["effect"], Text> = {
  fullMarks: { zh: "按满分计", en: "full marks" },
  zero: { zh: "按0分计", en: "0 points" },
  leaveOut: { zh: "不计入总得分", en: "left out of the total" },
};

/** A part without data, and what the scheme says to that; its name where the dimension has several. */
export interface EmptyPart {
  readonly name?: Text | undefined;
  readonly effect: ScoreException["effect"];
}

/** Settled for want of data of some parts; the effect is that of the first. */
export function exceptionForNoData(
  parts: readonly [EmptyPart, ...EmptyPart[]],
  points: Fraction,
): Exception {
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
  { name, give }: DimensionCondition,
  number: number,
  points: Fraction,
): Exception {
  const { zh, en } = effects[give];
  const reason = {
    zh: `符合方案的${name === undefined ? `第${number}项条件` : `条件“${name.zh}”`}，${zh}`,
    en: `condition ${name === undefined ? number : `"${name.en}"`} of the scheme holds, so ${en}`,
  };
  return { points, exception: { kind: "condition", effect: give, reason } };
}

import { fractionOf } from "../exact/fractionOf.js";
import type { Measure } from "../measures/measures.js";
import type { Text } from "../model/text.js";
import { shownNumber, shownQuantity } from "./shownNumber.js";
import { stepValue } from "./stepValue.js";
import type { AdjustmentWorking, PartWorking } from "./workingParts.js";

/** @internal what a part's measure came to, beyond the metrics themselves; nothing where it is one of them */
export function measurePhrase(
  part: PartWorking,
  adjustments: readonly AdjustmentWorking[],
): Text[] {
  const { measure, quantity, steps } = part;
  const exact = stepValue(steps, "measure");
  if (exact === undefined) return [];
  const value = shownQuantity(exact, quantity);
  const [key] = Object.keys(wordings).filter((one) => one in measure) as (keyof typeof wordings)[];
  const words = key === undefined ? [] : [wordings[key](value, part, adjustments)];
  const rounded = steps.find(({ name }) => name === "measure")?.operation === "rounded";
  return rounded
    ? [...words, { zh: `计分前舍入为 ${value}`, en: `rounded to ${value} before it is scored` }]
    : words;
}

type Wording = (
  value: string,
  part: PartWorking,
  adjustments: readonly AdjustmentWorking[],
) => Text;

/** What a measure is called, by the key that names it; a metric by itself needs no more words. */
const wordings = {
  mean: (value, { measure }) => meanWording(value, measure),
  remainder: (value) => ({ zh: `其余 ${value}`, en: `the rest ${value}` }),
  sum: (value) => ({ zh: `合计 ${value}`, en: `together ${value}` }),
  ratio: (value, { measure }) => {
    const per =
      "per" in measure && measure.per !== undefined
        ? shownNumber(`${fractionOf(measure.per)}`)
        : undefined;
    return per === undefined
      ? { zh: `比值 ${value}`, en: `a ratio of ${value}` }
      : { zh: `每 ${per} 计 ${value}`, en: `for each ${per}, ${value}` };
  },
  change: (value) => ({ zh: `变动 ${value}`, en: `a change of ${value}` }),
  adjustments: (value, _part, adjustments) => adjustmentsWording(value, adjustments),
  rankOf: (value, part) => {
    const of = stepValue(part.steps, "number") ?? "";
    return { zh: `${of} 家中列第 ${value}`, en: `among ${of} units in place ${value}` };
  },
  ratioToBest: (value, part) => {
    const best = shownNumber(stepValue(part.steps, "best") ?? "0");
    return { zh: `与最优值 ${best} 之比 ${value}`, en: `against the best of ${best}, ${value}` };
  },
  distanceToMean: (value, { steps, quantity }) => {
    const mean = shownQuantity(stepValue(steps, "mean") ?? "0", quantity);
    return { zh: `与平均值 ${mean} 之差 ${value}`, en: `from the mean of ${mean}, ${value}` };
  },
  shareOfTotal: (value, { steps }) => {
    const total = shownNumber(stepValue(steps, "total") ?? "0");
    return { zh: `占总量 ${total} 的 ${value}`, en: `of the total of ${total}, ${value}` };
  },
} satisfies Partial<Record<string, Wording>>;

function meanWording(value: string, measure: Measure): Text {
  const rates = "mean" in measure ? measure.mean : [];
  const weights = rates.map((one) =>
    typeof one === "string" ? "1" : shownNumber(`${fractionOf(one.weight)}`),
  );
  if (weights.every((weight) => weight === "1"))
    return { zh: `平均 ${value}`, en: `mean ${value}` };
  return {
    zh: `加权平均（权重 ${weights.join("、")}）${value}`,
    en: `weighted mean (weights ${weights.join(", ")}) ${value}`,
  };
}

function adjustmentsWording(value: string, adjustments: readonly AdjustmentWorking[]): Text {
  if (adjustments.length === 0)
    return { zh: `无加减分项，计 ${value} 分`, en: `no adjustments, ${value} points` };
  const each = adjustments.map(({ category, points, reason }) => ({
    points: shownNumber(points),
    category,
    reason,
  }));
  const zh = each.map((one) => `${one.category} ${one.points} 分（${one.reason}）`).join("、");
  const en = each.map((one) => `${one.category} ${one.points} points (${one.reason})`).join(", ");
  return { zh: `${zh}，合计 ${value} 分`, en: `${en}; together ${value} points` };
}

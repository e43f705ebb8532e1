import { fractionOf } from "../exact/fractionOf.js";
import type { AdjustmentMeasure } from "../measures/measureDefinition.js";
import { definitionOf, heldTogether, type Measure } from "../measures/measures.js";
import { givenNumber, shownQuantity } from "../measures/shownQuantity.js";
import type { Text } from "../words/text.js";
import type { AdjustmentWorking, DimensionWorking, PartWorking } from "./working.js";
import { stepOf, stepValue } from "./workingSteps.js";

/** @internal what a part's measure came to, beyond the metrics themselves; nothing where it is one of them */
export function measurePhrase(part: PartWorking, dimension: Observed): Text[] {
  const { measure, quantity, steps } = part;
  const step = stepOf(steps, "measure");
  if (step === undefined) return [];
  const [raw] = step.operation === "rounded" ? step.operands : [];
  const value = shownQuantity(raw?.exact ?? step.exact, quantity);
  const [key] = Object.keys(wordings).filter((one) => one in measure) as (keyof typeof wordings)[];
  const words = key === undefined ? [] : [wordings[key](value, part, dimension)];
  if (raw === undefined || raw.exact === step.exact) return words;
  const rounded = shownQuantity(step.exact, quantity);
  return [
    ...words,
    { zh: `计分前舍入为 ${rounded}`, en: `rounded to ${rounded} before it is scored` },
  ];
}

/** What was observed of a unit, as far as a dimension looks at it. */
type Observed = Pick<DimensionWorking, "metrics" | "adjustments">;

type Wording = (value: string, part: PartWorking, observed: Observed) => Text;

/** What a measure is called, by the key that names it; a metric by itself needs no more words. */
const wordings = {
  mean: (value, { measure }) => meanWording(value, measure),
  remainder: (value) => ({ zh: `其余 ${value}`, en: `the rest ${value}` }),
  sum: (value, { measure }) => sumWording(value, measure),
  ratio: (value, { measure }, observed) => {
    const [above, below] = "ratio" in measure ? [measure.ratio, measure.to] : ["", ""];
    const per = "per" in measure && measure.per !== undefined ? ` × ${plain(measure.per)}` : "";
    return equation(nameOf(above, observed), " ÷ ", nameOf(below, observed), per, value);
  },
  change: (value, { measure }, observed) => {
    if (!("change" in measure)) return equation(nothing, "", nothing, "", value);
    const [now, earlier] = [nameOf(measure.change, observed), nameOf(measure.from, observed)];
    return {
      zh: `${now.zh}比${earlier.zh}变动 ${value}`,
      en: `${now.en} against ${earlier.en}: a change of ${value}`,
    };
  },
  adjustments: (value, { measure }, { adjustments }) =>
    adjustmentsWording(value, measure, countedBy(measure, adjustments)),
  rankOf: (value, part) => {
    const of = stepValue(part.steps, "number") ?? "";
    return { zh: `${of} 家中列第 ${value}`, en: `among ${of} units in place ${value}` };
  },
  ratioToBest: (value, part) => {
    const best = shownOf(part, stepValue(part.steps, "best") ?? "0");
    return { zh: `与最优值 ${best} 之比 ${value}`, en: `against the best of ${best}, ${value}` };
  },
  distanceToMean: (value, { steps, quantity }) => {
    const mean = shownQuantity(stepValue(steps, "mean") ?? "0", quantity);
    return { zh: `与平均值 ${mean} 之差 ${value}`, en: `from the mean of ${mean}, ${value}` };
  },
  shareOfTotal: (value, part) => {
    const total = shownOf(part, stepValue(part.steps, "total") ?? "0");
    return { zh: `占总量 ${total} 的 ${value}`, en: `of the total of ${total}, ${value}` };
  },
} satisfies Partial<Record<string, Wording>>;

/** A value of the measure in which units are held together. */
function shownOf({ measure }: PartWorking, exact: string): string {
  const own = heldTogether(measure) ?? measure;
  const isShare = "rate" in own || "mean" in own || "remainder" in own;
  return shownQuantity(exact, isShare ? "share" : "points");
}

const nothing = { zh: "", en: "" };

function nameOf(metric: string, { metrics }: Observed): Text {
  return metrics.find(({ id }) => id === metric)?.name ?? { zh: metric, en: metric };
}

function equation(a: Text, sign: string, b: Text, more: string, value: string): Text {
  return {
    zh: `${a.zh}${sign}${b.zh}${more} = ${value}`,
    en: `${a.en}${sign}${b.en}${more} = ${value}`,
  };
}

function plain(amount: string | number): string {
  return givenNumber(`${fractionOf(amount)}`);
}

function meanWording(value: string, measure: Measure): Text {
  const rates = "mean" in measure ? measure.mean : [];
  const weights = rates.map((one) => (typeof one === "string" ? "1" : plain(one.weight)));
  if (weights.every((weight) => weight === "1"))
    return { zh: `平均 ${value}`, en: `mean ${value}` };
  return {
    zh: `加权平均（权重 ${weights.join("、")}）${value}`,
    en: `weighted mean (weights ${weights.join(", ")}) ${value}`,
  };
}

function sumWording(value: string, measure: Measure): Text {
  const weights = "sum" in measure ? measure.sum.map(({ weight }) => plain(weight)) : [];
  if (weights.every((weight) => weight === "1")) {
    return { zh: `合计 ${value}`, en: `together ${value}` };
  }
  return {
    zh: `各按权重 ${weights.join("、")} 合计 ${value}`,
    en: `weighed ${weights.join(", ")}, together ${value}`,
  };
}

/** Those that a measure of adjustments counts. */
function countedBy(
  measure: Measure,
  adjustments: readonly AdjustmentWorking[],
): readonly AdjustmentWorking[] {
  const counts = (definitionOf(measure) as AdjustmentMeasure<Measure>).counts(measure);
  return adjustments.filter(({ points, category }) => counts(fractionOf(points), category));
}

const noneOf = {
  bonus: { zh: "无加分", en: "no bonuses" },
  deduction: { zh: "无扣分", en: "no deductions" },
  all: { zh: "无加减分项", en: "no adjustments" },
};

function adjustmentsWording(
  value: string,
  measure: Measure,
  adjustments: readonly AdjustmentWorking[],
): Text {
  if (adjustments.length === 0) {
    const none = noneOf["adjustments" in measure ? measure.adjustments : "all"];
    return { zh: `${none.zh}，计 ${value} 分`, en: `${none.en}, ${value} points` };
  }
  const zh = adjustments
    .map((one) => `${one.category} ${one.points} 分（${one.reason}）`)
    .join("、");
  const en = adjustments
    .map((one) => `${one.category} ${one.points} points (${one.reason})`)
    .join(", ");
  return { zh: `${zh}，合计 ${value} 分`, en: `${en}; together ${value} points` };
}

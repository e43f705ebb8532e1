import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import { allowing, listOfSeveral, sealed } from "../words/shape.js";
import type { Text } from "../words/text.js";
import type {
  Flaw,
  KindOf,
  MeasureOfMetrics,
  MeasureRange,
  MeasureWords,
  Metrics,
  MetricUse,
} from "./measureDefinition.js";
import {
  definitionOfPlain,
  type PlainMeasure,
  pageWordsOfPlain,
  plainMeasureSchema,
  wordsOfPlain,
} from "./plainMeasures.js";

const several = listOfSeveral(
  plainMeasureSchema,
  allowing(
    "至少含两个计分依据（只用本单位的率、数量等）的列表",
    "a list of at least two measures of the unit's own metrics",
  ),
);

/** The lower of several measures 取低: `{ lowerOf: [{ rate: "systemSatisfaction" }, { rate: "spotCheckSatisfaction" }] }`. See the function `lowerOf`. */
export interface LowerOfMeasure {
  /** The measures 各计分依据, at least two, of one kind. No data where one of them has none. */
  readonly lowerOf: readonly PlainMeasure[];
}

/** The higher of several measures 取高: `{ higherOf: [{ rate: "a" }, { rate: "b" }] }`. See the function `higherOf`. */
export interface HigherOfMeasure {
  /** The measures 各计分依据, at least two, of one kind. No data where one of them has none. */
  readonly higherOf: readonly PlainMeasure[];
}

/**
 * The lower of several values 取低: 两率取低.
 *
 * Formula: `min(value, value, …)`.
 *
 * @param values - the values, at least one
 * @returns the least of them, exact
 * @throws RangeError when there is no value, or one is not a number
 * @example
 * ```ts
 * import { lowerOf } from "hotline-scoring/rules";
 *
 * lowerOf(["19/36", "100%"]); // => 19/36
 * lowerOf([]); // throws lowerOf requires at least one value
 * ```
 */
export function lowerOf(values: readonly Amount[]): Fraction {
  return extremeOf("lowerOf", values, exactly.lesser);
}

/**
 * The higher of several values 取高: 就高不就低.
 *
 * Formula: `max(value, value, …)`.
 *
 * @param values - the values, at least one
 * @returns the greatest of them, exact
 * @throws RangeError when there is no value, or one is not a number
 * @example
 * ```ts
 * import { higherOf } from "hotline-scoring/rules";
 *
 * higherOf(["19/36", "100%"]); // => 1
 * higherOf([]); // throws higherOf requires at least one value
 * ```
 */
export function higherOf(values: readonly Amount[]): Fraction {
  return extremeOf("higherOf", values, exactly.greater);
}

type Choice = (a: Fraction, b: Fraction) => Fraction;

function extremeOf(caller: string, values: readonly Amount[], choose: Choice): Fraction {
  if (!Array.isArray(values) || values.length === 0) {
    throw new RangeError(`${caller} requires at least one value`);
  }
  return Array.from(values, (value: Amount) => fractionAs(caller, value)).reduce(choose);
}

function usesOfEach(key: string, measures: readonly PlainMeasure[]): MetricUse[] {
  return measures.flatMap((measure, part) =>
    definitionOfPlain(measure)
      .uses(measure)
      .map((use) => ({ ...use, key: `${key}[${part}].${use.key}`, part })),
  );
}

/** The value of each measure, from the metrics of all of them; undefined where one has no data. */
function valuesOfEach(
  measures: readonly PlainMeasure[],
  by: Operations,
): (figures: readonly Fraction[]) => Fraction[] | undefined {
  const parts = measures.map((measure) => {
    const definition = definitionOfPlain(measure);
    return {
      size: definition.uses(measure).length,
      valueIn: definition.value(measure, by as never),
    };
  });
  return (figures) => {
    let start = 0;
    const values: Fraction[] = [];
    for (const { size, valueIn } of parts) {
      const value = valueIn(figures.slice(start, start + size));
      if (value === undefined) return undefined;
      values.push(value);
      start += size;
    }
    return values;
  };
}

const sameQuantity = {
  zh: "与第一个同类的计分依据（都是率，或都是数量等）",
  en: "a measure of the same kind as the first: all shares, or all counts, and so on",
};

function flawsOfEach(key: string, measures: readonly PlainMeasure[], metrics: Metrics): Flaw[] {
  const kindOf: KindOf = (metric) => metrics[metric]?.kind;
  const quantities = measures.map((one) => definitionOfPlain(one).quantity(one, kindOf));
  return measures.flatMap((measure, index): Flaw[] => {
    const place = `${key}[${index}]`;
    const own = definitionOfPlain(measure).flaws(measure, metrics);
    const within = own.map((flaw) => ({ ...flaw, key: `${place}.${flaw.key}` }));
    return quantities[index] === quantities[0]
      ? within
      : [...within, { key: place, allowed: sameQuantity }];
  });
}

/** One end of what a choice among several may come to; undefined where the open ones decide. */
function endOf(
  ends: readonly (Fraction | undefined)[],
  isFarther: (order: number) => boolean,
  isOpenAtOne: boolean,
): Fraction | undefined {
  const known = ends.filter((end) => end !== undefined);
  if (isOpenAtOne && known.length < ends.length) return undefined;
  return known.reduce<Fraction | undefined>(
    (best, end) => (best === undefined || isFarther(orderOf(end, best)) ? end : best),
    undefined,
  );
}

const isLess = (order: number) => order < 0;
const isMore = (order: number) => order > 0;

function rangesOf(measures: readonly PlainMeasure[], metrics: Metrics): MeasureRange[] {
  return measures.map((measure) => wordsOfPlain(measure).range(measure, metrics));
}

function rangeOf(least: Fraction | undefined, most: Fraction | undefined): MeasureRange {
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

function namesOf(measures: readonly PlainMeasure[], nameOf: (metric: string) => Text): Text {
  const names = measures.map((measure) => pageWordsOfPlain(measure, nameOf));
  return {
    zh: names.map(({ zh }) => zh).join("、"),
    en: names.map(({ en }) => en.toLowerCase()).join(" and "),
  };
}

/** What is compared, where it is more than metrics as they stand. */
function ofMade(measures: readonly PlainMeasure[], nameOf: (metric: string) => Text): Text {
  const isBare = measures.every((one) => "rate" in one || "count" in one || "given" in one);
  if (isBare) return { zh: "", en: "" };
  const { zh, en } = namesOf(measures, nameOf);
  return { zh: `${zh}中`, en: `of ${en} ` };
}

export const lowerOfMeasure: MeasureOfMetrics<LowerOfMeasure> = {
  schema: sealed({ lowerOf: several }),
  quantity: ({ lowerOf: [first] }, kindOf) =>
    definitionOfPlain(first as PlainMeasure).quantity(first as PlainMeasure, kindOf),
  uses: (measure) => usesOfEach("lowerOf", measure.lowerOf),
  value: (measure, by) => {
    const values = valuesOfEach(measure.lowerOf, by as Operations);
    return (figures) => values(figures)?.reduce((a, b) => by.lesser(a, b));
  },
  flaws: (measure, metrics) => flawsOfEach("lowerOf", measure.lowerOf, metrics),
};

export const lowerOfWords: MeasureWords<LowerOfMeasure> = {
  range: (measure, metrics) => {
    const ranges = rangesOf(measure.lowerOf, metrics);
    const least = endOf(
      ranges.map((range) => range.least),
      isLess,
      true,
    );
    return rangeOf(
      least,
      endOf(
        ranges.map((range) => range.most),
        isLess,
        false,
      ),
    );
  },
  isMonotone: false,
  steps: {},
  phrase: (value, { lowerOf }, _, { nameOf }) => {
    const of = ofMade(lowerOf, nameOf);
    return { zh: `${of.zh}取较低者 ${value}`, en: `${of.en}the lower is ${value}` };
  },
  page: {
    words: (measure, nameOf) => {
      const { zh, en } = namesOf(measure.lowerOf, nameOf);
      return { zh: `${zh}中的较低者`, en: `lower of ${en}` };
    },
  },
};

export const higherOfMeasure: MeasureOfMetrics<HigherOfMeasure> = {
  schema: sealed({ higherOf: several }),
  quantity: ({ higherOf: [first] }, kindOf) =>
    definitionOfPlain(first as PlainMeasure).quantity(first as PlainMeasure, kindOf),
  uses: (measure) => usesOfEach("higherOf", measure.higherOf),
  value: (measure, by) => {
    const values = valuesOfEach(measure.higherOf, by as Operations);
    return (figures) => values(figures)?.reduce((a, b) => by.greater(a, b));
  },
  flaws: (measure, metrics) => flawsOfEach("higherOf", measure.higherOf, metrics),
};

export const higherOfWords: MeasureWords<HigherOfMeasure> = {
  range: (measure, metrics) => {
    const ranges = rangesOf(measure.higherOf, metrics);
    const least = endOf(
      ranges.map((range) => range.least),
      isMore,
      false,
    );
    return rangeOf(
      least,
      endOf(
        ranges.map((range) => range.most),
        isMore,
        true,
      ),
    );
  },
  isMonotone: false,
  steps: {},
  phrase: (value, { higherOf }, _, { nameOf }) => {
    const of = ofMade(higherOf, nameOf);
    return { zh: `${of.zh}取较高者 ${value}`, en: `${of.en}the higher is ${value}` };
  },
  page: {
    words: (measure, nameOf) => {
      const { zh, en } = namesOf(measure.higherOf, nameOf);
      return { zh: `${zh}中的较高者`, en: `higher of ${en}` };
    },
  },
};

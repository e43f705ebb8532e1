import {
  type Dimension,
  type Language,
  type SimpleDimension,
  type Text,
  xiangtan2023,
} from "hotline-scoring";
import { wordsOfMeasure } from "../../src/measures/measures.js";
import { wordsOfRule } from "../../src/rules/rules.js";

/** The rule of a dimension of 湘潭, with the values of one group, in a few words. */
export function ruleWords(dimension: Dimension, language: Language): string {
  const { rule, fullMarks } = dimension as SimpleDimension;
  const written = (path: string) => valueAt({ ...rule, fullMarks }, path);
  return wordsOfRule(rule).page.words(written, rule)[language];
}

/** The value of a rule at a place such as `gain.most` or `bands[0].points`, as it is written. */
function valueAt(rule: object, path: string): string {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const value = keys.reduce<unknown>(
    (within, key) => (within as Readonly<Record<string, unknown>>)[key],
    rule,
  );
  if (typeof value === "string" || typeof value === "number") return `${value}`;
  throw new Error(`no value at ${path}`);
}

/** What a dimension of 湘潭 looks at, in a few words. */
export function measureWords(dimension: Dimension, language: Language): string {
  const { measure } = dimension as SimpleDimension;
  return wordsOfMeasure(measure).page.words(measure, nameOfMetric)[language];
}

function nameOfMetric(id: string): Text {
  return xiangtan2023.metrics[id as keyof typeof xiangtan2023.metrics].name;
}

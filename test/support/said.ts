import { explain, type Month, type Scheme } from "hotline-scoring";
import { explanationLines } from "../../src/explaining/explanationText.js";
import { smallScheme } from "./smallScheme.js";

/** What was observed of 甲局, whose sentences are asked for, and of other units. */
export interface Observed {
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly others?: readonly Readonly<Record<string, unknown>>[];
}

/** What is said of a unit under the headings of an explanation, by their Chinese names. */
export function said(changes: Partial<Scheme>, { metrics, others = [] }: Observed) {
  const units = [metrics, ...others].map((one, index) => ({
    ...{ id: `${index}`, name: ["甲局", "乙局", "丙局"][index] ?? "丁局", group: "all" },
    metrics: { tickets: 1, ...one },
  }));
  const month = { month: "2024-05", units } as Month;
  const lines = explanationLines(explain(smallScheme(changes), month, "0"));
  return new Map(lines.map(({ name, body }) => [name.zh, body]));
}

import { ExactFraction, type Fraction, inLowestTerms, ratio } from "./fraction.js";
import { type ChoiceCase, exactly, type Operations } from "./operations.js";
import type { Rounding } from "./rounded.js";

/** How a value came to be: what was done, and what there is to say of that beside the operands. */
export interface Operation {
  readonly kind:
    | "sum"
    | "difference"
    | "product"
    | "quotient"
    | "lesser"
    | "greater"
    | "held"
    | "rounded"
    | "chosen"
    | "found"
    | "same"
    | "term";
  readonly rounding?: Rounding;
  readonly words?: readonly ChoiceCase["word"][];
  readonly chosen?: number;
}

/** A fraction that remembers how it came to be. */
export class Recorded extends ExactFraction {
  readonly operation: Operation;
  readonly operands: readonly Fraction[];
  readonly name: string | undefined;

  constructor(
    value: Fraction,
    operation: Operation,
    operands: readonly Fraction[],
    name?: string | undefined,
  ) {
    const { above, below } = inLowestTerms(value);
    super(above, below);
    this.operation = operation;
    this.operands = operands;
    this.name = name;
  }
}

type Binary = "difference" | "product" | "quotient" | "lesser" | "greater";

function binary(kind: Binary, a: Fraction, b: Fraction): Recorded {
  return new Recorded(exactly[kind](a, b), { kind }, [a, b]);
}

/** Worked out by the same steps as `exactly`, each of them noted. */
export const recording: Operations = {
  sum: (values) => new Recorded(exactly.sum(values), { kind: "sum" }, values),
  difference: (a, b) => binary("difference", a, b),
  product: (a, b) => binary("product", a, b),
  quotient: (a, b) => binary("quotient", a, b),
  share: (count, of) =>
    new Recorded(ratio(count, of), { kind: "quotient" }, [ratio(count, 1), ratio(of, 1)]),
  lesser: (a, b) => binary("lesser", a, b),
  greater: (a, b) => binary("greater", a, b),
  held: (value, least, most) =>
    new Recorded(exactly.held(value, least, most), { kind: "held" }, [value, least, most]),
  rounded: (value, rounding) =>
    new Recorded(exactly.rounded(value, rounding), { kind: "rounded", rounding }, [value]),
  chosen: (choice) => {
    const { value, cases, otherwise, chosen } = choice;
    const words = cases.map(({ word }) => word);
    const ways = cases.flatMap(({ edge, result }) => [edge, result]);
    return new Recorded(exactly.chosen(choice), { kind: "chosen", words, chosen }, [
      value,
      ...ways,
      otherwise,
    ]);
  },
  found: (value, among) => new Recorded(value, { kind: "found" }, among),
  named: (name, value) =>
    value instanceof Recorded && value.name === undefined
      ? new Recorded(value, value.operation, value.operands, name)
      : new Recorded(value, { kind: "same" }, [value], name),
  settled: (value) => value,
  terms: (terms) => recordedTerms(terms, "") as typeof terms,
};

/** Each fraction of a scheme with its place in the terms, such as `bands[0].from`. */
function recordedTerms(terms: unknown, path: string): unknown {
  if (terms instanceof ExactFraction) return new Recorded(terms, { kind: "term" }, [], path);
  if (Array.isArray(terms))
    return terms.map((one, index) => recordedTerms(one, `${path}[${index}]`));
  if (typeof terms !== "object" || terms === null) return terms;
  return Object.fromEntries(
    Object.entries(terms).map(([key, one]) => [
      key,
      recordedTerms(one, path === "" ? key : `${path}.${key}`),
    ]),
  );
}

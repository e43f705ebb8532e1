import fc from "fast-check";
import { fractionOf, roundingModes } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { ExactFraction, type Fraction } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { Recorded, recording } from "../../src/exact/recording.js";
import { written } from "../support/written.js";

const of = (text: string) => fractionOf(text);
const [a, b, c] = [of("1/2"), of("1/3"), of("5")] as const;

/** What a recorded value remembers: `difference(1/2, 1/3) = 1/6`. */
function remembered(value: Fraction): string {
  if (!(value instanceof Recorded)) return "nothing";
  const { name, operation, operands } = value;
  return `${name ?? ""}${operation.kind}(${operands.join(", ")}) = ${value}`;
}

test.each<[Fraction, string]>([
  [recording.sum([a, b, c]), "sum(1/2, 1/3, 5) = 35/6"],
  [recording.sum([]), "sum() = 0"],
  [recording.difference(a, b), "difference(1/2, 1/3) = 1/6"],
  [recording.product(a, b), "product(1/2, 1/3) = 1/6"],
  [recording.quotient(a, b), "quotient(1/2, 1/3) = 3/2"],
  [recording.share(38, 72), "quotient(38, 72) = 19/36"],
  [recording.lesser(a, b), "lesser(1/2, 1/3) = 1/3"],
  [recording.greater(a, b), "greater(1/2, 1/3) = 1/2"],
  [recording.held(c, a, b), "held(5, 1/2, 1/3) = 1/3"],
  [recording.rounded(b, { places: 2, mode: "ceil" }), "rounded(1/3) = 17/50"],
  [recording.found(c, [a, b]), "found(1/2, 1/3) = 5"],
])("row %#", (value, expected) => {
  expect(remembered(value)).toBe(expected);
});

test("a rounding remembers its places and its mode", () => {
  const rounded = recording.rounded(b, { places: 2, mode: "ceil" }) as Recorded;
  expect(rounded.operation.rounding).toEqual({ places: 2, mode: "ceil" });
});

describe("a choice remembers", () => {
  const cases = [
    { word: "from", edge: c, result: of("10") },
    { word: "above", edge: b, result: of("8") },
  ] as const;

  test.each([
    [0, "10"],
    [1, "8"],
    [2, "0"],
  ])(
    "the value, each edge with its result, and what holds otherwise: case %i",
    (chosen, points) => {
      const value = recording.chosen({ value: a, cases, otherwise: of("0"), chosen }) as Recorded;
      expect(remembered(value)).toBe(`chosen(1/2, 5, 10, 1/3, 8, 0) = ${points}`);
      expect(value.operation).toEqual({ kind: "chosen", words: ["from", "above"], chosen });
    },
  );
});

describe("what a value is called", () => {
  test("stands beside how it came to be", () => {
    const sum = recording.sum([a, b]);
    expect(remembered(recording.named("total ", sum))).toBe("total sum(1/2, 1/3) = 5/6");
    expect((sum as Recorded).name).toBeUndefined();
  });

  test("of one that has a name already, is a step of its own", () => {
    const first = recording.named("first ", recording.sum([a, b]));
    const second = recording.named("second ", first);
    expect(remembered(second)).toBe("second same(5/6) = 5/6");
    expect((second as Recorded).operands[0]).toBe(first);
  });

  test("of one that came from nowhere, likewise", () => {
    expect(remembered(recording.named("given ", a))).toBe("given same(1/2) = 1/2");
  });
});

test("operands are the very values, so that a value used twice is one", () => {
  const sum = recording.sum([a, b]);
  const { operands } = recording.product(sum, sum) as Recorded;
  expect(operands[0]).toBe(sum);
  expect(operands[1]).toBe(sum);
});

test("each fraction of some terms knows where it stands, at any depth", () => {
  const terms = {
    target: a,
    bands: [{ from: b }, { from: c, points: { least: a } }],
    step: { rest: "dropped", size: c },
    none: null,
    list: [a],
  };
  const recorded = recording.terms(terms);
  const names = [
    recorded.target,
    recorded.bands[0]?.from,
    recorded.bands[1]?.points?.least,
    recorded.step.size,
    recorded.list[0],
  ].map((one) => remembered(one as Fraction));
  expect(names).toEqual([
    "targetterm() = 1/2",
    "bands[0].fromterm() = 1/3",
    "bands[1].points.leastterm() = 1/2",
    "step.sizeterm() = 5",
    "list[0]term() = 1/2",
  ]);
  expect([recorded.step.rest, recorded.none]).toEqual(["dropped", null]);
});

test("what is settled goes on remembering", () => {
  const sum = recording.sum([a, b]);
  expect(recording.settled(sum)).toBe(sum);
});

test("recorded and not recorded, the value is the same, and in lowest terms", () => {
  const anyValue = fc
    .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }))
    .map(([above, below]) => new ExactFraction(Number(above), Number(below)));
  const results = (by: Operations, [x, y, z]: readonly [Fraction, Fraction, Fraction]) => [
    by.sum([x, y, z]),
    by.difference(x, y),
    by.product(x, y),
    by.quotient(x, new ExactFraction(3, 7)),
    by.lesser(x, y),
    by.greater(x, y),
    by.held(x, y, z),
    ...roundingModes.map((mode) => by.rounded(x, { places: 1, mode })),
    by.named("it", x),
  ];
  fc.assert(
    fc.property(anyValue, anyValue, anyValue, (...values) => {
      const recorded = results(recording, values).map(String);
      expect(recorded).toEqual(results(exactly, values).map(written));
    }),
  );
});

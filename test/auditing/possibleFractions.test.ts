import fc from "fast-check";
import { fraction, fractionOf, type RoundingMode, roundingModes } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { possibleFractions } from "../../src/auditing/possibleFractions.js";
import { Fraction } from "../../src/exact/fraction.js";
import { runs } from "../support/runs.js";

const halfExpand = { places: 4, mode: "halfExpand" } as const;

function listed(printed: string, largest: number, rounding = halfExpand, cap?: string): string[] {
  const most = cap === undefined ? undefined : fractionOf(cap);
  return possibleFractions(fractionOf(printed), largest, rounding, most).fractions.map(String);
}

test.each([
  ["47.06%", 16, []],
  ["47.06%", 17, ["8/17"]],
  ["47.06%", 34, ["8/17"]],
  ["50%", 4, ["1/2"]],
  ["52.78%", 72, ["19/36"]],
  ["66.67%", 4, ["2/3"]],
  ["66.66%", 100, []],
  ["0%", 5, ["0"]],
  ["100%", 5, ["1"]],
  ["100.01%", 100, []],
  ["150%", 4, []],
  ["-5%", 20, []],
  ["5%", 0, []],
])("%s of at most %s tickets is %j", (printed, largest, fractions) => {
  expect(listed(printed, largest)).toEqual(fractions);
});

test("up to a cap above 1", () => {
  expect(listed("150%", 4, halfExpand, "2")).toEqual(["3/2"]);
  expect(listed("200%", 4, halfExpand, "2")).toEqual(["2"]);
  expect(listed("200%", 4, halfExpand, "1.99")).toEqual([]);
});

test("the simplest stand first, and of many only 300 are told", () => {
  const wide = { places: 1, mode: "halfExpand" } as const;
  const all = possibleFractions(fractionOf("0.5"), 40, wide);
  expect(all.isComplete).toBe(true);
  const some = possibleFractions(fractionOf("0.5"), 1_000_000, wide);
  expect(some.isComplete).toBe(false);
  expect(some.fractions.length).toBeGreaterThanOrEqual(300);
  expect(some.fractions.length).toBeLessThan(400);
  expect(some.fractions.slice(0, 5).map(String)).toEqual(["1/2", "5/11", "6/11", "6/13", "7/13"]);
  const below = some.fractions.map((one) => one.denominator);
  expect(below).toEqual([...below].sort((a, b) => Number(a - b)));
});

/** Whether a value between two results goes up, of one that is not below 0; by how twice the rest stands to the whole. */
const goesUp: Record<RoundingMode, (twice: bigint, whole: bigint, odd: boolean) => boolean> = {
  ceil: (twice) => twice > 0n,
  expand: (twice) => twice > 0n,
  floor: () => false,
  trunc: () => false,
  halfCeil: (twice, whole) => twice >= whole,
  halfExpand: (twice, whole) => twice >= whole,
  halfFloor: (twice, whole) => twice > whole,
  halfTrunc: (twice, whole) => twice > whole,
  halfEven: (twice, whole, odd) => twice > whole || (twice === whole && odd),
};

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** All fractions that print as `printed` of 10^places, found by trying each. */
function tried(
  printed: bigint,
  largest: number,
  { places, mode }: { places: number; mode: RoundingMode },
  [capAbove, capBelow]: readonly [bigint, bigint],
): string[] {
  const found: string[] = [];
  for (let below = 1n; below <= BigInt(largest); below += 1n) {
    for (let above = 0n; above * capBelow <= capAbove * below; above += 1n) {
      if (divisor(above, below) !== 1n) continue;
      const scaled = above * 10n ** BigInt(places);
      const [down, rest] = [scaled / below, scaled % below];
      const up = rest > 0n && goesUp[mode](2n * rest, below, down % 2n === 1n);
      if (down + (up ? 1n : 0n) === printed)
        found.push(below === 1n ? `${above}` : `${above}/${below}`);
    }
  }
  return found;
}

test("they are what is found by trying every fraction", () => {
  const cases = fc.record({
    places: fc.integer({ min: 0, max: 5 }),
    mode: fc.constantFrom(...roundingModes),
    largest: fc.integer({ min: 1, max: 30 }),
    cap: fc.constantFrom([1n, 1n], [2n, 1n], [3n, 2n], [1n, 2n]) as fc.Arbitrary<[bigint, bigint]>,
    share: fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 30 })),
    off: fc.integer({ min: -1, max: 1 }),
  });
  fc.assert(
    fc.property(cases, ({ places, mode, largest, cap, share: [above, below], off }) => {
      const printed = Math.max(0, Math.round((above / below) * 10 ** places) + off);
      const { fractions, isComplete } = possibleFractions(
        fraction(BigInt(printed), 10n ** BigInt(places)),
        largest,
        { places, mode },
        fraction(...cap),
      );
      expect(isComplete).toBe(true);
      expect(fractions.map(String)).toEqual(tried(BigInt(printed), largest, { places, mode }, cap));
    }),
    { numRuns: runs(400) },
  );
});

test.each(roundingModes)("so by %s for each printed percentage of at most 12 tickets", (mode) => {
  for (let printed = 0; printed <= 100; printed += 1) {
    const { fractions } = possibleFractions(fraction(BigInt(printed), 100n), 12, {
      places: 2,
      mode,
    });
    expect(fractions.map(String)).toEqual(
      tried(BigInt(printed), 12, { places: 2, mode }, [1n, 1n]),
    );
  }
});

describe("a rate that is printed with every digit a computer has", () => {
  test.each([
    ["0.6530612244897959", 16, 49, "32/49"],
    ["0.9797979797979798", 16, 99, "97/99"],
    ["0.09090909090909091", 17, 11, "1/11"],
    ["0.9166666666666667", 16, 12, "11/12"],
    ["0.47058823529411764706", 20, 17, "8/17"],
    ["0.333333333333333333333333333333", 30, 17, "1/3"],
  ])("%s is found", (printed, places, largest, expected) => {
    const { fractions } = possibleFractions(fractionOf(printed), largest, {
      places,
      mode: "halfExpand",
    });
    expect(fractions.map(String)).toEqual([expected]);
  });
});

describe("of very many tickets", () => {
  test("at most 100,000 denominators are tried, and it is told", () => {
    const fine = { places: 8, mode: "halfExpand" } as const;
    const of = (largest: number) => {
      const { fractions, isComplete } = possibleFractions(fractionOf("0.00001"), largest, fine);
      return [fractions.length, `${fractions.at(-1)}`, isComplete];
    };
    // from 0.000009995 to 0.000010005: 1/99951 = 0.0000100049…, and 1/100050 = 0.0000099950…
    expect(of(99_950)).toEqual([0, "undefined", true]);
    expect(of(99_951)).toEqual([1, "1/99951", true]);
    expect(of(100_000)).toEqual([50, "1/100000", true]);
    expect(of(100_001)).toEqual([50, "1/100000", false]);
    expect(of(1_000_000_000)).toEqual([50, "1/100000", false]);
  });

  test("none where what is printed is less than all that were tried", () => {
    const tiny = { places: 7, mode: "halfExpand" } as const;
    expect(possibleFractions(fractionOf("0.0000001"), 10_000_000, tiny)).toEqual({
      isComplete: false,
      fractions: [],
    });
  });
});

/** A cap of 1 that may only be looked at so many times: what goes on for ever fails, rather than hang. */
function patientCap(times: number): Fraction {
  let left = times;
  return Object.defineProperty(new Fraction(1, 1), "above", {
    get: () => {
      left -= 1;
      if (left < 0) throw new RangeError("too many fractions are tried");
      return 1;
    },
  });
}

describe("what cannot be is told at once", () => {
  test.each([
    ["a figure beyond all safe integers", "9007199254740993", 1],
    ["one of 30 digits", "9".repeat(30), 17],
    ["twice as many as there are, of very many", "200%", 9_007_199_254_740_991],
    ["less than none", "-5%", 9_007_199_254_740_991],
  ])("%s", (_, printed, largest) => {
    const found = possibleFractions(fractionOf(printed), largest, halfExpand, patientCap(10_000));
    expect(found).toEqual({ fractions: [], isComplete: true });
  });
});

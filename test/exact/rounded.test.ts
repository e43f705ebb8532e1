import fc from "fast-check";
import {
  compare,
  decimalText,
  fraction,
  fractionOf,
  type RoundingMode,
  rounded,
  roundingModes,
  times,
} from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { roundedDecimal, roundedText } from "../../src/exact/numberText.js";
import { roundedTo } from "../../src/exact/rounded.js";

// the table of ECMA-402, for 1.5, 2.5, and the values between
const table: Record<RoundingMode, readonly string[]> = {
  ceil: ["-1", "1", "1", "1", "2", "2", "3"],
  floor: ["-2", "0", "0", "0", "1", "1", "2"],
  expand: ["-2", "1", "1", "1", "2", "2", "3"],
  trunc: ["-1", "0", "0", "0", "1", "1", "2"],
  halfCeil: ["-1", "0", "1", "1", "1", "2", "3"],
  halfFloor: ["-2", "0", "0", "1", "1", "1", "2"],
  halfExpand: ["-2", "0", "1", "1", "1", "2", "3"],
  halfTrunc: ["-1", "0", "0", "1", "1", "1", "2"],
  halfEven: ["-2", "0", "0", "1", "1", "2", "2"],
};

describe.each(roundingModes)("%s", (mode) => {
  test("as ECMA-402 has it: -1.5, 0.4, 0.5, 0.6, 1.4, 1.5, 2.5", () => {
    const values = [-15n, 4n, 5n, 6n, 14n, 15n, 25n].map((tenths) => fraction(tenths, 10n));
    expect(values.map((value) => decimalText(value, 0, mode))).toEqual(table[mode]);
  });

  test("a whole number of places is left as it is", () => {
    for (const hundredths of [-150n, 0n, 7n, 10n ** 30n]) {
      const value = fraction(hundredths, 100n);
      expect(rounded(value, 2, mode)).toEqual(value);
    }
  });

  // past 12 places the figures are bigints
  test("by its definition, in numbers and in bigints", () => {
    const places = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
        fc.bigInt({ min: 1n, max: 1000n }),
        places,
        (n, d, p) => {
          const scale = 10n ** BigInt(p);
          // by definition: the two neighbours, and the one that the mode picks
          const low = (n * scale - ((((n * scale) % d) + d) % d)) / d;
          const rest = n * scale - low * d;
          const nearer = 2n * rest < d ? low : low + 1n;
          const negative = n < 0n;
          const [towards, away] = negative ? [low + 1n, low] : [low, low + 1n];
          const even = low % 2n === 0n ? low : low + 1n;
          const middle = {
            halfCeil: low + 1n,
            halfFloor: low,
            halfExpand: away,
            halfTrunc: towards,
            halfEven: even,
          };
          const picked: Record<RoundingMode, bigint> = {
            ceil: low + 1n,
            floor: low,
            expand: away,
            trunc: towards,
            ...(Object.fromEntries(
              Object.entries(middle).map(([name, tie]) => [name, 2n * rest === d ? tie : nearer]),
            ) as typeof middle),
          };
          const expected = rest === 0n ? low : picked[mode];
          expect(rounded(fraction(n, d), p, mode)).toEqual(fraction(expected, scale));
        },
      ),
    );
  });
});

test.each([-1, 1.5, 21, Number.NaN, "2"])(
  "rounded requires places from 0 to 20, not %s",
  (places) => {
    expect(() => rounded(fraction(1n, 3n), places as number)).toThrow("rounded requires places");
  },
);

test("rounded requires a mode of ECMA-402", () => {
  const mode = "round" as RoundingMode;
  expect(() => rounded(fraction(1n, 3n), 2, mode)).toThrow(
    /^rounded requires one of ceil, .*, not "round"$/,
  );
});

describe("in steps of more than one unit of the last place", () => {
  // to 0.5: the middles lie at 0.25 and 0.75
  const halves: Record<RoundingMode, readonly string[]> = {
    ceil: ["0.0", "0.5", "0.5", "0.5", "1.0", "1.0", "1.0"],
    floor: ["-0.5", "0.0", "0.0", "0.0", "0.5", "0.5", "0.5"],
    expand: ["-0.5", "0.5", "0.5", "0.5", "1.0", "1.0", "1.0"],
    trunc: ["0.0", "0.0", "0.0", "0.0", "0.5", "0.5", "0.5"],
    halfCeil: ["0.0", "0.0", "0.5", "0.5", "0.5", "1.0", "1.0"],
    halfFloor: ["-0.5", "0.0", "0.0", "0.5", "0.5", "0.5", "1.0"],
    halfExpand: ["-0.5", "0.0", "0.5", "0.5", "0.5", "1.0", "1.0"],
    halfTrunc: ["0.0", "0.0", "0.0", "0.5", "0.5", "0.5", "1.0"],
    // 0.25 lies between 0 × 0.5 and 1 × 0.5, 0.75 between 1 × 0.5 and 2 × 0.5
    halfEven: ["0.0", "0.0", "0.0", "0.5", "0.5", "1.0", "1.0"],
  };

  test.each(roundingModes)("to 0.5, %s: -0.25, 0.24, 0.25, 0.26, 0.74, 0.75, 0.76", (mode) => {
    const values = ["-0.25", "0.24", "0.25", "0.26", "0.74", "0.75", "0.76"].map(fractionOf);
    const rounding = { places: 1, mode, increment: 5 };
    const found = values.map((value) => roundedText(value, rounding));
    expect(found).toEqual(halves[mode]);
  });

  test.each([
    ["97.4", 0, 5, "95"],
    ["97.5", 0, 5, "100"],
    ["97.6", 0, 5, "100"],
    ["88.85", 1, 2, "88.8"],
    ["88.9", 1, 2, "89.0"],
    ["1/3", 2, 25, "0.25"],
    ["3/8", 2, 25, "0.50"],
    ["-3/8", 2, 25, "-0.50"],
    ["149", 0, 300, "0"],
    ["150", 0, 300, "300"],
    ["10", 20, 1, "10.00000000000000000000"],
    // a step larger than every value there is
    ["99", 0, Number.MAX_SAFE_INTEGER, "0"],
    [`${Number.MAX_SAFE_INTEGER}`, 0, Number.MAX_SAFE_INTEGER, `${Number.MAX_SAFE_INTEGER}`],
    [`1${"0".repeat(40)}`, 0, 3, "9".repeat(40)],
  ])("%s to %i places in steps of %i is %s", (value, places, increment, text) => {
    const rounding = { places, mode: "halfExpand", increment } as const;
    expect(roundedText(fractionOf(value), rounding)).toBe(text);
    expect(compare(roundedTo(fractionOf(value), rounding), text)).toBe(0);
    expect(roundedDecimal(fractionOf(value), rounding).toFixed(places)).toBe(text);
  });

  const value = fc
    .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 999n }))
    .map(([above, below]) => fraction(above, below));
  const places = fc.integer({ min: 0, max: 6 });
  const increment = fc.integer({ min: 1, max: 60 });
  const mode = fc.constantFrom(...roundingModes);

  test("it is the multiple that the value divided by the step would be rounded to", () => {
    fc.assert(
      fc.property(value, places, increment, mode, (one, kept, step, how) => {
        const units = times(one, fraction(10n ** BigInt(kept), BigInt(step)));
        const whole = rounded(units, 0, how);
        const expected = times(whole, fraction(BigInt(step), 10n ** BigInt(kept)));
        const found = roundedTo(one, { places: kept, mode: how, increment: step });
        expect(compare(found, expected)).toBe(0);
      }),
    );
  });

  test("a step of one is no step", () => {
    fc.assert(
      fc.property(value, places, mode, (one, kept, how) => {
        const plain = { places: kept, mode: how };
        const stepped = { ...plain, increment: 1 };
        expect(roundedTo(one, stepped)).toEqual(roundedTo(one, plain));
        expect(roundedText(one, stepped)).toBe(roundedText(one, plain));
      }),
    );
  });

  test("what is rounded stays so", () => {
    fc.assert(
      fc.property(value, places, increment, mode, (one, kept, step, how) => {
        const rounding = { places: kept, mode: how, increment: step };
        const found = roundedTo(one, rounding);
        expect(roundedTo(found, rounding)).toEqual(found);
      }),
    );
  });
});

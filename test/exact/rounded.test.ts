import fc from "fast-check";
import {
  decimalText,
  fraction,
  type RoundingMode,
  rounded,
  roundingModes,
} from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";

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

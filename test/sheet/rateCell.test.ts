import fc from "fast-check";
import { type Fraction, fraction, fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { printedFigure } from "../../src/sheet/printedFigure.js";
import { rateInCell, simplestFraction } from "../../src/sheet/rateCell.js";
import { runs } from "../support/runs.js";

describe("simplestFraction", () => {
  const simplest = (value: string, distance: string) =>
    `${simplestFraction(fractionOf(value), fractionOf(distance))}`;

  test.each([
    ["0.3333", "0.0001", "1/3"],
    ["0.6667", "0.0001", "2/3"],
    ["0.527777777777778", "0.000000000000001", "19/36"],
    ["0.5278", "0.00005", "19/36"],
    ["0.4706", "0.00005", "8/17"],
    ["3.1416", "0.0001", "333/106"],
    ["3.1416", "0.01", "22/7"],
    // the whole number, where it is near enough
    ["0.999", "0.001", "1"],
    ["0.999", "0.0009", "526/527"],
    ["2.001", "0.001", "2"],
    ["7", "0", "7"],
    ["7.5", "0", "15/2"],
    ["0.05", "0.05", "0"],
    ["0.05", "0.06", "0"],
    ["0", "0", "0"],
    ["0.1", "0.05", "1/7"],
  ])("near %s by %s, the simplest is %s", (value, distance, found) => {
    expect(simplest(value, distance)).toBe(found);
  });

  /** The first that is near enough, by trying every denominator. */
  function byTrial(value: Fraction, distance: Fraction): string {
    const [v, d] = [value, distance];
    for (let below = 1n; ; below += 1n) {
      // |above / below − v| ≤ d, cleared of all denominators
      const scale = v.denominator * d.denominator;
      const centre = v.numerator * d.denominator * below;
      const reach = d.numerator * v.denominator * below;
      let above = centre - reach <= 0n ? 0n : (centre - reach) / scale;
      if (above * scale < centre - reach) above += 1n;
      if (above * scale <= centre + reach) return `${fraction(above, below)}`;
    }
  }

  test("it has the least denominator of all that are near enough", () => {
    const anyFraction = fc
      .tuple(fc.bigInt({ min: 0n, max: 3000n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([above, below]) => fraction(above, below));
    const anyDistance = fc.bigInt({ min: 1n, max: 5000n }).map((below) => fraction(1n, below));
    fc.assert(
      fc.property(anyFraction, anyDistance, (value, distance) => {
        expect(`${simplestFraction(value, distance)}`).toBe(byTrial(value, distance));
      }),
      { numRuns: runs(250) },
    );
  });

  test("what was divided is found from 15 digits of it", () => {
    const anyShare = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((of) => fc.integer({ min: 1, max: of }).map((count) => [count, of] as const));
    fc.assert(
      fc.property(anyShare, ([count, of]) => {
        const digits = Number((count / of).toPrecision(15));
        const found = simplestFraction(
          fractionOf(digits),
          fractionOf(`${(digits * 1e-14).toFixed(40)}`),
        );
        expect(`${found}`).toBe(`${fraction(BigInt(count), BigInt(of))}`);
      }),
    );
  });
});

describe("rateCell", () => {
  const read = (text: string) => rateInCell({ text, figure: printedFigure(text) });
  /** A number in a column whose numbers are in percent without saying so. */
  const readInPercent = (text: string) => rateInCell({ text, figure: printedFigure(`${text}%`) });

  test.each<[string, unknown]>([
    // percent text, as it is written
    ["52.78%", "52.78%"],
    ["52.780%", "52.780%"],
    ["50 %", "50%"],
    ["５２．７８％", "52.78%"],
    ["0%", "0%"],
    ["1,234.5%", "1234.5%"],
    ["33.3333333333333%", { count: 1, of: 3 }],
    ["33.333333333%", "33.333333333%"],
    ["0.0000000000000000000000001%", "0.0000000000000000000000001%"],
    // plain numbers: 1 is 100 %
    ["0.5278", "52.78%"],
    ["0.5", "50%"],
    ["0.52780", "52.780%"],
    ["0", "0%"],
    ["1", "100%"],
    ["1.25", "125%"],
    ["0.123456789012", "12.3456789012%"],
    // as a spreadsheet shows what was divided
    ["0.333333333333333", { count: 1, of: 3 }],
    ["0.3333333333333", "33.33333333333%"],
    ["0.33333333333333", "33.333333333333%"],
    ["0.527777777777778", { count: 19, of: 36 }],
    ["0.000001000001000001", { count: 1, of: 999_999 }],
    ["0.00000099999900000099", "0.000099999900000099%"],
    ["0.1234567890123", "12.34567890123%"],
    ["1.66666666666667", { count: 5, of: 3 }],
    ["0.50000000000000", { count: 1, of: 2 }],
    ["0.0000000000000000000001", "0.00000000000000000001%"],
    ["0.00000000000000000000001", undefined],
    // shares
    ["19/36", { count: 19, of: 36 }],
    ["１９／３６", { count: 19, of: 36 }],
    [" 19 / 36 ", { count: 19, of: 36 }],
    ["38/72", { count: 38, of: 72 }],
    ["0/0", { count: 0, of: 0 }],
    ["36/19", { count: 36, of: 19 }],
    ["34.4/40", { count: "34.4", of: 40 }],
    ["34.0/40", { count: "34.0", of: 40 }],
    ["19/36.5", undefined],
    ["-1/2", undefined],
    ["1/2/3", undefined],
    ["12345678901234567/1", undefined],
    // dashes
    ["—", { count: 0, of: 0 }],
    ["-", { count: 0, of: 0 }],
    ["/", { count: 0, of: 0 }],
    ["无", { count: 0, of: 0 }],
    // none of these
    ["", undefined],
    ["  ", undefined],
    ["很多", undefined],
    ["-0.5", undefined],
    ["-5%", undefined],
    ["#DIV/0!", undefined],
  ])("%s is %j", (text, rate) => {
    expect(read(text)).toEqual(rate);
  });

  test.each<[string, unknown]>([
    ["52.78", "52.78%"],
    ["1", "1%"],
    ["0.5", "0.5%"],
    ["52.7777777777778", { count: 19, of: 36 }],
    ["52.777777778", "52.777777778%"],
  ])("in percent, %s is %j", (text, rate) => {
    expect(readInPercent(text)).toEqual(rate);
  });

  test("what a spreadsheet divided by at most a thousand is read as that share", () => {
    const anyShare = fc
      .integer({ min: 7, max: 1000 })
      .chain((of) => fc.integer({ min: 1, max: of - 1 }).map((count) => ({ count, of })))
      // other decimals end sooner, and are read as they stand
      .filter(({ count, of }) => `${Number((count / of).toPrecision(15))}`.length > 15);
    fc.assert(
      fc.property(anyShare, ({ count, of }) => {
        const found = read(`${Number((count / of).toPrecision(15))}`);
        const share = found as { count: number; of: number };
        expect(share.count * of).toBe(share.of * count);
        expect(share.of).toBeLessThanOrEqual(of);
      }),
    );
  });
});

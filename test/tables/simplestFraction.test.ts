import fc from "fast-check";
import { type Fraction, fraction, fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { simplestFraction } from "../../src/tables/simplestFraction.js";

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
    { numRuns: 500 },
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

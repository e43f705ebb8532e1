import { expect, test } from "vitest";
import { carefulReading } from "../../src/scoring/carefulReading.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { quickReading } from "../../src/scoring/quickReading.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const scheme = smallScheme();
const layout = layoutOf(scheme);
const month = { month: "2024-01", units: [smallUnit("a"), smallUnit("b")] };
const adjustment = { unit: "a", category: "c", points: 1, reason: "r" };

test("a sound month is read in one pass, as the careful reading reads it", () => {
  const careful = carefulReading(scheme, layout, { ...month, adjustments: [adjustment] });
  const quick = quickReading(
    scheme,
    layout,
    { ...month, adjustments: [adjustment] },
    (reading) => reading,
  );
  expect(quick).toEqual(careful.ok && careful.value);
});

test.each([
  ["no month", 7],
  ["no month's name", { ...month, month: "2024" }],
  ["a unit that is none", { ...month, units: [null] }],
  ["a metric that is none", { ...month, units: [smallUnit("a", { happy: "much" })] }],
  ["a rate above its whole", { ...month, units: [smallUnit("a", { done: 11 })] }],
  ["a unit twice", { ...month, units: [smallUnit("a"), smallUnit("a")] }],
  ["an adjustment of nobody", { ...month, adjustments: [{ ...adjustment, unit: "z" }] }],
])("%s is doubtful, and the careful reading refuses it", (_, input) => {
  expect(quickReading(scheme, layout, input, () => 0)).toBeUndefined();
  expect(carefulReading(scheme, layout, input).ok).toBe(false);
});

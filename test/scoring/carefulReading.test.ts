import { expect, test } from "vitest";
import { carefulReading } from "../../src/scoring/carefulReading.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { written } from "../support/written.js";

const rule = { kind: "sum", start: 0 } as const;
const deduction = smallDimension({ id: "deduction", measure: { adjustments: "deduction" }, rule });
const scheme = smallScheme({ dimensions: [smallDimension(), deduction] });
const layout = layoutOf(scheme);

test("a sound month is read", () => {
  const adjustments = [{ unit: "a", category: "c", points: "-1", reason: "r" }];
  const outcome = carefulReading(scheme, layout, {
    month: "2024-01",
    units: [smallUnit("a")],
    adjustments,
  });
  const [reading] = outcome.ok ? outcome.value.units : [];
  expect(reading?.facts.map(written)).toEqual(["10", "1", "1/2", "1", "-1"]);
  expect(outcome.ok && outcome.value.adjustments).toEqual(adjustments);
});

test("what is sound of a broken unit is still checked", () => {
  const units = [{ ...smallUnit("a", { done: 11, happy: 3 }), group: "none" }];
  const outcome = carefulReading(scheme, layout, { month: "2024-01", units });
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
    "units[0].group",
    "units[0].metrics.happy",
    "units[0].metrics.done",
  ]);
});

test("a rate of a count that is broken is not held against it", () => {
  const units = [smallUnit("a", { tickets: "ten", done: 11 })];
  const outcome = carefulReading(scheme, layout, { month: "2024-01", units });
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
    "units[0].metrics.tickets",
  ]);
});

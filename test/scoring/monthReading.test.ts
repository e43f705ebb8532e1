import { expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { monthReading } from "../../src/scoring/monthReading.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const scheme = smallScheme();
const layout = layoutOf(scheme);

test("every unit is used, in the order given", () => {
  const units = [smallUnit("b"), smallUnit("a")];
  const outcome = monthReading(scheme, layout, { month: "2024-01", units }, ({ unit }) => unit.id);
  expect(outcome).toEqual({
    ok: true,
    value: { month: "2024-01", units: ["b", "a"], adjustments: [] },
  });
});

test("a bad month comes out as its problems", () => {
  const outcome = monthReading(
    scheme,
    layout,
    { month: "2024-01", units: [smallUnit("")] },
    () => 0,
  );
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
    "units[0].id",
    "units[0].name",
  ]);
});

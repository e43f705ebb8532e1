import { expect, test } from "vitest";
import { monthReading } from "../../src/scoring/monthReading.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

test("every unit is used, in the order given", () => {
  const units = [smallUnit("b"), smallUnit("a")];
  const outcome = monthReading(smallScheme(), { month: "2024-01", units }, ({ unit }) => unit.id);
  expect(outcome).toEqual({ ok: true, value: { month: "2024-01", units: ["b", "a"] } });
});

test("a bad month comes out as its problems", () => {
  const outcome = monthReading(
    smallScheme(),
    { month: "2024-01", units: [smallUnit("")] },
    () => 0,
  );
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
    "units[0].id",
    "units[0].name",
  ]);
});

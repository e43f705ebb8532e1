import type { Rounding, Scheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { rankedTotal, totalBy } from "../../src/scoring/rankedTotal.js";
import { candidate, scoreOf } from "../support/candidates.js";
import { smallScheme } from "../support/smallScheme.js";

const { rounding } = smallScheme();
const whole: Rounding = { places: 0, mode: "floor" };

test.each<["published" | "exact", Scheme["rounding"], string]>([
  ["exact", rounding, "19999/250"],
  ["published", rounding, "80"],
  ["exact", { ...rounding, total: whole }, "19999/250"],
  ["published", { ...rounding, total: whole }, "79"],
])("79.996 by the %s total, row %#", (by, stated, total) => {
  expect(`${totalBy(by, stated)(scoreOf("79.996"))}`).toBe(total);
});

test("a scheme ranks by the total that it says", () => {
  const unit = candidate("a", "79.996");
  const by = (one: "published" | "exact") => smallScheme({ ranking: { by: one, ties: "dense" } });
  expect(`${rankedTotal(by("published"))(unit)}`).toBe("80");
  expect(`${rankedTotal(by("exact"))(unit)}`).toBe("19999/250");
});

import type { Rounding, Scheme } from "hotline-scoring";
import { compare, fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  rankedTotal,
  rankingKey,
  scorePublisher,
  totalBy,
} from "../../src/scoring/publishedScore.js";
import { smallScheme } from "../support/smallScheme.js";
import { scoredUnit, scoreOf } from "../support/unitScores.js";

describe("scorePublisher", () => {
  const publish = scorePublisher({ places: 2, mode: "halfExpand" });

  test.each([
    ["745/36", "20.69"],
    ["2069/100", "20.69"],
    ["10", "10"],
    ["-1/8", "-0.13"],
  ])("%s is published as %s, and stays what it is", (value, text) => {
    const { exact, points } = publish(fractionOf(value));
    expect(`${exact}`).toBe(value);
    expect(`${points}`).toBe(text);
  });

  test.each([
    ["7.24", "7"],
    ["7.25", "7.5"],
    ["7.5", "7.5"],
    ["-0.25", "-0.5"],
    ["1/3", "0.5"],
  ])("in steps of a half, %s is published as %s", (value, text) => {
    const inHalves = scorePublisher({ places: 1, mode: "halfExpand", increment: 5 });
    const { exact, points } = inHalves(fractionOf(value));
    expect(`${exact}`).toBe(`${fractionOf(value)}`);
    expect(`${points}`).toBe(text);
    expect(inHalves(fractionOf(value)).points).toBe(points);
  });

  test("scores that are exactly what is published are shared, and frozen; others keep their exact value", () => {
    expect(publish(fractionOf(10))).toBe(publish(fractionOf(10)));
    expect(Object.isFrozen(publish(fractionOf(10)))).toBe(true);
    expect(publish(fractionOf("745/36")).points).toBe(publish(fractionOf("20.69")).points);
    expect(`${publish(fractionOf("745/36")).exact}`).toBe("745/36");
  });
});

describe("rankedTotal", () => {
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
    const unit = scoredUnit("a", "79.996");
    const by = (one: "published" | "exact") => smallScheme({ ranking: { by: one, ties: "dense" } });
    expect(`${rankedTotal(by("published"))(unit)}`).toBe("80");
    expect(`${rankedTotal(by("exact"))(unit)}`).toBe("19999/250");
  });
});

test.each([
  ["79.74", "79.76", -1],
  ["79.75", "80.24", 0],
  ["79.74", "79.26", 0],
])("of totals published in steps, %s and %s rank alike or not", (a, b, order) => {
  const total = { places: 1, mode: "halfExpand", increment: 5 } as const;
  const rounding = { ...smallScheme().rounding, total };
  const key = rankingKey(smallScheme({ rounding }));
  const [left, right] = [a, b].map((one) => key(scoredUnit("a", one)));
  expect(compare(left as never, right as never)).toBe(order);
});

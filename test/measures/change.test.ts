import fc from "fast-check";
import { fractionOf, plus, times } from "hotline-scoring/exact";
import { change } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { changeMeasure } from "../../src/measures/change.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

const name = { zh: "名称", en: "Name" };

test.each([
  [119, 120, "percent", "-1/120"],
  [120, 120, "percent", "0"],
  [121, 120, "percent", "1/120"],
  [0, 120, "percent", "-1"],
  ["57%", "76%", "percent", "-1/4"],
  ["-3", "2", "percent", "-5/2"],
  ["92%", "95%", "number", "-3/100"],
  [5, 0, "number", "5"],
  ["-2", "-3.5", "number", "3/2"],
] as const)("from %s to %s, row %#", (now, earlier, kind, expected) => {
  expect(`${change(now, earlier, kind)}`).toBe(expected);
});

test("the earlier figure and its change make this month's", () => {
  const above0 = fc.integer({ min: 1, max: 500 }).map((n) => `${n}/7`);
  const any = fc.integer({ min: -500, max: 500 }).map((n) => `${n}/7`);
  fc.assert(
    fc.property(any, above0, (now, earlier) => {
      const rate = change(now, earlier, "percent");
      expect(plus(earlier, times(earlier, rate))).toEqual(fractionOf(now));
      expect(plus(earlier, change(now, earlier, "number"))).toEqual(fractionOf(now));
    }),
  );
});

test.each([
  [5, "-0.1", "percent", "change requires an earlier figure above 0"],
  [5, 0, "percent", "change requires an earlier figure above 0"],
  [5, 4, "times", 'change requires "percent" or "number", not "times"'],
  [5, 4, undefined, 'change requires "percent" or "number", not undefined'],
  ["more", 4, "number", "change requires a number"],
  [5, "less", "number", "change requires a number"],
])("row %# is refused", (now, earlier, kind, message) => {
  expect(() => change(now, earlier, kind as never)).toThrow(RangeError);
  expect(() => change(now, earlier, kind as never)).toThrow(message);
});

describe("the measure", () => {
  test.each([
    [{ change: "a", from: "b", in: "percent" }, true],
    [{ change: "a", from: "b", in: "number" }, true],
    [{ change: "a", from: "b", in: "points" }, false],
    [{ change: "a", from: "b" }, false],
    [{ change: "a", in: "number" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(changeMeasure.schema, value)).toBe(allowed);
  });

  test.each([
    ["count", "percent", "signedShare"],
    ["rate", "percent", "signedShare"],
    ["points", "percent", "signedShare"],
    ["count", "number", "signedNumber"],
    ["rate", "number", "signedShare"],
    ["points", "number", "signedNumber"],
  ] as const)("of a %s in %s is a %s", (kind, unit, quantity) => {
    const measure = { change: "a", from: "b", in: unit };
    expect(changeMeasure.quantity(measure, () => kind)).toBe(quantity);
  });

  test("divides by the earlier figure in percent only", () => {
    const used = (unit: "percent" | "number") =>
      changeMeasure.uses({ change: "a", from: "b", in: unit });
    const places = used("percent").map(({ id, key, kinds }) => [key, id, kinds.join()]);
    expect(places).toEqual([
      ["change", "a", "count,rate,points"],
      ["from", "b", "count,rate,points"],
    ]);
    expect(used("percent").map(({ divides }) => divides === true)).toEqual([false, true]);
    expect(used("number").map(({ divides }) => divides === true)).toEqual([false, false]);
  });

  test.each([
    ["percent", "-0.1", "nothing"],
    ["percent", "0", "nothing"],
    ["percent", "0.1", "49"],
    ["number", "-0.1", "51/10"],
    ["number", "0", "5"],
  ] as const)("in %s from %s to 5: %s", (unit, earlier, expected) => {
    const value = changeMeasure.value?.({ change: "a", from: "b", in: unit }, exactly);
    expect(written(value?.([fractionOf(5), fractionOf(earlier)]))).toBe(expected);
  });

  test("asks for two metrics of one kind", () => {
    const measure = { change: "now", from: "earlier", in: "number" } as const;
    const now = { kind: "count", name } as const;
    const flaws = (kind: "count" | "points") =>
      changeMeasure.flaws?.(measure, { now, earlier: { kind, name } });
    expect(flaws("count")).toEqual([]);
    expect(flaws("points")).toMatchObject([{ key: "from" }]);
  });
});

import fc from "fast-check";
import { compare, fractionOf, times } from "hotline-scoring/exact";
import { type SlopeTerms, slope } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { slopeRule, slopeWords } from "../../src/rules/slope.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

const lower = { fullMarks: 10, better: "lower", target: "15%", perPercentagePoint: "0.5" } as const;
const higher = {
  fullMarks: 25,
  better: "higher",
  target: "85%",
  perPercentagePoint: "0.5",
} as const;

test.each([
  ["0%", lower, "10"],
  ["15%", lower, "10"],
  ["16%", lower, "19/2"],
  ["125/461", lower, "3635/922"], // 17.5 − 50 × 125/461
  ["35%", lower, "0"],
  ["96%", lower, "-61/2"],
  ["100%", higher, "25"],
  ["85%", higher, "25"],
  ["84%", higher, "49/2"],
  ["55/72", higher, "745/36"],
  ["0%", higher, "-35/2"],
  // a change in percent: 环比降幅不低于 5%
  ["-5.01%", { ...lower, target: "-5%" }, "10"],
  ["-5%", { ...lower, target: "-5%" }, "10"],
  ["-4.99%", { ...lower, target: "-5%" }, "1999/200"],
] as const)("row %#: %s", (measure, terms, points) => {
  expect(`${slope(measure, terms)}`).toBe(points);
});

test.each([
  // 不足一个百分点不扣；按一个百分点扣
  ["85%", "25", "25"],
  ["84.99%", "25", "49/2"],
  ["84.01%", "25", "49/2"],
  ["84%", "49/2", "49/2"],
  ["83.99%", "49/2", "24"],
  ["83.2%", "49/2", "24"],
])("%s in whole percentage points: dropped %s, counted %s", (measure, dropped, counted) => {
  const inSteps = (rest: "dropped" | "counted") =>
    `${slope(measure, { ...higher, step: { size: "1%", rest } })}`;
  expect(inSteps("dropped")).toBe(dropped);
  expect(inSteps("counted")).toBe(counted);
});

// 达到 30 件得 10 分，每少一件扣 0.5 分
const more = { fullMarks: 10, better: "higher", target: 30, each: "0.5" } as const;
// 不超过 2 件得 10 分，每多一件扣 3 分
const fewer = { fullMarks: 10, better: "lower", target: 2, each: 3 } as const;

test.each([
  [31, more, "10"],
  [30, more, "10"],
  [29, more, "19/2"],
  ["28.5", more, "37/4"],
  [10, more, "0"],
  [9, more, "-1/2"],
  [0, more, "-5"],
  [1, fewer, "10"],
  [2, fewer, "10"],
  [3, fewer, "7"],
  [6, fewer, "-2"],
  // points, and a change in number, may be below 0
  ["-3", { ...more, target: "-2.5", each: 1 }, "19/2"],
  ["-2.5", { ...more, target: "-2.5", each: 1 }, "10"],
  [0, { ...more, each: 0 }, "10"],
  [Number.MAX_SAFE_INTEGER, { ...fewer, target: 0, each: "1/3" }, "-9007199254740961/3"],
] as const)("by each one, row %#: %s", (measure, terms, points) => {
  expect(`${slope(measure, terms)}`).toBe(points);
});

test.each([
  // 每满 5 件扣 2.5 分；不足 5 件按 5 件计
  [30, "10", "10"],
  [29, "10", "15/2"],
  [26, "10", "15/2"],
  [25, "15/2", "15/2"],
  [24, "15/2", "5"],
  [20, "5", "5"],
])("%i in whole steps of five: dropped %s, counted %s", (measure, dropped, counted) => {
  const inSteps = (rest: "dropped" | "counted") =>
    `${slope(measure, { ...more, step: { size: 5, rest } })}`;
  expect(inSteps("dropped")).toBe(dropped);
  expect(inSteps("counted")).toBe(counted);
});

test("a percentage point and a hundredth are worth the same", () => {
  const share = fc.integer({ min: 0, max: 72 }).map((n) => `${n}/72`);
  fc.assert(
    fc.property(share, fc.constantFrom(lower, higher), (measure, terms) => {
      const { perPercentagePoint, ...rest } = terms;
      const each = times(perPercentagePoint, 100);
      expect(slope(measure, { ...rest, each })).toEqual(slope(measure, terms));
    }),
  );
});

test.each([
  [{ each: 1 }, "slope requires either perPercentagePoint or each"],
  [{ perPercentagePoint: undefined }, "slope requires either perPercentagePoint or each"],
  [{ perPercentagePoint: undefined, each: "-1" }, "slope requires an each of 0 or more, not -1"],
  [{ perPercentagePoint: undefined, each: "all" }, "slope each requires a number"],
  [{ target: { metric: "base" } }, "slope target requires a number"],
])("terms with %j are refused", (changes, message) => {
  const call = () => slope("1%", { ...higher, ...changes } as never);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

test("a loss of 0 loses nothing", () => {
  expect(`${slope("0%", { ...higher, perPercentagePoint: 0 })}`).toBe("25");
});

test("dropping the rest of a step never loses more, nor counting it less", () => {
  const share = fc.integer({ min: 0, max: 72 }).map((n) => `${n}/72`);
  const size = fc.integer({ min: 1, max: 100 }).map((n) => `${n}/1000`);
  fc.assert(
    fc.property(share, size, fc.constantFrom(lower, higher), (measure, one, terms) => {
      const points = slope(measure, terms);
      const dropped = slope(measure, { ...terms, step: { size: one, rest: "dropped" } });
      const counted = slope(measure, { ...terms, step: { size: one, rest: "counted" } });
      expect(compare(dropped, points)).not.toBe(-1);
      expect(compare(counted, points)).not.toBe(1);
    }),
  );
});

test("a loss below 0 is refused, and a side that is none", () => {
  expect(() => slope("1%", { ...higher, perPercentagePoint: "-1" })).toThrow(
    "slope requires a perPercentagePoint of 0 or more, not -1",
  );
  expect(() => slope("1%", { ...higher, better: "up" as "higher" })).toThrow(
    'slope requires better to be "higher" or "lower", not "up"',
  );
});

test("a step of 0 is refused, and no terms at all", () => {
  expect(() => slope("1%", { ...higher, step: { size: 0, rest: "dropped" } })).toThrow(
    new RangeError("slope requires a step above 0, not 0"),
  );
  expect(() => slope("1%", undefined as never)).toThrow("slope target requires a number");
});

describe("the rule", () => {
  const rule = {
    kind: "slope",
    better: "lower",
    target: "15%",
    perPercentagePoint: "0.5",
  } as const;

  test.each([
    [rule, true],
    [{ ...rule, target: "-5%" }, true],
    [{ ...rule, target: { byGroup: { county: "80%" } } }, true],
    [{ ...rule, target: { metric: "ownBase" } }, true],
    [{ ...rule, perPercentagePoint: { byGroup: { county: "0.5" } } }, true],
    [{ ...rule, step: { size: "1%", rest: "dropped" } }, true],
    [{ ...rule, target: "0.15" }, true],
    [{ ...rule, target: 30, perPercentagePoint: undefined, each: "0.5" }, true],
    [{ ...rule, each: { byGroup: { county: "1/15" } } }, true],
    [{ ...rule, each: "-0.5" }, false],
    [{ ...rule, each: "5%" }, false],
    [{ ...rule, step: { size: { byGroup: { county: 5, park: 10 } }, rest: "counted" } }, true],
    [{ ...rule, step: { size: { byGroup: { county: 0 } }, rest: "counted" } }, false],
    [{ ...rule, perPercentagePoint: "-0.5" }, false],
    [{ ...rule, better: "less" }, false],
    [{ ...rule, fullMarks: "10" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(slopeRule.schema, value)).toBe(allowed);
  });

  test("takes shares and numbers, and is held against its target", () => {
    expect(slopeRule.takes).toEqual([
      ...["share", "signedShare", "items", "ratio", "signedNumber", "points"],
    ]);
    const target = { metric: "ownBase" };
    expect(slopeRule.ofUnits({ ...rule, target })).toEqual([{ key: "target", target }]);
    expect(slopeRule.ofUnits(rule)).toEqual([]);
    const step = { size: "1%", rest: "dropped" } as const;
    expect(slopeRule.edges({ ...rule, step })).toEqual([
      ["target", "15%"],
      ["step.size", "1%"],
    ]);
    expect(slopeRule.edges({ ...rule, target })).toEqual([]);
  });

  test.each([
    [{ perPercentagePoint: 1 }, [], ["perPercentagePoint"]],
    [{ each: 1 }, ["each"], []],
    // which of the two is wanted follows from what it is asked about
    [{}, ["perPercentagePoint"], ["each"]],
    [{ perPercentagePoint: 1, each: 1 }, ["each"], ["perPercentagePoint"]],
  ])("of a share, %j has flaws at %j, of a number at %j", (pace, ofShare, ofNumber) => {
    const terms = { fullMarks: 10, better: "higher", target: 1, ...pace } as const;
    const keys = (quantity: "share" | "items") =>
      slopeRule.flaws(terms, quantity).map(({ key }) => key);
    expect(keys("share")).toEqual(ofShare);
    expect(keys("items")).toEqual(ofNumber);
  });

  test("turns past a target that is the same for all", () => {
    const turns = (terms: SlopeTerms) =>
      slopeWords.curve.turns(terms).map(({ key, at, side }) => `${key} ${at} ${side}`);
    expect(turns({ ...higher, target: fractionOf("85%") })).toEqual(["target 17/20 below"]);
    expect(turns({ ...lower, target: fractionOf("15%") })).toEqual(["target 3/20 above"]);
    expect(turns({ ...lower, target: { metric: "ownBase" } as never })).toEqual([]);
  });

  test("gives full marks at most, and has no least unless it loses nothing", () => {
    expect(written(slopeWords.curve.most(higher))).toBe("25");
    expect(written(slopeWords.curve.least(higher))).toBe("nothing");
    expect(written(slopeWords.curve.least({ ...higher, perPercentagePoint: "0.0" }))).toBe("25");
    expect(written(slopeWords.curve.least(more))).toBe("nothing");
    expect(written(slopeWords.curve.least({ ...more, each: 0 }))).toBe("10");
  });
});

import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  atGroup,
  byGroupOr,
  edgeByGroup,
  fractionAt,
  isByGroup,
  notNegativePointsByGroup,
  pointsByGroup,
  positiveCountByGroup,
  stepSizeByGroup,
  termsAt,
  variesByGroup,
  weightByGroup,
} from "../../src/words/byGroup.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("byGroup", () => {
  const schema = byGroupOr(z.string(), "allowed");

  test.each([
    ["5", true],
    [{ byGroup: { county: "5" } }, true],
    [{ byGroup: { county: 5 } }, false],
    [{ byGroup: {}, other: 1 }, false],
    [5, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(schema, value)).toBe(allowed);
  });

  test("the value in force for a group", () => {
    const values = { byGroup: { county: "1" } };
    expect(isByGroup("1")).toBe(false);
    expect(isByGroup(values)).toBe(true);
    expect(atGroup("1", "county")).toBe("1");
    expect(atGroup<string>(values, "county")).toBe("1");
    expect(atGroup<string>(values, "toString")).toBeUndefined();
  });

  test.each([[{ byGroup: null }], [{ byGroup: 5 }], [null], [undefined], ["byGroup"]])(
    "%j holds no values by group",
    (value) => {
      expect(isByGroup(value as never)).toBe(false);
    },
  );
});

describe("valuesByGroup", () => {
  test.each([
    // points, points from 0, an edge, a weight, the size of a step
    ["5", [true, true, true, true, true]],
    [5, [true, true, true, true, true]],
    ["1/15", [true, true, true, true, true]],
    ["0", [true, true, true, true, false]],
    ["-5", [true, false, true, false, false]],
    ["-1/3", [true, false, true, false, false]],
    ["5%", [false, false, true, true, true]],
    ["0%", [false, false, true, true, false]],
    ["-5%", [false, false, true, false, false]],
    ["1/0", [false, false, false, false, false]],
    ["five", [false, false, false, false, false]],
    [null, [false, false, false, false, false]],
  ])("%j, for all groups or for each", (value, allowed) => {
    const schemas = [
      ...[pointsByGroup, notNegativePointsByGroup],
      ...[edgeByGroup, weightByGroup, stepSizeByGroup],
    ];
    expect(schemas.map((schema) => accepts(schema, value))).toEqual(allowed);
    const byGroup = { byGroup: { county: value } };
    expect(schemas.map((schema) => accepts(schema, byGroup))).toEqual(allowed);
  });

  test("what is allowed says that it may be by group", () => {
    expect(allowedBy(pointsByGroup, true)).toEqual([': points such as "5", or { byGroup }']);
    expect(allowedBy(weightByGroup, true)).toEqual([
      ': a weight such as "25%" or "0.25", or { byGroup }',
    ]);
  });

  test.each([
    [0, false],
    [1, true],
    [2, true],
    ["1", false],
    [1.5, false],
    [Number.MAX_SAFE_INTEGER, true],
    [Number.MAX_SAFE_INTEGER + 1, false],
  ])("%s as a whole number from 1, for all groups or for each", (value, allowed) => {
    expect(accepts(positiveCountByGroup, value)).toBe(allowed);
    expect(accepts(positiveCountByGroup, { byGroup: { county: value } })).toBe(allowed);
  });

  test("what is wrong in one group is told there", () => {
    expect(allowedBy(pointsByGroup, { byGroup: { county: 5, park: true } })).toEqual([
      'byGroup.park: points, as text such as "19.3" or "1/15", or as a number of at most 15 significant digits',
    ]);
  });
});

describe("variesByGroup", () => {
  test("of the dimensions of 湘潭, two are not the same in every group", () => {
    const varying = xiangtan2023.dimensions.filter(variesByGroup).map(({ id }) => id);
    expect(varying).toEqual(["satisfaction", "rejection"]);
  });

  test.each<[unknown, boolean]>([
    ["10", false],
    [{ bands: [{ from: "90%", points: { byGroup: { a: "1" } } }] }, true],
    [{ parts: [{ onlyIn: ["a"] }] }, true],
    [{ conditions: [{ if: { not: { inGroup: ["a"] } }, atMost: "6" }] }, true],
    [{ name: { zh: "byGroup", en: "onlyIn" } }, false],
  ])("%j: %s", (part, varies) => {
    expect(variesByGroup(part)).toBe(varies);
  });
});

describe("termsAt", () => {
  const rule = {
    kind: "bands",
    bands: [
      { from: "90%", points: { byGroup: { county: 8, park: "7.5" } } },
      { from: { byGroup: { county: "80%", park: "70%" } }, points: 5 },
    ],
    otherwise: { byGroup: { county: 0, park: 1 } },
  };

  test.each([
    ["county", ["9/10", "8"], ["4/5", "5"], "0"],
    ["park", ["9/10", "15/2"], ["7/10", "5"], "1"],
  ])(
    "in %s, each value is that of the group, and each number exact",
    (group, first, second, otherwise) => {
      const terms = termsAt(rule, group);
      expect(JSON.parse(JSON.stringify(terms))).toEqual({
        kind: "bands",
        bands: [first, second].map(([from, points]) => ({ from, points })),
        otherwise,
      });
    },
  );

  test.each([
    ["higher", "higher"],
    [true, true],
    [undefined, undefined],
    [null, null],
  ])("%s stays as it is", (value, same) => {
    expect(termsAt(value, "county")).toBe(same);
  });

  test("a group that is not named has no value", () => {
    expect(termsAt(rule.otherwise, "city")).toBeUndefined();
    expect(termsAt(rule.otherwise, "toString")).toBeUndefined();
  });
});

describe("fractionAt", () => {
  const byGroup = { near: "0.2", far: 5 };

  test.each([
    ["2.5", "near", "5/2"],
    [{ byGroup }, "near", "1/5"],
    [{ byGroup }, "far", "5"],
    ["1/15", "near", "1/15"],
    [{ byGroup: { near: "-2/3" } }, "near", "-2/3"],
  ])("%j in group %s is %s", (amount, group, value) => {
    expect(fractionAt(amount, group).toString()).toBe(value);
  });

  test("a group that has no value is never taken for 0", () => {
    expect(() => fractionAt({ byGroup }, "other")).toThrow("group other requires a number");
  });
});

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
  percentByGroup,
  pointsByGroup,
  termsAt,
  variesByGroup,
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
});

describe("valuesByGroup", () => {
  test.each([
    // points, points from 0, percent text, an edge
    ["5", [true, true, false, true]],
    [5, [true, true, false, true]],
    ["-5", [true, false, false, true]],
    ["5%", [false, false, true, true]],
    ["-5%", [false, false, true, true]],
    ["five", [false, false, false, false]],
    [null, [false, false, false, false]],
  ])("%j, for all groups or for each", (value, allowed) => {
    const schemas = [pointsByGroup, notNegativePointsByGroup, percentByGroup, edgeByGroup];
    expect(schemas.map((schema) => accepts(schema, value))).toEqual(allowed);
    const byGroup = { byGroup: { county: value } };
    expect(schemas.map((schema) => accepts(schema, byGroup))).toEqual(allowed);
  });

  test("what is allowed says that it may be by group", () => {
    expect(allowedBy(pointsByGroup, true)).toEqual([': points such as "5", or { byGroup }']);
    expect(allowedBy(percentByGroup, 0.85)).toEqual([
      ': percent text such as "85%", or { byGroup }',
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
  ])("%j in group %s is %s", (amount, group, value) => {
    expect(fractionAt(amount, group).toString()).toBe(value);
  });

  test("a group that has no value is never taken for 0", () => {
    expect(() => fractionAt({ byGroup }, "other")).toThrow("group other requires a number");
  });
});

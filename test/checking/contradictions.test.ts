import { type Part, parseScheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  byGroupContradictions,
  schemeContradictions,
  tierContradictions,
} from "../../src/checking/contradictions.js";
import { pathsOf } from "../support/issuesOf.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";

describe("contradictions", () => {
  describe("tierContradictions", () => {
    const name = { zh: "名", en: "Name" };
    const group = (...bounds: number[]) => ({
      id: "g",
      name,
      tiers: bounds.map((from, index) => ({ id: `${index}`, name, from })),
    });

    test.each([
      [[0], []],
      [[100, 20, 0], []],
      [[0, 20, 100], []],
      [[20, 100], ["groups[0].tiers"]],
      [[], ["groups[0].tiers"]],
      [
        [0, 20, 20, 0],
        ["groups[0].tiers[2].from", "groups[0].tiers[3].from"],
      ],
    ])("bounds %j", (bounds, paths) => {
      const issues = tierContradictions(group(...bounds), "groups[0]", () => true);
      expect(issues.map(({ path }) => path)).toEqual(paths);
    });

    test("a group without tiers has none to contradict", () => {
      expect(tierContradictions({ id: "g", name }, "groups[0]", () => true)).toEqual([]);
    });
  });

  describe("schemeContradictions", () => {
    test("a sound scheme has none", () => {
      expect(schemeContradictions(smallScheme(), () => true)).toEqual([]);
    });

    test("parts that are not sound are left alone", () => {
      const nonsense = {
        metrics: 7,
        groups: null,
        dimensions: [null, 7, {}],
        total: null,
        volume: 1,
      };
      expect(schemeContradictions(nonsense as never, () => false)).toEqual([]);
    });

    test("the last month checked may be the first in force", () => {
      const months = { from: "2024-01", checkedThrough: "2024-01" };
      expect(schemeContradictions(smallScheme(months), () => true)).toEqual([]);
    });

    test.each([
      ["proportional", { kind: "proportional" }, ["figures[0].rule.kind"]],
      ["perItem", { kind: "perItem", each: 1 }, ["figures[0].rule.kind"]],
      ["byRank", { kind: "byRank", points: [1], otherwise: 0 }, ["figures[0].rule.kind"]],
      ["given", { kind: "given" }, []],
      ["sum", { kind: "sum", start: -60 }, []],
      ["bands", { kind: "bands", bands: [{ from: 90, points: 1 }], otherwise: 0 }, []],
      [
        "bands of a share",
        { kind: "bands", bands: [{ from: "90%", points: 1 }], otherwise: 0 },
        ["figures[0].rule.bands[0].from"],
      ],
    ] as const)("a figure that follows from the total by %s", (_, rule, paths) => {
      const figure = { id: "pay", name: { zh: "系数", en: "Factor" }, by: "exact", rule } as const;
      expect(pathsOf(() => parseScheme(smallScheme({ figures: [figure] })))).toEqual(paths);
    });

    test("no figure stands twice", () => {
      const figure = { id: "pay", name: { zh: "系数", en: "Factor" }, by: "exact" } as const;
      const figures = [1, 2].map((start) => ({ ...figure, rule: { kind: "sum" as const, start } }));
      expect(pathsOf(() => parseScheme(smallScheme({ figures })))).toEqual(["figures[1].id"]);
    });
  });
});

describe("groupValues", () => {
  const name = { zh: "名", en: "Name" };
  const scheme = smallScheme({ groups: ["county", "park"].map((id) => ({ id, name })) });
  const paths = (changes: Parameters<typeof smallDimension>[0]) =>
    byGroupContradictions(smallDimension(changes), "d", scheme, () => true).map(({ path }) => path);

  test("every group must be named, and no other", () => {
    expect(paths({ fullMarks: { byGroup: { county: 1, park: 2 } } })).toEqual([]);
    expect(paths({ fullMarks: { byGroup: { park: 2 } } })).toEqual(["d.fullMarks.byGroup.county"]);
    expect(paths({ cap: { byGroup: { county: 1, park: 2, city: 3 } } })).toEqual([
      "d.cap.byGroup.city",
    ]);
  });

  test("so it is within the rule", () => {
    expect(paths({ rule: { kind: "perItem", each: { byGroup: { county: 1 } } } })).toEqual([
      "d.rule.each.byGroup.park",
    ]);
  });

  test("so it is at any depth of a part, and in figures and flags", () => {
    const from = { byGroup: { county: "90%" } };
    const part: Part = {
      fullMarks: 5,
      measure: { rate: "done" },
      rule: {
        kind: "bands",
        bands: [
          { from: "95%", points: 5 },
          { from, points: 3 },
        ],
        otherwise: 0,
      },
    };
    const otherwise = { byGroup: { county: 0 } };
    const below = { byGroup: { county: 60, park: 50, city: 40 } };
    const dimensions = [smallDimension(), composedDimension([part, part], { id: "parts" })];
    const bands = [{ from: 90, points: 1 }];
    const given = smallScheme({
      groups: scheme.groups,
      dimensions,
      figures: [{ id: "pay", name, by: "exact", rule: { kind: "bands", bands, otherwise } }],
      verdicts: { flags: [{ id: "low", name, if: { not: { total: { below } } } }] },
    });
    expect(pathsOf(() => parseScheme(given))).toEqual([
      "dimensions[1].parts[0].rule.bands[1].from.byGroup.park",
      "dimensions[1].parts[1].rule.bands[1].from.byGroup.park",
      "figures[0].rule.otherwise.byGroup.park",
      "verdicts.flags[0].if.not.total.below.byGroup.city",
    ]);
  });
});

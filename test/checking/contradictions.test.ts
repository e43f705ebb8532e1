import { type Part, parseScheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  byGroupContradictions,
  schemeContradictions,
  tierContradictions,
} from "../../src/checking/contradictions.js";
import { inputPath } from "../../src/input/issue.js";
import { pathsOf } from "../support/issuesOf.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { everyWord } from "./everyWord.js";

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

    type Ranking = Parameters<typeof tierContradictions>[3];

    test.each<[number, Partial<Ranking>, boolean]>([
      // the lowest tier may begin where units begin to be scored
      [0, { minimumVolume: 20 }, true],
      [19, { minimumVolume: 20 }, true],
      [20, { minimumVolume: 20 }, true],
      [21, { minimumVolume: 20 }, false],
      [20, { minimumVolume: { byGroup: { g: 20, h: 0 } } }, true],
      [20, { minimumVolume: { byGroup: { g: 19, h: 99 } } }, false],
      // those below the minimum are scored all the same, and so need a tier
      [20, { minimumVolume: 20, belowMinimum: "notScored" }, true],
      [20, { minimumVolume: 20, belowMinimum: "notRanked" }, false],
      [20, { minimumVolume: 20, belowMinimum: "notPublished" }, false],
      [0, { minimumVolume: 20, belowMinimum: "notRanked" }, true],
      // a group that the minimum lacks is told elsewhere
      [1, { minimumVolume: { byGroup: {} } }, false],
    ])("a lowest tier from %i, with %j, is sound: %s", (from, changes, sound) => {
      const ranking = { by: "exact", ties: "dense", ...(changes as object) } as Ranking;
      const issues = tierContradictions(group(300, 80, from), "groups[0]", () => true, ranking);
      expect(issues.map(({ path }) => path)).toEqual(sound ? [] : ["groups[0].tiers"]);
    });

    test("where none begins low enough it is told how low", () => {
      const ranking = { by: "exact", ties: "dense", minimumVolume: 20 } as const;
      const told = (one?: Ranking) =>
        tierContradictions(group(80, 30), "groups[0]", () => true, one)[0]?.allowed.en;
      expect(told(ranking)).toBe(
        "a list with one tier whose from is 0, or not above the minimum volume of 20",
      );
      expect(told()).toBe("a list with one tier whose from is 0");
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
      ["yesNo", { kind: "yesNo", yes: 1, no: 0 }, ["figures[0].rule.kind"]],
      [
        "twoSided",
        {
          kind: "twoSided",
          better: "higher",
          target: 90,
          start: 5,
          gain: { each: 1, most: 2 },
          loss: { each: 1, most: 2 },
        },
        [],
      ],
      [
        "lines through a metric",
        {
          kind: "lines",
          through: [
            { at: { metric: "awarded" }, points: 0 },
            { at: 90, points: 1 },
          ],
          below: 0,
          above: 1,
        },
        ["figures[0].rule.through[0].at"],
      ],
      [
        "twoSided around the mean of the others",
        {
          kind: "twoSided",
          better: "higher",
          target: { meanOfOthers: "all" },
          start: 5,
          gain: { each: 1, most: 2 },
          loss: { each: 1, most: 2 },
        },
        ["figures[0].rule.target"],
      ],
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

    // there are no full marks of a figure to take points from: scoring would fail
    test("a figure is no slope from full marks", () => {
      const rule = { kind: "slope", better: "higher", target: 90, each: 1 } as const;
      const figures = [
        { id: "pay", name: { zh: "系数", en: "Factor" }, by: "exact", rule } as const,
      ];
      expect(pathsOf(() => parseScheme(smallScheme({ figures })))).toHaveLength(1);
    });

    test.each([
      [{ floor: { byGroup: { all: 5 } }, cap: { byGroup: { all: 4 } } }, ["total.floor"]],
      [{ floor: { byGroup: { all: 5 } }, cap: 5 }, []],
      // full marks are no bound of a total
      [{ floor: 120, fullMarks: 100 }, []],
      [{ conditions: [{ if: { fact: "none" }, atMost: 0 }] }, ["total.conditions[0].if.fact"]],
      [{ factors: [{ times: 1, if: { inGroup: ["x"] } }] }, ["total.factors[0].if.inGroup[0]"]],
    ])("a total with %j is refused at %j", (total, paths) => {
      expect(pathsOf(() => parseScheme(smallScheme({ total })))).toEqual(paths);
    });

    test.each([
      ["new", "seasonal", []],
      ["new", "new", ["ranking.setApart[1].id"]],
      ["belowMinimum", "new", ["ranking.setApart[0].id"]],
      ["new", "noData", ["ranking.setApart[1].id"]],
    ])("what sets units apart has ids of its own: %s and %s", (first, second, paths) => {
      const setApart = [first, second].map((id) => ({
        ...{ id, name: { zh: "新设", en: "New" }, if: { inGroup: ["all"] } },
        as: "notRanked" as const,
      }));
      const ranking = { by: "exact", ties: "dense", setApart } as const;
      expect(pathsOf(() => parseScheme(smallScheme({ ranking })))).toEqual(paths);
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

describe("a scheme with a value by group wherever one may stand", () => {
  type Keys = readonly (string | number)[];

  /** The places of all values by group. */
  function placesIn(value: unknown, keys: Keys = []): Keys[] {
    if (typeof value !== "object" || value === null) return [];
    if ("byGroup" in value) return [keys];
    return Object.entries(value).flatMap(([key, inner]) =>
      placesIn(inner, [...keys, Array.isArray(value) ? Number(key) : key]),
    );
  }

  const places = placesIn(everyWord);

  /** What is refused where the values at a place are others. */
  function refused(keys: Keys, change: (byGroup: Record<string, unknown>) => void): string[] {
    const scheme = JSON.parse(JSON.stringify(everyWord));
    change(keys.reduce((inner, key) => inner[key], scheme).byGroup);
    return pathsOf(() => parseScheme(scheme));
  }

  test("is sound, and has them in every part", () => {
    expect(pathsOf(() => parseScheme(everyWord))).toEqual([]);
    expect(places.length).toBeGreaterThan(60);
    const parts = new Set(places.map(([part]) => part));
    expect([...parts].sort()).toEqual(["dimensions", "figures", "ranking", "total", "verdicts"]);
  });

  test.each(places.map((keys) => [inputPath(keys), keys] as const))(
    "%s must name every group, and no other",
    (path, keys) => {
      expect(refused(keys, (values) => delete values.park)).toEqual([`${path}.byGroup.park`]);
      const stranger = (values: Record<string, unknown>) => {
        values.city = values.park;
      };
      expect(refused(keys, stranger)).toEqual([`${path}.byGroup.city`]);
    },
  );

  test("each is refused where the value of a group is none", () => {
    for (const keys of places) {
      const path = inputPath(keys);
      const told = refused(keys, (values) => {
        values.park = null;
      });
      // where several forms might have been meant, the whole is told
      expect(told.some((one) => path.startsWith(one) || one.startsWith(path))).toBe(true);
    }
  });

  test("what is wrong with the ranking is no problem of the tiers", () => {
    const told = refused(["ranking", "minimumVolume"], (values) => {
      values.park = null;
    });
    expect(told).toEqual(["ranking.minimumVolume.byGroup.park"]);
  });
});

import type { Verdicts } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { orderOfUnits } from "../../src/scoring/peerGroups.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import {
  gradeFinder,
  gradesFromHighest,
  verdictFinder,
  verdictLists,
} from "../../src/scoring/verdicts.js";
import { smallScheme } from "../support/smallScheme.js";
import { scoredUnit } from "../support/unitScores.js";

describe("gradeFinder", () => {
  const name = { zh: "等", en: "Grade" };
  const grades = [
    { id: "poor", name },
    { id: "good", name, above: "80" },
    { id: "excellent", name, from: 90 },
    { id: "fair", name, from: "60" },
  ];
  const by = (one: "published" | "exact") => smallScheme({ ranking: { by: one, ties: "dense" } });

  test.each([
    ["59.99", "poor"],
    ["60", "fair"],
    ["60.01", "fair"],
    ["79.99", "fair"],
    ["80", "fair"],
    ["80.01", "good"],
    ["89.99", "good"],
    ["90", "excellent"],
    ["90.01", "excellent"],
    ["-5", "poor"],
  ])("%s is %s, in whatever order the grades stand", (total, grade) => {
    expect(gradeFinder(grades, by("exact"))(scoredUnit("a", total))).toBe(grade);
    expect(gradeFinder([...grades].reverse(), by("exact"))(scoredUnit("a", total))).toBe(grade);
  });

  test.each([
    ["79.99", "low"],
    ["80", "at"],
    ["80.01", "over"],
  ])("of two grades at 80, %s is %s", (total, grade) => {
    const both = [
      { id: "at", name, from: 80 },
      { id: "low", name },
      { id: "over", name, above: 80 },
    ];
    expect(gradeFinder(both, by("exact"))(scoredUnit("a", total))).toBe(grade);
  });

  test("the total is looked at as the scheme ranks by it", () => {
    expect(gradeFinder(grades, by("published"))(scoredUnit("a", "89.995"))).toBe("excellent");
    expect(gradeFinder(grades, by("published"))(scoredUnit("a", "89.994"))).toBe("good");
    expect(gradeFinder(grades, by("exact"))(scoredUnit("a", "89.995"))).toBe("good");
  });
});

describe("grades by group", () => {
  const name = { zh: "等", en: "Grade" };
  const grades = [
    { id: "fair", name },
    { id: "good", name, from: { byGroup: { county: 90, park: "85.5" } } },
    { id: "best", name, above: { byGroup: { county: 95, park: 90 } } },
  ];
  const exact = smallScheme({ ranking: { by: "exact", ties: "dense" } });
  const gradeOf = (group: string, total: string, atMost?: string[]) =>
    gradeFinder(grades, exact)(scoredUnit("a", total, { group }), atMost);

  test.each([
    ["85.49", "fair", "fair"],
    ["85.5", "fair", "good"],
    ["89.99", "fair", "good"],
    ["90", "good", "good"],
    ["90.01", "good", "best"],
    ["95", "good", "best"],
    ["95.01", "best", "best"],
  ])("%s is %s in a county, %s in a park", (total, county, park) => {
    expect(["county", "park"].map((group) => gradeOf(group, total))).toEqual([county, park]);
  });

  test("stand from the highest down, those that leave their edge out first", () => {
    const shown = (group: string) =>
      gradesFromHighest(grades, group).map(({ id, from, above }) => `${id} ${from} ${above}`);
    expect(shown("park")).toEqual([
      ...["best undefined 90", "good 85.5 undefined", "fair undefined undefined"],
    ]);
  });

  test.each([
    ["99", [], "best"],
    ["99", ["best"], "best"],
    ["99", ["good"], "good"],
    ["99", ["good", "fair"], "fair"],
    ["99", ["fair", "good"], "fair"],
    // what is lower anyhow stays so
    ["80", ["good"], "fair"],
    ["92", ["best"], "good"],
  ])("of %s, with %j at most, the grade is %s", (total, atMost, grade) => {
    expect(gradeOf("county", total, atMost)).toBe(grade);
  });
});

describe("verdicts", () => {
  const name = { zh: "名", en: "Name" };
  const tiers = [0, 20].map((from) => ({ id: `from${from}`, name, from }));
  const groups = [
    { id: "park", name, tiers },
    { id: "county", name },
  ];
  const low = { tier: "from0", group: "park" };

  function verdicts(stated: Verdicts | undefined) {
    const scored = [
      scoredUnit("a", 80, { group: "county" }),
      scoredUnit("b", 90, { group: "county" }),
      scoredUnit("c", 80, { group: "county", volume: 30 }),
      scoredUnit("d", 70, low),
      scoredUnit("e", 60, { ...low, tier: "from20", volume: 20 }),
      scoredUnit("f", 95, low),
    ];
    const scheme = smallScheme({ groups, ...(stated && { verdicts: stated }) });
    const ready = prepared(scheme, layoutOf(scheme));
    const kept = { factsOf: () => [] };
    const scores = { scored, ...kept };
    const order = orderOfUnits(ready, scores);
    const verdictOf = verdictFinder(ready, scores, order);
    const units = scored.map((score) => ({ ...score, ...verdictOf?.(score) }));
    const lists = verdictLists(scheme, scored, order)?.map(
      (list) =>
        `${list.list} ${list.group} ${list.tier}: ${list.units.map(({ id }) => id).join("")}`,
    );
    return { units, lists };
  }

  const place = { ties: "competition" } as const;

  test.each([
    ["the best two of all", { best: 2, among: "all" }, ["null null: fb"]],
    // of equal ones, the one with more tickets stands first
    [
      "the best two of each group",
      { best: 2, among: "group" },
      ["park null: fd", "county null: bca"],
    ],
    ["the worst of each group", { worst: 1, among: "group" }, ["park null: e", "county null: ca"]],
    ["the worst three of all, worst first", { worst: 3, among: "all" }, ["null null: edca"]],
    [
      "the worst of each peer group",
      { worst: 1, among: "peers" },
      ["park from20: e", "park from0: d", "county null: ca"],
    ],
  ] as const)("%s", (_, list, expected) => {
    const { lists } = verdicts({ lists: [{ id: "list", name, ...place, ...list }] });
    expect(lists).toEqual(expected.map((one) => `list ${one}`));
  });

  test("by modified places, equal ones are on a list together or not at all", () => {
    const list = { id: "list", name, best: 2, among: "group", ties: "modified" } as const;
    expect(verdicts({ lists: [list] }).lists).toEqual([
      "list park null: fd",
      "list county null: b",
    ]);
  });

  test("each list stands in the scheme's order", () => {
    const best = { id: "best", name, best: 1, among: "all", ...place } as const;
    const worst = { id: "worst", name, worst: 1, among: "all", ...place } as const;
    expect(verdicts({ lists: [worst, best] }).lists).toEqual([
      "worst null null: e",
      "best null null: f",
    ]);
  });

  test("a unit has its grade, and its flags in the scheme's order", () => {
    const { units, lists } = verdicts({
      grades: [
        { id: "good", name, from: 90 },
        { id: "fair", name },
      ],
      flags: [
        { id: "low", name, if: { total: { below: 75 } } },
        { id: "last", name, if: { last: 1, among: "all", ties: "dense" } },
      ],
    });
    expect(
      units.map(({ unit, grade, flags }) => `${unit.id} ${grade} ${flags?.join(" ")}`),
    ).toEqual(["a fair ", "b good ", "c fair ", "d fair low", "e fair low last", "f good "]);
    expect(lists).toBeUndefined();
  });

  test("a veto lowers the grade; all that hold are told, also where they change nothing", () => {
    const veto = (id: string, total: object, atMost: string) => ({
      ...{ id, name, if: { total }, atMost },
    });
    const { units } = verdicts({
      grades: [
        { id: "good", name, from: 80 },
        { id: "fair", name, from: 70 },
        { id: "poor", name },
      ],
      vetoes: [
        veto("high", { from: 90 }, "fair"),
        veto("top", { from: 95 }, "poor"),
        veto("low", { below: 75 }, "good"),
      ],
    });
    expect(
      units.map(({ unit, grade, vetoes }) => `${unit.id} ${grade} ${vetoes?.join("+")}`),
    ).toEqual(["a good ", "b fair high", "c good ", "d fair low", "e poor low", "f poor high+top"]);
  });

  test.each([
    // of the county's three and the park's three
    [
      "a share of each",
      { best: { share: "34%", mode: "ceil" }, among: "group" },
      ["park null: fd", "county null: bca"],
    ],
    [
      "a third, and no more",
      { best: { share: "34%", mode: "floor" }, among: "group" },
      ["park null: f", "county null: b"],
    ],
    [
      "so many by group",
      { worst: { byGroup: { county: 1, park: 2 } }, among: "group" },
      ["park null: ed", "county null: ca"],
    ],
    [
      "a share of all",
      { best: { share: "17%", mode: "halfExpand" }, among: "all" },
      ["null null: f"],
    ],
    [
      "none, where the share comes to none",
      { best: { share: "10%", mode: "floor" }, among: "group" },
      ["park null: ", "county null: "],
    ],
    ["of some groups only", { best: 1, among: "group", onlyIn: ["county"] }, ["county null: b"]],
    ["of some groups together", { worst: 1, among: "all", onlyIn: ["county"] }, ["null null: ca"]],
    [
      "of some groups, by tier",
      { best: 1, among: "peers", onlyIn: ["park"] },
      ["park from20: e", "park from0: f"],
    ],
  ] as const)("%s", (_, list, expected) => {
    const { lists } = verdicts({ lists: [{ id: "list", name, ...place, ...list } as never] });
    expect(lists).toEqual(expected.map((one) => `list ${one}`));
  });

  test("without verdicts there is none of it", () => {
    const { units, lists } = verdicts(undefined);
    expect(lists).toBeUndefined();
    for (const unit of units) {
      expect(unit).not.toHaveProperty("grade");
      expect(unit).not.toHaveProperty("flags");
    }
  });
});

import type { Verdicts } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { orderOfUnits } from "../../src/scoring/peerGroups.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import { gradeFinder, verdictLists, withVerdicts } from "../../src/scoring/verdicts.js";
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
    const kept = { factsOf: () => [], readingOf: () => undefined };
    const scores = { scored, unranked: [], notices: [], ...kept };
    const order = orderOfUnits(ready, scores);
    const ranked = scored.map((score) => ({ rank: 1, ...score }));
    const peers = { group: null, tier: null, units: ranked };
    const [judged] = withVerdicts(ready, [peers], scores, order);
    const units = judged?.units ?? [];
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

  test("without verdicts there is none of it", () => {
    const { units, lists } = verdicts(undefined);
    expect(lists).toBeUndefined();
    for (const unit of units) {
      expect(unit).not.toHaveProperty("grade");
      expect(unit).not.toHaveProperty("flags");
    }
  });
});

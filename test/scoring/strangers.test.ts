import { type MonthResultJson, parseScheme, type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { judgedUnits, strangers } from "../../src/scoring/strangers.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const name = { zh: "名", en: "Name" };
const scheme: Scheme = parseScheme(
  smallScheme({
    groups: [
      { id: "all", name },
      { id: "park", name, tiers: [{ id: "one", name, from: 0 }] },
    ],
    dimensions: [smallDimension()],
    figures: [{ id: "pay", name, by: "exact", rule: { kind: "given" } }],
    ranking: {
      by: "exact",
      ties: "dense",
      minimumVolume: 5,
      setApart: [
        { id: "few", name, if: { measure: { count: "tickets" }, below: 8 }, as: "notRanked" },
        { id: "hidden", name, if: { measure: { given: "awarded" }, to: 0 }, as: "notPublished" },
      ],
    },
    verdicts: {
      grades: [
        { id: "good", name, from: 9 },
        { id: "fair", name },
      ],
      flags: [{ id: "low", name, if: { total: { below: 6 } } }],
      vetoes: [{ id: "veto", name, if: { total: { below: 8 } }, atMost: "fair" }],
      lists: [{ id: "best", name, best: 1, among: "all", ties: "dense" }],
    },
  }),
);
const { peerGroups, ...rest } = scoreMonth(scheme, {
  month: "2024-01",
  units: [
    smallUnit("a"),
    smallUnit("b", { done: 5, awarded: 0 }),
    smallUnit("few", { tickets: 7, done: 7 }),
    smallUnit("none", { tickets: 4, done: 4 }),
    { ...smallUnit("park"), group: "park" },
  ],
});

/** The result as JSON, with something else at a place. */
function resultWith(path: string, value: unknown): MonthResultJson {
  const json = JSON.parse(JSON.stringify({ ...rest, peerGroups }));
  const keys = path.split(".");
  const holder = keys.slice(0, -1).reduce((one, key) => one[key], json);
  if (value === undefined) delete holder[keys.at(-1) ?? ""];
  else holder[keys.at(-1) ?? ""] = value;
  return json;
}

const json = resultWith("month", "2024-01");
const told = (result: MonthResultJson) =>
  strangers(result, scheme).map(({ code, path }) => `${code} ${path}`);

test("of a result that the scheme gave, nothing is strange", () => {
  expect(told(json)).toEqual([]);
});

test("every unit that is scored stands where its scores do, ranked or not", () => {
  const found = judgedUnits(json).map(({ unit, path }) => `${unit.id} ${path}`);
  expect(found).toEqual([
    "a peerGroups[0].units[0]",
    "b peerGroups[0].units[1]",
    "park peerGroups[1].units[0]",
    "few unranked[0].scored",
  ]);
});

const ten = { exact: "10", points: "10" };

describe("what the scheme does not have, or what it has and is left out, is told", () => {
  test.each<[string, unknown, string]>([
    [
      "peerGroups.0.units.0.vetoes",
      ["veto", "other"],
      "unknownName peerGroups[0].units[0].vetoes[1]",
    ],
    ["peerGroups.0.units.0.grade", "best", "unknownName peerGroups[0].units[0].grade"],
    ["peerGroups.0.units.0.flags", ["high"], "unknownName peerGroups[0].units[0].flags[0]"],
    ["unranked.0.code", "hidden too", "unknownName unranked[0].code"],
    ["unranked.1.code", "__proto__", "unknownName unranked[1].code"],
    ["unranked.0.unit.group", "city", "unknownName unranked[0].unit.group"],
    ["unranked.0.scored.grade", "best", "unknownName unranked[0].scored.grade"],
    ["unranked.0.scored.flags", ["high"], "unknownName unranked[0].scored.flags[0]"],
    ["unranked.0.scored.vetoes", ["other"], "unknownName unranked[0].scored.vetoes[0]"],
    ["unranked.0.scored.tier", "one", "unknownName unranked[0].scored.tier"],
    ["unranked.0.scored.scores.more", ten, "unknownName unranked[0].scored.scores.more"],
    ["unranked.0.scored.scores.speed", undefined, "missing unranked[0].scored.scores.speed"],
    ["unranked.0.scored.figures.pay", undefined, "missing unranked[0].scored.figures.pay"],
    ["unranked.0.scored", undefined, "contradiction unranked[0].scored"],
    ["unranked.0.as", "notScored", "contradiction unranked[0].scored"],
    ["unranked.1.as", "notRanked", "contradiction unranked[1].scored"],
    ["unranked.1.unit.id", "a", "duplicate unranked[1].unit.id"],
    ["lists.0.list", "worst", "unknownName lists[0].list"],
    ["lists.0.units.0.id", "z", "unknownName lists[0].units[0].id"],
  ])("%s as %j: %s", (path, value, issue) => {
    expect(told(resultWith(path, value))).toEqual([issue]);
  });

  test("a reason may be for want of data, whatever else the scheme has", () => {
    expect(told(resultWith("unranked.1.code", "noData"))).toEqual([]);
    expect(told(resultWith("unranked.1.code", "few"))).toEqual([]);
  });

  test("the reason why a unit is not published is one of the scheme's", () => {
    expect(told(resultWith("peerGroups.0.units.1.unpublished.code", "other"))).toEqual([
      "unknownName peerGroups[0].units[1].unpublished.code",
    ]);
  });

  // a result is said to be checked for all of these
  test.each<[string, unknown, string]>([
    ["lists.0.group", "city", "unknownName lists[0].group"],
    ["lists.0.tier", "two", "unknownName lists[0].tier"],
    ["lists.0.units.0.group", "city", "unknownName lists[0].units[0].group"],
    ["peerGroups.0.units.0.grade", undefined, "missing peerGroups[0].units[0].grade"],
    ["peerGroups.0.units.0.flags", undefined, "missing peerGroups[0].units[0].flags"],
    ["peerGroups.0.units.0.vetoes", undefined, "missing peerGroups[0].units[0].vetoes"],
    ["peerGroups.0.units.0.rank", 2 ** 53, "invalid peerGroups[0].units[0].rank"],
  ])("so is %s as %j: %s", (path, value, issue) => {
    expect(told(resultWith(path, value))).toEqual([issue]);
  });
});

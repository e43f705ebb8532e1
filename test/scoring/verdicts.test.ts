import type { Verdicts } from "hotline-scoring";
import { expect, test } from "vitest";
import { candidateOrder } from "../../src/scoring/candidateOrder.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { setVerdicts, verdictLists } from "../../src/scoring/verdicts.js";
import { candidate } from "../support/candidates.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const tiers = [0, 20].map((from) => ({ id: `from${from}`, name, from }));
const groups = [
  { id: "park", name, tiers },
  { id: "county", name },
];
const low = { tier: "from0", group: "park" };

function verdicts(stated: Verdicts | undefined) {
  const units = [
    candidate("a", 80, { group: "county" }),
    candidate("b", 90, { group: "county" }),
    candidate("c", 80, { group: "county", volume: 30 }),
    candidate("d", 70, low),
    candidate("e", 60, { ...low, tier: "from20", volume: 20 }),
    candidate("f", 95, low),
  ];
  const scheme = smallScheme({ groups, ...(stated && { verdicts: stated }) });
  const layout = layoutOf(scheme);
  const order = candidateOrder(scheme, layout, new Map());
  setVerdicts(scheme, layout, units, order, new Map());
  const lists = verdictLists(scheme, units, order)?.map(
    (list) => `${list.list} ${list.group} ${list.tier}: ${list.units.map(({ id }) => id).join("")}`,
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
  expect(verdicts({ lists: [list] }).lists).toEqual(["list park null: fd", "list county null: b"]);
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
  expect(units.map(({ unit, grade, flags }) => `${unit.id} ${grade} ${flags?.join(" ")}`)).toEqual([
    "a fair ",
    "b good ",
    "c fair ",
    "d fair low",
    "e fair low last",
    "f good ",
  ]);
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

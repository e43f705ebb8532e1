import { fractionOf } from "hotline-scoring/exact";
import type { Rule } from "hotline-scoring/rules";
import * as library from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { quantities } from "../../src/measures/quantity.js";
import { pointsBy } from "../../src/rules/ruleDefinition.js";
import { definitionOfRule, ruleSchema, rules, wordsOfRule } from "../../src/rules/rules.js";
import { accepts, allowedBy } from "../support/accepts.js";

/** What the library calls each of its values. */
const named = new Map<string, unknown>(Object.entries(library));

type RuleFunction = (measure: string | number | boolean, terms: object) => unknown;

const side = { perPercentagePoint: 1, most: 2 };
const target = { better: "lower", target: "15%" } as const;
const points = { below: 0, above: 10 };
const through = [
  { at: 1, points: 4 },
  { at: 2, points: 6 },
];
const examples: Rule[] = [
  { kind: "proportional" },
  { kind: "slope", ...target, perPercentagePoint: "0.5" },
  { kind: "twoSided", ...target, start: 6, gain: side, loss: side },
  { kind: "bands", bands: [{ from: "95%", points: 10 }], otherwise: 0 },
  { kind: "lines", through, ...points },
  { kind: "perItem", each: "0.2" },
  { kind: "byRank", points: [10, 8], otherwise: 0 },
  { kind: "yesNo", yes: 5, no: 0 },
  { kind: "given" },
  { kind: "sum", start: "-5" },
];

test.each(examples)("$kind is a rule, with its function and its definition", (rule) => {
  expect(accepts(ruleSchema, rule)).toBe(true);
  expect(definitionOfRule(rule)).toBe(rules[rule.kind]);
  const terms = { ...rule, fullMarks: 10 };
  const measure = rule.kind === "byRank" || rule.kind === "yesNo" ? 1 : "0.93";
  const given = rule.kind === "yesNo" ? true : measure;
  expect(pointsBy(definitionOfRule(rule).formula, terms, fractionOf(measure))).toEqual(
    (named.get(rule.kind) as RuleFunction)(given, terms),
  );
});

test("there is an example of each", () => {
  expect(examples.map(({ kind }) => kind)).toEqual(Object.keys(rules));
});

test.each([
  ["share", ["proportional", "slope", "twoSided", "bands", "lines"]],
  ["signedShare", ["slope", "twoSided", "bands", "lines"]],
  ["items", ["slope", "twoSided", "bands", "lines", "perItem"]],
  ["ratio", ["proportional", "slope", "twoSided", "bands", "lines"]],
  ["signedNumber", ["slope", "twoSided", "bands", "lines"]],
  ["points", ["slope", "twoSided", "bands", "lines", "given", "sum"]],
  ["place", ["bands", "lines", "byRank"]],
] as const)("which rules take a %s", (quantity, kinds) => {
  expect(quantities).toContain(quantity);
  const taking = Object.entries(rules).filter(([, { takes }]) =>
    (takes as readonly string[]).includes(quantity),
  );
  expect(taking.map(([kind]) => kind)).toEqual(kinds);
});

test("a fact is for yesNo alone", () => {
  const taking = Object.entries(rules).filter(([, { takes }]) =>
    (takes as readonly string[]).includes("fact"),
  );
  expect(taking.map(([kind]) => kind)).toEqual(["yesNo"]);
});

test("an unknown kind is answered with the kinds there are", () => {
  const kinds = Object.keys(rules).map((kind) => `"${kind}"`);
  expect(allowedBy(ruleSchema, { kind: "tiers" })).toEqual([`kind: one of ${kinds.join(", ")}`]);
});

test("a key of another rule is refused where it stands", () => {
  expect(allowedBy(ruleSchema, { kind: "given", start: 5 })).toEqual([
    "start: an object with the keys kind and no others",
  ]);
});

test("a table of rules says of lines what lies below and above", () => {
  const rule: Rule = {
    kind: "lines",
    through: [
      { at: "80%", points: 5 },
      { at: "90%", points: 10 },
    ],
    below: 1,
    above: 9,
  };
  expect(wordsOfRule(rule).page.words((term) => `<${term}>`, rule)).toEqual({
    zh: "<through[0].at>得<through[0].points>分，<through[1].at>得<through[1].points>分，其间线性内插；更低得<below>分，更高得<above>分",
    en: "<through[0].points> at <through[0].at>, <through[1].points> at <through[1].at>, on a straight line between; <below> below, <above> above",
  });
});

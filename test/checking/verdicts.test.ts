import { parseScheme, type Verdicts } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const parse = (verdicts: object) => () =>
  parseScheme(smallScheme({ verdicts: verdicts as Verdicts }));

describe("grades", () => {
  const grades = (...edges: object[]) =>
    parse({ grades: edges.map((edge, index) => ({ id: `g${index}`, name, ...edge })) });

  test.each([
    [[{ from: 90 }, {}], []],
    [[{}], []],
    [[{}, { from: 60 }, { above: 60 }], []],
    [[{ from: 90 }], ["verdicts.grades"]],
    [[{ from: 90 }, {}, {}], ["verdicts.grades"]],
    [[{ from: 90, above: 95 }, {}], ["verdicts.grades[0].above"]],
    [[{ from: 90 }, { from: "90.0" }, {}], ["verdicts.grades[1].from"]],
    [[{ above: 90 }, { above: 90 }, {}], ["verdicts.grades[1].above"]],
  ])("row %#: %j", (edges, paths) => {
    expect(pathsOf(grades(...edges))).toEqual(paths);
  });

  test("two without an edge are told so", () => {
    expect(messagesOf(grades({}, {}))).toEqual([
      "verdicts.grades: found a list of 2; expected a list with exactly one grade that has neither from nor above: the lowest.",
    ]);
  });
});

describe("flags", () => {
  const flag = (condition: object) => parse({ flags: [{ id: "f", name, if: condition }] });

  test.each([
    [{ total: { below: "60" } }, []],
    [{ total: { below: "60%" } }, ["total.below"]],
    [{ total: {} }, ["total"]],
    [{ anyScore: { below: "60%" } }, []],
    [{ anyScore: { below: "6" } }, ["anyScore.below"]],
    [{ anyScore: {} }, ["anyScore"]],
    [{ score: "speed", below: "60%" }, []],
    [{ score: "speed", below: "6" }, []],
    [{ score: "speed" }, [""]],
    [{ score: "done", below: "6" }, ["score"]],
    [{ measure: { rate: "done" }, below: "60%" }, []],
    [{ measure: { rate: "done" }, below: "60" }, ["below"]],
    [{ measure: { rate: "speed" }, below: "60%" }, ["measure.rate"]],
    [{ first: 3, among: "all", ties: "dense" }, []],
    [{ any: [{ total: { to: 1 } }, { not: { total: { to: "1%" } } }] }, ["any[1].not.total.to"]],
  ])("row %#: %j", (condition, places) => {
    const paths = places.map((place) => `verdicts.flags[0].if${place && `.${place}`}`);
    expect(pathsOf(flag(condition))).toEqual(paths);
  });

  test("a dimension that there is not is told so", () => {
    expect(messagesOf(flag({ score: "done", below: "6" }))).toEqual([
      'verdicts.flags[0].if.score: found "done"; expected one of the dimensions speed.',
    ]);
  });
});

test.each(["grades", "lists", "flags"])("no id stands twice among %s", (key) => {
  const items = {
    grades: [{ from: 90 }, {}],
    lists: [
      { best: 3, among: "all", ties: "dense" },
      { worst: 3, among: "all", ties: "dense" },
    ],
    flags: [{ if: { total: { below: 60 } } }, { if: { total: { below: 50 } } }],
  }[key];
  const twice = items?.map((item) => ({ id: "same", name, ...item }));
  expect(pathsOf(parse({ [key]: twice }))).toEqual([`verdicts.${key}[1].id`]);
});

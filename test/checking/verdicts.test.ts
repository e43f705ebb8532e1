import { parseScheme, type Scheme, type Verdicts } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const groups = ["all", "park"].map((id) => ({ id, name }));
const metrics: Scheme["metrics"] = { ...smallScheme().metrics, met: { kind: "fact", name } };
const parse = (verdicts: object) => () =>
  parseScheme(smallScheme({ groups, metrics, verdicts: verdicts as Verdicts }));

function by(all: unknown, park: unknown) {
  return { byGroup: { all, park } };
}

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
    [[{ from: by(90, 85) }, { from: by(80, 85.5) }, {}], []],
    [[{ from: by(90, 85) }, { from: by(80, "85.0") }, {}], ["verdicts.grades[1].from"]],
    [[{ from: by(90, 85) }, { from: 85 }, {}], ["verdicts.grades[1].from"]],
    [[{ from: by(90, 85) }, { above: by(90, 85) }, {}], []],
    [[{ from: { byGroup: { all: 90 } } }, {}], ["verdicts.grades[0].from.byGroup.park"]],
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
    [{ first: by(3, 1), among: "group", ties: "dense" }, []],
    [{ first: by(3, 1), among: "peers", ties: "dense" }, []],
    [{ first: by(3, 1), among: "all", ties: "dense" }, ["first"]],
    [{ last: by(3, { share: "10%", mode: "ceil" }), among: "all", ties: "dense" }, ["last"]],
    [{ last: { byGroup: { all: 3 } }, among: "group", ties: "dense" }, ["last.byGroup.park"]],
    [{ last: { share: "10%", mode: "ceil" }, among: "all", ties: "dense" }, []],
    [{ total: { from: by(60, 50), below: by(90, 80) } }, []],
    [{ total: { from: by(60, "50%") } }, ["total.from.byGroup.park"]],
    [{ fact: "met" }, []],
    [{ fact: "tickets" }, ["fact"]],
    [{ measure: { fact: "met" }, from: 1 }, [""]],
    [{ inGroup: ["park"] }, []],
    [{ inGroup: ["city"] }, ["inGroup[0]"]],
    [{ measure: { total: "basic" }, from: 60 }, []],
    [{ measure: { score: "none" }, from: 60 }, ["measure.score"]],
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

describe("lists", () => {
  const list = (changes: object) =>
    parse({ lists: [{ id: "l", name, best: 3, among: "group", ties: "dense", ...changes }] });

  test.each([
    [{}, []],
    [{ best: by(3, 1) }, []],
    [{ best: by(3, 1), among: "all" }, ["best"]],
    [{ best: undefined, worst: by(3, 1), among: "all" }, ["worst"]],
    [{ best: { share: "10%", mode: "floor" }, among: "all" }, []],
    [{ best: { byGroup: { all: 3 } } }, ["best.byGroup.park"]],
    [{ onlyIn: ["park"] }, []],
    [{ onlyIn: ["park"], among: "all" }, []],
    [{ onlyIn: ["city"] }, ["onlyIn[0]"]],
    [{ onlyIn: ["park", "park"] }, ["onlyIn[1]"]],
  ])("row %#: %j", (changes, keys) => {
    const stated = JSON.parse(JSON.stringify(changes));
    const call =
      "worst" in changes
        ? parse({ lists: [{ id: "l", name, ties: "dense", ...stated }] })
        : list(stated);
    expect(pathsOf(call)).toEqual(keys.map((key) => `verdicts.lists[0].${key}`));
  });

  test.each([[null], ["park"], [7], [{ length: 1 }]])(
    "groups that are no list, %j, are refused, and nothing fails",
    (onlyIn) => {
      expect(pathsOf(list({ onlyIn }))).toEqual(["verdicts.lists[0].onlyIn"]);
    },
  );
});

describe("vetoes", () => {
  const grades = [
    { id: "good", name, from: 90 },
    { id: "fair", name },
  ];
  const veto = (atMost: unknown, more: object = { grades }) =>
    parse({ ...more, vetoes: [{ id: "v", name, if: { fact: "met" }, atMost }] });

  test("leave at most a grade that there is", () => {
    expect(pathsOf(veto("fair"))).toEqual([]);
    expect(messagesOf(veto("poor"))).toEqual([
      'verdicts.vetoes[0].atMost: found "poor"; expected one of the grades good, fair.',
    ]);
    expect(pathsOf(veto("fair", {}))).toEqual(["verdicts.vetoes[0].atMost"]);
  });

  test("ask only about what there is", () => {
    const conditions = { all: [{ fact: "none" }, { score: "none", below: 5 }] };
    const vetoes = [{ id: "v", name, if: conditions, atMost: "fair" }];
    expect(pathsOf(parse({ grades, vetoes })).sort()).toEqual([
      "verdicts.vetoes[0].if.all[0].fact",
      "verdicts.vetoes[0].if.all[1].score",
    ]);
  });
});

test.each(["grades", "lists", "flags", "vetoes"])("no id stands twice among %s", (key) => {
  const items = {
    vetoes: [{ if: { fact: "met" } }, { if: { total: { below: 60 } } }],
    grades: [{ from: 90 }, {}],
    lists: [
      { best: 3, among: "all", ties: "dense" },
      { worst: 3, among: "all", ties: "dense" },
    ],
    flags: [{ if: { total: { below: 60 } } }, { if: { total: { below: 50 } } }],
  }[key];
  const atMost = key === "vetoes" ? { atMost: "only" } : {};
  const grades = key === "vetoes" ? { grades: [{ id: "only", name }] } : {};
  const twice = items?.map((item) => ({ id: "same", name, ...item, ...atMost }));
  expect(pathsOf(parse({ ...grades, [key]: twice }))).toEqual([`verdicts.${key}[1].id`]);
});

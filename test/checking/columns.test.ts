import { type ColumnNames, parseScheme, type Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { columnContradictions } from "../../src/checking/columns.js";
import { issuesOf, messagesOf } from "../support/issuesOf.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

/** A small scheme in which everything has a name of its own. */
function schemeWith(columns: unknown, changes: Partial<Scheme> = {}): Scheme {
  return smallScheme({
    metrics: {
      tickets: { kind: "count", name: both("承办量", "Tickets") },
      done: { kind: "rate", of: "tickets", name: both("办结率", "Done on time") },
      happy: { kind: "rate", name: both("满意率", "Satisfied") },
      awarded: { kind: "points", name: both("专项", "Awarded") },
      plan: { kind: "fact", name: both("预案", "Plan") },
    },
    dimensions: [
      smallDimension({ name: both("办结", "Completion") }),
      smallDimension({ id: "heard", name: both("回访", "Calls"), measure: { rate: "happy" } }),
    ],
    figures: [
      {
        ...{ id: "pay", name: both("绩效系数", "Pay factor"), by: "exact" },
        rule: { kind: "given" },
      },
    ],
    columns: columns as ColumnNames,
    ...changes,
  });
}

const pathsIn = (columns: unknown, changes: Partial<Scheme> = {}) =>
  columnContradictions(schemeWith(columns, changes), () => true).map(({ path }) => path);

const zh = (...names: string[]) => names.map((name, index) => both(name, `Unlike ${name}${index}`));
const en = (...names: string[]) => names.map((name, index) => both(`${name}别名${index}`, name));

test.each<[string, ColumnNames | undefined]>([
  ["no names", undefined],
  ["an empty list of columns", {}],
  [
    "names of all that there is",
    {
      ...{
        group: zh("分类"),
        tier: zh("档位"),
        rank: zh("位次"),
        unit: zh("街道"),
        total: zh("评分"),
      },
      ...{ grade: zh("评级"), flags: zh("警示"), remark: zh("备注") },
      metrics: { tickets: zh("受理量", "派单量"), happy: zh("好评率"), awarded: zh("加分") },
      counts: { done: zh("办结件"), happy: zh("好评件") },
      dimensions: { speed: zh("办结分"), heard: zh("回访分") },
    },
  ],
  ["the usual name of a column for itself", { rank: zh("名次", "排名") }],
  ["a metric's own name for itself", { metrics: { tickets: zh("受理量", "承办量") } }],
  ["a score's own name for itself", { dimensions: { speed: zh("办结得分") } }],
  ["one name twice in a column", { unit: [both("街道", "Street"), both("街道", "Street")] }],
  ["one name in both languages", { unit: [both("Street", "Street")] }],
])("%s may be stated", (_, columns) => {
  expect(pathsIn(columns)).toEqual([]);
  expect(issuesOf(() => parseScheme(schemeWith(columns)))).toEqual([]);
});

describe("names of what is not there", () => {
  test.each([
    ["metrics", "none", "unknownName"],
    ["metrics", "toString", "unknownName"],
    // the id of a dimension, of a figure and of a group
    ["metrics", "speed", "unknownName"],
    ["metrics", "pay", "unknownName"],
    ["counts", "none", "unknownName"],
    ["counts", "tickets", "contradiction"],
    ["counts", "awarded", "contradiction"],
    ["counts", "plan", "contradiction"],
    ["dimensions", "none", "unknownName"],
    ["dimensions", "done", "unknownName"],
    ["dimensions", "pay", "unknownName"],
  ])("columns.%s.%s is refused: %s", (kind, id, code) => {
    const issues = columnContradictions(schemeWith({ [kind]: { [id]: zh("甲") } }), () => true);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([
      [`columns.${kind}.${id}`, code],
    ]);
  });

  test.each(["tickets", "done", "happy", "awarded", "plan"])("%s may have a name", (id) => {
    expect(pathsIn({ metrics: { [id]: zh("甲") } })).toEqual([]);
  });

  test("what there is is told", () => {
    expect(
      messagesOf(() =>
        parseScheme(schemeWith({ counts: { tickets: zh("甲") }, dimensions: { done: zh("乙") } })),
      ),
    ).toEqual([
      'columns.counts.tickets: found "tickets"; expected a metric that metrics declares with kind "rate" (done, happy).',
      'columns.dimensions.done: found "done"; expected one of the dimensions speed, heard.',
    ]);
  });
});

describe("a name that another column has is refused", () => {
  test.each<[string, ColumnNames, string[]]>([
    ["stated for both", { unit: zh("街道"), group: zh("街道") }, ["group[0]"]],
    [
      "stated for two metrics",
      { metrics: { tickets: zh("甲", "乙"), happy: zh("丙", "乙") } },
      ["metrics.happy[1]"],
    ],
    [
      "of a rate and of its count",
      { metrics: { done: zh("甲") }, counts: { done: zh("甲") } },
      ["counts.done[0]"],
    ],
    [
      "of a metric and of a dimension",
      { metrics: { done: zh("甲") }, dimensions: { heard: zh("甲") } },
      ["dimensions.heard[0]"],
    ],
    [
      "of three columns",
      { unit: zh("甲"), rank: zh("甲"), total: zh("甲") },
      ["rank[0]", "total[0]"],
    ],
    ["the usual name of another", { unit: zh("街道", "排名") }, ["unit[1]"]],
    ["the usual name in English", { unit: en("Rank") }, ["unit[0]"]],
    ["the name of a metric", { total: zh("承办量") }, ["total[0]"]],
    ["the name of another metric", { metrics: { happy: zh("办结率") } }, ["metrics.happy[0]"]],
    ["a dimension's heading", { metrics: { done: zh("办结得分") } }, ["metrics.done[0]"]],
    ["it in English", { metrics: { done: en("Completion score") } }, ["metrics.done[0]"]],
    ["the name of a figure", { dimensions: { speed: zh("绩效系数") } }, ["dimensions.speed[0]"]],
    ["what is beside the unit", { metrics: { plan: zh("说明") } }, ["metrics.plan[0]"]],
  ])("%s", (_, columns, paths) => {
    expect(pathsIn(columns)).toEqual(paths.map((path) => `columns.${path}`));
  });

  // as tables are read
  test.each([
    ["街道", "街 道"],
    ["街道", "街道（件）"],
    ["好评率", "好评率（%）"],
    ["好评率", "好评率%"],
    ["好评率", "好评率(10分)"],
    ["A类", "Ａ类"],
    ["A类", "a类"],
  ])("%s and %s are one name", (one, other) => {
    expect(pathsIn({ unit: zh(one), total: zh(other) })).toEqual(["columns.total[0]"]);
  });

  test.each([
    ["街道", "街道名称"],
    ["好评率", "好评"],
    ["好评率", "好评率（网络）"],
    ["10分", "20分"],
  ])("%s and %s are two", (one, other) => {
    expect(pathsIn({ unit: zh(one), total: zh(other) })).toEqual([]);
  });

  test("it is told as a person reads it", () => {
    const [message, ...more] = issuesOf(() =>
      parseScheme(schemeWith({ unit: zh("街道"), total: zh("街道") })),
    ).map((issue) => issue.message);
    expect(more).toEqual([]);
    expect(message?.en).toBe(
      'columns.total[0]: found "街道"; expected a heading that no other column has, since a table could not be read otherwise.',
    );
    expect(message?.zh).toContain("不与其他列相同的表头（否则读表时无从分辨）");
  });
});

test("a name that its column gave up is free for another", () => {
  expect(pathsIn({ rank: zh("位次"), metrics: { awarded: zh("排名") } })).toEqual([]);
  expect(pathsIn({ metrics: { done: zh("按时率"), happy: zh("办结率") } })).toEqual([]);
  expect(pathsIn({ dimensions: { speed: zh("甲") }, metrics: { done: zh("办结得分") } })).toEqual(
    [],
  );
});

test("a dimension's name alone is free, since its column is called a score", () => {
  expect(pathsIn({ metrics: { done: zh("办结") } })).toEqual([]);
});

describe("what is broken in itself is left alone", () => {
  const columns = { unit: zh("甲"), total: zh("甲"), metrics: { none: zh("乙") } };
  const whereSound = (broken: string) =>
    columnContradictions(schemeWith(columns), (path) => path !== broken).map(({ path }) => path);

  test.each([
    ["columns", []],
    ["metrics", ["columns.metrics.none"]],
    ["dimensions", ["columns.metrics.none"]],
  ])("%s", (broken, paths) => {
    expect(whereSound(broken)).toEqual(paths);
  });

  test.each([null, 7, "columns", [], { unit: null }, { unit: [] }, { metrics: [] }, { rank: {} }])(
    "columns of %j are refused in words, and nothing fails",
    (columns) => {
      const issues = issuesOf(() => parseScheme(schemeWith(columns)));
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.every(({ path }) => path.startsWith("columns"))).toBe(true);
    },
  );
});

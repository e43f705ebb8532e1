import type { AskedWorking, Condition, DimensionCondition, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  conditionWorkings,
  edgeWorkings,
  namesIn,
  type Reader,
  testWorking,
} from "../../src/explaining/testWorkings.js";
import type { ConditionTest } from "../../src/scheme/condition.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { both } from "../support/office.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";
import { dimensionOf } from "../support/workings.js";

const metrics: Scheme["metrics"] = {
  tickets: { kind: "count", name: both("工单量", "Tickets"), counted: both("张", "tickets") },
  done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
  happy: { kind: "rate", name: both("满意率", "Happy") },
  awarded: { kind: "points", name: both("评分", "Awarded"), most: 100 },
  accident: { kind: "fact", name: both("发生事故", "Accident") },
  repeats: { kind: "count", name: both("重复件", "Repeats") },
};
const groups = [
  { id: "all", name: both("部门", "Departments") },
  { id: "park", name: both("园区", "Parks") },
];

/** What is read of a unit of 10 tickets of which a third is done, who is not asked whether happy, and who had an accident. */
function readerOf(changes: Partial<Scheme> = {}, group = "all"): Reader {
  const scheme = smallScheme({ metrics, groups, ...changes });
  const facts = [
    ...[fractionOf(10), fractionOf("1/3"), undefined, fractionOf("2.5")],
    ...[fractionOf(1), fractionOf(3)],
  ];
  return { scheme, layout: layoutOf(scheme), group, facts };
}

describe("one thing that is asked about", () => {
  const answered = (test: ConditionTest, group?: string) =>
    testWorking(test, readerOf({ dimensions: [asking(test)] }, group));
  const asking = (test: ConditionTest) =>
    smallDimension({ conditions: [settledAt("zero", test as Condition)] });

  test("a share has its name, its value, its edges as numbers, and the answer", () => {
    expect(answered({ measure: { rate: "done" }, above: "25%", to: "33%" })).toEqual({
      name: both("办结率", "Done"),
      quantity: "share",
      exact: "1/3",
      edges: [
        { word: "above", exact: "1/4" },
        { word: "to", exact: "33/100" },
      ],
      holds: false,
    });
  });

  test.each<[string, object | undefined]>([
    ["tickets", both("张", "tickets")],
    ["repeats", both("件", "item")],
  ])("of the count %s it is told what is counted", (count, counted) => {
    expect(answered({ measure: { count }, from: 5 })).toMatchObject({ quantity: "items", counted });
  });

  test("of points nothing is counted", () => {
    const points = answered({ measure: { given: "awarded" }, below: "2.5" });
    expect(points).toMatchObject({ quantity: "points", exact: "5/2", holds: false });
    expect("counted" in points).toBe(false);
  });

  test.each(["holds", "fails"] as const)(
    "without data it %s where the scheme says so",
    (noData) => {
      expect(answered({ measure: { rate: "happy" }, from: "50%", noData })).toMatchObject({
        exact: null,
        holds: noData === "holds",
      });
    },
  );

  test.each([
    ["all", 5],
    ["park", 11],
  ])("an edge is that of the group: in %s, %i", (group, edge) => {
    const below = { byGroup: { all: 5, park: 11 } };
    expect(answered({ measure: { count: "tickets" }, below }, group)).toMatchObject({
      edges: [{ word: "below", exact: `${edge}` }],
      holds: edge > 10,
    });
  });

  test("a fact has its name and its answer", () => {
    expect(answered({ fact: "accident" })).toEqual({
      fact: both("发生事故", "Accident"),
      holds: true,
    });
  });

  test.each<[string[], string, string, boolean]>([
    [["all"], "属于部门", "in Departments", true],
    [["park"], "不属于园区", "not in Parks", false],
    [["park", "all"], "属于园区、部门", "in Parks or Departments", true],
  ])("a group of %j is told by name", (inGroup, zh, en, holds) => {
    expect(answered({ inGroup })).toEqual({ test: both(zh, en), holds });
  });
});

describe("the score of another dimension", () => {
  const name = both("办结", "Completion");
  const speed = smallDimension({ id: "speed", name, noData: "leaveOut" });
  const looking = (test: Condition) =>
    smallDimension({
      ...{ id: "looking", measure: { given: "awarded" }, rule: { kind: "given" } },
      conditions: [settledAt("zero", test)],
    });
  const conditionOf = (test: Condition, tickets: number) => {
    const scheme = smallScheme({
      dimensions: [looking(test), speed],
      total: { leftOut: "asZero" },
    });
    const done = Math.min(6, tickets);
    const unit = { id: "a", name: "a", group: "all" };
    const given = { tickets, done, happy: "50%", awarded: 1 };
    return dimensionOf(scheme, [{ ...unit, metrics: given }]).conditions[0];
  };

  // 10 points × 6 of 10
  test.each([
    ["59.9%", "below", "599/100", false],
    ["60%", "below", "6", false],
    ["60.1%", "below", "601/100", true],
    ["5.99", "from", "599/100", true],
    ["6", "from", "6", true],
    ["6.01", "from", "601/100", false],
  ])("of 6 is told with its edge in points: %s (%s)", (edge, word, points, holds) => {
    const only = conditionOf({ score: "speed", [word]: edge } as Condition, 10)?.asked;
    const name = both("“办结”得分", 'score of "Completion"');
    expect(only).toMatchObject({ name, quantity: "points", exact: "6", holds });
    expect(only).toMatchObject({ edges: [{ word, exact: points }] });
  });

  test("is no data where that dimension is left out", () => {
    const condition = conditionOf({ score: "speed", below: "100%" }, 0);
    expect(condition?.asked).toMatchObject({ exact: null, holds: false });
    expect(condition?.holds).toBe(false);
  });
});

/** How what was asked was answered: `true & !(false | true)` */
function inShort(asked: AskedWorking): string {
  if (!("joined" in asked)) return `${asked.holds}`;
  const of = asked.of.map((one) => {
    const text = inShort(one);
    return "joined" in one && one.of.length > 1 ? `(${text})` : text;
  });
  return asked.joined === "not" ? `!${of}` : of.join(asked.joined === "all" ? " & " : " | ");
}

describe("conditionWorkings", () => {
  const workings = (conditions: readonly DimensionCondition[], group = "all") => {
    const dimension = smallDimension({ conditions: conditions as DimensionCondition[] });
    return conditionWorkings(conditions, readerOf({ dimensions: [dimension] }, group));
  };
  const few = { measure: { count: "tickets" }, below: 5 } as const;
  const many = { measure: { count: "tickets" }, from: 5 } as const;

  test("where there are no conditions, there are none", () => {
    expect(conditionWorkings([], readerOf())).toEqual([]);
  });

  test("each has its number, its effect, whether it held, and its name where it has one", () => {
    const name = both("太少", "Too few");
    const most = { if: many, atMost: { byGroup: { all: "7.50", park: "1/3" } } } as const;
    const stated = [{ ...settledAt("zero", few), name }, settledAt("fullMarks", many), most];
    const found = (group: string) => workings(stated, group).map(({ asked: _, ...rest }) => rest);
    expect(found("all")).toEqual([
      { number: 1, name, give: "zero", holds: false },
      { number: 2, give: "fullMarks", holds: true },
      { number: 3, atMost: "7.5", holds: true },
    ]);
    expect(found("park")[2]).toEqual({ number: 3, atMost: "1/3", holds: true });
  });

  test.each<[string, Condition, boolean, unknown]>([
    ["all of them", { all: [few, many] }, false, "false & true"],
    ["any of them", { any: [few, many] }, true, "false | true"],
    ["none", { not: few }, true, "!false"],
    [
      "joined in several ways",
      { all: [many, { not: { any: [few, { fact: "accident" }] } }] },
      false,
      "true & !(false | true)",
    ],
    [
      "of several kinds",
      { any: [{ inGroup: ["park"] }, { fact: "accident" }] },
      true,
      "false | true",
    ],
  ])("of things joined, %s may have to hold", (_, condition, holds, each) => {
    const [found] = workings([settledAt("zero", condition)]);
    expect(found?.holds).toBe(holds);
    expect(found && inShort(found.asked)).toEqual(each);
  });
});

test("metrics and dimensions are called by their names, what there is not by its id", () => {
  const scheme = smallScheme({
    metrics,
    dimensions: [smallDimension({ name: both("办结", "X") })],
  });
  const nameOf = namesIn(scheme);
  expect([nameOf("happy").zh, nameOf("speed", "dimension").zh]).toEqual(["满意率", "办结"]);
  expect([nameOf("speed").zh, nameOf("happy", "dimension").zh]).toEqual(["speed", "happy"]);
});

test("edges are told in the order from, above, to, below, as fractions", () => {
  const [from, below] = [fractionOf("60%"), fractionOf("2.5")];
  expect(edgeWorkings({ from, above: undefined, to: undefined, below })).toEqual([
    { word: "from", exact: "3/5" },
    { word: "below", exact: "5/2" },
  ]);
});

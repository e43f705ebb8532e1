import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import { readMonth } from "../../src/scoring/readMonth.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { written } from "../support/written.js";

const adjustment = { unit: "a", category: "c", points: 1, reason: "r" };
const sum = { kind: "sum", start: 0 } as const;

function read(scheme: Scheme, units: readonly unknown[], more: object = {}) {
  const input = { month: "2024-01", units, ...more };
  return readMonth(prepared(scheme, layoutOf(scheme)), input);
}

function firstOf(
  scheme: Scheme,
  metrics: Readonly<Record<string, unknown>> = {},
  more: object = {},
) {
  const outcome = read(scheme, [smallUnit("a", metrics)], more);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ path }) => path).join());
  const [unit] = outcome.value.units;
  if (unit === undefined) throw new Error("no unit");
  return unit;
}

function problems(scheme: Scheme, units: readonly unknown[], more: object = {}): string[] {
  const outcome = read(scheme, units, more);
  return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
}

describe("a unit", () => {
  const ranking = { by: "published", ties: "dense", minimumVolume: 20 } as const;
  const name = { zh: "档", en: "Tier" };

  test("is read with its volume, and its metrics exact", () => {
    const { unit, volume, tier, apart, facts } = firstOf(smallScheme());
    expect(unit).toEqual({ id: "a", name: "a", group: "all" });
    expect([volume, tier, apart]).toEqual([10, null, undefined]);
    expect(facts.map(written)).toEqual(["10", "1", "1/2", "1"]);
  });

  test("has its adjustments behind its metrics, as 0 where it has none", () => {
    const bonus = smallDimension({ measure: { adjustments: "bonus" }, rule: sum });
    const scheme = smallScheme({ dimensions: [bonus] });
    const facts = ["10", "1", "1/2", "1"];
    expect(firstOf(scheme).facts.map(written)).toEqual([...facts, "0"]);
    const own = firstOf(scheme, {}, { adjustments: [adjustment, adjustment] });
    expect(own.facts.map(written)).toEqual([...facts, "2"]);
  });

  test.each([
    [19, "low"],
    [20, "high"],
    [21, "high"],
  ])("of %i tickets is in tier %s", (tickets, id) => {
    const tiers = [
      { id: "low", name, from: 0 },
      { id: "high", name, from: 20 },
    ];
    const scheme = smallScheme({ groups: [{ id: "all", name, tiers }] });
    expect(firstOf(scheme, { tickets }).tier).toBe(id);
  });

  test.each([
    [19, true],
    [20, false],
    [21, false],
  ])("with 20 tickets needed, %i are below the minimum: %s", (tickets, isBelow) => {
    const { apart } = firstOf(smallScheme({ ranking }), { tickets });
    expect(apart?.code === "belowMinimum").toBe(isBelow);
  });

  test("below the minimum may have a share of nothing, and no other problem", () => {
    const unit = smallUnit("a", { tickets: 0, done: 0, happy: "101%" });
    expect(problems(smallScheme({ ranking }), [unit])).toEqual(["units[0].metrics.happy"]);
  });
});

describe("a month", () => {
  const deduction = smallDimension({
    id: "deduction",
    measure: { adjustments: "deduction" },
    rule: sum,
  });
  const scheme = smallScheme({ dimensions: [smallDimension(), deduction] });

  test("has its units in the order given, and its adjustments", () => {
    const adjustments = [{ ...adjustment, points: "-1" }];
    const outcome = read(scheme, [smallUnit("b"), smallUnit("a")], { adjustments });
    const { month, units = [], adjustments: found } = outcome.ok ? outcome.value : {};
    expect(month).toBe("2024-01");
    expect(units.map(({ unit }) => unit.id)).toEqual(["b", "a"]);
    expect(units.map(({ facts }) => written(facts.at(-1)))).toEqual(["0", "-1"]);
    expect(found).toEqual(adjustments);
  });

  test.each<[string, readonly unknown[], object, string[]]>([
    ["a name that is none", [smallUnit("a")], { month: "2024-13" }, ["month"]],
    ["a unit that is none", [null], {}, ["units[0]"]],
    ["a unit without an id", [smallUnit("")], {}, ["units[0].id", "units[0].name"]],
    ["a metric that is none", [smallUnit("a", { happy: "much" })], {}, ["units[0].metrics.happy"]],
    ["a rate above its whole", [smallUnit("a", { done: 11 })], {}, ["units[0].metrics.done"]],
    ["a unit twice", [smallUnit("a"), smallUnit("a")], {}, ["units[1].id"]],
    [
      "an adjustment of nobody",
      [smallUnit("a")],
      { adjustments: [{ ...adjustment, unit: "z" }] },
      ["adjustments[0].unit"],
    ],
    [
      "a broken adjustment",
      [smallUnit("a")],
      { adjustments: [{ ...adjustment, points: 0 }] },
      ["adjustments[0].points"],
    ],
    ["units that are no list", [], { units: "all" }, ["units"]],
  ])("with %s is refused", (_, units, more, expected) => {
    expect(problems(scheme, units, more)).toEqual(expected);
  });

  test("that is none is refused whole", () => {
    const outcome = readMonth(prepared(scheme, layoutOf(scheme)), 7);
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([""]);
  });

  test("tells every problem at once: of shapes, of ids, of values, of adjustments", () => {
    const units = [smallUnit("a", { done: 11 }), smallUnit("a", { happy: 3 })];
    const adjustments = [
      { ...adjustment, unit: "z" },
      { ...adjustment, reason: "" },
    ];
    expect(problems(scheme, units, { adjustments, month: "2024-13" })).toEqual([
      "month",
      "units[1].metrics.happy",
      "adjustments[1].reason",
      "units[1].id",
      "units[0].metrics.done",
      "adjustments[0].unit",
    ]);
  });

  test("has what is sound of a broken unit checked all the same", () => {
    const units = [{ ...smallUnit("a", { done: 11, happy: 3 }), group: "none" }];
    expect(problems(scheme, units)).toEqual([
      "units[0].group",
      "units[0].metrics.happy",
      "units[0].metrics.done",
    ]);
  });

  test("does not compare a rate with a count that is broken", () => {
    const units = [smallUnit("a", { tickets: "ten", done: 11 })];
    expect(problems(scheme, units)).toEqual(["units[0].metrics.tickets"]);
  });

  test("is read alike where a unit is no plain object, so that its schema looks at it", () => {
    const unit = Object.assign(Object.create({}), smallUnit("a", { done: 7 }));
    const outcome = read(scheme, [unit]);
    const [plain] = outcome.ok ? outcome.value.units : [];
    expect(plain?.facts.map(written)).toEqual(["10", "7/10", "1/2", "1", "0"]);
  });
});

describe("metrics that are worked out of others", () => {
  const name = { zh: "名", en: "Name" };
  const made: Scheme = smallScheme({
    metrics: {
      done: { kind: "rate", name, of: "net", count: "closed" },
      net: { kind: "count", name, madeOf: { plus: ["accepted", "moved"], minus: ["deferred"] } },
      share: { kind: "rate", name, of: "net" },
      accepted: { kind: "count", name },
      moved: { kind: "count", name },
      deferred: { kind: "count", name },
      closed: { kind: "count", name },
    },
    volume: "net",
    groups: [{ id: "all", name, tiers: [0, 10].map((from) => ({ id: `${from}`, name, from })) }],
  });
  const unit = (metrics: object, id = "a") => ({
    ...{ id, name: id, group: "all" },
    metrics: { accepted: 9, moved: 3, deferred: 2, closed: 8, share: 5, ...metrics },
  });
  const readOne = (metrics: object, scheme = made) => {
    const outcome = read(scheme, [unit(metrics)]);
    if (!outcome.ok) throw new Error(outcome.issues.map(({ path }) => path).join());
    return outcome.value.units[0];
  };
  const issuesWith = (metrics: object, scheme = made) => {
    const outcome = read(scheme, [unit(metrics)]);
    return outcome.ok ? [] : outcome.issues;
  };
  const codes = (metrics: object, scheme = made) =>
    issuesWith(metrics, scheme).map(({ code, path }) => `${code} ${path.slice(17)}`);

  test("are read in the scheme's order, wherever they stand in it", () => {
    const one = readOne({});
    expect(one?.facts.map(written)).toEqual(["4/5", "10", "1/2", "9", "3", "2", "8"]);
    expect([one?.volume, one?.tier]).toEqual([10, "10"]);
  });

  test.each([
    [{ deferred: 3 }, 9, "0"],
    [{ deferred: 12, closed: 0, share: "0%" }, 0, "0"],
  ])("the volume with %j is %i, and its tier %s", (metrics, volume, tier) => {
    const open = { ...made, dimensions: [smallDimension({ noData: "zero" })] };
    const one = readOne(metrics, open);
    expect([one?.volume, one?.tier]).toEqual([volume, tier]);
  });

  test.each<[object, string[]]>([
    [{ deferred: 13, share: "50%", closed: 0 }, ["belowZero net"]],
    [{ closed: 11 }, ["aboveWhole done"]],
    [{ closed: 3, deferred: 12, share: "50%" }, ["aboveWhole done"]],
    [{ closed: 0, deferred: 12, share: "50%" }, ["zeroDenominator done"]],
    [{ share: 11 }, ["aboveWhole share"]],
    [{ net: 10 }, ["unknownKey net"]],
    [{ done: "80%" }, ["unknownKey done"]],
    [{ closed: "8" }, ["invalid closed"]],
    [{ accepted: undefined, share: "50%" }, ["missing accepted"]],
    [{ accepted: -1, share: "50%" }, ["invalid accepted"]],
  ])("with %j: %j", (metrics, told) => {
    expect(codes(metrics)).toEqual(told);
  });

  test("one that is given is told that it is worked out", () => {
    const [issue] = issuesWith({ net: 10 });
    expect(issue?.metric).toEqual({ id: "net", name });
    expect(issue?.message.zh).toBe(
      "units[0].metrics.net（a）：发现未知的项；应为不填此项（该指标由其他指标计算得出）。",
    );
  });

  test("a count below 0 is told with what it comes to", () => {
    const [issue] = issuesWith({ deferred: 13, share: "50%", closed: 0 });
    expect(issue?.message.en).toBe(
      "units[0].metrics.net (a): found -1, worked out of other counts; expected a count that is not below 0 (no more can be taken away than there is).",
    );
  });

  test("a cap holds one above it", () => {
    const { done: _, ...others } = made.metrics;
    const done = { kind: "rate", name, of: "net", count: "closed", cap: "100%" } as const;
    const one = readOne({ closed: 11 }, { ...made, metrics: { done, ...others } });
    expect(written(one?.facts[0])).toBe("1");
    expect(one?.noticed.map(({ metric }) => metric.id)).toEqual(["done"]);
  });

  test("they are rounded as rates are", () => {
    const rates = { places: 0, mode: "halfExpand", increment: 5 } as const;
    const rounding = { ...made.rounding, rates };
    expect(written(readOne({ closed: 7, moved: 4 }, { ...made, rounding })?.facts[0])).toBe(
      "13/20",
    );
  });

  // the share is sound: it is its whole that is not
  test("a share of a whole that is broken is not told that it has none", () => {
    expect(codes({ accepted: "x" })).toEqual(["invalid accepted"]);
    expect(codes({ deferred: 13, closed: 0 })).toEqual(["belowZero net"]);
  });

  test("a volume beyond the largest count is refused, and no unit is lost for it", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const metrics = { accepted: most, moved: most, deferred: 0, share: "50%" };
    expect(codes(metrics)).toHaveLength(1);
  });
});

describe("a unit that is set apart", () => {
  const name = { zh: "名", en: "Name" };
  const metrics: Scheme["metrics"] = { ...smallScheme().metrics, isNew: { kind: "fact", name } };
  const apart = (as: "notScored" | "notRanked") =>
    smallScheme({
      metrics,
      ranking: {
        by: "exact",
        ties: "dense",
        setApart: [{ id: "new", name, if: { fact: "isNew" }, as }],
      },
    });
  const unit = (metrics: object) => smallUnit("a", { isNew: true, ...metrics });

  test("is read with the reason", () => {
    expect(firstOf(apart("notRanked"), { isNew: true }).apart?.code).toBe("new");
    expect(firstOf(apart("notRanked"), { isNew: false }).apart).toBeUndefined();
  });

  test("and not scored may have a share of nothing, and no other problem", () => {
    const empty = { tickets: 0, done: 0 };
    expect(problems(apart("notScored"), [unit(empty)])).toEqual([]);
    expect(problems(apart("notScored"), [unit({ isNew: false, ...empty })])).toHaveLength(1);
    expect(problems(apart("notScored"), [unit({ happy: "101%" })])).toHaveLength(1);
    expect(problems(apart("notRanked"), [unit(empty)])).toEqual(["units[0].metrics.done"]);
  });

  test("for want of data of one dimension need have none for another", () => {
    const dimensions = [
      smallDimension({ id: "apart", noData: "setApart" }),
      smallDimension({ id: "next", measure: { ratio: "tickets", to: "tickets" } }),
    ];
    const empty = smallUnit("a", { tickets: 0, done: 0 });
    expect(problems(smallScheme({ dimensions }), [empty])).toEqual([]);
    const [, next] = dimensions;
    expect(problems(smallScheme({ dimensions: [next as never] }), [empty])).toHaveLength(2);
  });
});

// values by group cannot be read for a group that there is not
test.each(["city", undefined, 7])(
  "a unit of the group %s is refused, whatever its scheme",
  (group) => {
    const rule = {
      kind: "lines",
      through: [
        { at: { metric: "happy" }, points: 6 },
        { at: { byGroup: { all: "95%" } }, points: 10 },
      ],
      below: 0,
      above: 10,
    } as const;
    const lines = smallScheme({ dimensions: [smallDimension({ rule })] });
    expect(problems(lines, [{ ...smallUnit("a"), group }])).toEqual(["units[0].group"]);
  },
);

test.each(["2024-01", "2024-01/2024-03", "2024-Q1", "2024"])("a month may be of %s", (month) => {
  const outcome = read(smallScheme(), [smallUnit("a")], { month });
  expect(outcome.ok && outcome.value.month).toBe(month);
});

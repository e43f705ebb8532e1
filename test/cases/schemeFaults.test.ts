import {
  type Dimension,
  type MonthResult,
  type Scheme,
  schemeWarnings,
  scoreMonth,
} from "hotline-scoring";
import type { Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { both } from "../support/office.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

// schemes that were once accepted and scored wrongly, or warned of without reason

const none = { count: 0, of: 0 };
const happy = { measure: { rate: "happy" } } as const;

/** The results of some units, the first of which is the one that matters. */
function scored(changes: Partial<Scheme>, ...units: Readonly<Record<string, unknown>>[]) {
  const given = units.map((metrics, index) => smallUnit(`u${index}`, metrics));
  return scoreMonth(smallScheme(changes), { month: "2024-01", units: given });
}

/** The published score of a dimension of the first unit. */
const scoreIn = ({ peerGroups }: MonthResult) =>
  `${peerGroups[0]?.units.find(({ unit }) => unit.id === "u0")?.scores.speed?.points}`;

/** The warnings, but for those of metrics that nothing uses. */
const warned = (changes: Partial<Scheme>) =>
  schemeWarnings(smallScheme(changes)).filter(({ path }) => !path.startsWith("metrics."));

/** The warnings of a scheme of one dimension, whose full marks are all there is. */
const warnedOf = (changes: Partial<Dimension>) => {
  const dimension = smallDimension(changes);
  return warned({ dimensions: [dimension], total: { fullMarks: dimension.fullMarks } });
};

describe("what is given for want of data is final", () => {
  test.each<[string, Partial<Dimension>, string]>([
    ["0, whatever the floor", { fullMarks: 25, noData: "zero", floor: "12.5" }, "0"],
    ["full marks, whatever the cap", { fullMarks: 25, noData: "fullMarks", cap: 20 }, "25"],
    ["0, whatever a floor above full marks", { noData: "zero", floor: 11, cap: 12 }, "0"],
    ["full marks, whatever the factor", { noData: "fullMarks", factors: [{ times: "0.5" }] }, "10"],
    ["full marks as they are weighed", { noData: "fullMarks", weight: "25%", cap: 4 }, "2.5"],
  ])("%s", (_, changes, points) => {
    const dimensions = [smallDimension({ ...happy, ...changes })];
    expect(scoreIn(scored({ dimensions }, { happy: none }))).toBe(points);
  });

  // a unit with data is held by the very same bounds
  test.each([
    ["49%", "12.5", "12.25"],
    ["50%", "12.5", "12.5"],
    ["51%", "12.75", "12.75"],
    ["79%", "19.75", "19.75"],
    ["80%", "20", "20"],
    ["81%", "20.25", "20"],
  ])("with %s it is held: %s from 12.5 on, %s up to 20", (rate, floored, capped) => {
    const score = (changes: Partial<Dimension>) => {
      const dimensions = [smallDimension({ ...happy, ...changes, fullMarks: 25 })];
      return scoreIn(scored({ dimensions }, { happy: rate }));
    };
    expect(score({ noData: "zero", floor: "12.5" })).toBe(floored);
    expect(score({ noData: "fullMarks", cap: 20 })).toBe(capped);
  });

  const part = { ...happy, fullMarks: 6, rule: { kind: "proportional" } } as const;
  const other = { ...part, fullMarks: 4, measure: { rate: "done" } } as const;

  test.each([
    ["0 of all parts", [{ ...part, noData: "zero" }], { floor: 3 }, "0"],
    ["full marks of all parts", [{ ...part, noData: "fullMarks" }], { cap: 8 }, "10"],
    // 6 for want of data and 4 × 50 %, held at 7
    ["a part beside one with data", [{ ...part, noData: "fullMarks" }, other], { cap: 7 }, "7"],
    // 0 for want of data and 4 × 50 %, held at 3
    ["0 beside one with data", [{ ...part, noData: "zero" }, other], { floor: 3 }, "3"],
  ] as const)("of parts: %s", (_, parts, bounds, points) => {
    const dimensions = [composedDimension(parts, bounds)];
    expect(scoreIn(scored({ dimensions }, { happy: none, done: 5 }))).toBe(points);
  });

  test("a part's own bounds do not hold it either", () => {
    const parts = [
      { ...part, noData: "zero", floor: 2 },
      { ...part, fullMarks: 4, noData: "fullMarks", cap: 1 },
    ] as const;
    expect(scoreIn(scored({ dimensions: [composedDimension(parts)] }, { happy: none }))).toBe("4");
  });
});

describe("a rule that gives more than the dimension is worth", () => {
  const grades: Rule = {
    kind: "bands",
    bands: [
      { from: "90%", points: 100 },
      { from: "80%", points: 90 },
    ],
    otherwise: 75,
  };
  const line: Rule = {
    kind: "lines",
    through: [
      { at: "60%", points: 60 },
      { at: "100%", points: 100 },
    ],
    below: 0,
    above: 100,
  };
  const byRank: Partial<Dimension> = {
    measure: {
      rankOf: { rate: "done" },
      better: "higher",
      ties: "competition",
      among: "group",
    },
    rule: { kind: "byRank", points: [70, 60], otherwise: 50 },
  };

  test.each<[string, string, Partial<Dimension>]>([
    ["25", "100", { rule: grades }],
    ["12.5", "100", { rule: line }],
    ["60", "70", byRank],
  ])("worth %s of a rule to %s is warned of, with the remedy", (fullMarks, most, changes) => {
    const [warning, ...more] = warnedOf({ ...changes, fullMarks });
    expect([warning?.path, more]).toEqual(["dimensions[0].rule", []]);
    expect(warning?.message.en).toContain(`the rule gives up to ${most}`);
    expect(warning?.message.en).toContain(`state fullMarks ${most} and a weight`);
    expect(warning?.message.zh).toContain(
      `此规则最高给 ${most} 分，超过满分 ${fullMarks} 分的部分不计`,
    );
  });

  test("the remedy is one: it scores as it was meant, and is not warned of", () => {
    const weighed = smallDimension({ fullMarks: 100, weight: "25%", rule: grades });
    expect(warned({ dimensions: [weighed], total: { fullMarks: 25 } })).toEqual([]);
    const points = ["79%", "80%", "89%", "90%"].map((rate) =>
      scoreIn(scored({ dimensions: [{ ...weighed, ...happy }] }, { happy: rate })),
    );
    // a quarter of 75, 90, 90 and 100
    expect(points).toEqual(["18.75", "22.5", "22.5", "25"]);
  });

  test.each([
    ["99.99", "dimensions[0].rule"],
    ["100", ""],
    // full marks are out of reach, which is another warning
    ["100.01", "dimensions[0]"],
  ])("to 100 of %s is warned of at %j", (fullMarks, path) => {
    expect(
      warnedOf({ rule: line, fullMarks })
        .map((one) => one.path)
        .join(),
    ).toBe(path);
  });
});

describe("a rule that leaves the room from 0 to full marks", () => {
  const twoSided: Rule = {
    ...{ kind: "twoSided", better: "higher", target: "90%", start: 4 },
    gain: { perPercentagePoint: "0.1", most: 1 },
    loss: { perPercentagePoint: "0.2", most: 4 },
  };
  const losing: Partial<Dimension> = {
    ...{ fullMarks: 0, measure: { count: "tickets" }, rule: { kind: "perItem", each: 2 } },
  };

  test.each<[string, Partial<Dimension>, string[]]>([
    ["4 and 1 more, of 4", { fullMarks: 4, rule: twoSided }, ["the rule gives up to 5"]],
    ["with a cap at 5", { fullMarks: 4, rule: twoSided, cap: 5 }, []],
    ["with a cap at 4", { fullMarks: 4, rule: twoSided, cap: 4 }, []],
    ["of 5", { fullMarks: 5, rule: twoSided }, []],
    ["3 and 1 more, of 4", { fullMarks: 4, rule: { ...twoSided, start: 3 } }, ["down to -1"]],
    ["with a floor at -1", { fullMarks: 4, rule: { ...twoSided, start: 3 }, floor: -1 }, []],
    ["items that cost 2 each, of 0 held at 0", { ...losing, floor: 0 }, ["always gives 0"]],
    ["items that cost 2 each, of 0 to -6", { ...losing, floor: -6 }, []],
  ])("%s", (_, changes, said) => {
    const messages = warnedOf(changes).map(({ message }) => message.en);
    expect(messages).toEqual(said.map((one) => expect.stringContaining(one)));
  });
});

describe("totals that nothing reaches", () => {
  const name = both("名", "Name");
  const rest = { id: "rest", name };
  const most = (to: number) => `the total comes to ${to} at most, so that no unit reaches it.`;
  const told = (fullMarks: number, verdicts: Scheme["verdicts"]) =>
    warned({
      ...{ dimensions: [smallDimension({ fullMarks })], total: { fullMarks }, verdicts },
    }).map(({ message }) => message.en);

  test.each([
    [80, 79, false],
    [80, 80, false],
    [80, 81, true],
    [80, 95, true],
    [100, 900, true],
  ])("of %i, a grade from %i: %s", (fullMarks, from, warns) => {
    const grades = [{ id: "good", name, from }, rest];
    expect(told(fullMarks, { grades }).join()).toBe(
      warns ? `verdicts.grades[0].from: ${most(fullMarks)}` : "",
    );
  });

  test.each([
    [70, ""],
    [71, `verdicts.flags[0].if.total.from: ${most(70)}`],
    [90, `verdicts.flags[0].if.total.from: ${most(70)}`],
  ])("of 70, a flag for totals from %i: %j", (from, warning) => {
    const flags = [{ id: "praised", name, if: { total: { from } } }];
    expect(told(70, { flags }).join()).toBe(warning);
  });
});

describe("tiers from 300, 80 and 20 on", () => {
  const tiers = [300, 80, 20].map((from) => ({
    id: `from${from}`,
    name: both("档", "Tier"),
    from,
  }));
  const stated = (minimumVolume?: number): Partial<Scheme> => ({
    groups: [{ id: "all", name: both("组", "Group"), tiers }],
    ranking: { by: "exact", ties: "dense", ...(minimumVolume !== undefined && { minimumVolume }) },
    total: { fullMarks: 10 },
  });

  test.each([
    [undefined, true],
    [0, true],
    [19, true],
    [20, false],
    [21, false],
  ])("with a minimum volume of %s are refused: %s", (minimumVolume, refused) => {
    expect(pathsOf(() => schemeWarnings(smallScheme(stated(minimumVolume))))).toEqual(
      refused ? ["groups[0].tiers"] : [],
    );
  });

  test("with a minimum volume of 20 nothing is warned of, and each volume has its place", () => {
    expect(warned(stated(20))).toEqual([]);
    const volumes = [300, 299, 80, 79, 20, 19];
    const { peerGroups, unranked } = scored(
      stated(20),
      ...volumes.map((tickets) => ({ tickets, done: tickets })),
    );
    const placed = peerGroups.map(({ tier, units }) => [tier, units.map(({ unit }) => unit.id)]);
    expect(placed).toEqual([
      ["from300", ["u0"]],
      ["from80", ["u1", "u2"]],
      ["from20", ["u3", "u4"]],
    ]);
    expect(unranked.map(({ unit, code }) => [unit.id, code])).toEqual([["u5", "belowMinimum"]]);
  });
});

describe("full marks of 150 in one group, and 100 in two", () => {
  const groups = ["a", "b", "c"].map((id) => ({ id, name: both(id, id) }));
  const fullMarks = { byGroup: { a: 150, b: 100, c: 100 } };
  const told = (meant?: Scheme["total"]["fullMarks"]) =>
    warned({
      ...{ groups, dimensions: [smallDimension({ fullMarks })] },
      total: meant === undefined ? {} : { fullMarks: meant },
    }).map(({ message }) => message.zh);

  test("are what a scheme may state, and it is warned where it states others", () => {
    expect(told(fullMarks)).toEqual([]);
    const group = (id: string, found: number, meant: number) =>
      `total.fullMarks：各项满分合计为 ${found}，不是 ${meant}（组别 ${id}）。`;
    expect(told()).toEqual([group("a", 150, 100)]);
    expect(told(150)).toEqual([group("b、c", 100, 150)]);
  });
});

describe("a unit that one dimension sets apart", () => {
  const apart = smallDimension({ ...happy, noData: "setApart" });
  const refused = smallDimension({ ...happy, id: "other" });
  const place = {
    rankOf: { rate: "happy" },
    better: "higher",
    ties: "dense",
    among: "all",
  } as const;
  const byPlace = {
    ...refused,
    measure: place,
    rule: { kind: "byRank", points: [10], otherwise: 5 },
  };
  const others = [refused, byPlace as Dimension];

  function isApart(dimensions: Dimension[]) {
    const { peerGroups, unranked } = scored({ dimensions }, { happy: none }, { happy: "50%" });
    const codes = unranked.map(({ unit, as, code }) => [unit.id, as, code]);
    expect(codes).toEqual([["u0", "notScored", "noData"]]);
    expect(peerGroups.flatMap(({ units }) => units.map(({ unit }) => unit.id))).toEqual(["u1"]);
  }

  test.each(others)("is not refused for what the next one lacks", (other) => {
    isApart([apart, other]);
  });

  test.each(others)("nor for what the one before it lacks", (other) => {
    isApart([other, apart]);
  });

  test("where none sets it apart, it is refused", () => {
    expect(pathsOf(() => scored({ dimensions: [refused] }, { happy: none }))).toEqual([
      "units[0].metrics.happy",
    ]);
  });
});

describe("an item of yes and no", () => {
  const name = both("预案到位", "Plan in place");
  const metrics: Scheme["metrics"] = { ...smallScheme().metrics, plan: { kind: "fact", name } };
  const dimensions = [
    smallDimension({ measure: { fact: "plan" }, rule: { kind: "yesNo", yes: 10, no: 2 } }),
  ];

  test.each([
    [true, "10"],
    [false, "2"],
  ])("%s gives %s", (plan, points) => {
    expect(scoreIn(scored({ metrics, dimensions }, { plan }))).toBe(points);
  });

  test.each([[7], [1], [0], ["是"], ["true"], [null], [undefined], [[]]])(
    "a month that gives %j for it is refused",
    (plan) => {
      const call = () => scored({ metrics, dimensions }, { plan });
      expect(pathsOf(call)).toEqual(["units[0].metrics.plan"]);
      expect(messagesOf(call).join()).toContain("true or false");
    },
  );
});

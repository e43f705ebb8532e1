import { parseScheme, type Scheme } from "hotline-scoring";
import type { Measure, Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { ruleContradictions, ruleOfQuantity } from "../../src/checking/rules.js";
import { isPercentage, type Quantity, quantities } from "../../src/measures/quantity.js";
import { issuesOf, messagesOf, pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

describe("ruleOfQuantity", () => {
  const name = { zh: "名", en: "Name" };
  const always = () => true;
  const edge = (quantity: Quantity, value: number) =>
    isPercentage(quantity) ? `${value}%` : value;
  const numbers = quantities.filter((quantity) => quantity !== "fact");
  const told = (rule: Rule, quantity: Quantity) =>
    ruleOfQuantity(rule, "r", quantity, smallScheme(), always);
  const pace = (of: Quantity) => (isPercentage(of) ? { perPercentagePoint: 1 } : { each: 1 });
  const side = (of: Quantity) => ({ ...pace(of), most: 2 });
  const target = (of: Quantity) => ({ better: "higher", target: edge(of, 90) }) as const;
  const paced: Quantity[] = ["share", "signedShare", "items", "ratio", "signedNumber", "points"];

  // which quantities each rule can be asked about
  test.each<[string, (quantity: Quantity) => Rule, Quantity[]]>([
    ["proportional", () => ({ kind: "proportional" }), ["share", "ratio"]],
    ["slope", (of) => ({ kind: "slope", ...target(of), ...pace(of) }), paced],
    [
      "twoSided",
      (of) => ({ kind: "twoSided", ...target(of), start: 5, gain: side(of), loss: side(of) }),
      paced,
    ],
    [
      "bands",
      (of) => ({ kind: "bands", bands: [{ from: edge(of, 2), points: 1 }], otherwise: 0 }),
      numbers,
    ],
    [
      "lines",
      (of) => ({
        kind: "lines",
        through: [1, 2].map((at) => ({ at: edge(of, at), points: at })),
        below: 0,
        above: 2,
      }),
      numbers,
    ],
    ["perItem", () => ({ kind: "perItem", each: 1 }), ["items"]],
    ["byRank", () => ({ kind: "byRank", points: [3, 2, 1], otherwise: 0 }), ["place"]],
    ["yesNo", () => ({ kind: "yesNo", yes: 5, no: 0 }), []],
    ["given", () => ({ kind: "given" }), ["points"]],
    ["sum", () => ({ kind: "sum", start: 0 }), ["points"]],
  ])("of all numbers, %s takes these", (_, rule, taken) => {
    expect(numbers.filter((quantity) => told(rule(quantity), quantity).length === 0)).toEqual(
      taken,
    );
  });

  test("a fact is for yesNo, and no rule of shares or of counted things takes one", () => {
    expect(told({ kind: "yesNo", yes: 5, no: 0 }, "fact")).toEqual([]);
    for (const rule of [{ kind: "proportional" }, { kind: "perItem", each: 1 }] as const) {
      expect(told(rule, "fact").map(({ path }) => path)).toEqual(["r.kind"]);
    }
  });

  test("nor do bands or lines", () => {
    const bands: Rule = { kind: "bands", bands: [{ from: 1, points: 5 }], otherwise: 0 };
    const through = [0, 1].map((at) => ({ at, points: at }));
    const lines: Rule = { kind: "lines", through, below: 0, above: 1 };
    const paths = [bands, lines].flatMap((rule) => told(rule, "fact").map(({ path }) => path));
    expect(paths).toEqual(["r.kind", "r.kind"]);
  });

  test.each<[Quantity, string]>([
    ["items", "slope, twoSided, bands, lines, perItem"],
    ["place", "bands, lines, byRank"],
    ["signedNumber", "slope, twoSided, bands, lines"],
  ])("the rules that could be asked about %s are named", (quantity, kinds) => {
    const [issue] = told({ kind: "given" }, quantity);
    expect(issue?.message.en).toBe(
      `r.kind: found "given"; expected a rule that can use what it is asked about (${kinds}).`,
    );
  });

  const ofRate = (rule: Rule) => smallScheme({ dimensions: [smallDimension({ rule })] });
  const ofCount = (rule: Rule) =>
    smallScheme({ dimensions: [smallDimension({ rule, measure: { count: "tickets" } })] });

  describe("a rule that contradicts itself is told so", () => {
    const bands = (...bands: object[]) => ofRate({ kind: "bands", bands, otherwise: 0 } as never);
    const lines = (...at: string[]) =>
      ofRate({
        kind: "lines",
        through: at.map((one) => ({ at: one, points: 1 })),
        below: 0,
        above: 2,
      });

    test.each([
      [
        "edges on both sides",
        bands({ from: "90%", points: 9 }, { below: "95%", points: 5 }),
        'bands[1].below: found "95%"; expected an edge on the same side as that of the first band (from or above).',
      ],
      [
        "edges on both sides, upper ones first",
        bands({ to: "5%", points: 9 }, { from: "3%", points: 5 }),
        'bands[1].from: found "3%"; expected an edge on the same side as that of the first band (to or below).',
      ],
      [
        "two bands of one edge, however it is written",
        bands({ from: "90%", points: 9 }, { from: "90.0%", points: 5 }),
        'bands[1].from: found "90.0%"; expected an edge that no other band has.',
      ],
      [
        "a band without an edge",
        bands({ points: 9 }),
        "bands[0]: found an object; expected a band with exactly one of from, above, to, below.",
      ],
      [
        "a band of two edges",
        bands({ from: "90%", below: "95%", points: 9 }),
        "bands[0]: found an object; expected a band with exactly one of from, above, to, below.",
      ],
      [
        "lines through one point",
        lines("90%"),
        "through: found a list of 1; expected a list of at least two points.",
      ],
      [
        "two points at one measure",
        lines("80%", "90%", "80%"),
        'through[2].at: found "80%"; expected a measure that no other point has.',
      ],
      [
        "a jump before the first point",
        ofRate({
          kind: "lines",
          through: [
            { at: "90%", points: 9 },
            { at: "80%", points: 1, before: 0 },
          ],
          below: 0,
          above: 9,
        }),
        "through[1].before: found 0; expected nothing: what lies beyond this point is for below or above to say.",
      ],
      [
        "points of units' own that are not written upwards",
        ofRate({
          kind: "lines",
          through: [
            { at: "90%", points: 9 },
            { at: { metric: "happy" }, points: 9 },
            { at: "80%", points: 1 },
          ],
          below: 0,
          above: 9,
        }),
        'through[2].at: found "80%"; expected a measure above those before it: points are written upwards where one of them is a metric.',
      ],
      [
        "a price for each one of a share",
        ofRate({ kind: "slope", better: "higher", target: "90%", each: 1 }),
        "each: found 1; expected perPercentagePoint, the points for each percentage point, since it is held against a share.",
      ],
      [
        "a price for each percentage point of a count",
        ofCount({ kind: "slope", better: "higher", target: 30, perPercentagePoint: 1 }),
        "perPercentagePoint: found 1; expected each, the points for each one, since it is not held against a share.",
      ],
      [
        "no price at all, on one side",
        ofCount({
          kind: "twoSided",
          better: "higher",
          target: 30,
          start: 5,
          gain: { each: 1, most: 5 },
          loss: { most: 5 },
        }),
        "loss.each: found nothing; expected each, the points for each one, since it is not held against a share.",
      ],
      [
        "a count held against a percentage",
        ofCount({ kind: "slope", better: "higher", target: "30%", each: 1 }),
        'target: found "30%"; expected a number without a percent sign, such as "20", since it is not held against a share.',
      ],
      [
        "a share in steps of a number",
        ofRate({
          kind: "slope",
          better: "higher",
          target: "90%",
          perPercentagePoint: 1,
          step: { size: 1, rest: "dropped" },
        }),
        'step.size: found 1; expected percent text such as "95%", since it is held against a share.',
      ],
      [
        "both each and prices",
        ofCount({ kind: "perItem", each: 1, prices: [{ from: 1, each: 1 }] }),
        "each: found 1; expected either each or prices, and not both.",
      ],
      [
        "neither each nor prices",
        ofCount({ kind: "perItem" }),
        "each: found nothing; expected either each or prices, and not both.",
      ],
      [
        "prices without item 1",
        ofCount({ kind: "perItem", prices: [{ from: 2, each: 1 }] }),
        "prices: found a list of 1; expected a list with one price whose from is 1.",
      ],
      [
        "two prices from one item",
        ofCount({
          kind: "perItem",
          prices: [1, 6, 6].map((from) => ({ from, each: from })),
        }),
        "prices[2].from: found 6; expected a start that no other price has.",
      ],
    ])("%s", (_, scheme, message) => {
      expect(messagesOf(() => parseScheme(scheme))).toEqual([`dimensions[0].rule.${message}`]);
    });
  });

  test("edges at one place that differ in what they exclude are no contradiction", () => {
    const bands = [
      { from: "90%", points: 8 },
      { above: "90%", points: 9 },
    ];
    expect(issuesOf(() => parseScheme(ofRate({ kind: "bands", bands, otherwise: 0 })))).toEqual([]);
  });

  test("what contradicts itself in one group, or in every group, is told once", () => {
    const groups = ["county", "park"].map((id) => ({ id, name }));
    const paths = (second: object | string) => {
      const bands = [
        { from: "90%", points: 8 },
        { from: second, points: 9 },
      ];
      const rule = { kind: "bands", bands, otherwise: 0 } as Rule;
      const scheme = smallScheme({ groups, dimensions: [smallDimension({ rule })] });
      return issuesOf(() => parseScheme(scheme)).map(({ path }) => path);
    };
    expect(paths({ byGroup: { county: "95%", park: "90%" } })).toEqual([
      "dimensions[0].rule.bands[1].from",
    ]);
    expect(paths("90%")).toEqual(["dimensions[0].rule.bands[1].from"]);
    expect(paths({ byGroup: { county: "95%", park: "96%" } })).toEqual([]);
  });
});

describe("where a price begins, by group", () => {
  const name = { zh: "名", en: "Name" };
  const paths = (from: unknown) => {
    const prices = [
      { from: 1, each: 1 },
      { from, each: 2 },
    ];
    const dimension = { measure: { count: "tickets" }, rule: { kind: "perItem", prices } };
    const groups = ["county", "park"].map((id) => ({ id, name }));
    const dimensions = [smallDimension(dimension as never)];
    return pathsOf(() => parseScheme(smallScheme({ groups, dimensions })));
  };

  test.each<[unknown, string[]]>([
    [{ byGroup: { county: 6, park: 3 } }, []],
    [{ byGroup: { county: 6 } }, ["from.byGroup.park"]],
    [{ byGroup: { county: 6, park: 3, city: 2 } }, ["from.byGroup.city"]],
    [{ byGroup: { county: 6, park: 0 } }, ["from.byGroup.park"]],
    [{ byGroup: { county: 6, park: "3" } }, ["from.byGroup.park"]],
    // in one group the second price begins where the first does
    [{ byGroup: { county: 6, park: 1 } }, ["from"]],
  ])("from %j: refused at %j", (from, places) => {
    expect(paths(from)).toEqual(places.map((place) => `dimensions[0].rule.prices[1].${place}`));
  });
});

describe("a metric that a measure is held against", () => {
  const name = { zh: "名", en: "Name" };
  const metrics: Scheme["metrics"] = {
    ...smallScheme().metrics,
    count: { kind: "count", name },
    rate: { kind: "rate", name },
    points: { kind: "points", name },
    fact: { kind: "fact", name },
  };
  const scheme = smallScheme({ metrics });
  const kinds = ["count", "rate", "points", "fact", "none"] as const;

  test.each<[Measure, (typeof kinds)[number][]]>([
    [{ rate: "done" }, ["rate"]],
    [{ product: ["done", "happy"] }, ["rate"]],
    [{ change: "tickets", from: "tickets", in: "percent" }, ["rate"]],
    [{ count: "tickets" }, ["count"]],
    [{ ratio: "tickets", to: "tickets" }, ["count"]],
    [{ given: "awarded" }, ["points"]],
    [{ score: "speed" }, ["points"]],
    [{ total: "basic" }, ["points"]],
    [{ change: "tickets", from: "tickets", in: "number" }, ["count", "points"]],
    [{ distanceToMean: { given: "awarded" }, among: "all" }, ["count", "points"]],
  ])("of %j may be a %j", (measure, taken) => {
    const isShare = "rate" in measure || "product" in measure || "in" in measure;
    const inPercent = isShare && !("in" in measure && measure.in === "number");
    const pace = inPercent ? { perPercentagePoint: 1 } : { each: 1 };
    const sound = kinds.filter((metric) => {
      const rule: Rule = { kind: "slope", better: "higher", target: { metric }, ...pace };
      return ruleContradictions(rule, "r", measure, scheme, () => true).length === 0;
    });
    expect(sound).toEqual(taken);
  });

  test("of another kind is told with those there are, at each place of its own", () => {
    const rule: Rule = {
      kind: "lines",
      through: [
        { at: { metric: "count" }, points: 0 },
        { at: { metric: "none" }, points: 10 },
      ],
      below: 0,
      above: 10,
    };
    const allowed = 'a metric that metrics declares with kind "rate" (done, happy, rate)';
    const told = ruleContradictions(rule, "r", { rate: "done" }, scheme, () => true);
    expect(told.map(({ message }) => message.en)).toEqual([
      `r.through[0].at.metric: found "count"; expected ${allowed}.`,
      `r.through[1].at.metric: found "none"; expected ${allowed}.`,
    ]);
    expect(told.map(({ code }) => code)).toEqual(["contradiction", "unknownName"]);
  });

  test("no metric is a place among others", () => {
    const rank: Measure = {
      rankOf: { rate: "done" },
      better: "higher",
      ties: "dense",
      among: "all",
    };
    const through = [
      { at: { metric: "count" }, points: 10 },
      { at: 9, points: 0 },
    ];
    const rule: Rule = { kind: "lines", through, below: 10, above: 0 };
    const told = ruleContradictions(rule, "r", rank, scheme, () => true);
    expect(told.map(({ path }) => path)).toEqual(["r.through[0].at"]);
  });

  test("and that is said in words that have no gap", () => {
    const rank: Measure = {
      rankOf: { rate: "done" },
      better: "higher",
      ties: "dense",
      among: "all",
    };
    const through = [
      { at: { metric: "count" }, points: 10 },
      { at: 9, points: 0 },
    ];
    const rule: Rule = { kind: "lines", through, below: 10, above: 0 };
    const [told] = ruleContradictions(rule, "r", rank, scheme, () => true);
    expect(told?.message.en).not.toMatch(/kind +\(/);
  });
});

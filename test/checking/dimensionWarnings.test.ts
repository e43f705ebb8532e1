import type { Dimension, Part, Scheme } from "hotline-scoring";
import type { Measure, Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  dimensionWarnings,
  partWarnings,
  schemeWarning,
} from "../../src/checking/dimensionWarnings.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

describe("schemeWarning", () => {
  test("a warning names its place in both languages", () => {
    expect(schemeWarning("metrics.x", "没有用到此指标数据", "nothing uses this metric")).toEqual({
      path: "metrics.x",
      message: {
        zh: "metrics.x：没有用到此指标数据。",
        en: "metrics.x: nothing uses this metric.",
      },
    });
  });
});

describe("partWarnings", () => {
  const name = { zh: "名称", en: "Name" };
  const scheme: Scheme = smallScheme({
    metrics: {
      tickets: { kind: "count", name },
      done: { kind: "rate", of: "tickets", name },
      late: { kind: "rate", cap: "120%", name },
      awarded: { kind: "points", name },
    },
  });

  const part = (changes: object): Part => ({
    fullMarks: "10",
    measure: { rate: "done" },
    rule: { kind: "proportional" },
    ...(changes as Partial<Part>),
  });

  const warnings = (changes: object) =>
    partWarnings(part(changes), "p", "all", scheme).map(({ message }) => message.en);

  const bands = (...edges: [string, string, string][]) => ({
    kind: "bands",
    bands: edges.map(([word, edge, points]) => ({ [word]: edge, points })),
    otherwise: "0",
  });

  describe("bands", () => {
    test.each<[string, object, string[]]>([
      ["points that rise", bands(["from", "90%", "8"], ["from", "95%", "10"]), []],
      [
        "points that fall, with lower edges",
        { ...bands(["from", "5%", "8"], ["from", "10%", "6"]), otherwise: "10" },
        [],
      ],
      [
        "points that rise and fall",
        bands(["from", "90%", "10"], ["from", "95%", "8"]),
        ["p.rule: the points go up and down (0, 10, 8)."],
      ],
      ["an edge at the most", bands(["from", "100%", "10"]), []],
      [
        "an edge above the most",
        bands(["above", "100%", "10"]),
        ["p.rule.bands[0].above: the measure never gets above 100%, so this has no effect."],
      ],
      ["an edge at the least", bands(["to", "0%", "10"]), []],
      [
        "an edge below the least",
        bands(["below", "0%", "10"]),
        ["p.rule.bands[0].below: the measure never gets below 0%, so this has no effect."],
      ],
      [
        "one score for all",
        { ...bands(["from", "90%", "10"]), otherwise: "10" },
        ["p.rule: the rule has no effect: it always gives 10."],
      ],
    ])("%s", (_what, rule, said) => {
      expect(warnings({ rule })).toEqual(said);
    });

    test("a rate whose cap lies higher may well pass the whole", () => {
      expect(warnings({ measure: { rate: "late" }, rule: bands(["from", "110%", "10"]) })).toEqual(
        [],
      );
      expect(
        warnings({ measure: { rate: "late" }, rule: bands(["from", "121%", "10"]) }),
      ).toHaveLength(1);
    });
  });

  describe("slope", () => {
    const slope = { kind: "slope", better: "higher", perPercentagePoint: "1" };
    test.each<[string, object, number]>([
      ["a target in reach", { ...slope, target: "85%" }, 0],
      ["a target that nothing is below", { ...slope, target: "0%" }, 1],
      ["a target that nothing is above", { ...slope, better: "lower", target: "100%" }, 1],
      ["a loss of nothing", { ...slope, target: "85%", perPercentagePoint: "0" }, 1],
      ["a target that each unit has for itself", { ...slope, target: { metric: "late" } }, 0],
    ])("%s: %i", (_what, rule, number) => {
      expect(warnings({ rule })).toHaveLength(number as number);
    });
  });

  describe("noData", () => {
    test.each<[string, object, number]>([
      ["of a rate", { noData: "zero" }, 0],
      [
        "of a count",
        { measure: { count: "tickets" }, rule: { kind: "perItem", each: "1" }, noData: "zero" },
        1,
      ],
      [
        "of points",
        { measure: { given: "awarded" }, rule: { kind: "given" }, noData: "setApart" },
        1,
      ],
      [
        "of a count, but refused as ever",
        { measure: { count: "tickets" }, rule: { kind: "perItem", each: "1" }, noData: "refuse" },
        0,
      ],
      [
        "of a change in percent",
        {
          measure: { change: "tickets", from: "tickets", in: "percent" },
          rule: { kind: "slope", better: "lower", target: "0%", perPercentagePoint: "1" },
          noData: "zero",
        },
        0,
      ],
      [
        "of a change in number",
        {
          measure: { change: "tickets", from: "tickets", in: "number" },
          rule: {
            kind: "lines",
            through: [
              { at: "0", points: "0" },
              { at: "10", points: "10" },
            ],
            below: "0",
            above: "10",
          },
          noData: "zero",
        },
        1,
      ],
    ])("%s: %i", (_what, changes, number) => {
      expect(warnings(changes)).toHaveLength(number as number);
    });
  });
});

describe("dimensionWarnings", () => {
  const proportional = (fullMarks: string, onlyIn?: string[]) => ({
    fullMarks,
    measure: { rate: "done" },
    rule: { kind: "proportional" as const },
    ...(onlyIn === undefined ? {} : { onlyIn }),
  });

  const composed = (...parts: ReturnType<typeof proportional>[]): Dimension => {
    const { id, name } = smallDimension();
    return { id, name, fullMarks: "10", parts };
  };

  const said = (dimension: Dimension) =>
    dimensionWarnings(dimension, "d", "all", smallScheme()).map(({ message }) => message.en);

  test.each<[string, Dimension, string[]]>([
    ["parts that come to the full marks", composed(proportional("6"), proportional("4")), []],
    ["parts that come to more", composed(proportional("6"), proportional("6")), []],
    [
      "parts that come to less",
      composed(proportional("6"), proportional("3")),
      ["d: at best it comes to 9, under its full marks of 10."],
    ],
    [
      "a part that counts elsewhere only",
      composed(proportional("6"), proportional("4", ["other"])),
      ["d: at best it comes to 6, under its full marks of 10."],
    ],
    [
      "a best band under the full marks",
      smallDimension({
        rule: { kind: "bands", bands: [{ from: "90%", points: "8" }], otherwise: "0" },
      }),
      ["d: at best it comes to 8, under its full marks of 10."],
    ],
    [
      "points that people award",
      smallDimension({ measure: { given: "awarded" }, rule: { kind: "given" } }),
      [],
    ],
  ])("%s", (_what, dimension, warnings) => {
    expect(said(dimension)).toEqual(warnings);
  });

  const cut = (top: string, full: string) =>
    `d.rule: the rule gives up to ${top}, of which what lies above the full marks of ${full} is cut off: if it is scored to ${top} and counts less, state fullMarks ${top} and a weight; if it is meant to be cut off, state a cap.`;
  const under = (least: string) =>
    `d.rule: the rule gives down to ${least}, of which what lies below 0 is cut off: if points below 0 are meant, state a floor; if not, state a floor of "0".`;
  const banded = (...points: string[]): Rule => ({
    kind: "bands",
    bands: points.slice(1).map((one, place) => ({ from: `${60 + 10 * place}%`, points: one })),
    otherwise: points[0] ?? "0",
  });
  const twoSided = (start: number, most: number, least: number): Rule => ({
    kind: "twoSided",
    better: "higher",
    target: "90%",
    start,
    gain: { perPercentagePoint: 1, most },
    loss: { perPercentagePoint: 1, most: least },
  });
  const rank = (measure: object) => ({ measure: measure as Measure });
  const among = { better: "higher", ties: "dense", among: "all" } as const;

  describe("points that a rule gives beyond what the dimension is worth", () => {
    test.each<[string, Partial<Dimension>, string[]]>([
      ["bands to just the full marks", { rule: banded("0", "5", "10") }, []],
      ["bands above them", { rule: banded("0", "5", "10.01") }, [cut("10.01", "10")]],
      [
        "what lies outside the bands above them",
        { rule: banded("12", "5", "0") },
        [cut("12", "10")],
      ],
      [
        "lines above them",
        {
          rule: {
            kind: "lines",
            through: [
              { at: "80%", points: 0 },
              { at: "90%", points: 10, before: 15 },
            ],
            below: 0,
            above: 10,
          },
        },
        ["d.rule: the points go up and down (0, 0, 0, 0, 15, 10, 10, 10).", cut("15", "10")],
      ],
      [
        "ranks above them",
        {
          ...rank({ rankOf: { rate: "done" }, ...among }),
          rule: { kind: "byRank", points: [70, 60], otherwise: 0 },
        },
        [cut("70", "10")],
      ],
      ["both sides of a target within them", { rule: twoSided(6, 4, 6) }, []],
      ["more on the better side", { rule: twoSided(6, 5, 6) }, [cut("11", "10")]],
      ["less than 0 on the other", { rule: twoSided(6, 4, 7) }, [under("-1")]],
      ["bands below 0", { rule: banded("-1/3", "10") }, [under("-1/3")]],
      // whoever says where it is cut off has thought of it
      ["above them, with a cap", { rule: banded("0", "12"), cap: "10" }, []],
      ["above them, with a higher cap", { rule: banded("0", "12"), cap: "12" }, []],
      ["below 0, with a floor", { rule: banded("-5", "10"), floor: "0" }, []],
      ["below 0, with a lower floor", { rule: banded("-5", "10"), floor: "-5" }, []],
      // as the warning says: scored to 100, and counted as a tenth
      ["scored to 100 by weight", { fullMarks: 100, weight: "10%", rule: banded("0", "100") }, []],
      [
        "scored above 100 by weight",
        { fullMarks: 100, weight: "10%", rule: banded("0", "120") },
        [cut("120", "100")],
      ],
      // what is multiplied may come to anything
      ["with factors", { rule: banded("0", "12"), factors: [{ times: "0.8" }] }, []],
      // it is the custom that deductions end at 0
      [
        "a slope without end",
        { rule: { kind: "slope", better: "higher", target: "90%", perPercentagePoint: 9 } },
        [],
      ],
    ])("%s", (_what, changes, warnings) => {
      expect(said(smallDimension(changes))).toEqual(warnings);
    });

    test("a fact that takes points away", () => {
      const scheme = smallScheme({ metrics: { met: { kind: "fact", name: "名" as never } } });
      const told = (yes: number, no: number, floor?: number) =>
        dimensionWarnings(
          smallDimension({
            ...rank({ fact: "met" }),
            rule: { kind: "yesNo", yes, no },
            ...(floor !== undefined && { floor }),
          }),
          "d",
          "all",
          scheme,
        ).map(({ message }) => message.en);
      expect(told(10, 0)).toEqual([]);
      expect(told(10, -2)).toEqual([under("-2")]);
      expect(told(10, -2, -2)).toEqual([]);
      expect(told(12, 0)).toEqual([cut("12", "10")]);
    });

    test("the weight of a single part is counted", () => {
      const part = {
        fullMarks: 100,
        weight: "10%",
        measure: { rate: "done" },
        rule: banded("0", "100"),
      };
      const { id, name } = smallDimension();
      expect(said({ id, name, fullMarks: "10", parts: [part] })).toEqual([]);
    });

    test("what is always given is told as it counts, by its weight", () => {
      const [told] = said(smallDimension({ floor: 10, weight: "50%" }));
      expect(told).toContain("always gives 5");
    });

    test("a rate above 100 % is no reason to state other full marks", () => {
      const scheme = smallScheme({
        metrics: { done: { kind: "rate", name: { zh: "率", en: "Rate" }, cap: "120%" } },
      });
      const [told] = dimensionWarnings(smallDimension(), "d", "all", scheme);
      // with full marks of 12 it would give up to 14.4
      expect(told?.message.en).not.toContain("state fullMarks 12");
    });
  });

  test("the best of a weighted dimension is held against what it is worth", () => {
    const best = smallDimension({ fullMarks: 100, weight: "25%", rule: banded("0", "80") });
    expect(said(best)).toEqual(["d: at best it comes to 20, under its full marks of 25."]);
  });

  test("a veto that gives 0 where nothing more can be had takes nothing away", () => {
    const conditions = [{ if: { measure: { count: "tickets" }, to: "0" }, give: "zero" as const }];
    const losing = smallDimension({ fullMarks: "0", floor: "-5", conditions });
    const harmless =
      "d.conditions[0].give: the dimension comes to 0 at best, so that zero takes nothing away.";
    expect(said(losing)).toContain(harmless);
    expect(said(smallDimension({ conditions }))).toEqual([]);
    // a bonus that is worth nothing itself has points to take
    expect(said({ ...losing, cap: "5" })).not.toContain(harmless);
    expect(said({ ...smallDimension({ conditions, cap: "0" }), floor: "-5" })).toContain(harmless);
  });

  test("a dimension that always gives 0 is odd, unless it is only one group that it is not asked of", () => {
    expect(said(smallDimension({ fullMarks: "0" })).join()).toContain("always gives 0");
    expect(said(smallDimension({ fullMarks: { byGroup: { all: "0" } } }))).toEqual([]);
  });
});

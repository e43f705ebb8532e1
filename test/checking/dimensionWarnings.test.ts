import type { Dimension, Part, Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  dimensionWarnings,
  mostOfPart,
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

  test.each([
    [{ rule: { kind: "proportional" } }, "10"],
    [{ rule: { kind: "proportional" }, cap: "8" }, "8"],
    [{ rule: { kind: "proportional" }, cap: "12" }, "10"],
    [{ rule: { kind: "proportional" }, measure: { rate: "late" } }, "12"],
    [{ rule: { kind: "proportional" }, measure: { ratio: "tickets", to: "tickets" } }, undefined],
    [{ rule: { kind: "given" }, measure: { given: "awarded" } }, undefined],
    [{ rule: { kind: "given" }, measure: { given: "awarded" }, cap: "5" }, "5"],
  ])("%j earns %s at most", (changes, most) => {
    expect(mostOfPart(part(changes), "all", scheme)?.toString()).toBe(most);
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

  test("a veto that gives 0 where nothing more can be had takes nothing away", () => {
    const conditions = [{ if: { measure: { count: "tickets" }, to: "0" }, give: "zero" as const }];
    const losing = smallDimension({ fullMarks: "0", floor: "-5", conditions });
    expect(said(losing)).toContain(
      "d.conditions[0].give: the dimension is worth 0 at best, so that zero takes nothing away.",
    );
    expect(said(smallDimension({ conditions }))).toEqual([]);
  });

  test("a dimension that always gives 0 is odd, unless it is only one group that it is not asked of", () => {
    expect(said(smallDimension({ fullMarks: "0" })).join()).toContain("always gives 0");
    expect(said(smallDimension({ fullMarks: { byGroup: { all: "0" } } }))).toEqual([]);
  });
});

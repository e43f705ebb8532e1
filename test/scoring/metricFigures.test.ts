import type { Dimension, Part, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { metricFigures, metricPlans } from "../../src/scoring/metricFigures.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";
import { written } from "../support/written.js";

const reckoning = { by: exactly, numberIn: fractionOf };

describe("metricFigures", () => {
  function figures(
    given: readonly unknown[],
    isSound?: (metric: string) => boolean,
    scheme: Scheme = smallScheme(),
  ) {
    const plans = metricPlans(scheme, layoutOf(scheme));
    return metricFigures(plans, given, "all", reckoning, isSound);
  }

  test("every metric is read, in the scheme's order", () => {
    const read = figures([8, 2, "50%", "1"]);
    expect(read.figures.map(written)).toEqual(["8", "1/4", "1/2", "1"]);
    expect(read.refused).toEqual([]);
  });

  test("what can't stand is told, with a reason where its schema has none", () => {
    const { refused } = figures([8, 9, 7, "1"]);
    expect(refused.map(({ metric, refusal }) => [metric.id, refusal !== undefined])).toEqual([
      ["done", true],
      ["happy", false],
    ]);
  });

  test("what is not sound is not looked at, nor a share of it", () => {
    const read = figures([8, 2, "50%", "1"], (id) => id !== "tickets");
    expect(read.figures.map(written)).toEqual(["nothing", "nothing", "1/2", "1"]);
    expect(read.refused).toEqual([]);
  });

  test("a share that says its whole does not need that of the scheme to be sound", () => {
    const sound = (id: string) => id !== "tickets";
    const share = figures([8, { count: 1, of: 4 }, "50%", "1"], sound);
    expect(share.figures.map(written)[1]).toBe("1/4");
    const { refused } = figures([8, { count: 1, of: 0 }, "50%", "1"], sound);
    expect(refused.map(({ metric, refusal }) => [metric.id, refusal?.code])).toEqual([
      ["done", "aboveWhole"],
    ]);
  });

  test("what is divided by and not above 0 is told as it is", () => {
    const metrics = {
      ...smallScheme().metrics,
      base: { kind: "points", name: { zh: "基", en: "Base" } },
    } as const;
    const measure = { change: "awarded", from: "base", in: "percent" } as const;
    const rule = { kind: "bands", bands: [{ from: "0%", points: 1 }], otherwise: 0 } as const;
    const scheme = smallScheme({ metrics, dimensions: [smallDimension({ measure, rule })] });
    const [one] = figures([8, 2, "50%", "1", "-0.5"], undefined, scheme).refused;
    expect([one?.metric.id, one?.refusal?.found.en, one?.refusal?.isEmpty]).toEqual([
      "base",
      "-1/2",
      true,
    ]);
    expect(one?.refusal?.allowed.en).toMatch(/^a number above 0 \(it is divided by/);
  });

  /** The metrics that are refused of a unit of the group `all`. */
  function refusals(changes: Partial<Scheme>, given: readonly unknown[]): string[] {
    return figures(given, undefined, smallScheme(changes)).refused.map(({ metric }) => metric.id);
  }

  const name = { zh: "名", en: "Name" };
  const groups = ["all", "park"].map((id) => ({ id, name }));
  const measure = { rate: "done" };
  const zero = smallDimension({ noData: "zero" });
  const dimensions = (...all: Dimension[]) => ({ dimensions: all });
  const part = (changes: Partial<Part>): Part => ({
    fullMarks: 5,
    measure,
    rule: { kind: "proportional" },
    ...changes,
  });
  const standing = { rankOf: measure, better: "higher", ties: "dense", among: "all" } as const;
  const byRank = { kind: "byRank", points: [1], otherwise: 0 } as const;
  const slope = {
    kind: "slope",
    better: "higher",
    target: { metric: "done" },
    perPercentagePoint: 1,
  } as const;
  const flag = (noData: "refuse" | "fails") => ({
    verdicts: { flags: [{ id: "f", name, if: { measure, below: "5%", noData } }] },
  });

  describe("those that are worked out of others", () => {
    const made: Scheme["metrics"] = {
      rate: { kind: "rate", name, of: "net", count: "closed" },
      net: { kind: "count", name, madeOf: { plus: ["tickets"], minus: ["closed"] } },
      tickets: { kind: "count", name },
      closed: { kind: "count", name },
      share: { kind: "rate", name, of: "net" },
    };
    const scheme = smallScheme({
      metrics: made,
      dimensions: [smallDimension({ measure: { rate: "rate" } })],
    });

    test("come after those that they are made of, and stand in their places all the same", () => {
      const plans = metricPlans(scheme, layoutOf(scheme)).map(({ id, place }) => `${id} ${place}`);
      expect(plans).toEqual(["tickets 2", "closed 3", "net 1", "rate 0", "share 4"]);
      const read = figures([undefined, undefined, 9, 3, 2], undefined, scheme);
      expect(read.figures.map(written)).toEqual(["1/2", "6", "9", "3", "1/3"]);
      expect(read.refused).toEqual([]);
    });

    test("are not known where one of those is not", () => {
      const broken = figures(
        [undefined, undefined, "x", 3, "50%"],
        (id) => id !== "tickets",
        scheme,
      );
      expect(broken.figures.map(written)).toEqual(["nothing", "nothing", "nothing", "3", "1/2"]);
      expect(broken.refused).toEqual([]);
    });

    test("a share of another whole than is worked out is noticed", () => {
      const read = figures([undefined, undefined, 9, 3, { count: 2, of: 5 }], undefined, scheme);
      expect(read.noticed).toEqual([
        {
          metric: { id: "share", name },
          given: { count: 2, of: 5 },
          whole: { id: "net", name },
          volume: 6,
        },
      ]);
    });
  });

  test("a fact always has data, and what is none is told by its schema", () => {
    const metrics: Scheme["metrics"] = {
      tickets: { kind: "count", name },
      met: { kind: "fact", name },
    };
    const scheme = smallScheme({
      metrics,
      dimensions: [
        smallDimension({ measure: { fact: "met" }, rule: { kind: "yesNo", yes: 5, no: 0 } }),
      ],
    });
    const read = (value: unknown) => figures([8, value], undefined, scheme);
    expect([true, false].map((one) => written(read(one).figures[1]))).toEqual(["1", "0"]);
    expect(read(7).refused.map(({ metric, refusal }) => [metric.id, refusal])).toEqual([
      ["met", undefined],
    ]);
  });

  describe("0 of 0 is refused unless every use of it says what that means", () => {
    test.each<[string, Partial<Scheme>, string[]]>([
      ["where the scheme says nothing", {}, ["done"]],
      ["where it refuses", dimensions(smallDimension({ noData: "refuse" })), ["done"]],
      ["not where it scores 0", dimensions(zero), []],
      ["not where it leaves out", dimensions(smallDimension({ noData: "leaveOut" })), []],
      ["where one of two uses is silent", dimensions(zero, smallDimension({ id: "b" })), ["done"]],
      [
        "where nothing uses it",
        dimensions(smallDimension({ measure: { rate: "happy" } })),
        ["done"],
      ],
      [
        "where a condition is silent",
        dimensions(
          smallDimension({
            noData: "zero",
            conditions: [settledAt("zero", { measure, to: "5%" })],
          }),
        ),
        ["done"],
      ],
      [
        "not where the condition fails",
        dimensions(
          smallDimension({
            noData: "zero",
            conditions: [settledAt("zero", { measure, to: "5%", noData: "fails" })],
          }),
        ),
        [],
      ],
      ["where a flag is silent", { ...dimensions(zero), ...flag("refuse") }, ["done"]],
      ["not where the flag fails", { ...dimensions(zero), ...flag("fails") }, []],
      [
        "not where it only tells equal totals apart",
        {
          ...dimensions(smallDimension({ measure: { rate: "happy" } })),
          ranking: { by: "exact", ties: "dense", tieBreakers: [{ measure, better: "higher" }] },
        },
        [],
      ],
      [
        "where it is a target",
        dimensions(smallDimension({ measure: { rate: "happy" }, rule: slope })),
        ["done"],
      ],
      [
        "not where the target may be wanting",
        dimensions(
          smallDimension({ measure: { rate: "happy" }, rule: slope, noData: "fullMarks" }),
        ),
        [],
      ],
      [
        "within a standing",
        dimensions(smallDimension({ measure: standing, rule: byRank })),
        ["done"],
      ],
      [
        "not within a standing that may be wanting",
        dimensions(smallDimension({ measure: standing, rule: byRank, noData: "zero" })),
        [],
      ],
      [
        "not where only another group's part looks at it",
        { groups, ...dimensions(composedDimension([part({ onlyIn: ["park"] })])) },
        [],
      ],
      [
        "where a part of its own group does",
        { groups, ...dimensions(composedDimension([part({ onlyIn: ["all"] })])) },
        ["done"],
      ],
    ])("%s", (_, changes, refused) => {
      expect(refusals(changes, [0, 0, "50%", 1])).toEqual(refused);
    });

    test("3 of 0 is refused all the same", () => {
      expect(refusals(dimensions(zero), [0, 3, "50%", 1])).toEqual(["done"]);
    });
  });

  describe("what is divided by is above 0, unless the scheme says what that means", () => {
    const more: Scheme["metrics"] = {
      ...smallScheme().metrics,
      before: { kind: "count", name },
      base: { kind: "points", name },
    };
    const bands = (from: string | number) =>
      ({ kind: "bands", bands: [{ from, points: 1 }], otherwise: 0 }) as const;
    const change = { change: "tickets", from: "before" } as const;

    test.each<[string, Partial<Dimension>, number, string, string[]]>([
      [
        "a change from 0",
        { measure: { ...change, in: "percent" }, rule: bands("0%") },
        0,
        "1",
        ["before"],
      ],
      ["a change from 1", { measure: { ...change, in: "percent" }, rule: bands("0%") }, 1, "1", []],
      [
        "a change from 0 that may be wanting",
        { measure: { ...change, in: "percent" }, rule: bands("0%"), noData: "zero" },
        0,
        "1",
        [],
      ],
      ["a difference from 0", { measure: { ...change, in: "number" }, rule: bands(0) }, 0, "1", []],
      [
        "a change from points below 0",
        { measure: { change: "awarded", from: "base", in: "percent" }, rule: bands("0%") },
        1,
        "-1",
        ["base"],
      ],
      ["a ratio to 0", { measure: { ratio: "tickets", to: "before" } }, 0, "1", ["before"]],
      ["a ratio of 0", { measure: { ratio: "before", to: "tickets" } }, 0, "1", []],
    ])("%s", (_, changes, before, base, refused) => {
      const scheme = { metrics: more, ...dimensions(smallDimension(changes)) };
      expect(refusals(scheme, [8, 2, "50%", "1", before, base])).toEqual(refused);
    });

    test("so it is only where the group looks at it", () => {
      const ratio = { ratio: "tickets", to: "before" };
      const parts = [part({ measure: ratio, onlyIn: ["park"] })];
      const scheme = { metrics: more, groups, ...dimensions(composedDimension(parts)) };
      expect(refusals(scheme, [8, 2, "50%", "1", 0, "1"])).toEqual([]);
    });
  });
});

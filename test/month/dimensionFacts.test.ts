import type { Dimension, Scheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { dimensionFactsSchema, givenFor } from "../../src/month/dimensionFacts.js";
import { accepts } from "../support/accepts.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

const schemaOf = (id: string) =>
  dimensionFactsSchema(
    xiangtan2023.dimensions.find((one) => one.id === id) as Dimension,
    xiangtan2023,
  );

test.each([
  ["onTimeCompletion", { metrics: { completedOnTime: "80%" } }, true],
  ["onTimeCompletion", { metrics: { completedOnTime: 8, tickets: 10 } }, true],
  ["onTimeCompletion", { metrics: { completedOnTime: 8, tickets: 10 }, group: "park" }, true],
  ["onTimeCompletion", { metrics: { completedOnTime: 8, extended: 1 } }, false],
  ["onTimeCompletion", { metrics: {} }, false],
  ["rejection", { metrics: { rejections: 1 }, group: "park" }, true],
  ["rejection", { metrics: { rejections: 1 } }, false],
  ["rejection", { metrics: { rejections: 1, tickets: 10 }, group: "park" }, false],
  ["bonus", { metrics: {}, adjustments: ["2", -1] }, true],
  ["bonus", { metrics: {}, adjustments: [0] }, false],
  ["rejection", { metrics: { rejections: 1 }, group: "park", adjustments: ["-5"] }, false],
])("%s, row %#", (id, facts, allowed) => {
  expect(accepts(schemaOf(id), facts)).toBe(allowed);
});

describe("a dimension asks to know", () => {
  const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;
  const conditions = [settledAt("zero", { measure: { given: "awarded" }, below: 0 })];
  const cases = { adjustments: "bonus", categories: ["优秀案例"] } as const;
  const sum = { kind: "sum", start: 0 } as const;
  const lines = {
    kind: "lines",
    through: [
      { at: { metric: "happy" }, points: 5 },
      { at: "95%", points: 10 },
    ],
    below: 0,
    above: 10,
  } as const;
  const part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } } as const;

  test.each<[string, Dimension, object, boolean]>([
    [
      "the rate that is its target",
      smallDimension({ rule: { ...slope, target: { metric: "happy" } } }),
      { metrics: { done: "80%", happy: "85%" } },
      true,
    ],
    [
      "and cannot do without it",
      smallDimension({ rule: { ...slope, target: { metric: "happy" } } }),
      { metrics: { done: "80%" } },
      false,
    ],
    [
      "what its conditions look at",
      smallDimension({ conditions }),
      { metrics: { done: "80%", awarded: 1 } },
      true,
    ],
    ["and no less", smallDimension({ conditions }), { metrics: { done: "80%" } }, false],
    [
      "adjustments with their category",
      smallDimension({ measure: cases, rule: sum }),
      { adjustments: [{ category: "优秀案例", points: 2 }] },
      true,
    ],
    [
      "adjustments that have one",
      smallDimension({ measure: cases, rule: sum }),
      { adjustments: [{ category: "", points: 2 }] },
      false,
    ],
    [
      "the group, where a part counts in some alone",
      composedDimension([{ ...part, onlyIn: ["all"] }]),
      { metrics: { done: "80%" } },
      false,
    ],
    [
      "and then knows enough",
      composedDimension([{ ...part, onlyIn: ["all"] }]),
      { metrics: { done: "80%" }, group: "all" },
      true,
    ],
    [
      "each metric that its lines go through",
      smallDimension({ rule: lines }),
      { metrics: { done: "80%", happy: "85%" } },
      true,
    ],
    [
      "and cannot do without any of them",
      smallDimension({ rule: lines }),
      { metrics: { done: "80%" } },
      false,
    ],
    [
      "what its factors look at",
      smallDimension({ factors: [{ measure: { given: "awarded" }, rule: { kind: "given" } }] }),
      { metrics: { done: "80%", awarded: 1 } },
      true,
    ],
    [
      "the group, where a factor asks for it",
      smallDimension({ factors: [{ times: 2, if: { inGroup: ["all"] } }] }),
      { metrics: { done: "80%" } },
      false,
    ],
    [
      "the group, where its weight differs",
      smallDimension({ weight: { byGroup: { all: "50%" } } }),
      { metrics: { done: "80%" } },
      false,
    ],
  ])("%s", (_, dimension, facts, allowed) => {
    expect(accepts(dimensionFactsSchema(dimension, smallScheme()), facts)).toBe(allowed);
  });

  describe("what its metrics are worked out of", () => {
    const name = { zh: "名", en: "Name" };
    const metrics: Scheme["metrics"] = {
      accepted: { kind: "count", name },
      deferred: { kind: "count", name },
      closed: { kind: "count", name },
      met: { kind: "fact", name },
      net: { kind: "count", name, madeOf: { plus: ["accepted"], minus: ["deferred"] } },
      done: { kind: "rate", name, of: "net", count: "closed" },
      share: { kind: "rate", name, of: "net" },
    };
    const scheme = smallScheme({ metrics, volume: "accepted" });
    const asks = (dimension: Dimension, ...ids: string[]) => {
      const given = Object.fromEntries(ids.map((id) => [id, id === "met" ? true : 1]));
      return accepts(dimensionFactsSchema(dimension, scheme), { metrics: given });
    };

    test("a rate asks for the counts of both of its counts", () => {
      const dimension = smallDimension();
      expect(asks(dimension, "accepted", "deferred", "closed")).toBe(true);
      expect(asks(dimension, "net", "closed")).toBe(false);
      expect(asks(dimension, "accepted", "deferred")).toBe(false);
      expect(asks(dimension, "accepted", "deferred", "closed", "met")).toBe(false);
    });

    test("a share may be given with what its whole is made of, or without", () => {
      const dimension = smallDimension({ measure: { rate: "share" } });
      expect(asks(dimension, "share")).toBe(true);
      expect(asks(dimension, "share", "accepted", "deferred")).toBe(true);
      expect(asks(dimension, "share", "net")).toBe(false);
    });

    test("a fact is asked for where a condition names it", () => {
      const conditions = [settledAt("zero", { fact: "met" })];
      const dimension = smallDimension({ measure: { rate: "share" }, conditions });
      expect(asks(dimension, "share", "met")).toBe(true);
      expect(asks(dimension, "share")).toBe(false);
    });
  });

  test("several metrics that are worked out of one another ask for what is given in the end", () => {
    const name = { zh: "名", en: "Name" };
    const metrics: Scheme["metrics"] = {
      a: { kind: "count", name },
      b: { kind: "count", name },
      sum: { kind: "count", name, madeOf: { plus: ["a", "b"] } },
      rate: { kind: "rate", name, of: "sum", count: "a" },
    };
    expect(givenFor("rate", metrics)).toEqual(["a", "b", "a"]);
    expect(givenFor("a", metrics)).toEqual(["a"]);
    expect(givenFor("none", metrics)).toEqual(["none"]);
  });
});

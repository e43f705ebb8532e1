import type { Dimension, Part, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { recording } from "../../src/exact/recording.js";
import { lookedScores, metricWorkings } from "../../src/explaining/lookedAt.js";
import { measuresOfDimension } from "../../src/scheme/measurePlaces.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { both } from "../support/office.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";
import { dimensionOf, inShort } from "../support/workings.js";

describe("metricWorkings", () => {
  /** The metrics of a dimension for a unit of 10 tickets of which a third is done, and who is not asked whether happy. */
  function workings(dimension: Dimension, group = "all") {
    const scheme = smallScheme({ dimensions: [dimension] });
    const third = recording.named("metrics.done", recording.share(1, 3));
    const facts = [fractionOf(10), third, undefined, fractionOf("2.5")];
    const places = measuresOfDimension(dimension, "", scheme.metrics);
    return metricWorkings(places, { scheme, layout: layoutOf(scheme), group, facts });
  }

  const idsOf = (dimension: Dimension, group?: string) =>
    workings(dimension, group).map(({ id }) => id);

  const done: Part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } };
  const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;
  const rankOf = (of: Measure) =>
    ({ rankOf: of, better: "higher", ties: "dense", among: "all" }) as Measure;

  test.each<[string, Dimension, string[]]>([
    ["its measure", smallDimension(), ["done"]],
    [
      "each of its measure",
      smallDimension({ measure: { mean: ["happy", "done"] } }),
      ["done", "happy"],
    ],
    [
      "its target",
      smallDimension({ rule: { ...slope, target: { metric: "happy" } } }),
      ["done", "happy"],
    ],
    [
      "what the others' mean is of, its own measure",
      smallDimension({ rule: { ...slope, target: { meanOfOthers: "all" } } }),
      ["done"],
    ],
    [
      "what units are held together in",
      smallDimension({
        measure: rankOf({ given: "awarded" }),
        rule: { kind: "byRank", points: [1], otherwise: 0 },
      }),
      ["awarded"],
    ],
    [
      "its parts, each once",
      composedDimension([done, { ...done, measure: { mean: ["happy", "done"] } }]),
      ["done", "happy"],
    ],
    [
      "its conditions",
      smallDimension({
        conditions: [
          settledAt("zero", { any: [{ measure: { count: "tickets" }, below: 5 }] }),
          settledAt("zero", { not: { measure: { given: "awarded" }, below: 5 } }),
        ],
      }),
      ["tickets", "done", "awarded"],
    ],
    [
      "none, of adjustments",
      smallDimension({ measure: { adjustments: "all" }, rule: { kind: "sum", start: 0 } }),
      [],
    ],
  ])("the metrics of %s, in the order of the scheme", (_, dimension, ids) => {
    expect(idsOf(dimension)).toEqual(ids);
  });

  test("a part that does not count in a group does not name its metrics there", () => {
    const only: Part = { ...done, measure: { rate: "happy" }, onlyIn: ["park"] };
    expect(idsOf(composedDimension([done, only]))).toEqual(["done"]);
    expect(idsOf(composedDimension([done, only]), "park")).toEqual(["done", "happy"]);
  });

  test("each says what it is, how it came about, and its value; null where it has none", () => {
    const all = workings(smallDimension({ measure: { mean: ["done", "happy"] } }));
    const name = { zh: "名称", en: "Name" };
    expect(all.map(({ steps, ...rest }) => [rest, inShort(steps)])).toEqual([
      [{ id: "done", name, kind: "rate", exact: "1/3" }, ["quotient(1, 3) = 1/3"]],
      [{ id: "happy", name, kind: "rate", exact: null }, []],
    ]);
    const [given] = workings(
      smallDimension({ measure: { given: "awarded" }, rule: { kind: "given" } }),
    );
    expect(given).toEqual({ id: "awarded", name, kind: "points", steps: [], exact: "5/2" });
  });

  test("what is made of counts stands behind them, with how it came about", () => {
    const name = { zh: "名称", en: "Name" };
    const metrics: Scheme["metrics"] = {
      tickets: { kind: "count", name, counted: { zh: "件", en: "ticket" } },
      spam: { kind: "count", name },
      valid: { kind: "count", name, madeOf: { plus: ["tickets"], minus: ["spam"] } },
      closed: { kind: "count", name },
      done: { kind: "rate", name, of: "valid", count: "closed" },
      accident: { kind: "fact", name },
    };
    const conditions = [settledAt("zero", { fact: "accident" })];
    const given = { tickets: 12, spam: 2, closed: 5, accident: false };
    const unit = { id: "a", name: "a", group: "all", metrics: given };
    const scheme = smallScheme({ metrics, dimensions: [smallDimension({ conditions })] });
    const found = dimensionOf(scheme, [unit]).metrics;
    expect(found.map(({ id, kind, exact, steps }) => [id, kind, exact, inShort(steps)])).toEqual([
      ["tickets", "count", "12", ["same(12) = 12"]],
      ["spam", "count", "2", ["same(2) = 2"]],
      ["valid", "count", "10", ["difference(tickets, spam) = 10"]],
      ["closed", "count", "5", ["same(5) = 5"]],
      ["done", "rate", "1/2", ["quotient(closed, valid) = 1/2"]],
      ["accident", "fact", "0", ["same(0) = 0"]],
    ]);
    expect(found.map(({ counted }) => counted?.zh)).toEqual([
      ...["件", undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  test("a rate tells all that was made of it", () => {
    const scheme = smallScheme({ dimensions: [smallDimension()] });
    const rounded = recording.rounded(recording.share(1, 3), { places: 2, mode: "halfExpand" });
    const facts = [fractionOf(10), recording.lesser(rounded, fractionOf("30%"))];
    const places = measuresOfDimension(smallDimension(), "", scheme.metrics);
    const reader = { scheme, layout: layoutOf(scheme), group: "all", facts };
    const [done] = metricWorkings(places, reader);
    expect(inShort(done?.steps ?? [])).toEqual([
      "quotient(1, 3) = 1/3",
      "rounded(#0) = 33/100",
      "lesser(#1, 3/10) = 3/10",
    ]);
  });
});

test("scores that are looked at are named in the order of the scheme, each once", () => {
  const dimensions = ["a", "b", "c"].map((id) => smallDimension({ id, name: both(id, id) }));
  const looked = lookedScores(["c", "a", "c", "gone"], smallScheme({ dimensions }));
  expect(looked.map(({ id }) => id)).toEqual(["a", "c"]);
});

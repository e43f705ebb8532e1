import type { Factor, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { recording } from "../../src/exact/recording.js";
import { factorWorkings } from "../../src/explaining/factorWorkings.js";
import type { Reader } from "../../src/explaining/testWorkings.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, inShort, workingOf } from "../support/workings.js";

const metrics: Scheme["metrics"] = {
  ...smallScheme().metrics,
  tickets: { kind: "count", name: both("工单量", "Tickets"), counted: both("张", "tickets") },
};
const scheme = smallScheme({ metrics });
/** What is read of a unit of 10 tickets. */
const reader: Reader = {
  ...{ scheme, layout: layoutOf(scheme), group: "all" },
  facts: [fractionOf(10), undefined, undefined, undefined],
};

describe("factorWorkings", () => {
  const name = both("难度系数", "Difficulty");
  const many = { measure: { count: "tickets" }, from: 5 } as const;
  const few = { measure: { count: "tickets" }, below: 5 } as const;

  test("each has its number, its name, its value as it was recorded, and what it asks", () => {
    const factor = recording.named("factors[0]", fractionOf("1.05"));
    const points = recording.product(fractionOf(8), factor);
    const found = factorWorkings([{ name, if: many, times: "1.05" }], points, reader);
    expect(found.map(({ asked, ...rest }) => [rest, asked?.holds])).toEqual([
      [{ number: 1, name, exact: "21/20" }, true],
    ]);
  });

  test("one that does not apply was not recorded, and has no value", () => {
    const [found] = factorWorkings([{ if: few, times: "1.05" }], fractionOf(8), reader);
    expect(found).toMatchObject({ number: 1, exact: null, asked: { holds: false } });
    expect(found && "name" in found).toBe(false);
  });
});

describe("one that follows from a measure", () => {
  const measured = (
    factor: Factor,
    given: Readonly<Record<string, unknown>> = {},
    changes: Partial<Scheme> = {},
  ) => {
    const dimensions = [smallDimension({ factors: [factor] })];
    const own = smallScheme({ metrics, dimensions, ...changes });
    return dimensionOf(own, [smallUnit("a", given)]).factors?.[0];
  };
  const rule = { kind: "bands", bands: [{ from: 5, points: "1.2" }], otherwise: "0.95" } as const;

  test("asks nothing, and says what it looked at and how it came about", () => {
    const measure = { count: "tickets" } as const;
    const found = measured({ measure, rule });
    expect(found).toMatchObject({
      ...{ number: 1, exact: "6/5" },
      measured: {
        ...{ measure, quantity: "items", counted: both("张", "tickets"), rule, scores: [] },
        metrics: [{ id: "tickets", exact: "10" }],
      },
    });
    expect(found && "asked" in found).toBe(false);
    expect(inShort(found?.measured?.steps ?? []).at(-1)).toMatch(/= 6\/5$/);
  });

  test("of a share tells nothing that is counted", () => {
    const found = measured({ measure: { rate: "happy" }, rule: { kind: "proportional" } });
    // 1 × 50 %
    expect(found).toMatchObject({ exact: "1/2", measured: { quantity: "share" } });
    expect(found?.measured && "counted" in found.measured).toBe(false);
    expect(inShort(found?.measured?.steps ?? [])).toEqual([
      "measure = same(happy) = 1/2",
      "product(fullMarks, #0) = 1/2",
    ]);
  });

  test("of nothing has no value, and is not told how", () => {
    const factor: Factor = {
      ...{ measure: { rate: "happy" }, rule: { kind: "proportional" }, noData: "one" },
    };
    const found = measured(factor, { happy: { count: 0, of: 0 } });
    expect(found).toMatchObject({ exact: null });
    expect(found && "measured" in found).toBe(false);
  });

  test("names the dimensions whose scores it looks at", () => {
    const speed = smallDimension({ id: "speed", name: both("办结", "Completion") });
    const factor: Factor = {
      measure: { scores: ["speed", "joy"] },
      rule: { ...rule, bands: [{ from: "10", points: "1.1" }] },
    };
    const joy = smallDimension({
      id: "joy",
      name: both("满意", "Joy"),
      measure: { rate: "happy" },
    });
    const own = smallScheme({
      metrics,
      dimensions: [smallDimension({ id: "award", factors: [factor] }), joy, speed],
    });
    const [award] = workingOf(own, [smallUnit("a")]).dimensions;
    // 10 of 10 done, half of the callers satisfied
    expect(award?.factors).toMatchObject([
      {
        exact: "11/10",
        measured: {
          scores: [
            { id: "joy", name: both("满意", "Joy") },
            { id: "speed", name: both("办结", "Completion") },
          ],
        },
      },
    ]);
  });
});

test("one that the scheme states is not told how", () => {
  const [found] = factorWorkings([{ times: "1.05" }], fractionOf(8), reader);
  expect(found && "measured" in found).toBe(false);
});

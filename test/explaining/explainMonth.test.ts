import { explain, explainMonth, InputError, scoreMonth, tryExplainMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { yunzhou2026 } from "../../examples/yunzhou2026.js";
import { yunzhouMonth } from "../../examples/yunzhouMonth.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const json = (value: unknown) => JSON.stringify(value);

describe("explainMonth", () => {
  test.each([
    ["湘潭, October 2023", xiangtan2023, october2023],
    ["云州, which compares units", yunzhou2026, yunzhouMonth],
  ])("gives each unit of %s the working that explain gives", (_, scheme, month) => {
    const workings = explainMonth(scheme as never, month as never);
    const all = [...workings];
    expect(all.map(({ unit }) => unit.id)).toEqual(month.units.map(({ id }) => id));
    for (const working of all) {
      const { id } = working.unit;
      expect(json(working)).toBe(json(explain(scheme as never, month as never, id)));
      expect(json(workings.of(id))).toBe(json(working));
    }
    expect(json(workings.result)).toBe(json(scoreMonth(scheme as never, month as never)));
  });

  test("says of each unit what its score is", () => {
    const workings = explainMonth(xiangtan2023, october2023);
    for (const { units } of workings.result.peerGroups) {
      for (const { unit, scores, total, rank } of units) {
        const working = workings.of(unit.id);
        if (working === undefined || "setApart" in working) throw new Error(unit.name);
        expect(working.dimensions.map(({ exact }) => exact)).toEqual(
          Object.values(scores).map(({ exact }) => `${exact}`),
        );
        expect([working.total.points, working.rank?.rank]).toEqual([`${total.points}`, rank]);
      }
    }
  });

  const units = [
    smallUnit("甲", { done: 9 }),
    smallUnit("乙", { done: 8 }),
    smallUnit("丙", { tickets: 0, done: 0 }),
    { ...smallUnit("丁", { done: 7 }), group: "park" },
  ];
  const name = { zh: "组", en: "Group" };
  const scheme = smallScheme({
    groups: ["all", "park"].map((id) => ({ id, name })),
    dimensions: [
      smallDimension({
        measure: { rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "group" },
        rule: { kind: "byRank", points: ["10", "6"], otherwise: "0" },
        noData: "zero",
      }),
      smallDimension({ id: "alone", noData: "zero" }),
    ],
  });

  test("a working names the other units whose figures it depends on, and no others", () => {
    const othersOf = (id: string) => {
      const working = explainMonth(scheme, { month: "2024-01", units }).of(id);
      if (working === undefined || "setApart" in working) throw new Error(id);
      return working.dimensions.map(({ others }) => others?.map((one) => one.id));
    };
    // 丙 has no rate to be compared by, 丁 is of another group
    expect(othersOf("甲")).toEqual([["乙"], undefined]);
    expect(othersOf("乙")).toEqual([["甲"], undefined]);
    expect(othersOf("丙")).toEqual([undefined, undefined]);
    expect(othersOf("丁")).toEqual([undefined, undefined]);
  });

  test("a month that is changed afterwards changes no working", () => {
    const done = { count: 9, of: 10 };
    const own = { ...smallUnit("甲"), metrics: { ...smallUnit("甲").metrics, done } };
    const month = { month: "2024-01", units: [own], adjustments: [] };
    const workings = explainMonth(smallScheme(), month);
    const before = json(workings.of("甲"));
    done.count = 1;
    Object.assign(own.metrics, { tickets: 100 });
    month.units.pop();
    expect(json(workings.of("甲"))).toBe(before);
  });

  test("a unit that is not there has none, an empty month has none", () => {
    const none = explainMonth(smallScheme(), { month: "2024-01", units: [] });
    expect([none.of("甲"), [...none]]).toEqual([undefined, []]);
  });

  test("can be gone through again", () => {
    const workings = explainMonth(scheme, { month: "2024-01", units });
    expect(json([...workings])).toBe(json([...workings]));
  });

  test("a month with problems is refused as scoreMonth refuses it", () => {
    const month = { month: "2024-13", units: [smallUnit("甲", { done: -1 })] };
    expect(() => explainMonth(smallScheme(), month)).toThrow(InputError);
    const outcome = tryExplainMonth(smallScheme(), month);
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "month",
      "units[0].metrics.done",
    ]);
  });
});

import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import {
  carefulReading,
  monthReading,
  quickReading,
  unitReader,
} from "../../src/scoring/readMonth.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallFields, smallUnit } from "../support/units.js";
import { written } from "../support/written.js";

describe("unitReader", () => {
  const ranking = { by: "published", ties: "dense", minimumVolume: 20 } as const;
  const name = { zh: "档", en: "Tier" };
  const reader = (scheme: Scheme) => unitReader(scheme, layoutOf(scheme));

  test("a unit is read with its volume, and its metrics exact", () => {
    const { unit, volume, tier, setApart, facts } = reader(smallScheme())(
      smallFields("a"),
      undefined,
      () => {},
    );
    expect(unit).toEqual({ id: "a", name: "a", group: "all" });
    expect([volume, tier, setApart]).toEqual([10, null, false]);
    expect(facts.map(written)).toEqual(["10", "1", "1/2", "1"]);
  });

  test("its adjustments stand behind its metrics, as 0 where it has none", () => {
    const rule = { kind: "sum", start: 0 } as const;
    const bonus = smallDimension({ measure: { adjustments: "bonus" }, rule });
    const scheme = smallScheme({ dimensions: [bonus] });
    const { facts } = reader(scheme)(smallFields("a"), undefined, () => {});
    expect(facts.map(written)).toEqual(["10", "1", "1/2", "1", "0"]);
  });

  test.each([
    [19, "low"],
    [20, "high"],
    [21, "high"],
  ])("%i tickets are tier %s", (tickets, id) => {
    const tiers = [
      { id: "low", name, from: 0 },
      { id: "high", name, from: 20 },
    ];
    const read = reader(smallScheme({ groups: [{ id: "all", name, tiers }] }));
    expect(read(smallFields("a", { tickets }), undefined, () => {}).tier).toBe(id);
  });

  test.each([
    [19, true],
    [20, false],
    [21, false],
  ])("with 20 tickets needed, %i sets apart: %s", (tickets, apart) => {
    const read = reader(smallScheme({ ranking }));
    expect(read(smallFields("a", { tickets }), undefined, () => {}).setApart).toBe(apart);
  });

  test("a unit set apart may have a share of nothing, and no other problem", () => {
    const read = reader(smallScheme({ ranking }));
    const refused: string[] = [];
    read(smallFields("a", { tickets: 0, done: 0, happy: "101%" }), undefined, (metric) =>
      refused.push(metric),
    );
    expect(refused).toEqual(["happy"]);
  });
});

describe("quickReading", () => {
  const scheme = smallScheme();
  const layout = layoutOf(scheme);
  const month = { month: "2024-01", units: [smallUnit("a"), smallUnit("b")] };
  const adjustment = { unit: "a", category: "c", points: 1, reason: "r" };

  test("a sound month is read in one pass, as the careful reading reads it", () => {
    const careful = carefulReading(scheme, layout, { ...month, adjustments: [adjustment] });
    const quick = quickReading(
      scheme,
      layout,
      { ...month, adjustments: [adjustment] },
      (reading) => reading,
    );
    expect(quick).toEqual(careful.ok && careful.value);
  });

  test.each([
    ["no month", 7],
    ["no month's name", { ...month, month: "2024" }],
    ["a unit that is none", { ...month, units: [null] }],
    ["a metric that is none", { ...month, units: [smallUnit("a", { happy: "much" })] }],
    ["a rate above its whole", { ...month, units: [smallUnit("a", { done: 11 })] }],
    ["a unit twice", { ...month, units: [smallUnit("a"), smallUnit("a")] }],
    ["an adjustment of nobody", { ...month, adjustments: [{ ...adjustment, unit: "z" }] }],
  ])("%s is doubtful, and the careful reading refuses it", (_, input) => {
    expect(quickReading(scheme, layout, input, () => 0)).toBeUndefined();
    expect(carefulReading(scheme, layout, input).ok).toBe(false);
  });
});

describe("carefulReading", () => {
  const rule = { kind: "sum", start: 0 } as const;
  const deduction = smallDimension({
    id: "deduction",
    measure: { adjustments: "deduction" },
    rule,
  });
  const scheme = smallScheme({ dimensions: [smallDimension(), deduction] });
  const layout = layoutOf(scheme);

  test("a sound month is read", () => {
    const adjustments = [{ unit: "a", category: "c", points: "-1", reason: "r" }];
    const outcome = carefulReading(scheme, layout, {
      month: "2024-01",
      units: [smallUnit("a")],
      adjustments,
    });
    const [reading] = outcome.ok ? outcome.value.units : [];
    expect(reading?.facts.map(written)).toEqual(["10", "1", "1/2", "1", "-1"]);
    expect(outcome.ok && outcome.value.adjustments).toEqual(adjustments);
  });

  test("what is sound of a broken unit is still checked", () => {
    const units = [{ ...smallUnit("a", { done: 11, happy: 3 }), group: "none" }];
    const outcome = carefulReading(scheme, layout, { month: "2024-01", units });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "units[0].group",
      "units[0].metrics.happy",
      "units[0].metrics.done",
    ]);
  });

  test("a rate of a count that is broken is not held against it", () => {
    const units = [smallUnit("a", { tickets: "ten", done: 11 })];
    const outcome = carefulReading(scheme, layout, { month: "2024-01", units });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "units[0].metrics.tickets",
    ]);
  });
});

describe("monthReading", () => {
  const scheme = smallScheme();
  const layout = layoutOf(scheme);

  test("every unit is used, in the order given", () => {
    const units = [smallUnit("b"), smallUnit("a")];
    const outcome = monthReading(
      scheme,
      layout,
      { month: "2024-01", units },
      ({ unit }) => unit.id,
    );
    expect(outcome).toEqual({
      ok: true,
      value: { month: "2024-01", units: ["b", "a"], adjustments: [] },
    });
  });

  test("a bad month comes out as its problems", () => {
    const outcome = monthReading(
      scheme,
      layout,
      { month: "2024-01", units: [smallUnit("")] },
      () => 0,
    );
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "units[0].id",
      "units[0].name",
    ]);
  });
});

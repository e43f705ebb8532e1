import type { Part } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { dimensionConditionSchema, dimensionSchema, partsOf } from "../../src/scheme/dimension.js";
import { noDataChoices } from "../../src/scheme/part.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { composedDimension, settledAt, smallDimension } from "../support/smallScheme.js";

describe("dimensionCondition", () => {
  const condition = { if: { measure: { count: "repeats" }, above: "0" }, give: "zero" };

  test.each<[string, object, boolean]>([
    ["sets the score to 0", {}, true],
    ["sets it to full marks", { give: "fullMarks" }, true],
    ["sets it to half", { give: "half" }, false],
    ["may have a name", { name: { zh: "一票否决", en: "Veto" } }, true],
    ["must say when", { if: undefined }, false],
    ["cannot ask about the total", { if: { total: { below: "60" } } }, false],
  ])("a condition %s", (_what, changes, sound) => {
    expect(accepts(dimensionConditionSchema, { ...condition, ...changes })).toBe(sound);
  });
});

describe("dimension", () => {
  const part: Part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } };
  const name = { zh: "词", en: "Words" };
  const conditions = [settledAt("zero", { measure: { rate: "done" }, to: "0%" })];

  test.each([
    [smallDimension(), true],
    [smallDimension({ floor: "-5", cap: { byGroup: { all: 12 } } }), true],
    [smallDimension({ wording: name, evidence: name }), true],
    [smallDimension({ extra: true, conditions }), true],
    [smallDimension({ roundMeasure: { places: 2, mode: "halfEven" } } as never), true],
    [smallDimension({ fullMarks: "-1" }), false],
    [smallDimension({ fullMarks: 0 }), true],
    [smallDimension({ extra: false as never }), false],
    [smallDimension({ conditions: [] }), false],
    [smallDimension({ conditions: [{ ...conditions[0], or: "zero" } as never] }), false],
    [smallDimension({ onlyIn: ["all"] } as never), false],
    [{ ...smallDimension(), weight: 2 }, false],
    [{ id: "speed" }, false],
  ])("a dimension of one measure, row %#", (value, allowed) => {
    expect(accepts(dimensionSchema, value)).toBe(allowed);
  });

  test.each(noDataChoices)("without data, it may %s", (noData) => {
    expect(accepts(dimensionSchema, smallDimension({ noData }))).toBe(true);
    expect(accepts(dimensionSchema, composedDimension([{ ...part, noData }]))).toBe(true);
  });

  describe("a dimension of parts", () => {
    test.each<[object, boolean]>([
      [composedDimension([part]), true],
      [composedDimension([part, { ...part, name, floor: -1, cap: 4, onlyIn: ["all"] }]), true],
      [composedDimension([part], { extra: true, conditions, floor: "-5" }), true],
      [composedDimension([]), false],
      [composedDimension([{ ...part, onlyIn: [] }]), false],
      [composedDimension([{ ...part, extra: true } as never]), false],
      [composedDimension([part], { noData: "zero" } as never), false],
      [{ ...composedDimension([part]), measure: part.measure, rule: part.rule }, false],
    ])("row %#", (value, allowed) => {
      expect(accepts(dimensionSchema, value)).toBe(allowed);
    });

    test("what is wrong in one of them is told at its place", () => {
      const broken = { ...part, measure: { rate: "" } };
      expect(
        allowedBy(dimensionSchema, composedDimension([part, broken])).map(
          (one) => one.split(":")[0],
        ),
      ).toEqual(["parts[1].measure.rate"]);
    });
  });

  test("what has neither a measure nor parts is answered with both", () => {
    expect(allowedBy(dimensionSchema, 7)).toEqual([
      ": a dimension, with either measure and rule, or parts",
    ]);
  });

  test("a simple dimension is its own part, without the bounds that are the dimension's", () => {
    const [own] = partsOf(smallDimension({ floor: 1, cap: 9, noData: "zero" }), "d");
    expect(own?.path).toBe("d");
    expect(own?.part).toMatchObject({ fullMarks: "10", measure: { rate: "done" }, noData: "zero" });
    expect(own?.part).not.toHaveProperty("floor");
    expect(own?.part).not.toHaveProperty("cap");
  });

  test("each part of a dimension stands at its place", () => {
    const floored = { ...part, floor: -1 };
    expect(partsOf(composedDimension([part, floored], { floor: 1 }), "d")).toEqual([
      { part, path: "d.parts[0]" },
      { part: floored, path: "d.parts[1]" },
    ]);
    expect(partsOf({ ...composedDimension([]), parts: 7 } as never, "d")).toEqual([]);
  });
});

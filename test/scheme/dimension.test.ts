import type { Part } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  dimensionConditionSchema,
  dimensionSchema,
  partsOf,
  weightIn,
  worthIn,
} from "../../src/scheme/dimension.js";
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

  const limit = { if: { fact: "accident" }, atMost: "6" };

  test.each<[string, object, boolean]>([
    ["so many points", {}, true],
    ["so many by group", { atMost: { byGroup: { a: "1/3" } } }, true],
    ["0", { atMost: 0 }, true],
    ["less than 0", { atMost: "-5" }, true],
    ["a percentage", { atMost: "60%" }, false],
    ["nothing that it says", { atMost: undefined }, false],
    ["so many, and gives 0 as well", { give: "zero" }, false],
  ])("a condition may leave at most %s", (_what, changes, sound) => {
    expect(accepts(dimensionConditionSchema, { ...limit, ...changes })).toBe(sound);
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
    [{ ...smallDimension(), weight: 2 }, true],
    [smallDimension({ weight: "25%" }), true],
    [smallDimension({ weight: { byGroup: { all: "1/3" } } }), true],
    [smallDimension({ weight: 0 }), true],
    [smallDimension({ weight: "-25%" }), false],
    [smallDimension({ weight: "a quarter" }), false],
    [smallDimension({ factors: [{ times: "1.05" }] }), true],
    [smallDimension({ factors: [] }), false],
    [smallDimension({ factors: { times: "1.05" } as never }), false],
    [smallDimension({ published: { places: 1, mode: "halfExpand", increment: 5 } }), true],
    [smallDimension({ published: "exact" as never }), false],
    [smallDimension({ fullMarks: "100/3" }), true],
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
      [composedDimension([{ ...part, weight: "25%" }], { weight: { byGroup: { all: 2 } } }), true],
      [composedDimension([{ ...part, weight: -1 }]), false],
      [composedDimension([{ ...part, factors: [{ times: 1 }] } as never]), false],
      [composedDimension([{ ...part, published: name } as never]), false],
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

  test.each([
    // full marks, weight, in a county, in a park
    ["10", undefined, "10", "10"],
    ["100", "25%", "25", "25"],
    [{ byGroup: { county: 100, park: 80 } }, "25%", "25", "20"],
    ["100", { byGroup: { county: "25%", park: "1/3" } }, "25", "100/3"],
    ["10", 0, "0", "0"],
    ["0", "25%", "0", "0"],
  ])("%j with a weight of %j is worth %s in a county, %s in a park", (fullMarks, weight, a, b) => {
    const dimension = smallDimension({ fullMarks, ...(weight !== undefined && { weight }) });
    const worths = ["county", "park"].map((group) => `${worthIn(dimension, group)}`);
    expect(worths).toEqual([a, b]);
  });

  test("the weight of a simple dimension is not its part's too", () => {
    const [own] = partsOf(smallDimension({ weight: "25%" }), "d");
    expect(own?.part).not.toHaveProperty("weight");
    expect(`${weightIn(smallDimension({ weight: "25%" }), "all")}`).toBe("1/4");
    expect(`${weightIn(smallDimension(), "all")}`).toBe("1");
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

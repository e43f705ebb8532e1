import type { Text, WorkingStep } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/measures/quantity.js";
import { toldBy } from "../../src/measures/told.js";
import {
  distancePhrase,
  sideWord,
  targetName,
  targetShown,
} from "../../src/rules/distancePhrase.js";
import type { AnyTarget } from "../../src/rules/target.js";
import { stepOf } from "../support/workings.js";

const item = { zh: "件", en: "item" };
const points = (number: string): Text => ({ zh: `${number} 分`, en: `${number} points` });

/** What a phrase is told of some steps, about a quantity. */
function told(steps: readonly WorkingStep[], quantity: Quantity, counted?: Text) {
  return { ...toldBy(steps), quantity, counted, worth: points };
}

/** A distance from a target, and what it costs, with the values of the rule beside it. */
function lostSteps(
  distance: string,
  lost: string,
  terms: Readonly<Record<string, string>>,
  ...between: WorkingStep[]
): WorkingStep[] {
  const operands = Object.entries(terms).map(([term, exact]) => ({ term, exact }));
  return [
    stepOf("greater", [distance, "0"], distance, { name: "shortfall" }),
    ...between,
    {
      ...stepOf("product", [], lost, { name: "lost" }),
      operands: [{ step: 0, exact: distance }, ...operands],
    },
  ];
}

const names = {
  distance: "shortfall",
  perPercentagePoint: "perPercentagePoint",
  each: "each",
  result: "lost",
  steps: "steps",
  target: "target",
  stepSize: "step.size",
};

function phrase(
  steps: readonly WorkingStep[],
  quantity: Quantity,
  {
    counted,
    target = "85%",
    effect = "lost" as "lost" | "gained",
    better = "higher" as const,
  }: {
    readonly counted?: Text;
    readonly target?: AnyTarget;
    readonly effect?: "lost" | "gained";
    readonly better?: "higher" | "lower";
  } = {},
): Text {
  const side = sideWord(better, effect === "lost" ? "worse" : "better", counted);
  return distancePhrase(told(steps, quantity, counted), names, { side, target, effect });
}

describe("the side of a target that a measure lies on", () => {
  test.each([
    ["higher", "worse", undefined, "低", "below"],
    ["higher", "better", undefined, "高", "above"],
    ["lower", "worse", undefined, "高", "above"],
    ["lower", "better", undefined, "低", "below"],
    ["higher", "worse", item, "少", "fewer than"],
    ["higher", "better", item, "多", "more than"],
    ["lower", "worse", item, "多", "more than"],
    ["lower", "better", item, "少", "fewer than"],
  ] as const)("where %s is better, on the %s side, row %#", (better, side, counted, zh, en) => {
    expect(sideWord(better, side, counted)).toEqual({ zh, en });
  });
});

describe("a target", () => {
  const shown = (exact: string, quantity: Quantity, target: AnyTarget, counted?: Text) => {
    const step = { ...stepOf("sum", [], exact), operands: [{ term: "target", exact }] };
    return targetShown(told([step], quantity, counted), "target", target);
  };

  test.each<[string, Quantity, AnyTarget, Text | undefined, string, string]>([
    ["17/20", "share", "85%", undefined, " 85%", "85%"],
    ["30", "items", 30, item, " 30 件", "30"],
    ["5/2", "points", "2.5", undefined, " 2.5 分", "2.5 points"],
    ["1/3", "ratio", "1/3", undefined, " 1/3", "1/3"],
    ["17/20", "share", { metric: "base" }, undefined, "本单位目标值 85%", "its own target of 85%"],
    ["30", "items", { metric: "base" }, item, "本单位目标值 30 件", "its own target of 30"],
    // a mean is worked out, and so rounded for reading
    [
      "5/6",
      "share",
      { meanOfOthers: "all" },
      undefined,
      "其他单位平均值 83.33%",
      "the mean of the others, 83.33%",
    ],
    [
      "40/3",
      "items",
      { meanOfOthers: "group" },
      item,
      "其他单位平均值 13.33 件",
      "the mean of the others, 13.33",
    ],
  ])("%s as a %s, row %#", (exact, quantity, target, counted, zh, en) => {
    expect(shown(exact, quantity, target, counted)).toEqual({ zh, en });
  });

  test("that is the same for all has no name", () => {
    expect(targetName("85%")).toEqual({ zh: "", en: "" });
    expect(targetName({ byGroup: { all: "85%" } })).toEqual({ zh: "", en: "" });
  });
});

describe("the phrase of a distance", () => {
  test("of a share is told in percentage points", () => {
    const steps = lostSteps("1/40", "5/4", { target: "17/20", perPercentagePoint: "1/2" });
    expect(phrase(steps, "share")).toEqual({
      zh: "比 85% 低 2.5 个百分点，每个百分点扣 0.5 分，扣 1.25 分",
      en: "below 85% by 2.5 percentage points, 0.5 points off for each, 1.25 points off",
    });
  });

  test("of things that are counted says how many more or fewer", () => {
    const steps = lostSteps("3", "3/2", { target: "30", each: "1/2" });
    expect(phrase(steps, "items", { counted: item, target: 30 })).toEqual({
      zh: "比 30 件少 3 件，每件扣 0.5 分，扣 1.5 分",
      en: "3 fewer than 30, 0.5 points off for each item, 1.5 points off",
    });
    const above = lostSteps("3", "9", { target: "2", each: "3" });
    expect(phrase(above, "items", { counted: item, target: 2, better: "lower" })).toEqual({
      zh: "比 2 件多 3 件，每件扣 3 分，扣 9 分",
      en: "3 more than 2, 3 points off for each item, 9 points off",
    });
  });

  test("of points is told in points", () => {
    const steps = lostSteps("5/2", "5", { target: "90", each: "2" });
    expect(phrase(steps, "points", { target: 90 })).toEqual({
      zh: "比 90 分低 2.5 分，每分扣 2 分，扣 5 分",
      en: "below 90 points by 2.5 points, 2 points off for each point, 5 points off",
    });
  });

  test("of a bare number is told as it is", () => {
    const steps = lostSteps("1/2", "2", { target: "2", each: "4" });
    expect(phrase(steps, "ratio", { target: 2, better: "lower" })).toEqual({
      zh: "比 2 高 0.5，每 1 扣 4 分，扣 2 分",
      en: "above 2 by 0.5, 4 points off for each 1, 2 points off",
    });
  });

  test("what is gained is told so", () => {
    const gained = { ...stepOf("product", [], "5/2", { name: "lost" }), operands: [] };
    const [distance] = lostSteps("1/20", "5/2", {});
    const terms = { target: "17/20", perPercentagePoint: "1/2" };
    const operands = Object.entries(terms).map(([term, exact]) => ({ term, exact }));
    const steps = [distance as WorkingStep, { ...gained, operands }];
    expect(phrase(steps, "share", { effect: "gained" })).toEqual({
      zh: "比 85% 高 5 个百分点，每个百分点加 0.5 分，加 2.5 分",
      en: "above 85% by 5 percentage points, 0.5 points more for each, 2.5 points more",
    });
  });

  test("in whole steps says of what size, and how many", () => {
    const ofShare = lostSteps(
      "1/40",
      "1",
      { target: "17/20", perPercentagePoint: "1/2", "step.size": "1/100" },
      stepOf("rounded", ["5/2"], "2", { name: "steps" }),
    );
    expect(phrase(ofShare, "share").zh).toBe(
      "比 85% 低 2.5 个百分点，按每 1 个百分点一档计 2 档，合 2 个百分点，每个百分点扣 0.5 分，扣 1 分",
    );
    const ofItems = lostSteps(
      "7",
      "5",
      { target: "30", each: "1/2", "step.size": "5" },
      stepOf("rounded", ["7/5"], "2", { name: "steps" }),
    );
    expect(phrase(ofItems, "items", { counted: item, target: 30 })).toEqual({
      zh: "比 30 件少 7 件，按每 5 件一档计 2 档，合 10 件，每件扣 0.5 分，扣 5 分",
      en: "7 fewer than 30, in steps of 5 counted as 2, that is 10, 0.5 points off for each item, 5 points off",
    });
  });

  describe("the most of a side", () => {
    const held = (reached: string, result: string) => {
      const [distance, product] = lostSteps("25/2", result, { target: "30", each: "1/2" });
      const least = stepOf("lesser", [reached, "5"], result, { name: "lost" });
      return phrase(
        [distance as WorkingStep, { ...product, name: "x" } as WorkingStep, least],
        "items",
        {
          counted: item,
          target: 30,
        },
      );
    };

    test("is stated where the points reached beyond it", () => {
      expect(held("25/4", "5")).toEqual({
        zh: "比 30 件少 12.5 件，每件扣 0.5 分，合 6.25 分，最多扣 5 分，扣 5 分",
        en: "12.5 fewer than 30, 0.5 points off for each item, which is 6.25 points, at most 5 points off, 5 points off",
      });
    });

    test.each(["4", "5"])("is not stated at %s of 5", (reached) => {
      const { zh, en } = held(reached, reached);
      expect(zh).not.toContain("最多");
      expect(en).not.toContain("at most");
    });
  });
});

import type { WorkingStep } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  distancePhrase,
  itemsPhrase,
  type ShownSteps,
} from "../../src/explaining/pricedPhrases.js";
import { stepOf } from "../support/workings.js";

/** What is shown of each name, so that it can be told where it stands. */
function shown(steps: readonly WorkingStep[] = [], gains = false): ShownSteps {
  return {
    better: "higher",
    gains,
    steps,
    target: { zh: "<甲>", en: "<A> " },
    number: (name) => `<${name}>`,
    share: (name) => `<${name}>%`,
    percentagePoints: (name) => `<${name}>pp`,
    quantity: (exact) => exact,
    measure: () => "<measure>",
    isZero: () => false,
  };
}

describe("a distance", () => {
  const below = { zh: "低于", en: "below" };

  test.each([
    [
      "shortfall",
      "lost",
      "比<甲> <target>% 低 <shortfall>pp 个百分点，每个百分点扣 <each> 分，扣 <lost> 分",
      "below <A> <target>% by <shortfall>pp percentage points, <each> points off for each, <lost> points off",
    ],
    [
      "ahead",
      "gained",
      "比<甲> <target>% 低 <ahead>pp 个百分点，每个百分点加 <each> 分，加 <gained> 分",
      "below <A> <target>% by <ahead>pp percentage points, <each> points more for each, <gained> points more",
    ],
  ] as const)("%s, and the points %s", (distance, result, zh, en) => {
    expect(distancePhrase(shown(), distance, below, "each", result)).toEqual({ zh, en });
  });

  test("in whole steps says of what size, and how many", () => {
    const steps = [stepOf("rounded", ["10/3"], "3", { name: "steps" })];
    const { zh, en } = distancePhrase(shown(steps), "shortfall", below, "each", "lost");
    expect(zh).toContain("个百分点，按每 <step.size>pp 个百分点一档计 3 档，每个");
    expect(en).toContain("points, in steps of <step.size>pp counted as 3, <each>");
  });
});

describe("the most of a side", () => {
  const above = { zh: "高于", en: "above" };
  const phrase = (reached: string, exact: string) => {
    const steps = [stepOf("lesser", [reached, "5"], exact, { name: "gained" })];
    return distancePhrase(shown(steps, true), "ahead", above, "each", "gained");
  };

  test("is stated where the points reached it", () => {
    expect(phrase("25/4", "5")).toEqual({
      zh: "比<甲> <target>% 高 <ahead>pp 个百分点，每个百分点加 <each> 分，合 6.25 分，最多加 5 分，加 <gained> 分",
      en: "above <A> <target>% by <ahead>pp percentage points, <each> points more for each, which is 6.25, at most 5 points more, <gained> points more",
    });
  });

  test.each([
    ["below it", "4"],
    ["just at it", "5"],
  ])("is not stated %s", (_, reached) => {
    const { zh, en } = phrase(reached, reached);
    expect(zh).not.toContain("最多");
    expect(en).not.toContain("at most");
  });

  test("is that of its own side, as are the steps", () => {
    const steps = [
      stepOf("rounded", ["10/3"], "3", { name: "gained.steps" }),
      stepOf("rounded", ["0"], "0", { name: "lost.steps" }),
      stepOf("lesser", ["0", "1/3"], "0", { name: "lost" }),
      stepOf("lesser", ["12", "10/3"], "10/3", { name: "gained" }),
    ];
    const gained = distancePhrase(shown(steps, true), "ahead", above, "each", "gained");
    expect(gained.zh).toContain(
      "一档计 3 档，每个百分点加 <each> 分，合 12 分，最多加 10/3 分，加",
    );
    const lost = distancePhrase(shown(steps), "behind", above, "each", "lost");
    expect(lost.zh).toContain("一档计 0 档，每个百分点扣 <each> 分，扣");
  });
});

describe("items", () => {
  test.each([
    [false, "每件扣 <each> 分，扣 <lost> 分", "<each> points off for each, <lost> points off"],
    [true, "每件加 <each> 分，加 <gained> 分", "<each> points more for each, <gained> points more"],
  ])("of one price, gained: %s", (gains, zh, en) => {
    expect(itemsPhrase(shown([], gains))).toEqual({ zh, en });
  });

  // as many items at either price
  const steps = [
    stepOf("greater", ["2", "0"], "2", { name: "items[0]" }),
    stepOf("greater", ["2", "0"], "2", { name: "items[1]" }),
    ...[0, 1].map((place) => ({
      ...stepOf("product", [], "1"),
      operands: [
        { step: place, exact: "2" },
        { term: `prices[${place}].each`, exact: place === 0 ? "1/2" : "5/4" },
      ],
    })),
  ];

  test.each([
    [
      false,
      "2 件各 0.5 分、2 件各 1.25 分，扣 <lost> 分",
      "2 at 0.5 points, 2 at 1.25 points, <lost> points off",
    ],
    [
      true,
      "2 件各 0.5 分、2 件各 1.25 分，加 <gained> 分",
      "2 at 0.5 points, 2 at 1.25 points, <gained> points more",
    ],
  ])("of several prices, each with its own, gained: %s", (gains, zh, en) => {
    expect(itemsPhrase(shown(steps, gains))).toEqual({ zh, en });
  });
});

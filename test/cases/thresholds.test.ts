import { assignTier, scoreMonth } from "hotline-scoring";
import {
  bonusScore,
  cooperationScore,
  extensionScore,
  knowledgeBaseScore,
  rejectionScore,
  satisfactionScore,
  xiangtan2023,
} from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit, xiangtanUnit } from "../support/units.js";

// three rows each: just below, at, just above; the expected values are worked by hand

describe("15 % and 35 % extension", () => {
  test.each([
    ["14.99%", "10"],
    ["15%", "10"],
    ["15.02%", "9.99"], // 0.02 × 0.5 = 0.01 less
    ["34.98%", "0.01"],
    ["35%", "0"],
    ["35.02%", "0"],
  ])("%s scores %s", (extended, points) => {
    expect(`${extensionScore({ extended }).points}`).toBe(points);
  });
});

describe("80 % satisfaction for counties and parks, 85 % for the others", () => {
  test.each([
    ["county", "79.98%", "24.99"],
    ["county", "80%", "25"],
    ["county", "80.02%", "25"],
    ["park", "79.98%", "24.99"],
    ["park", "80%", "25"],
    ["park", "80.02%", "25"],
    ["department", "84.98%", "24.99"],
    ["department", "85%", "25"],
    ["department", "85.02%", "25"],
    ["enterprise", "84.98%", "24.99"],
    ["enterprise", "85%", "25"],
    ["enterprise", "85.02%", "25"],
    // the floor: 50 percentage points below the target
    ["county", "29.98%", "0"],
    ["county", "30%", "0"],
    ["county", "30.02%", "0.01"],
    ["department", "34.98%", "0"],
    ["department", "35%", "0"],
    ["department", "35.02%", "0.01"],
  ] as const)("%s, both rates %s: %s", (group, rate, points) => {
    const metrics = { systemSatisfaction: rate, spotCheckSatisfaction: rate };
    expect(`${satisfactionScore(metrics, group).points}`).toBe(points);
  });
});

describe("20 and 100 tickets", () => {
  test.each([
    [0, "C"],
    [1, "C"],
    [19, "C"],
    [20, "B"],
    [21, "B"],
    [99, "B"],
    [100, "A"],
    [101, "A"],
  ] as const)("%i tickets is tier %s", (tickets, tier) => {
    for (const group of xiangtan2023.groups) {
      if (group.tiers !== undefined) expect(assignTier(group.tiers, tickets).id).toBe(tier);
    }
  });

  test.each([
    ["department", 19, "C"],
    ["department", 20, "B"],
    ["enterprise", 99, "B"],
    ["enterprise", 100, "A"],
    ["county", 100, null],
    ["park", 19, null],
  ] as const)("a %s with %i tickets stands in tier %s", (group, tickets, tier) => {
    const metrics = { tickets, completedOnTime: tickets, contacted: tickets };
    const unit = xiangtanUnit({ group, metrics });
    const { peerGroups } = scoreMonth(xiangtan2023, { month: "2023-10", units: [unit] });
    expect(peerGroups.map((peers) => peers.tier)).toEqual([tier]);
    expect(peerGroups[0]?.units[0]?.tier).toBe(tier);
  });
});

describe("floors and caps", () => {
  test.each([
    ["park", 49, "0.2"],
    ["park", 50, "0"],
    ["park", 51, "0"],
    ["department", 19, "0.5"],
    ["department", 20, "0"],
    ["department", 21, "0"],
  ] as const)("rejections, %s: %i scores %s", (group, rejections, points) => {
    expect(`${rejectionScore({ rejections }, group).points}`).toBe(points);
  });

  test.each([
    ["19.99", "19.99"],
    ["20", "20"],
    ["0.01", "0.01"],
    ["0", "0"],
    ["-0.01", "0"],
  ])("knowledge base: %s scores %s", (given, points) => {
    expect(`${knowledgeBaseScore({ knowledgeBase: given }).points}`).toBe(points);
  });

  test.each([
    [["4.99"], "4.99"],
    [["5"], "5"],
    [["5.01"], "5"],
    [["4", "0.5", "0.5"], "5"],
    [[], "0"],
  ])("bonus: %j scores %s", (adjustments, points) => {
    expect(`${bonusScore(adjustments).points}`).toBe(points);
  });

  test.each([
    [["-4.99"], "0.01"],
    [["-5"], "0"],
    [["-5.01"], "0"],
    [[], "5"],
  ])("cooperation: %j scores %s", (adjustments, points) => {
    expect(`${cooperationScore(adjustments).points}`).toBe(points);
  });

  test.each([
    [9.99, "9.99"],
    [10, "10"],
    [10.01, "10"],
    [2.01, "2.01"],
    [2, "2"],
    [1.99, "2"],
  ])("a total of %d held within 2 and 10 is %s", (awarded, total) => {
    const dimension = {
      id: "awarded",
      name: { zh: "评分", en: "Awarded" },
      fullMarks: "20",
      measure: { given: "awarded" },
      rule: { kind: "given" },
    } as const;
    const scheme = smallScheme({ dimensions: [dimension], total: { floor: "2", cap: "10" } });
    const { peerGroups } = scoreMonth(scheme, {
      month: "2024-01",
      units: [smallUnit("a", { awarded })],
    });
    expect(`${peerGroups[0]?.units[0]?.total.points}`).toBe(total);
  });
});

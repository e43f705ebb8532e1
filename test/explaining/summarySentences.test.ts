import type { Scheme, Unit } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import type { RankWorking, TierWorking } from "../../src/explaining/placeWorking.js";
import {
  figureSentence,
  rankSentence,
  tierSentence,
  totalSentence,
} from "../../src/explaining/summarySentences.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { workingOf } from "../support/workings.js";

describe("a total", () => {
  const thirds = ["a", "b", "c"].map((id) => smallDimension({ id }));
  const third = smallUnit("a", { tickets: 3, done: 1 });
  const half = smallUnit("a", { done: 5 });
  const done = smallDimension({ id: "done", fullMarks: 50, noData: "leaveOut" });
  const happy = smallDimension({ id: "happy", fullMarks: 30, measure: { rate: "happy" } });
  const nothing = smallUnit("a", { tickets: 0, done: 0 });
  const two = [smallDimension(), smallDimension({ id: "again", fullMarks: 4 })];

  test.each<[string, Partial<Scheme>, Unit, string, string]>([
    [
      "is the sum of its scores",
      { dimensions: two },
      half,
      "5 + 2；总得分 7 分。",
      "5 + 2; total 7 points.",
    ],
    [
      "begins where the scheme says",
      { dimensions: two, total: { start: 60 } },
      half,
      "60 + 5 + 2；总得分 67 分。",
      "60 + 5 + 2; total 67 points.",
    ],
    [
      "is of the exact scores, where those published add up to something else",
      { dimensions: thirds },
      third,
      "3.33 + 3.33 + 3.33；总得分 10 分；各项公布分相加为 9.99，总得分按未舍入的精确分相加后舍入一次。",
      "3.33 + 3.33 + 3.33; total 10 points; the published scores add up to 9.99, but the exact ones are added, and their sum is rounded once.",
    ],
    [
      // 3.33 × 3 = 9.99, and 60 + 10 = 70 of 69.99
      "with a start is of the exact scores, where start and published scores add up to something else",
      { dimensions: thirds, total: { start: "60.00" } },
      third,
      "60 + 3.33 + 3.33 + 3.33；总得分 70 分；各项公布分相加为 69.99，总得分按未舍入的精确分相加后舍入一次。",
      "60 + 3.33 + 3.33 + 3.33; total 70 points; the published scores add up to 69.99, but the exact ones are added, and their sum is rounded once.",
    ],
    [
      // 9.99 published to no place is 10, as 10 is
      "says nothing of a sum that is published as the total is",
      {
        dimensions: thirds,
        rounding: { ...smallScheme().rounding, total: { places: 0, mode: "halfExpand" } },
      },
      third,
      "3.33 + 3.33 + 3.33；总得分 10 分。",
      "3.33 + 3.33 + 3.33; total 10 points.",
    ],
    [
      "begins where the scheme says, in full",
      { dimensions: two, total: { start: "60.125" } },
      half,
      "60.125 + 5 + 2；总得分 67.13 分（精确值 537/8）。",
      "60.125 + 5 + 2; total 67.13 points (exactly 537/8).",
    ],
    [
      "has its exact value beside it",
      {},
      third,
      "3.33；总得分 3.33 分（精确值 10/3）。",
      "3.33; total 3.33 points (exactly 10/3).",
    ],
    [
      // 15 × (30 + 50) ÷ 30
      "is scaled where some are left out",
      { dimensions: [happy, done], total: { leftOut: "rescale" } },
      nothing,
      "15 + 0；有指标不计入，其余按满分 30 分折算为 80 分；总得分 40 分。",
      "15 + 0; some are left out: the others, worth 30, are scaled to 80; total 40 points.",
    ],
    [
      "is held at its cap",
      { dimensions: two, total: { start: 60, cap: 65 } },
      half,
      "60 + 5 + 2；超出总得分的上下限，按界限计；总得分 65 分。",
      "60 + 5 + 2; beyond the bounds of the total, so held there; total 65 points.",
    ],
    [
      "says nothing of bounds that it keeps",
      { dimensions: two, total: { floor: 7, cap: 7 } },
      half,
      "5 + 2；总得分 7 分。",
      "5 + 2; total 7 points.",
    ],
  ])("%s", (_, changes, unit, zh, en) => {
    expect(totalSentence(workingOf(smallScheme(changes), [unit]))).toEqual({ zh, en });
  });

  test("of scores that are rounded before they are added is not said to be of others", () => {
    const rounding = {
      ...smallScheme().rounding,
      scores: { places: 2, mode: "halfExpand" },
      total: { places: 0, mode: "halfExpand" },
    } as const;
    // 3.33 + 3.33 + 3.33 = 9.99, published as 10
    const { zh } = totalSentence(workingOf(smallScheme({ dimensions: thirds, rounding }), [third]));
    expect(zh).toContain("总得分 10 分（精确值 999/100）");
    expect(zh).not.toContain("未舍入");
  });
});

describe("a tier", () => {
  const named = (id: string) => ({ zh: `${id}类`, en: `Tier ${id}` });
  const middle: TierWorking = {
    id: "B",
    name: named("B"),
    from: 20,
    below: 100,
    higher: { name: named("A"), away: 80 },
    lower: { name: named("C"), away: 1 },
  };

  test.each<[Partial<TierWorking>, string, string]>([
    [
      {},
      "工单量 20 件，属B类（20 件起）；再多 80 件即为A类；少 1 件即为C类。",
      "20 tickets, in Tier B (from 20); 80 more would make it Tier A; 1 fewer would make it Tier C.",
    ],
    [
      { higher: null },
      "工单量 20 件，属B类（20 件起）；少 1 件即为C类。",
      "20 tickets, in Tier B (from 20); 1 fewer would make it Tier C.",
    ],
    [
      { lower: null },
      "工单量 20 件，属B类（20 件起）；再多 80 件即为A类。",
      "20 tickets, in Tier B (from 20); 80 more would make it Tier A.",
    ],
  ])("row %#", (changes, zh, en) => {
    expect(tierSentence(20, { ...middle, ...changes })).toEqual({ zh, en });
  });
});

describe("a rank", () => {
  const unit = (id: string) => ({ id, name: `${id}局`, group: "g" });
  const first: RankWorking = {
    rank: 2,
    of: 5,
    group: null,
    tier: null,
    ties: "dense",
    by: "published",
    tied: [],
    before: null,
    after: null,
  };

  test.each<[string, Partial<RankWorking>, string, string]>([
    ["alone", {}, "5 家中第 2 名。", "of 5 units, rank 2."],
    [
      "shared",
      { tied: [unit("b"), unit("c")] },
      "5 家中第 2 名；与b局、c局并列。",
      "of 5 units, rank 2; shared with b局, c局.",
    ],
    [
      "by the exact total",
      { by: "exact", tied: [unit("b")], after: { rank: 3, units: [unit("d")], total: "90" } },
      "5 家中第 2 名；与b局并列；按精确总得分排名；后一名次为第 3 名d局，90 分。",
      "of 5 units, rank 2; shared with b局; ranked by the exact total; after it rank 3, d局, with 90 points.",
    ],
    [
      "first",
      { after: { rank: 3, units: [unit("d")], total: "90" } },
      "5 家中第 2 名；后一名次为第 3 名d局，90 分。",
      "of 5 units, rank 2; after it rank 3, d局, with 90 points.",
    ],
    [
      "between others",
      {
        before: { rank: 1, units: [unit("a")], total: "99.5" },
        after: { rank: 3, units: [unit("d"), unit("e")], total: "90" },
      },
      "5 家中第 2 名；前一名次为第 1 名a局，99.5 分；后一名次为第 3 名d局、e局，90 分。",
      "of 5 units, rank 2; before it rank 1, a局, with 99.5 points; after it rank 3, d局, e局, with 90 points.",
    ],
  ])("%s", (_, changes, zh, en) => {
    expect(rankSentence({ ...first, ...changes })).toEqual({ zh, en });
  });
});

describe("a further figure", () => {
  const name = { zh: "系数", en: "Factor" };
  const figure = (rule: NonNullable<Scheme["figures"]>[number]["rule"], done: number) => {
    const scheme = smallScheme({ figures: [{ id: "pay", name, by: "exact", rule }] });
    const [found] = workingOf(scheme, [smallUnit("a", { tickets: 3, done })]).figures;
    return found && figureSentence(found);
  };
  const lines = {
    kind: "lines",
    through: [
      { at: 0, points: 1 },
      { at: 10, points: 2 },
    ],
    below: 0,
    above: 0,
  } as const;

  test("follows from the total by its rule", () => {
    // a third of the way from 1 to 2
    expect(figure(lines, 1)).toEqual({
      zh: "在 0（1 分）与 10（2 分）之间线性内插，得 1.33（精确值 4/3）。",
      en: "between 0 (1 points) and 10 (2 points), in proportion, 1.33 (exactly 4/3).",
    });
  });

  test.each([
    // of a total of 10 × done ÷ 3
    [3, "10", "恰为一个节点的值，得 2。", "just at a point of the lines, 2."],
    [3, "5", "高于各节点，得 7。", "above all points of the lines, 7."],
    [0, "11", "低于各节点，得 3。", "below all points of the lines, 3."],
  ])("says where the total lies to the points of lines: %i done, %s", (done, end, zh, en) => {
    const through = [
      { at: end === "11" ? 1 : 0, points: 1 },
      { at: end, points: 2 },
    ];
    expect(figure({ ...lines, through, below: 3, above: 7 }, done)).toEqual({ zh, en });
  });

  test("may be the total itself", () => {
    expect(figure({ kind: "given" }, 3)).toEqual({ zh: "得 10。", en: "10." });
  });
});

import type {
  ComparisonWorking,
  PlaceWorking,
  Scheme,
  Unit,
  VerdictsWorking,
  VerdictWorking,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";
import type { RankWorking, TierWorking } from "../../src/explaining/placeWorking.js";
import {
  figureSentence,
  rankSentence,
  tierSentence,
  totalSentence,
  verdictsSentence,
} from "../../src/explaining/summarySentences.js";
import { both } from "../support/office.js";
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
      "60.125 + 5 + 2；总得分 67.13 分（精确值 67.125）。",
      "60.125 + 5 + 2; total 67.13 points (exactly 67.125).",
    ],
    [
      "has its exact value beside it",
      {},
      third,
      "3.33；总得分 3.33 分（精确值 10/3）。",
      "3.33; total 3.33 points (exactly 10/3).",
    ],
    [
      // 10 + 15 × (30 + 50) ÷ 30
      "begins where it does, where others are scaled",
      { dimensions: [happy, done], total: { start: "10", leftOut: "rescale" } },
      nothing,
      "10 + 15；“名称”不计入，其余（起评分和附加项除外）按满分 30 分折算为 80 分；总得分 50 分。",
      "10 + 15; Name left out: the others, worth 30 without the start and extras, are scaled to 80; total 50 points.",
    ],
    [
      // 15 × (30 + 50) ÷ 30
      "is scaled where some are left out",
      { dimensions: [happy, done], total: { leftOut: "rescale" } },
      nothing,
      "15；“名称”不计入，其余（起评分和附加项除外）按满分 30 分折算为 80 分；总得分 40 分。",
      "15; Name left out: the others, worth 30 without the start and extras, are scaled to 80; total 40 points.",
    ],
    [
      "is held at its cap",
      { dimensions: two, total: { start: 60, cap: 65 } },
      half,
      "60 + 5 + 2；67 分超过上限，按 65 分计；总得分 65 分。",
      "60 + 5 + 2; 67 points are over the cap, so 65; total 65 points.",
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
    expect(zh).toContain("总得分 10 分（精确值 9.99）");
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
      "Tier B (Tickets 20, from 20); 80 more would make it Tier A; 1 fewer would make it Tier C.",
    ],
    [
      { higher: null },
      "工单量 20 件，属B类（20 件起）；少 1 件即为C类。",
      "Tier B (Tickets 20, from 20); 1 fewer would make it Tier C.",
    ],
    [
      { lower: null },
      "工单量 20 件，属B类（20 件起）；再多 80 件即为A类。",
      "Tier B (Tickets 20, from 20); 80 more would make it Tier A.",
    ],
  ])("row %#", (changes, zh, en) => {
    const volumeName = { zh: "工单量", en: "Tickets" };
    const tier = { ...middle, ...changes };
    expect(tierSentence({ volume: 20, volumeName }, tier)).toEqual({ zh, en });
  });

  test("tells the volume by its own name, and by what is counted", () => {
    const volumeName = { zh: "服务户数", en: "Households" };
    const counted = { zh: "户", en: "households" };
    expect(tierSentence({ volume: 20, volumeName, counted }, middle)).toEqual({
      zh: "服务户数 20 户，属B类（20 户起）；再多 80 户即为A类；少 1 户即为C类。",
      en: "Tier B (Households 20, from 20); 80 more would make it Tier A; 1 fewer would make it Tier C.",
    });
  });
});

describe("a rank", () => {
  const unit = (id: string) => ({ id, name: `${id}局`, group: "g" });
  const first: RankWorking = {
    rank: 2,
    of: 5,
    ahead: 1,
    group: null,
    tier: null,
    ties: "dense",
    by: "published",
    tied: [],
    before: null,
    after: null,
  };

  test.each<[string, Partial<RankWorking>, string, string]>([
    ["alone", {}, "5 家中第 2 名。", "rank 2 of 5."],
    [
      "shared",
      { tied: [unit("b"), unit("c")] },
      "5 家中第 2 名；与b局、c局并列。",
      "rank 2 of 5; shared with b局, c局.",
    ],
    [
      "by the exact total",
      { by: "exact", tied: [unit("b")], after: { rank: 3, units: [unit("d")], total: "90" } },
      "5 家中第 2 名；与b局并列；按精确总得分排名；后一名次为第 3 名d局，90 分。",
      "rank 2 of 5; shared with b局; ranked by the exact total; after it rank 3, d局, with 90 points.",
    ],
    [
      "first",
      { after: { rank: 3, units: [unit("d")], total: "90" } },
      "5 家中第 2 名；后一名次为第 3 名d局，90 分。",
      "rank 2 of 5; after it rank 3, d局, with 90 points.",
    ],
    [
      "between others",
      {
        before: { rank: 1, units: [unit("a")], total: "99.5" },
        after: { rank: 3, units: [unit("d"), unit("e")], total: "90" },
      },
      "5 家中第 2 名；前一名次为第 1 名a局，99.5 分；后一名次为第 3 名d局、e局，90 分。",
      "rank 2 of 5; before it rank 1, a局, with 99.5 points; after it rank 3, d局, e局, with 90 points.",
    ],
    [
      "beside one that has the same total",
      {
        before: { rank: 1, units: [unit("a")], total: "95", toldApartBy: "exactTotal" },
        after: { rank: 3, units: [unit("d")], total: "95", toldApartBy: "tieBreakers" },
      },
      "5 家中第 2 名；前一名次为第 1 名a局，95 分（公布分相同，按精确总得分区分）；后一名次为第 3 名d局，95 分（同分，按同分排序依据区分）。",
      "rank 2 of 5; before it rank 1, a局, with 95 points (told apart by the exact totals); after it rank 3, d局, with 95 points (told apart by the tie-breakers).",
    ],
    [
      "that runs on after a tie",
      { ahead: 3 },
      "5 家中第 2 名；排在前面的有 3 家，并列后名次连续。",
      "rank 2 of 5; 3 ahead, ranks run on after a tie.",
    ],
    [
      "that is the last of a tie",
      { ahead: 0, ties: "modified", tied: [unit("b")] },
      "5 家中第 2 名；与b局并列；并列取末位名次。",
      "rank 2 of 5; shared with b局; a tie takes the last of its ranks.",
    ],
    [
      "that is the mean of a tie",
      { rank: 1.5, ahead: 0, ties: "fractional", tied: [unit("b")] },
      "5 家中第 1.5 名；与b局并列；并列取名次的平均。",
      "rank 1.5 of 5; shared with b局; a tie takes the mean of its ranks.",
    ],
    [
      "that is skipped after a tie, as everyone expects",
      { rank: 4, ahead: 3, ties: "competition" },
      "5 家中第 4 名。",
      "rank 4 of 5.",
    ],
    [
      "beside one that is not published",
      { after: { rank: 3, units: [], total: null } },
      "5 家中第 2 名；后一名次为第 3 名，按方案不公布。",
      "rank 2 of 5; after it rank 3, which is not published.",
    ],
  ])("%s", (_, changes, zh, en) => {
    expect(rankSentence({ ...first, ...changes })).toEqual({ zh, en });
  });
});

describe("what is said beside the scores", () => {
  const said = (id: string, asked?: VerdictWorking["asked"]): VerdictWorking => ({
    ...{ id, name: { zh: `${id}级`, en: `Grade ${id}` }, asked },
  });
  const total: ComparisonWorking = {
    ...{ name: { zh: "总得分", en: "total" }, quantity: "points", exact: "193/2", holds: true },
    edges: [{ word: "from", exact: "95" }],
  };
  const fact = { fact: { zh: "发生事故", en: "Accident" }, holds: true };
  const none = { vetoes: [], flags: [], lists: [], kinds: ["flags", "lists"] } as const;

  test.each<[string, VerdictsWorking, string, string]>([
    ["nothing", none, "无提示，未列入名单。", "no flag, on no list."],
    [
      "a grade with the edge that is reached",
      { ...none, grade: said("甲", total) },
      "等次为甲级（总得分 96.5 分，达到 95 分）。",
      "grade Grade 甲 (total 96.5 points, at least 95 points).",
    ],
    [
      "what keeps it down",
      {
        ...none,
        grade: said("乙"),
        vetoes: [{ ...said("丙", fact), atMost: both("乙级", "Grade 乙") }],
      },
      "等次为乙级；丙级（发生事故：是），等次不高于乙级。",
      "grade Grade 乙; Grade 丙 (Accident: yes), so Grade 乙 at best.",
    ],
    [
      "flags and lists, in this order",
      { ...none, flags: [said("丁", fact), said("戊")], lists: [said("己"), said("庚")] },
      "丁级（发生事故：是）；戊级；列入“己级”；列入“庚级”。",
      'Grade 丁 (Accident: yes); Grade 戊; on the list "Grade 己"; on the list "Grade 庚".',
    ],
  ])("%s", (_, verdicts, zh, en) => {
    expect(verdictsSentence(verdicts)).toEqual({ zh, en });
  });

  test("a list of a unit that is not published says so, and what it asks for", () => {
    const place: PlaceWorking = {
      ...{ among: both("同组", "the group"), end: "first", ties: "competition" },
      ...{ place: 1, most: 2, of: 5, holds: true },
    };
    expect(verdictsSentence({ ...none, lists: [said("己", place)] }, true)).toEqual(
      both(
        "列入“己级”（列同组第 1 名，在前 2 名之内），不公布。",
        'on the list "Grade 己" (place 1 among the group, within the first 2), not published.',
      ),
    );
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
      zh: "按未舍入的总得分，在 0（1）与 10（2）之间线性内插，得 1.33（精确值 4/3）。",
      en: "by the exact total, between 0 (1) and 10 (2), in proportion, 1.33 (exactly 4/3).",
    });
  });

  test.each([
    // of a total of 10 × done ÷ 3
    [
      3,
      "10",
      "按未舍入的总得分，恰为节点 10，得 2。",
      "by the exact total, just at the point 10, 2.",
    ],
    [
      3,
      "5",
      "按未舍入的总得分，高于最高的节点 5，得 7。",
      "by the exact total, above the highest point, 5, 7.",
    ],
    [
      0,
      "11",
      "按未舍入的总得分，低于最低的节点 1，得 3。",
      "by the exact total, below the lowest point, 1, 3.",
    ],
  ])("says where the total lies to the points of lines: %i done, %s", (done, end, zh, en) => {
    const through = [
      { at: end === "11" ? 1 : 0, points: 1 },
      { at: end, points: 2 },
    ];
    expect(figure({ ...lines, through, below: 3, above: 7 }, done)).toEqual({ zh, en });
  });

  test("has its unit behind it: a sign close to the number, a word after a blank", () => {
    const inUnit = (unit: string) => {
      const pay = { id: "pay", name, by: "exact", counted: { zh: unit, en: unit } } as const;
      const figures = [{ ...pay, rule: { kind: "given" } }] as const;
      return workingOf(smallScheme({ figures })).figures.map((one) => figureSentence(one).zh)[0];
    };
    expect(["%", "‰", "元"].map(inUnit)).toEqual([
      "按未舍入的总得分，得 10%。",
      "按未舍入的总得分，得 10‰。",
      "按未舍入的总得分，得 10 元。",
    ]);
  });

  test("may be the total itself", () => {
    expect(figure({ kind: "given" }, 3)).toEqual({
      zh: "按未舍入的总得分，得 10。",
      en: "by the exact total, 10.",
    });
  });
});

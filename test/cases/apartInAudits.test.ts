import { audit, type Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both, officeScheme } from "../support/office.js";

// units set apart, ranks that run on, and ranks of units that are not published, held against the rules

const [speed] = officeScheme().dimensions;

/** 10 points times what is done; counties, and departments in two tiers. */
const ranked = (ranking: Partial<Scheme["ranking"]>, changes: Partial<Scheme> = {}) =>
  officeScheme({
    metrics: {
      tickets: { kind: "count", name: both("工单量", "Tickets") },
      done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
      fresh: { kind: "fact", name: both("新设单位", "New") },
    },
    dimensions: [speed] as never,
    ranking: { by: "published", ties: "dense", ...ranking },
    ...changes,
  });

const HEADINGS = ["组别", "排名", "单位", "工单量", "办结量", "新设单位", "办结率得分", "总得分"];
type Line = [
  group: string,
  rank: string,
  unit: string,
  tickets: string,
  done: string,
  fresh?: string,
];

/** What an audit finds of units, each with the score and the total that its counts give unless it is said otherwise. */
function audited(scheme: Scheme, lines: readonly Line[], totals: Record<string, string> = {}) {
  const rows = lines.map(([group, rank, unit, tickets, done, fresh = "否"]) => {
    const points = totals[unit] ?? `${(10 * Number(done)) / Number(tickets)}`;
    return [group, rank, unit, tickets, done, fresh, points, points];
  });
  const { findings, notChecked, cells } = audit(scheme, [HEADINGS, ...rows]);
  const given = /为给定数据/;
  return {
    told: findings.map(({ message }) => message.zh),
    open: notChecked.map(({ zh }) => zh).filter((one) => !given.test(one)),
    ranks: cells.filter(({ column }) => column === "排名").map(({ verdict }) => verdict),
  };
}

const sound = { told: [], open: [] };

describe("ranks that run on over the groups", () => {
  const onward = ranked({ numbering: "onward", within: "group" });
  const lines = (first: string, second: string): Line[] => [
    ["部门", "1", "甲局", "10", "9"],
    ["部门", "2", "乙局", "10", "8"],
    ["县区", first, "丙县", "10", "9"],
    ["县区", second, "丁县", "10", "7"],
  ];

  test("go on from the number of units ranked before", () => {
    expect(audited(onward, lines("3", "4"))).toMatchObject(sound);
  });

  test("do not begin anew", () => {
    expect(audited(onward, lines("1", "2")).told).toEqual([
      "丙县的“排名”为 1，按“总得分” 9 在一同排名的单位中应为第 3 名",
      "丁县的“排名”为 2，按“总得分” 7 在一同排名的单位中应为第 4 名",
    ]);
  });

  test("and begin anew where the scheme does not say so", () => {
    const anew = ranked({ within: "group" });
    expect(audited(anew, lines("1", "2"))).toMatchObject(sound);
    expect(audited(anew, lines("3", "4")).told).toHaveLength(2);
  });

  test("are not checked where it cannot be told how many stand before", () => {
    const unknown = lines("3", "4").map(
      ([group, rank, unit, tickets, done]): Line => [group, rank, unit, tickets, done, "不详"],
    );
    const { told, open } = audited(onward, unknown);
    expect(told.filter((one) => one.includes("名"))).toEqual([]);
    expect(open).toContain(
      "名次接续前面各组编排，而表中数据不足以确定前面各组的单位数，名次未核对",
    );
  });
});

describe("a unit that the rules set apart", () => {
  const apart = (as: "notScored" | "notRanked") =>
    ranked({ setApart: [{ id: "new", name: both("新设", "New"), if: { fact: "fresh" }, as }] });
  const lines = (rank: string): Line[] => [
    ["县区", "1", "甲县", "10", "8"],
    ["县区", "2", "乙县", "10", "7"],
    ["县区", rank, "丙县", "10", "9", "是"],
  ];

  test.each(["—", "", "不参与排名"])(
    "has no rank (%j), and the others have theirs without it",
    (rank) => {
      const { told, open, ranks } = audited(apart("notRanked"), lines(rank));
      expect([told, open]).toEqual([[], []]);
      expect(ranks).toEqual(["reproduced", "reproduced", "reproduced"]);
    },
  );

  test("but has its scores, unless it is not scored", () => {
    const wrong = { 丙县: "10" };
    expect(audited(apart("notRanked"), lines("—"), wrong).told).toHaveLength(1);
    expect(audited(apart("notScored"), lines("—"), { 丙县: "—" }).told).toEqual([]);
  });

  test("is told of where it is ranked all the same, with the reason", () => {
    expect(audited(apart("notRanked"), lines("3")).told).toEqual([
      "丙县按方案不参与排名（新设，按方案只计分、不排名），而“排名”为 3",
    ]);
  });

  test("for too few tickets is so by its volume alone, where the table cannot be scored", () => {
    const least = ranked({ minimumVolume: 11 });
    const few: Line[] = [
      ["县区", "1", "甲县", "20", "8", "不详"],
      ["县区", "2", "乙县", "10", "7"],
    ];
    expect(audited(least, few).told.filter((one) => one.includes("不足"))).toEqual([
      "乙县的工单量 10 件，不足 11 件，按方案不参与排名，而“排名”为 2",
    ]);
  });

  test("for want of data has neither a rank nor a total", () => {
    const noData = ranked({}, { dimensions: [{ ...speed, noData: "setApart" }] as never });
    const none: Line[] = [
      ["县区", "1", "甲县", "10", "8"],
      ["县区", "—", "乙县", "0", "0"],
    ];
    const { told, ranks } = audited(noData, none, { 乙县: "—" });
    expect(told).toEqual([]);
    expect(ranks).toEqual(["reproduced", "reproduced"]);
  });
});

describe("a unit that is ranked and not published", () => {
  const hidden = ranked({
    setApart: [{ id: "new", name: both("新设", "New"), if: { fact: "fresh" }, as: "notPublished" }],
  });
  const gaps = "名次有空缺：按方案可有单位参与排名而不公布，空缺处未核对";
  const lines = (...ranks: string[]): Line[] =>
    ranks.map((rank, index) => [
      ...(["县区", rank, `${"甲乙丙"[index]}县`, "10", `${9 - index}`] as Line),
    ]);

  test("may stand in the table with its rank", () => {
    const all: Line[] = [...lines("1", "2"), ["县区", "3", "丁县", "10", "5", "是"]];
    expect(audited(hidden, all)).toMatchObject(sound);
  });

  test.each([
    [["1", "3"], [gaps]],
    [["2", "3"], [gaps]],
    [["2", "4", "7"], [gaps]],
    [["1", "2"], []],
  ])("leaves a gap among the ranks: %j", (ranks, open) => {
    expect(audited(hidden, lines(...ranks))).toMatchObject({ told: [], open });
  });

  // 9 and 8 points
  test.each([[["1", "1"]], [["2", "1"]], [["0", "1"]]])("explains no others: %j", (ranks) => {
    expect(audited(hidden, lines(...ranks)).told).not.toEqual([]);
  });

  test("explains none where the scheme publishes all", () => {
    expect(audited(ranked({}), lines("1", "3")).told).toEqual([
      "乙县的“排名”为 3，按“总得分” 8 在一同排名的单位中应为第 2 名",
    ]);
  });
});

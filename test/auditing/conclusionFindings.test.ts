import type { Scheme } from "hotline-scoring";
import { describe, expect, test, vi } from "vitest";
import { conclusionFindings, scoredFindings } from "../../src/auditing/conclusionFindings.js";
import { both, brought, officeScheme } from "../support/office.js";

const [speed, joy] = officeScheme().dimensions;
const scheme = officeScheme({
  dimensions: [speed, joy] as never,
  figures: [
    { id: "pay", name: both("绩效", "Pay"), by: "exact", rule: { kind: "given" } },
  ] as Scheme["figures"],
  verdicts: {
    grades: [
      { id: "good", name: both("优秀", "Good"), from: "25" },
      { id: "fair", name: both("良好", "Fair") },
    ],
    flags: [
      { id: "talk", name: both("约谈", "Talk"), if: { total: { below: "20" } } },
      { id: "mend", name: both("限期 整改", "To mend"), if: { score: "speed", below: "6" } },
    ],
  },
});

/** A row of 甲县, beside 乙县 with full marks: 5 + 10 of half done, half satisfied. */
function rowOf(cells: Readonly<Record<string, string>>, of: Scheme = scheme) {
  const metrics = {
    组别: "县区",
    单位: "甲县",
    工单量: "10",
    办结量: "5",
    延期量: "0",
    满意率: "1/2",
  };
  const blank = Object.fromEntries(Object.keys(cells).map((one) => [one, "—"]));
  const full = { ...metrics, 单位: "乙县", 办结量: "10", 满意率: "1/1" };
  const all = { ...metrics, ...cells };
  const table = [all, { ...blank, ...full }].map((one) =>
    Object.keys(all).map((heading) => one[heading as keyof typeof one]),
  );
  const { rows, terms } = brought([Object.keys(all), ...table], {}, of);
  if (rows[0] === undefined) throw new Error("a row is expected");
  return { row: rows[0], terms };
}

function conclusions(cells: Readonly<Record<string, string>>, of?: Scheme) {
  const { row, terms } = rowOf(cells, of);
  const { findings, reproduced } = conclusionFindings(row, terms);
  return { told: findings.map(({ message }) => message.zh), reproduced };
}

describe("a grade", () => {
  test.each(["良好", "Fair", "fair", " 良 好 "])("of fair is printed as %j", (text) => {
    expect(conclusions({ 等次: text })).toEqual({ told: [], reproduced: ["grade"] });
  });

  test.each([
    ["优秀", "优秀"],
    ["", "空白"],
    ["合格", "合格"],
    ["良好、优秀", "良好、优秀"],
  ])("of fair is not %j", (text, printed) => {
    const told = [`甲县的“等次”为${printed}，按规则应为良好`];
    expect(conclusions({ 等次: text })).toEqual({ told, reproduced: [] });
  });

  test("is found by the total that is printed, with what it should be", () => {
    const { row, terms } = rowOf({ 总得分: "15", 等次: "优秀" });
    expect(conclusionFindings(row, terms).findings).toMatchObject([
      {
        ...{ kind: "conclusion", severity: "high", verdict: "wrong", row: 1, unit: "甲县" },
        ...{ column: "等次", printed: "优秀", expected: ["良好"] },
        message: both(
          "甲县的“等次”为优秀，按“总得分” 15，应为良好",
          '甲县: "等次" is 优秀, but by "总得分" of 15 it should be Fair',
        ),
      },
    ]);
  });

  test.each([
    ["14.99", []],
    ["15", ["grade"]],
    ["15.00", ["grade"]],
    ["15.01", []],
    ["—", ["grade"]],
    // what is no figure is told of by itself
    ["多", []],
  ])(
    "follows from the total, and is not looked at where that is printed as %s",
    (total, reproduced) => {
      expect(conclusions({ 总得分: total, 等次: "良好" })).toEqual({ told: [], reproduced });
      expect(conclusions({ 总得分: total, 等次: "优秀" }).told).toHaveLength(reproduced.length);
    },
  );
});

describe("flags", () => {
  test.each(["约谈、限期整改", "限期整改，约谈", "Talk, To mend", "talk；mend"])(
    "of both are printed as %j",
    (text) => {
      expect(conclusions({ 提示: text })).toEqual({ told: [], reproduced: ["flags"] });
    },
  );

  test.each([
    ["约谈", "约谈"],
    ["", "空白"],
    ["约谈、限期整改、通报", "约谈、限期整改、通报"],
    ["约谈、约谈", "约谈、约谈"],
  ])("of both are not %j", (text, printed) => {
    expect(conclusions({ 提示: text }).told).toEqual([
      `甲县的“提示”为${printed}，按规则应为约谈、限期 整改`,
    ]);
  });

  test.each([
    ["—", undefined],
    ["", undefined],
    ["无", undefined],
    ["约谈", "甲县的“提示”为约谈，按规则应为空白"],
  ])("of none are %j", (text, told) => {
    const found = conclusions({ 办结量: "10", 满意率: "1/1", 提示: text });
    expect(found.told).toEqual(told === undefined ? [] : [told]);
  });
});

test.each([
  ["15", undefined],
  ["15.00", undefined],
  ["15.1", "甲县的“绩效”为15.1，按规则应为15"],
  ["—", "甲县的“绩效”为空白，按规则应为15"],
])("a further figure of 15 printed as %s", (text, told) => {
  const found = conclusions({ 绩效: text });
  expect(found.told).toEqual(told === undefined ? [] : [told]);
  expect(found.reproduced).toEqual(told === undefined ? ["figure.pay"] : []);
});

describe("nothing is said", () => {
  test("of a unit that has no scores", () => {
    const ranking = { ...scheme.ranking, minimumVolume: 11 };
    const none = conclusions({ 等次: "优秀", 提示: "约谈" }, { ...scheme, ranking });
    expect(none).toEqual({ told: [], reproduced: [] });
  });

  test("where the table cannot be scored as it stands", () => {
    expect(conclusions({ 办结量: "", 等次: "优秀" })).toEqual({ told: [], reproduced: [] });
  });

  test("nor is it scored, where no such column is there", () => {
    const { row, terms } = rowOf({ 总得分: "15" });
    const asked = vi.fn();
    expect(conclusionFindings(row, { ...terms, asScored: asked })).toEqual({
      ...{ findings: [], reproduced: [] },
    });
    expect(scoredFindings(row, { ...terms, asScored: asked }, new Set())).toEqual({
      ...{ findings: [], reproduced: [] },
    });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("scores and the total that no row tells alone", () => {
  const rank = {
    ...{ ...joy, id: "place", name: both("名次", "Place") },
    measure: { rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "all" },
    rule: { kind: "byRank", points: ["20", "12"], otherwise: "0" },
  };
  const ranked = officeScheme({ dimensions: [speed, rank] as never });
  const open = new Set(["score.place", "total"]);
  const found = (cells: Readonly<Record<string, string>>) => {
    const { row, terms } = rowOf(cells, ranked);
    const { findings, reproduced } = scoredFindings(row, terms, open);
    return { told: findings.map(({ kind, message }) => [kind, message.zh]), reproduced };
  };

  // 乙县 has done all of its tickets: 5 + 12
  test("are reproduced where the table gives them", () => {
    expect(found({ 名次得分: "12", 总得分: "17.00" })).toEqual({
      ...{ told: [], reproduced: ["score.place", "total"] },
    });
  });

  test("are wrong where it gives others", () => {
    expect(found({ 名次得分: "20", 总得分: "25" })).toEqual({
      told: [
        ["score", "甲县的“名次得分”为 20，按规则应为 12"],
        ["total", "甲县的“总得分”为 25，按规则应为 17"],
      ],
      reproduced: [],
    });
  });

  test("but not where a rate stands as a bare percentage, which may have been rounded", () => {
    const half = { 满意率: "50%" };
    expect(found({ ...half, 名次得分: "20", 总得分: "17" })).toEqual({
      ...{ told: [], reproduced: ["total"] },
    });
  });

  test("are not looked at where the row tells itself, or nothing is printed", () => {
    expect(found({ 办结率得分: "4", 名次得分: "—" })).toEqual({ told: [], reproduced: [] });
  });

  test("in English as well", () => {
    const { row, terms } = rowOf({ 名次得分: "20" }, ranked);
    expect(scoredFindings(row, terms, open).findings[0]?.message.en).toBe(
      '甲县: "名次得分" is 20, where the rules give 12',
    );
  });
});

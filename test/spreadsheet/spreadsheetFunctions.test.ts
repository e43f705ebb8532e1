import { InputError, spreadsheetFunctions, xiangtan2023 } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { officeSheet, sheetScheme } from "../support/sheet.js";
import { smallScheme } from "../support/smallScheme.js";

const office = spreadsheetFunctions(sheetScheme);

test("the scheme is 湘潭's unless stated", () => {
  const usual = spreadsheetFunctions();
  expect(usual.HOTLINE_TIER(100, "市直、驻潭单位")).toBe("A类");
  expect(usual.HOTLINE_TIER(100, "市直、驻潭单位", xiangtan2023.id)).toBe("A类");
  expect(() => office.HOTLINE_TIER(100, "市直、驻潭单位")).toThrow("应为 部门、县区 之一");
});

test("each function goes by the scheme", () => {
  expect(office.HOTLINE_SCORE(officeSheet)[1]?.slice(0, 4)).toEqual(["部门", "A类", 1, "乙局"]);
  expect(office.HOTLINE_TIER([[100], [99]], "部门")).toEqual([["A类"], ["B类"]]);
  expect(office.HOTLINE_RANK([[25], [26], [15]])).toEqual([[2], [1], [3]]);
  expect(office.HOTLINE_POINTS("满意率", "部门", 0.8)).toBe(16);
  expect(office.HOTLINE_EXPLAIN(officeSheet, "甲局", "总得分")).toBe("9 + 16 + 0；总得分 25 分。");
  expect(office.HOTLINE_AUDIT([...officeSheet])[0]).toHaveLength(8);
});

test("ranks share places as the scheme says, unless told otherwise", () => {
  const ranking = { by: "published", ties: "competition" } as const;
  const { HOTLINE_RANK } = spreadsheetFunctions(smallScheme({ ranking }));
  expect(HOTLINE_RANK([[2], [2], [1]])).toEqual([[1], [1], [3]]);
  expect(HOTLINE_RANK([[2], [2], [1]], "dense")).toEqual([[1], [1], [2]]);
});

describe("a scheme in cells", () => {
  const tiers = [
    { id: "A", name: { zh: "甲档", en: "Tier A" }, from: 50 },
    { id: "B", name: { zh: "乙档", en: "Tier B" }, from: 0 },
  ];
  const [city, county] = sheetScheme.groups;
  const other = { ...sheetScheme, id: "other", groups: [{ ...city, tiers }, county] };
  const cells = JSON.stringify(other)
    .match(/.{1,200}/gs)
    ?.map((part) => [part]);

  test("is the one that a sheet is scored by", () => {
    const rows = office.HOTLINE_SCORE(officeSheet, undefined, cells);
    expect(rows.map(([, tier]) => tier)).toEqual(["档次", "甲档", "甲档", "乙档", "—"]);
  });

  test("is the one that tiers are told by", () => {
    expect(office.HOTLINE_TIER([[50], [49]], "部门", cells)).toEqual([["甲档"], ["乙档"]]);
  });

  test("is refused in the language of the sheet", () => {
    expect(() => office.HOTLINE_SCORE(officeSheet, "", "{")).toThrow("不是考核方案");
    expect(() => office.HOTLINE_SCORE([["Unit"]], "", "{")).toThrow("is no scheme");
    expect(() => office.HOTLINE_TIER(1, "部门", "{")).toThrow("不是考核方案");
  });
});

test("the languages of a sheet are its own, unless a cell asks for another", () => {
  expect(office.HOTLINE_EXPLAIN(officeSheet, "甲局", "排名", "en")).toMatch(/^of 2 units, rank 2/);
  expect(office.HOTLINE_AUDIT([...officeSheet], null, "en")[0]?.[0]).toBe("No.");
  expect(office.HOTLINE_AUDIT([...officeSheet], null, null)[0]?.[0]).toBe("序号");
});

test("a sheet whose adjustments are listed has them", () => {
  const list = [
    ["单位", "类别", "分数"],
    ["丙局", "项", 3],
  ];
  expect(office.HOTLINE_SCORE(officeSheet, list)[3]?.slice(-2)).toEqual([3, 18]);
  const findings = office.HOTLINE_AUDIT([...officeSheet], [...list, ["某局", "项", 1]]);
  expect(findings.map((row) => row[3])).toContain("某局");
});

test("the functions may be called by themselves, as a script does", () => {
  const { HOTLINE_SCORE, HOTLINE_POINTS } = office;
  expect(HOTLINE_SCORE(officeSheet)).toHaveLength(5);
  expect(HOTLINE_POINTS("加分项", "部门", 1, [[2], [0.5]])).toBe(3.5);
});

test("a bad scheme is refused with every problem", () => {
  const bad = { ...sheetScheme, volume: "none", source: 7 };
  expect(() => spreadsheetFunctions(bad as never)).toThrow(InputError);
  expect(() => spreadsheetFunctions(null as never)).toThrow(InputError);
});

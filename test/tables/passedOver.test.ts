import { describe, expect, test } from "vitest";
import { isNote, isNumbering, isOfNoUnit } from "../../src/tables/passedOver.js";

const SUMS = ["合计", "总计", "小计", "平均", "平均值", "全市", "Total", "SUM", "average"];

describe("a row is of no unit", () => {
  test.each(SUMS)("where %s stands in the place of the unit", (sum) => {
    expect(isOfNoUnit(sum, ["县市区", sum, "5"])).toBe(true);
  });

  test.each(SUMS)("where %s is the first of its texts, and no unit stands there", (sum) => {
    expect(isOfNoUnit("", ["", sum, "5"])).toBe(true);
    expect(isOfNoUnit("-", ["-", sum, "5"])).toBe(true);
  });

  test.each<[string, string, string[]]>([
    ["no text at all", "", []],
    ["blanks only", "", ["", " ", "　"]],
    ["dashes only", "—", ["-", "/", "无"]],
    ["blanks within the sum", "合　计", []],
    ["blanks around it in its place", "", [" 总　计 ", "5"]],
    ["full-width letters", "", ["ｔｏｔａｌ", "5"]],
    ["a note", "", ["注：截至月底"]],
    ["a note in the place of the unit", "备注1、截至月底", ["", "备注1、截至月底"]],
  ])("with %s", (_, unit, texts) => {
    expect(isOfNoUnit(unit, texts)).toBe(true);
  });

  test.each<[string, string, string[]]>([
    ["a unit", "甲局", ["县市区", "甲局", "5"]],
    ["a unit beside a sum", "甲局", ["合计", "甲局", "5"]],
    ["figures without a unit", "", ["1", "", "5"]],
    ["a unit whose name begins as a sum", "合计局", ["合计局"]],
    ["a unit whose name begins as a note", "注册局", ["注册局"]],
    ["a sum that is not the first of its texts", "", ["1", "合计"]],
  ])("not with %s", (_, unit, texts) => {
    expect(isOfNoUnit(unit, texts)).toBe(false);
  });
});

describe("a text alone in its row is no caption", () => {
  test.each([
    ["注：截至月底"],
    ["注:截至月底"],
    ["注1：截至月底"],
    ["注 2、截至月底"],
    ["备注. 截至月底"],
    ["说明：截至月底"],
    ["Note: as of today"],
    ["NOTES 1. as of today"],
    ["注：\n截至月底"],
    ["（续表）"],
    ["续表"],
    ["(续 表)"],
    ["接上页"],
    ["（转下页）"],
    ["第1页"],
    ["第 12 页 共 30 页"],
    ["第３页"],
    ["- 3 -"],
    ["-12-"],
    ["－３－"],
    ["— 3 —"],
    ["—３—"],
    ["– 12 –"],
    ["--3--"],
    ["单位：件"],
    ["单位:分、%"],
    ["单 位：件"],
    ["合计55家"],
    ["合计 5 家"],
    ["总计55家"],
    ["共55家"],
    ["共计 55 家"],
  ])("%j", (text) => {
    expect(isNote(text)).toBe(true);
  });

  test.each([
    ["县市区"],
    ["县市区（合计 5 家）"],
    ["A类档次（工单量≥100 件）"],
    ["注册局"],
    ["说明办"],
    ["续表局"],
    ["第三页"],
    ["第页"],
    ["附第1页"],
    ["合计家"],
    ["合计五家"],
    ["合计 5 家单位"],
    ["计5家"],
    ["Notebook: none"],
    ["--3"],
    ["3-4"],
    ["-3-4"],
    ["— 三 —"],
    ["— 3 — 4"],
    ["3 —"],
    ["单位"],
    ["单位 件"],
    ["某单位：某局"],
    ["（企业）"],
    [""],
  ])("but %j may be one", (text) => {
    expect(isNote(text)).toBe(false);
  });
});

describe("a row is nothing but a numbering", () => {
  test.each<[string, string[]]>([
    ["the number of a page", ["3"]],
    ["of a page, in any cell", ["", " ", "12", "　"]],
    ["of a page of hundreds", ["123", ""]],
    ["in full-width digits", ["", "３"]],
    ["a nought", ["0"]],
    ["the numbers of three columns", ["1", "2", "3"]],
    ["of columns, some of them without", ["", "1", "2", "", "3", "4", ""]],
    ["of columns beyond nine", Array.from({ length: 12 }, (_, index) => `${index + 1}`)],
    ["of columns, in full-width digits and blanks", [" １ ", "２", "３"]],
  ])("with %s", (_, texts) => {
    expect(isNumbering(texts)).toBe(true);
  });

  test.each<[string, string[]]>([
    ["no cells", []],
    ["no text", ["", " "]],
    ["a count of thousands", ["1234"]],
    ["a decimal", ["5.0"]],
    ["a percentage", ["5%"]],
    ["a number with its measure", ["5件"]],
    ["a negative number", ["-5"]],
    ["a text", ["甲局"]],
    ["two numbers", ["1", "2"]],
    ["numbers that do not begin with 1", ["2", "3", "4"]],
    ["numbers from 0", ["0", "1", "2"]],
    ["one of them twice", ["1", "2", "2"]],
    ["one of them left out", ["1", "2", "4"]],
    ["another order", ["1", "3", "2"]],
    ["a text among them", ["1", "2", "3", "甲局"]],
    ["a text in place of one of them", ["1", "甲局", "3"]],
    ["decimals", ["1.0", "2.0", "3.0"]],
    ["a dash among them", ["1", "-", "2", "3"]],
  ])("not with %s", (_, texts) => {
    expect(isNumbering(texts)).toBe(false);
  });
});

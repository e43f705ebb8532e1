import type { Group } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { captionFinder } from "../../src/sheet/captions.js";
import {
  type Above,
  type Headed,
  isNote,
  isNumbering,
  isOfNoUnit,
  rowKind,
} from "../../src/sheet/rowKind.js";
import { tableScheme } from "../support/printedRows.js";

describe("passedOver", () => {
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
});

describe("rowKind", () => {
  const { groups } = tableScheme();
  const [county, office] = groups as [Group, Group];
  const captionOf = captionFinder({ groups });

  /** Headings, by what they hold: a column without a name holds what nobody knows. */
  function under(...names: readonly ("unit" | "group" | "")[]): Headed {
    const columns = names.map((name, place) => ({
      ...{ heading: name, place },
      column: name === "" ? undefined : name,
    }));
    const hasGroups = names.includes("group");
    return {
      ...{ headings: names, columns, hasGroups },
      unit: names.indexOf("unit"),
      needsCaptions: !hasGroups,
    };
  }

  /** What a row is, in a word; of a caption what it names. */
  function kind(texts: readonly string[], headed: Headed | undefined, above: Partial<Above> = {}) {
    const found = rowKind(texts, { headed, title: [], group: undefined, ...above }, captionOf);
    if (found.is !== "caption") return found.is;
    const { group, tier } = found.caption ?? {};
    return `caption ${[group?.id ?? "?", ...(tier ? [tier.id] : [])].join("/")}`;
  }

  const ranked = under("", "unit", "");
  const first = under("unit", "", "");
  const grouped = under("group", "unit", "");
  /** As of a scheme of one group. */
  const alone = (headed: Headed): Headed => ({ ...headed, needsCaptions: false });

  describe("a row that is passed over", () => {
    test.each<[string, string[]]>([
      ["without cells", []],
      ["of blanks", ["", " ", "　"]],
      ["with the number of a page", ["", "3", ""]],
      ["with the numbers of the columns", ["1", "2", "3"]],
      ["a note", ["注：截至月底", "", ""]],
      ["a mark of a page", ["— 3 —", "— 3 —", "— 3 —"]],
      ["with what figures are in", ["", "", "单位：件"]],
    ])("%s: above the headings and below", (_, texts) => {
      for (const headed of [undefined, ranked, first, grouped, alone(first)]) {
        expect(kind(texts, headed)).toBe("passedOver");
      }
    });

    test.each<[string, string[]]>([
      ["a note beside something else", ["注：截至月底", "", "热线办"]],
      ["of dashes", ["-", "—", "/"]],
    ])("%s: below the headings, not above", (_, texts) => {
      expect(kind(texts, ranked)).toBe("passedOver");
      expect(kind(texts, grouped)).toBe("passedOver");
      expect(kind(texts, undefined)).toBe("title");
    });

    test.each<[string, string[], string]>([
      ["a sum", ["", "合计", "5"], "sum"],
      ["a sum that is alone", ["", "合计", ""], "sum"],
      ["a sum in another column", ["全市", "", "5"], "whole"],
      ["a target", ["", "目标值", "5"], "reference"],
      ["with a mark around its name", ["", "【总 计】：", "5"], "sum"],
    ])("%s may be of no unit: below the headings, not above", (_, texts, noUnit) => {
      for (const headed of [ranked, grouped]) {
        const above = { headed, title: [], group: undefined };
        expect(rowKind(texts, above, () => undefined)).toEqual({ is: "unit", noUnit });
      }
      expect(kind(texts, undefined)).toBe("title");
    });

    test("a line of the title again, in any blanks", () => {
      const title = ["某市排名", "2023年10月"];
      for (const headed of [undefined, ranked, first, grouped, alone(first)]) {
        expect(kind(["某市排名", "", ""], headed, { title })).toBe("passedOver");
        expect(kind([" 2023年10月\n", "", ""], headed, { title })).toBe("passedOver");
      }
      // beside something else it is none
      expect(kind(["某市排名", "甲局", "5"], ranked, { title })).toBe("unit");
      // a caption that stood in the title is one
      expect(kind(["县市区", "", ""], ranked, { title: ["县市区"] })).toBe("caption county");
    });
  });

  describe("a row above the headings", () => {
    test.each<[string, string[], string]>([
      ["a text", ["某市排名"], "title"],
      ["texts", ["某市", "2023"], "title"],
      ["a figure", ["", "2,023"], "title"],
      ["a caption", ["县市区（合计 5 家）"], "caption county"],
      ["a caption in every cell", ["县市区", "县市区"], "caption county"],
      ["a caption beside something else", ["县市区", "5 家"], "title"],
    ])("%s", (_, texts, found) => {
      expect(kind(texts, undefined)).toBe(found);
    });

    test("a tier of the group above it", () => {
      expect(kind(["甲类"], undefined, { group: office })).toBe("caption office/A");
      expect(kind(["甲类"], undefined, { group: county })).toBe("title");
      expect(kind(["甲类"], undefined)).toBe("title");
    });
  });

  describe("a text alone in its row, below headings", () => {
    // what it is where captions are needed, where the only group needs none, and where each row says its group
    test.each<[string, string[], Headed, string, string]>([
      ["a group", ["县市区", "", ""], ranked, "caption county", "caption county"],
      [
        "a group in the place of the unit",
        ["", "县市区", ""],
        ranked,
        "caption county",
        "caption county",
      ],
      ["a group, the units first", ["县市区", "", ""], first, "caption county", "caption county"],
      ["a group in every cell", Array(3).fill("县市区"), first, "caption county", "caption county"],
      ["another text where no unit stands", ["县乡", "", ""], ranked, "caption ?", "caption ?"],
      ["another text behind the unit", ["", "", "县乡"], first, "caption ?", "caption ?"],
      ["another text where the unit stands", ["", "甲局", ""], ranked, "unit", "unit"],
      ["another text where the unit stands, in a short row", ["", "甲局"], ranked, "unit", "unit"],
      ["another text, the units first", ["甲局", "", ""], first, "caption ?", "unit"],
      ["another text, the units first, in a row of one cell", ["甲局"], first, "unit", "unit"],
      ["another text, where that is the only column", ["甲局"], under("unit"), "unit", "unit"],
      ["another text and the same beside it", ["", "甲局", "甲局"], ranked, "caption ?", "unit"],
      ["another text in every cell", Array(3).fill("县乡"), ranked, "caption ?", "caption ?"],
      [
        "another text in more cells than there are columns",
        Array(4).fill("县乡"),
        ranked,
        "caption ?",
        "caption ?",
      ],
    ])("%s", (_, texts, headed, needed, free) => {
      expect(kind(texts, headed)).toBe(needed);
      expect(kind(texts, alone(headed))).toBe(free);
    });

    test.each<[string, string[], string]>([
      ["in the place of the unit is one, though a group is called so", ["", "县市区", ""], "unit"],
      ["in that place and beside it as well", ["县市区", "县市区", ""], "unit"],
      ["in every cell is a caption", ["县市区", "县市区", "县市区"], "caption county"],
      ["in the place of the group is a caption", ["县市区", "", ""], "caption county"],
      ["elsewhere, that names none, is a caption of none", ["县乡", "", ""], "caption ?"],
    ])("where each row says its group, %s", (_, texts, found) => {
      expect(kind(texts, grouped)).toBe(found);
    });

    test("of a tier is one of the group above", () => {
      expect(kind(["乙类档次（＜20 件）"], ranked, { group: office })).toBe("caption office/B");
      expect(kind(["乙类", "", ""], ranked, { group: county })).toBe("caption ?");
      expect(kind(["乙类", "", ""], ranked)).toBe("caption ?");
    });

    test.each<[string, string[]]>([
      ["that is a figure", ["", "", "12345"]],
      ["that is a rate", ["", "5%", ""]],
    ])("%s is neither a caption nor a note", (_, texts) => {
      expect(kind(texts, ranked)).toBe("unit");
      expect(kind(texts, undefined)).toBe("title");
    });
  });

  test.each<[string, string[], Headed]>([
    ["with a unit and figures", ["1", "甲局", "5"], ranked],
    ["with a unit and a rank", ["1", "甲局", ""], ranked],
    ["with figures alone", ["1", "", "5"], ranked],
    ["with a unit that is called like a group", ["1", "县市区", "5"], ranked],
    ["with a unit called like its group", ["县市区", "县市区", "5"], grouped],
    ["with the numbers 1 and 3", ["1", "", "3"], ranked],
  ])("a row %s is of a unit", (_, texts, headed) => {
    expect(kind(texts, headed)).toBe("unit");
    expect(kind(texts, alone(headed))).toBe("unit");
  });
});

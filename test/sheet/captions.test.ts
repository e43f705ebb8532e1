import type { Group } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { byName, captionFinder } from "../../src/sheet/captions.js";
import { tableScheme } from "../support/printedRows.js";

const named = (zh: string, en: string) => ({ zh, en });

describe("what is called so", () => {
  const first = { id: "a", name: named("甲 区", "First one") };
  const second = { id: "甲区", name: named("乙区", "a") };
  const find = byName([first, second]);

  test.each([
    ["a", first],
    ["甲区", first],
    [" 甲　区 ", first],
    ["First one", first],
    ["Firstone", first],
    ["ａ", first],
    ["乙区", second],
    ["乙\n区", second],
    ["first one", undefined],
    ["甲", undefined],
    ["", undefined],
    ["toString", undefined],
  ])("%j is found by its id or its names, the first of two", (text, item) => {
    expect(find(text)).toBe(item);
  });
});

describe("a caption", () => {
  const groups: readonly Group[] = xiangtan2023.groups;
  const group = (id: string) => groups.find((one) => one.id === id);
  const captionOf = captionFinder(xiangtan2023);
  /** What a caption says, by the ids; nothing where it says nothing. */
  const read = (text: string, above?: string) => {
    const caption = captionOf(text, above === undefined ? undefined : group(above));
    return caption && [caption.group.id, ...(caption.tier ? [caption.tier.id] : [])].join("/");
  };

  test.each([
    ["县市区", "county"],
    ["county", "county"],
    ["Counties, cities and districts", "county"],
    [" 县 市\n区 ", "county"],
    ["县市区（合计 5 家）", "county"],
    ["县市区(5家)", "county"],
    ["县市区 （合计 5 家） ", "county"],
    ["县市区（合计 5 家）（续）", "county"],
    ["县市区（续）（合计 5 家）", "county"],
    ["Development parks (3 in all)", "park"],
    // its own name has brackets
    ["园区（示范区）", "park"],
    ["园区(示范区)", "park"],
    ["园区（示范区）（合计 3 家）", "park"],
    ["市直、驻潭单位（合计 36 家）", "department"],
    // a number before it, with or without a mark after that
    ["一、县市区", "county"],
    ["一、 县市区（合计 5 家）", "county"],
    ["（一）县市区", "county"],
    ["（一）、县市区", "county"],
    ["一）县市区", "county"],
    ["十二、县市区（合计 5 家）", "county"],
    ["二十一.县市区", "county"],
    ["一 县市区", "county"],
    ["1、县市区", "county"],
    ["1.县市区", "county"],
    ["１２．　县市区（合计 5 家）", "county"],
    ["三、园区（示范区）", "park"],
    ["三、园区（示范区）（合计 3 家）", "park"],
    ["一、一、县市区", undefined],
    ["一二三四、县市区", undefined],
    ["1县市区", undefined],
    ["123、县市区", undefined],
    ["、县市区", undefined],
    ["县市区、一", undefined],
    ["一、", undefined],
    // brackets within those at its end
    ["县市区（合计 5 家（含园区））", "county"],
    ["县市区（5 家）（其中（一）2 家，（二）3 家）", "county"],
    ["园区（示范区）（合计（全市）3 家）", "park"],
    ["县市区（合计 5 家））", undefined],
    ["县市区）", undefined],
    ["园区", undefined],
    ["县市", undefined],
    ["县市区合计 5 家", undefined],
    ["县市区（合计 5 家", undefined],
    ["县市区（合计 5 家）情况", undefined],
    ["（县市区）", undefined],
    ["（合计 5 家）", undefined],
    ["()", undefined],
    ["A类", undefined],
    ["", undefined],
  ])("%j names the group %s", (text, id) => {
    expect(read(text)).toBe(id);
    expect(read(text, "county")).toBe(id);
  });

  test.each([
    ["A类档次（工单量≥100 件）", "A"],
    ["A类档次(工单量≥100件)", "A"],
    ["B类（20≤工单量＜100）", "B"],
    ["C类档", "C"],
    ["C类 档次", "C"],
    ["C", "C"],
    ["Ｃ类", "C"],
    ["Tier B (20 to 99)", "B"],
    ["Ｔier　B", "B"],
    ["A类档次（一）（续）", "A"],
    ["A类档次（工单量≥100 件（含））", "A"],
    ["一、A类档次（工单量≥100 件）", "A"],
    ["（二）B类", "B"],
    ["2.B类", "B"],
    ["D类档次", undefined],
    ["档次", undefined],
    ["档次A类", undefined],
    ["A类次", undefined],
    ["A类档次表", undefined],
  ])("%j names the tier %s of the group above, of no other", (text, tier) => {
    for (const above of ["department", "enterprise"]) {
      expect(read(text, above)).toBe(tier && `${above}/${tier}`);
    }
    expect(read(text, "county")).toBeUndefined();
    expect(read(text)).toBeUndefined();
  });

  test("a group comes before a tier that is called the same", () => {
    const [county, office] = tableScheme().groups as [Group, Group];
    const both = captionFinder({ groups: [{ ...county, name: named("甲类", "A") }, office] });
    expect(both("甲类", office)).toEqual({ group: expect.objectContaining({ id: "county" }) });
    expect(both("乙类", office)).toEqual({ group: office, tier: office.tiers?.[1] });
    // the whole of a caption comes before a shorter part of it
    const long = { ...county, name: named("市直部门（甲类）", "B") };
    expect(captionFinder({ groups: [office, long] })("市直部门（甲类）", undefined)?.group).toBe(
      long,
    );
  });

  test("a name that begins with a number comes before one without it", () => {
    const [first, second] = ["类", "一类"].map((zh) => ({ id: zh, name: named(zh, zh) })) as [
      Group,
      Group,
    ];
    const of = captionFinder({ groups: [first, second] });
    expect(of("一类（3 家）", undefined)?.group).toBe(second);
    expect(of("一、一类", undefined)?.group).toBe(second);
    expect(of("二、类", undefined)?.group).toBe(first);
    expect(of("二类", undefined)).toBeUndefined();
  });

  test("of a million brackets is read at once", () => {
    expect(read(`${"(".repeat(500_000)}${")".repeat(500_000)}`)).toBeUndefined();
    expect(read(`县市区${"(".repeat(500_000)}${")".repeat(500_000)}`)).toBe("county");
    expect(read(")".repeat(1_000_000))).toBeUndefined();
  });

  test("of thousands of brackets one after another is read at once", () => {
    expect(read(`县市区${"(a)".repeat(5_000)}`)).toBe("county");
  });
});

import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { groupCaption, setApartCaption, tierCaption } from "../../src/tables/sectionCaptions.js";
import { both, officeScheme } from "../support/office.js";

const [city, county] = officeScheme().groups as readonly Scheme["groups"][number][] as [
  Scheme["groups"][number],
  Scheme["groups"][number],
];

describe("a group", () => {
  test.each<["zh" | "en", number, string]>([
    ["zh", 5, "县区（合计 5 家）"],
    ["zh", 1, "县区（合计 1 家）"],
    ["en", 5, "Counties (5 units)"],
    ["en", 1, "Counties (1 unit)"],
  ])("in %s of %d is %s", (language, units, caption) => {
    expect(groupCaption(county, units, language)).toBe(caption);
  });

  test("of all is so called", () => {
    expect(groupCaption(undefined, 12, "zh")).toBe("全部单位（合计 12 家）");
    expect(groupCaption(undefined, 12, "en")).toBe("All units (12 units)");
  });

  test("set apart says so", () => {
    expect(setApartCaption(county, 2, "zh")).toBe("县区（不参与排名，合计 2 家）");
    expect(setApartCaption(county, 1, "en")).toBe("Counties (not ranked, 1 unit)");
  });
});

describe("a tier", () => {
  const tiers = [
    { id: "C", name: both("C类", "Tier C"), from: 0 },
    { id: "A", name: both("A类", "Tier A"), from: 100 },
    { id: "B", name: both("B类", "Tier B"), from: 20 },
  ];
  const group = { ...city, tiers };

  test.each<[string, string, string]>([
    ["A", "A类（工单量≥100件）（合计 3 家）", "Tier A (tickets ≥ 100) (3 units)"],
    ["B", "B类（20件≤工单量＜100件）（合计 3 家）", "Tier B (20 ≤ tickets < 100) (3 units)"],
    ["C", "C类（工单量＜20件）（合计 3 家）", "Tier C (tickets < 20) (3 units)"],
  ])("%s says from where to where its tickets go", (tier, zh, en) => {
    expect(tierCaption(group, tier, 3, "zh")).toBe(zh);
    expect(tierCaption(group, tier, 3, "en")).toBe(en);
  });

  test("that is the only one says nothing of tickets", () => {
    const only = { ...city, tiers: tiers.slice(0, 1) };
    expect(tierCaption(only, "C", 1, "zh")).toBe("C类（合计 1 家）");
    expect(tierCaption(only, "C", 1, "en")).toBe("Tier C (1 unit)");
  });

  test("that the group does not have is called by its id", () => {
    expect(tierCaption(county, "X", 2, "zh")).toBe("X（合计 2 家）");
    expect(tierCaption(group, "X", 2, "en")).toBe("X (2 units)");
  });
});

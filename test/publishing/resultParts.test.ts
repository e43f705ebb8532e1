import { type Month, type MonthResult, type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import {
  groupCaption,
  resultParts,
  setApartCaption,
  tierCaption,
} from "../../src/publishing/resultParts.js";
import { xiangtan2023 } from "../../src/schemes/xiangtan2023/xiangtan2023.js";
import { both, officeScheme } from "../support/office.js";

describe("sectionCaptions", () => {
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
    const office = officeScheme();

    test.each<[string, string, string]>([
      ["A", "A类（工单量≥100件）（合计 3 家）", "Tier A (Tickets ≥ 100) (3 units)"],
      ["B", "B类（20件≤工单量＜100件）（合计 3 家）", "Tier B (20 ≤ Tickets < 100) (3 units)"],
      ["C", "C类（工单量＜20件）（合计 3 家）", "Tier C (Tickets < 20) (3 units)"],
    ])("%s says from where to where its tickets go", (tier, zh, en) => {
      expect(tierCaption(group, tier, 3, { scheme: office, language: "zh" })).toBe(zh);
      expect(tierCaption(group, tier, 3, { scheme: office, language: "en" })).toBe(en);
    });

    test("calls the volume as the scheme does, and counts it in its own unit", () => {
      const scheme = officeScheme({
        metrics: {
          received: {
            kind: "count",
            name: both("受理量", "Received"),
            counted: both("宗", "cases"),
          },
        },
        volume: "received",
      });
      const caption = (tier: string, language: "zh" | "en") =>
        tierCaption(group, tier, 3, { scheme, language });
      expect(["A", "B", "C"].map((tier) => caption(tier, "zh"))).toEqual([
        "A类（受理量≥100宗）（合计 3 家）",
        "B类（20宗≤受理量＜100宗）（合计 3 家）",
        "C类（受理量＜20宗）（合计 3 家）",
      ]);
      expect(["A", "B", "C"].map((tier) => caption(tier, "en"))).toEqual([
        "Tier A (Received ≥ 100) (3 units)",
        "Tier B (20 ≤ Received < 100) (3 units)",
        "Tier C (Received < 20) (3 units)",
      ]);
    });

    test("that is the only one says nothing of tickets", () => {
      const only = { ...city, tiers: tiers.slice(0, 1) };
      expect(tierCaption(only, "C", 1, { scheme: office, language: "zh" })).toBe(
        "C类（合计 1 家）",
      );
      expect(tierCaption(only, "C", 1, { scheme: office, language: "en" })).toBe("Tier C (1 unit)");
    });

    test("that the group does not have is called by its id", () => {
      expect(tierCaption(county, "X", 2, { scheme: office, language: "zh" })).toBe(
        "X（合计 2 家）",
      );
      expect(tierCaption(group, "X", 2, { scheme: office, language: "en" })).toBe("X (2 units)");
    });
  });
});

describe("resultParts", () => {
  const scheme: Scheme = xiangtan2023;
  const month = october2023 as Month;

  /** The captions of each part, and how many units stand under them. */
  function parts(
    result: MonthResult,
    of: Month = month,
    language: "zh" | "en" = "zh",
    by = scheme,
    unpublished: "leftOut" | "included" = "leftOut",
  ) {
    return resultParts(result, of, { scheme: by, language, unpublished }).map(
      ({ captions, entries }) => `${captions.join(" | ")}: ${entries.length}`,
    );
  }

  test("the captions of October 2023 are those of the bulletin, but with the metric called as the scheme does", () => {
    expect(parts(scoreMonth(scheme, month))).toEqual([
      "县市区（合计 5 家）: 5",
      "园区（示范区）（合计 3 家）: 3",
      "市直、驻潭单位（合计 36 家） | A类（有效工单量≥100件）（合计 8 家）: 8",
      "B类（20件≤有效工单量＜100件）（合计 6 家）: 6",
      "C类（有效工单量＜20件）（合计 22 家）: 22",
      "承担公共服务的企事业单位（合计 11 家） | A类（有效工单量≥100件）（合计 4 家）: 4",
      "B类（20件≤有效工单量＜100件）（合计 3 家）: 3",
      "C类（有效工单量＜20件）（合计 4 家）: 4",
    ]);
  });

  test("a unit that is set apart stands below, under its group", () => {
    const few: Scheme = { ...scheme, ranking: { ...scheme.ranking, minimumVolume: 41 } };
    const parks = { ...month, units: month.units.filter(({ group }) => group === "park") };
    const of = { ...parks, adjustments: [] };
    expect(parts(scoreMonth(few, of), of, "en", few)).toEqual([
      "Development parks (2 units): 2",
      "Development parks (not ranked, 1 unit): 1",
    ]);
  });

  test("a unit that is not to be published is counted only where it is asked for", () => {
    const isSmall = { measure: { count: "tickets" }, below: "41" } as const;
    const apart = { id: "few", name: both("工单较少", "Few tickets"), if: isSmall } as const;
    const setApart = [{ ...apart, as: "notPublished" as const }];
    const few: Scheme = { ...scheme, ranking: { ...scheme.ranking, setApart } };
    const parks = { ...month, units: month.units.filter(({ group }) => group === "park") };
    const of = { ...parks, adjustments: [] };
    const result = scoreMonth(few, of);
    expect(parts(result, of, "zh", few)).toEqual(["园区（示范区）（合计 2 家）: 2"]);
    expect(parts(result, of, "zh", few, "included")).toEqual(["园区（示范区）（合计 3 家）: 3"]);
  });

  test("a peer group that is not published at all has no caption", () => {
    const always = { id: "all", name: both("试行", "On trial"), as: "notPublished" } as const;
    const setApart = [{ ...always, if: { inGroup: ["park"] } }];
    const trial: Scheme = { ...scheme, ranking: { ...scheme.ranking, setApart } };
    const result = scoreMonth(trial, month);
    expect(parts(result, month, "zh", trial)).toHaveLength(7);
    expect(parts(result, month, "zh", trial)[1]).toMatch(/^市直、驻潭单位（合计 36 家） \|/);
  });

  test("all units together stand under one caption", () => {
    const all: Scheme = { ...scheme, ranking: { ...scheme.ranking, within: "all" as const } };
    expect(parts(scoreMonth(all, month), month, "zh", all)).toEqual(["全部单位（合计 55 家）: 55"]);
  });
});

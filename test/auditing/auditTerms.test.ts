import type { Scheme } from "hotline-scoring";
import { fractionOf, type RoundingMode } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  appliesTo,
  otherChoices,
  percentagesOf,
  pointsText,
  rateText,
  type SchemeByChoice,
} from "../../src/auditing/auditTerms.js";
import { compiledScheme } from "../../src/auditing/compiledScheme.js";
import { printedRows, tableScheme } from "../support/printedRows.js";

describe("auditTerms", () => {
  describe("percentages are printed", () => {
    const scheme = tableScheme();
    const rows = (...rates: string[]) =>
      printedRows(scheme, [
        ["组别", "单位", "办结率", "满意率", "工单量"],
        ...rates.map((rate, index) => ["county", `${index}`, rate, "", "1.234"]),
      ]);

    test.each<[string[], number]>([
      [[], 0],
      [["", "-"], 0],
      [["47%"], 0],
      [["47%", "47.1%"], 1],
      [["47%", "47.06%"], 2],
      // more than the two places of the scheme: only where several are
      [["47%", "47.059%"], 0],
      [["47.1%", "47.059%"], 1],
      [["47.0588%", "47.059%"], 3],
      [["47.059%", "47.0588%", "47.058%"], 3],
      [["47.059%", "47.058%"], 3],
      // a rate that is no percentage does not say
      [["0.4706", "0.5"], 0],
    ])("as %j are, to %s places", (rates, places) => {
      expect(percentagesOf(scheme, rows(...rates))).toEqual({
        places: places + 2,
        mode: "halfExpand",
      });
    });

    test("each cell of a row counts", () => {
      const table = printedRows(scheme, [
        ["组别", "单位", "办结率", "满意率"],
        ["county", "某局", "47.059%", "33.333%"],
      ]);
      expect(percentagesOf(scheme, table).places).toBe(5);
    });

    test.each([0, 1, 10])("as it is said, to %s places", (said) => {
      expect(percentagesOf(scheme, rows("47.06%"), said).places).toBe(said + 2);
    });

    test("by the mode of the two that fewer rates contradict, the published one where they are as many", () => {
      const published = { places: 2, mode: "trunc" } as const;
      const of = tableScheme({ rounding: { ...scheme.rounding, published } });
      const mode = (...rates: [count: string, rate: string][]) => {
        const lines = rates.map(([done, rate], index) => ["county", `${index}`, "9", done, rate]);
        const head = ["组别", "单位", "工单量", "办结量", "办结率"];
        return percentagesOf(of, printedRows(of, [head, ...lines])).mode;
      };
      // 6/9 is 66.66… and 8/9 is 88.88…
      expect(mode()).toBe("trunc");
      expect(mode(["9", "100.00%"])).toBe("trunc");
      expect(mode(["6", "66.67%"], ["8", "88.89%"])).toBe("halfExpand");
      expect(mode(["6", "66.66%"], ["8", "88.88%"])).toBe("trunc");
      expect(mode(["6", "66.67%"], ["8", "88.88%"])).toBe("trunc");
      expect(mode(["6", "66.67%"], ["8", "88.88%"], ["6", "66.67%"])).toBe("halfExpand");
      expect(mode(["6", "50%"], ["8", ""])).toBe("trunc");
      // without counts, by what no fraction prints so
      expect(mode(["", "66.67%"], ["", "88.89%"])).toBe("halfExpand");
      expect(mode(["", "66.66%"], ["", "88.88%"])).toBe("trunc");
    });

    test("as they are rounded before they are scored, unless the counts tell otherwise", () => {
      const half = { places: 1, mode: "trunc", increment: 5 } as const;
      const of = tableScheme({ rounding: { ...scheme.rounding, rates: half } });
      const by = (rate: string) => {
        const head = ["组别", "单位", "工单量", "办结量", "办结率"];
        return percentagesOf(of, printedRows(of, [head, ["county", "甲", "9", "6", rate]]));
      };
      // 6/9 is 66.66…
      expect(by("66.5%")).toEqual({ ...half, places: 3 });
      expect(by("66.7%")).toEqual({ places: 3, mode: "halfExpand" });
    });

    test("as the scheme rounds what it publishes, but to no multiple", () => {
      const published = { places: 0, mode: "floor", increment: 5 } as const;
      const of = tableScheme({ rounding: { ...scheme.rounding, published } });
      expect(percentagesOf(of, rows("47.1%"))).toEqual({ places: 2, mode: "floor" });
    });
  });

  test.each<[string, number, RoundingMode, string]>([
    ["3.935", 2, "halfExpand", "3.94"],
    ["3.935", 2, "floor", "3.93"],
    ["8/11", 4, "halfExpand", "0.7273"],
    ["10", 2, "halfExpand", "10"],
    ["-0.004", 2, "halfExpand", "0"],
  ])("%s points to %s places by %s are %s", (exact, places, mode, expected) => {
    expect(pointsText(fractionOf(exact), { places, mode })).toBe(expected);
  });

  test.each<[string, number, RoundingMode, string]>([
    ["8/11", 4, "halfExpand", "72.73%"],
    ["8/11", 5, "halfExpand", "72.727%"],
    ["8/11", 4, "floor", "72.72%"],
    ["1", 4, "halfExpand", "100%"],
    // to no fewer places than points have, which are two
    ["8/11", 3, "halfExpand", "72.73%"],
    ["8/11", 2, "floor", "72.72%"],
  ])("a rate of %s to %s places by %s is %s", (exact, places, mode, expected) => {
    expect(rateText(fractionOf(exact), { places, mode }, tableScheme())).toBe(expected);
  });

  test("a choice applies to the groups of its scheme", () => {
    const text = { zh: "另", en: "other" };
    const other: SchemeByChoice = {
      choice: { kind: "scheme", text },
      compiled: compiledScheme(tableScheme({ groups: [{ id: "park", name: text }] })),
    };
    expect([appliesTo("park")(other), appliesTo("county")(other)]).toEqual([true, false]);
  });
});

describe("otherChoices", () => {
  const percentages = { places: 3, mode: "floor" } as const;
  const scheme = tableScheme();

  const shortly = (history: readonly Scheme[], of = scheme) =>
    otherChoices(of, percentages, history).map(
      ({ choice, compiled }) => `${choice.kind} ${choice.text.en} ${compiled.scheme.id}`,
    );

  test("rates may have been rounded first, as they are printed", () => {
    const [first, ...rest] = otherChoices(scheme, percentages, []);
    expect(rest).toEqual([]);
    expect(first?.choice).toEqual({
      kind: "roundedRates",
      text: {
        zh: "先把率舍入到百分数 1 位小数、再计分",
        en: "rates are rounded to 1 places of a percentage before they are scored",
      },
    });
    expect(first?.compiled.scheme).toEqual({
      ...scheme,
      rounding: { ...scheme.rounding, rates: { places: 1, mode: "floor" } },
    });
    expect(`${first?.compiled.metricValue("done", fractionOf("2/3"))}`).toBe("333/500");
    expect(scheme.rounding.rates).toBe("exact");
  });

  test("not where the scheme rounds them itself", () => {
    const rates = { places: 2, mode: "halfExpand" } as const;
    expect(shortly([], tableScheme({ rounding: { ...scheme.rounding, rates } }))).toEqual([]);
  });

  test("or the table was made by another scheme of the hotline", () => {
    const older = tableScheme({ id: "older", name: { zh: "旧办法", en: "Old rules" } });
    const oldest = tableScheme({ id: "oldest", name: { zh: "更旧", en: "Oldest" } });
    expect(shortly([older, oldest]).slice(1)).toEqual([
      'scheme the scores are worked out by the scheme "Old rules" older',
      'scheme the scores are worked out by the scheme "Oldest" oldest',
    ]);
    expect(otherChoices(scheme, percentages, [older])[1]?.choice.text.zh).toBe(
      "按方案“旧办法”计算",
    );
  });
});

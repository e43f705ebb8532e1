import type { Scheme } from "hotline-scoring";
import { compare, fractionOf, plus } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import type { Assignment } from "../../src/auditing/clusterSearch.js";
import { rowFacts } from "../../src/auditing/rateChecks.js";
import {
  type DimensionReckoning,
  type PartialSearch,
  type RowReckoning,
  rowReckoning,
} from "../../src/auditing/rowReckoning.js";
import {
  type Believed,
  type CountedPart,
  combinationWhere,
  totalReckoning,
  waysToCount,
} from "../../src/auditing/totalReckoning.js";
import { type Fraction, ratio } from "../../src/exact/fraction.js";
import type { Group } from "../../src/scheme/group.js";
import { cellOf } from "../../src/sheet/tableRow.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

describe("countedWays", () => {
  const way = (points: readonly string[], weight = 1): Assignment => ({
    values: [],
    points: points.map(fractionOf),
    weight,
  });

  function search(
    ways: readonly Assignment[],
    agrees: (points: string) => boolean,
    isComplete = true,
  ): PartialSearch {
    const cluster = { dimensions: ways[0]?.points.map((_, index) => index) ?? [0], metrics: [] };
    return { cluster, ways: () => ways, isComplete, agrees: ({ points }) => agrees(points.join()) };
  }

  /** A row of which only the states and the printed scores of its dimensions count. */
  function row(...dimensions: [DimensionReckoning["state"], string?][]): RowReckoning {
    return {
      facts: [],
      domains: [],
      searches: [],
      printing: () => ({ places: 2, mode: "halfExpand" }),
      dimensions: dimensions.map(([state, printed], index) => ({
        dimension: `${index}`,
        state,
        printed: printed === undefined ? undefined : fractionOf(printed),
        given: () => [],
      })),
    };
  }

  const shortly = ({ ways, isComplete }: CountedPart) =>
    `${ways.map(({ points }) => points.join("+")).join(" ")}${isComplete ? "" : " …"}`;

  describe("the ways that count", () => {
    const ways = [way(["1", "5"]), way(["2", "6"]), way(["2", "7"])];

    test.each<[string, RowReckoning, (points: string) => boolean, Believed, number, string]>([
      [
        "those that agree",
        row(["reproduced", "2"], ["reproduced"]),
        (p) => p.startsWith("2"),
        "rules",
        9,
        "2+6 2+7",
      ],
      [
        "no more than are asked for",
        row(["reproduced", "2"], ["reproduced"]),
        (p) => p.startsWith("2"),
        "rules",
        1,
        "2+6 …",
      ],
      ["just as many", row(["reproduced"], ["reproduced"]), () => true, "rules", 4, "1+5 2+6 2+7"],
      [
        "all where none agrees",
        row(["impossible", "3"], ["reproduced"]),
        () => false,
        "rules",
        9,
        "1+5 2+6 2+7",
      ],
      [
        "of these, no more either",
        row(["impossible", "3"], ["reproduced"]),
        () => false,
        "rules",
        2,
        "1+5 2+6 …",
      ],
      [
        "with what was printed",
        row(["impossible", "3"], ["reproduced", "5"]),
        () => false,
        "printed",
        9,
        "3+5 3+6 3+7",
      ],
      [
        "which may be nothing",
        row(["impossible"], ["reproduced", "5"]),
        () => false,
        "printed",
        9,
        "1+5 2+6 2+7",
      ],
      [
        "or both",
        row(["impossible", "3"], ["impossible", "4"]),
        () => false,
        "printed",
        9,
        "3+4 3+4 3+4",
      ],
      [
        "not where it may be right",
        row(["open", "3"], ["reproduced"]),
        () => false,
        "printed",
        9,
        "1+5 2+6 2+7",
      ],
      [
        "and all of what is open",
        row(["open", "3"], ["reproduced"]),
        () => false,
        "rules",
        1,
        "1+5 2+6 2+7",
      ],
    ])("are %s", (_, reckoned, agrees, believed, most, expected) => {
      expect(shortly(waysToCount(reckoned, search(ways, agrees), believed, most))).toBe(expected);
    });

    test("are not all where the search did not see all", () => {
      const part = waysToCount(
        row(["reproduced"]),
        search(ways, () => true, false),
        "rules",
        9,
      );
      expect(part.isComplete).toBe(false);
    });

    test("name their dimensions and the way that they are", () => {
      const [first] = ways as [Assignment];
      const part = waysToCount(
        row(["reproduced"]),
        search(ways, () => true),
        "rules",
        1,
      );
      expect(part.ways).toEqual([{ dimensions: [0, 1], points: first.points, way: first }]);
      expect(part.ways[0]?.way).toBe(first);
    });
  });

  describe("a combination", () => {
    const part = (points: readonly string[], isComplete = true): CountedPart => ({
      isComplete,
      ways: points.map((one, index) => ({
        dimensions: [0],
        points: [fractionOf(one)],
        way: way([one], index),
      })),
    });
    const sumIs =
      (sum: string) =>
      (ways: readonly { points: readonly unknown[] }[]): boolean =>
        compare(
          ways.reduce<Fraction>(
            (total, { points }) => plus(total, points[0] as Fraction),
            ratio(0, 1),
          ),
          sum,
        ) === 0;

    function found(parts: readonly CountedPart[], sum: string): string {
      const { ways, isComplete } = combinationWhere(parts, sumIs(sum));
      const chosen = ways?.map(({ points }) => points.join()).join("+") ?? "none";
      return `${chosen}${isComplete ? "" : " …"}`;
    }

    test.each<[string, CountedPart[], string, string]>([
      ["the one that fits", [part(["1", "2"]), part(["10", "20"])], "22", "2+20"],
      ["the simplest of those that do", [part(["1", "2", "3"]), part(["3", "2", "1"])], "4", "1+3"],
      ["none, of all that there are", [part(["1", "2"]), part(["10"])], "13", "none"],
      ["none, of those that were found", [part(["1"]), part(["10"], false)], "13", "none …"],
      ["one, though not all were found", [part(["1"]), part(["10"], false)], "11", "1+10"],
      ["none where a part has no way", [part(["1"]), part([])], "1", "none"],
      ["nothing at all", [], "0", ""],
    ])("is %s", (_, parts, sum, expected) => {
      expect(found(parts, sum)).toBe(expected);
    });

    const numbers = (size: number) => Array.from({ length: size }, (_, index) => `${index}`);

    test("is looked for 20,000 times", () => {
      let times = 0;
      const outcome = combinationWhere([part(numbers(200)), part(numbers(200))], () => {
        times += 1;
        return false;
      });
      expect([times, outcome]).toEqual([20_000, { isComplete: false }]);
    });

    test("all of 19,999 are looked at", () => {
      expect(found([part(numbers(19_999))], "-1")).toBe("none");
    });
  });
});

describe("totalReckoning", () => {
  const named = (zh: string) => ({ zh, en: zh });
  const speed = smallDimension({ id: "speed", name: named("办结") });
  const care = smallDimension({ id: "care", name: named("满意"), measure: { rate: "happy" } });
  const two = tableScheme({ dimensions: [speed, care] });
  const one = tableScheme({ dimensions: [care] });

  /** What comes of a total, in short: its state, the exact total, and the fractions that it rests on. */
  function total(
    cells: Readonly<Record<string, string>>,
    { scheme = two, believed = "rules", percentPlaces = 2 }: Given = {},
  ): string {
    const row = printedRow(scheme, cells);
    const percentages = { places: percentPlaces + 2, mode: "halfExpand" } as const;
    const terms = auditTerms(scheme, { percentages });
    const { id } = row.group as Group;
    const facts = rowFacts(row, row.group as Group, terms, new Map());
    const reckoned = rowReckoning(terms.compiled, facts);
    const printed = cellOf(row, "total")?.figure?.value;
    const found = totalReckoning(terms.compiled, id, reckoned, printed, believed);
    const ways = found.ways
      ?.map(({ values }) => values.join("+"))
      .filter((values) => values !== "");
    return `${found.state} ${found.exact}${ways?.length ? ` by ${ways.join(" ")}` : ""}`;
  }

  interface Given {
    readonly scheme?: Scheme;
    readonly believed?: Believed;
    readonly percentPlaces?: number;
  }

  describe("with all that it is made of", () => {
    const cells = { 工单量: "17", 办结量: "8", 满意率: "47.06%" };

    test.each([
      // 10 × 8/17 twice: 9.4117…
      ["9.41", "reproduced 160/17"],
      ["9.42", "impossible 160/17"],
      ["9.4", "impossible 160/17"],
      ["", "notChecked 160/17"],
      ["九", "notChecked 160/17"],
    ])("a total of %j is %s", (printed, expected) => {
      expect(total({ ...cells, 总得分: printed })).toBe(expected);
    });

    test("it is the exact scores that are added", () => {
      // 4.71 + 4.71 would be 9.42
      expect(total({ ...cells, 办结得分: "4.71", 满意得分: "4.71", 总得分: "9.42" })).toBe(
        "impossible 160/17",
      );
    });

    test("within the bounds of the scheme, by the rounding of the total", () => {
      const rounding = { ...two.rounding, total: { places: 0, mode: "ceil" } } as const;
      const scheme = tableScheme({ dimensions: [speed, care], rounding, total: { start: 1 } });
      expect(total({ ...cells, 总得分: "11" }, { scheme })).toBe("reproduced 177/17");
    });
  });

  describe("of several fractions", () => {
    // 47 % is 7/15 or 8/17: the total is 80/17 + 14/3 = 478/51 = 9.37, or 160/17 = 9.41
    const cells = { 工单量: "17", 办结量: "8", 满意率: "47%" };
    const given = { percentPlaces: 0 };

    test.each([
      ["", "9.37", "reproduced 478/51 by 7/15"],
      ["", "9.41", "reproduced 478/51 by 8/17"],
      ["", "9.40", "impossible 478/51"],
      ["4.67", "9.41", "impossible 478/51"],
      ["4.71", "9.41", "reproduced 160/17 by 8/17"],
      ["4.71", "9.37", "impossible 160/17"],
    ])("with a score of %j, a total of %s is %s", (score, printed, expected) => {
      expect(total({ ...cells, 满意得分: score, 总得分: printed }, given)).toBe(expected);
    });
  });

  describe("with a score that the rules do not give", () => {
    const cells = { 工单量: "17", 办结量: "8", 满意率: "47.06%", 满意得分: "5" };

    test.each<[Believed, string, string]>([
      ["rules", "9.41", "reproduced 160/17"],
      ["rules", "9.71", "impossible 160/17"],
      // 80/17 + 5
      ["printed", "9.71", "reproduced 165/17"],
      ["printed", "9.41", "impossible 165/17"],
    ])("by the word of the %s, a total of %s is %s", (believed, printed, expected) => {
      expect(total({ ...cells, 总得分: printed }, { believed })).toBe(expected);
    });
  });

  describe("with a score that was not checked", () => {
    const cells = { 工单量: "17", 办结量: "8" };

    test.each([
      // 80/17 + 3, of which 3.00 was from 2.995 to 3.005: from 7.7008… to 7.7108…
      ["3", "7.71", "reproduced 131/17"],
      ["3", "7.70", "open 131/17"],
      ["3", "7.69", "impossible 131/17"],
      ["3", "7.72", "impossible 131/17"],
      ["", "7.71", "notChecked undefined"],
      ["优", "7.71", "notChecked undefined"],
    ])("printed as %j, a total of %s is %s", (score, printed, expected) => {
      expect(total({ ...cells, 满意得分: score, 总得分: printed })).toBe(expected);
    });
  });

  describe("where not all fractions can be listed", () => {
    // 47 % of an unknown number of tickets: from 46.5 % to 47.5 %
    const given = { scheme: one, percentPlaces: 0 };

    test.each([
      ["", "4.70", "reproduced 47/10 by 47/100"],
      ["", "4.66", "open 47/10"],
      ["", "4.65", "open 47/10"],
      ["", "4.64", "impossible 47/10"],
      ["", "4.75", "open 47/10"],
      ["", "4.76", "impossible 47/10"],
      // a printed score narrows it down
      ["4.66", "4.66", "open 47/10"],
      ["4.66", "4.68", "impossible 47/10"],
      // one that is impossible does not
      ["9", "4.66", "open 47/10"],
      ["9", "9", "impossible 47/10"],
    ])("with a score of %j, a total of %s is %s", (score, printed, expected) => {
      expect(total({ 满意率: "47%", 满意得分: score, 总得分: printed }, given)).toBe(expected);
    });

    test("nothing is called impossible where the range is not known", () => {
      const rule = {
        kind: "bands",
        bands: [
          { from: "46.8%", points: 9 },
          { from: "47.2%", points: 1 },
        ],
        otherwise: 5,
      } as const;
      const scheme = tableScheme({ dimensions: [{ ...care, rule }] });
      const cells = { 满意率: "47%", 总得分: "100" };
      expect(total(cells, { scheme, percentPlaces: 0 })).toBe("open 9");
    });

    test("what is complete beside it narrows it down as well", () => {
      const cells = { 工单量: "1,000,000", 办结量: "500,000", 满意率: "47.06%" };
      // 5, and from 4.7055 to 4.7065
      expect(total({ ...cells, 总得分: "9.71" })).toMatch(/^reproduced/);
      expect(total({ ...cells, 总得分: "9.70" })).toMatch(/^impossible/);
    });
  });

  describe("where there is no data", () => {
    const metrics = {
      ...two.metrics,
      calls: { kind: "count", name: named("回访量") },
    } as Scheme["metrics"];
    const ratio = (noData: "leaveOut" | "setApart") =>
      smallDimension({
        id: "ratio",
        name: named("比"),
        measure: { ratio: "tickets", to: "calls" },
        rule: { kind: "given" },
        noData,
      });
    const scheme = (noData: "leaveOut" | "setApart") =>
      tableScheme({ metrics, dimensions: [ratio(noData), care], total: { leftOut: "rescale" } });
    const cells = { 工单量: "3", 回访量: "0" };

    test("for a unit that is set apart, there is no total", () => {
      expect(
        total({ ...cells, 满意率: "33.33%", 总得分: "3.33" }, { scheme: scheme("setApart") }),
      ).toBe("notChecked undefined");
    });

    test("the others are scaled, where the scheme says so", () => {
      const given = { scheme: scheme("leaveOut") };
      expect(total({ ...cells, 满意率: "33.33%", 总得分: "6.67" }, given)).toBe("reproduced 20/3");
      expect(total({ ...cells, 满意率: "33.33%", 总得分: "3.33" }, given)).toBe("impossible 20/3");
    });

    test("so they are, where one of them was not checked", () => {
      // 3.33 was from 3.325 to 3.335, so that the total is from 6.65 to 6.67
      const given = { scheme: scheme("leaveOut") };
      expect(total({ ...cells, 满意得分: "3.33", 总得分: "6.66" }, given)).toBe(
        "reproduced 333/50",
      );
      expect(total({ ...cells, 满意得分: "3.33", 总得分: "6.67" }, given)).toBe("open 333/50");
      expect(total({ ...cells, 满意得分: "3.33", 总得分: "3.33" }, given)).toBe(
        "impossible 333/50",
      );
    });
  });
});

import { compare, fractionOf, plus } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import type { Assignment } from "../../src/auditing/clusterSearch.js";
import {
  type Believed,
  type CountedPart,
  combinationWhere,
  waysToCount,
} from "../../src/auditing/countedWays.js";
import type {
  DimensionReckoning,
  PartialSearch,
  RowReckoning,
} from "../../src/auditing/rowReckoning.js";
import { type Fraction, ratio } from "../../src/exact/fraction.js";

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

import fc from "fast-check";
import type { Scheme } from "hotline-scoring";
import { compareSchemes, tryCompareSchemes } from "hotline-scoring/audit";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { changeText } from "../../src/history/compareSchemes.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

describe("changeText", () => {
  const names = [{ zh: "满意率", en: "Satisfaction" }];

  test.each([
    ["5", "6", 'cap（满意率）：由 "5" 改为 "6"。', 'cap (Satisfaction): "5" became "6".'],
    [undefined, "6", 'cap（满意率）：新增 "6"。', 'cap (Satisfaction): added "6".'],
    ["5", undefined, 'cap（满意率）：删去 "5"。', 'cap (Satisfaction): removed "5".'],
  ])("%s to %s", (before, after, zh, en) => {
    expect(changeText(before, after, "cap", names)).toEqual({ zh, en });
  });

  test("what has no name is told by its place alone", () => {
    expect(changeText(1, 2, "total.cap", []).en).toBe("total.cap: 1 became 2.");
  });

  test("a long value is cut", () => {
    expect(changeText("1", "9".repeat(500), "cap", []).en.length).toBeLessThan(120);
  });
});

describe("compareSchemes", () => {
  const pathsBetween = (before: Scheme, after: Scheme) =>
    compareSchemes(before, after).map(({ path }) => path);

  const dimension = smallDimension();
  const other = smallDimension({ id: "other" });

  describe("every value that differs is told by its place", () => {
    test.each<[string, Partial<Scheme>, Partial<Scheme>, string[]]>([
      ["a bound that is new", {}, { total: { cap: "100" } }, ["total.cap"]],
      ["a bound that is gone", { total: { cap: "100" } }, {}, ["total.cap"]],
      [
        "full marks",
        {},
        { dimensions: [smallDimension({ fullMarks: "12" })] },
        ["dimensions.speed.fullMarks"],
      ],
      [
        "a value by group in place of one for all",
        {},
        { dimensions: [smallDimension({ fullMarks: { byGroup: { all: "12" } } })] },
        ["dimensions.speed.fullMarks"],
      ],
      ["a dimension that is new", {}, { dimensions: [dimension, other] }, ["dimensions.other"]],
      ["a dimension that is gone", { dimensions: [dimension, other] }, {}, ["dimensions.other"]],
      [
        "two dimensions in another order",
        { dimensions: [dimension, other] },
        { dimensions: [other, dimension] },
        ["dimensions"],
      ],
      [
        "a dimension put before another",
        {},
        { dimensions: [other, dimension] },
        ["dimensions.other"],
      ],
      [
        "the second band",
        { dimensions: [banded("90%")] },
        { dimensions: [banded("92%")] },
        ["dimensions.speed.rule.bands[1].from"],
      ],
    ])("%s", (_what, before, after, paths) => {
      expect(pathsBetween(smallScheme(before), smallScheme(after))).toEqual(paths);
    });

    test("with its values, and in words that name what it lies in", () => {
      const after = smallScheme({ dimensions: [smallDimension({ fullMarks: "12" })] });
      expect(compareSchemes(smallScheme(), after)).toEqual([
        {
          path: "dimensions.speed.fullMarks",
          before: "10",
          after: "12",
          message: {
            zh: 'dimensions.speed.fullMarks（名称）：由 "10" 改为 "12"。',
            en: 'dimensions.speed.fullMarks (Name): "10" became "12".',
          },
        },
      ]);
    });
  });

  function banded(second: string) {
    const bands = [
      { from: "95%", points: "10" },
      { from: second, points: "8" },
    ];
    return smallDimension({ rule: { kind: "bands", bands, otherwise: "0" } });
  }

  test("a scheme does not differ from a copy of itself", () => {
    expect(compareSchemes(xiangtan2023, JSON.parse(JSON.stringify(xiangtan2023)))).toEqual([]);
  });

  test("what is told one way round is told the other way round, with before and after exchanged", () => {
    const anyScheme = fc
      .record({
        fullMarks: fc.constantFrom("10", "12"),
        cap: fc.constantFrom("90", "100"),
        from: fc.constantFrom("2023-01", "2023-02"),
      })
      .map(({ fullMarks, cap, from }) =>
        smallScheme({ from, total: { cap }, dimensions: [smallDimension({ fullMarks })] }),
      );
    fc.assert(
      fc.property(anyScheme, anyScheme, (before, after) => {
        const back = compareSchemes(after, before).map((one) => [one.path, one.after, one.before]);
        expect(
          compareSchemes(before, after).map((one) => [one.path, one.before, one.after]),
        ).toEqual(back);
      }),
    );
  });

  test("a scheme that is not sound is refused, and which of the two it is", () => {
    const unsound = { ...smallScheme(), volume: "done" };
    for (const [pair, path] of [
      [[unsound, smallScheme()], "before.volume"],
      [[smallScheme(), unsound], "after.volume"],
    ] as const) {
      const outcome = tryCompareSchemes(pair[0], pair[1]);
      expect(outcome.ok ? [] : outcome.issues.map((issue) => issue.path)).toEqual([path]);
    }
  });

  test("a metric may have a name that every object has, such as toString", () => {
    const { metrics } = smallScheme();
    for (const id of ["toString", "valueOf", "hasOwnProperty"]) {
      const more = smallScheme({
        metrics: { ...metrics, [id]: { kind: "count", name: dimension.name } },
      });
      expect(pathsBetween(smallScheme(), more)).toEqual([`metrics.${id}`]);
      expect(pathsBetween(more, smallScheme())).toEqual([`metrics.${id}`]);
    }
  });

  test("a number once as text and once as a number has not changed", () => {
    const before = smallScheme({ dimensions: [smallDimension({ fullMarks: "10" })] });
    const after = smallScheme({ dimensions: [smallDimension({ fullMarks: 10 })] });
    expect(pathsBetween(before, after)).toEqual([]);
  });
});

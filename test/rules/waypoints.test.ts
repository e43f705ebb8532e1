import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { linesRule, linesWords } from "../../src/rules/lines.js";
import {
  pointsUpwards,
  waypointFlaws,
  waypointSchema,
  waypointsOf,
} from "../../src/rules/waypoints.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { written } from "../support/written.js";

const own = { metric: "base" };

describe("a point as a scheme states it", () => {
  test.each<[object, boolean]>([
    [{ at: "80%", points: "6" }, true],
    [{ at: "80%", points: "6", name: { zh: "基准值", en: "Base" } }, true],
    [{ at: { byGroup: { county: "80%", park: "85%" } }, points: 6 }, true],
    [{ at: "80%" }, false],
    [{ at: "eighty", points: "6" }, false],
    [{ at: "80%", points: "6%" }, false],
    [{ at: "1/3", points: "1/15" }, true],
    [{ at: own, points: 6 }, true],
    [{ at: own, points: { byGroup: { county: 5, park: 6 } }, name: "基准值" }, true],
    [{ at: { metric: "" }, points: 6 }, false],
    [{ at: { metric: "a", meanOfOthers: "all" }, points: 6 }, false],
    [{ at: { meanOfOthers: "all" }, points: 6 }, false],
    [{ at: 10, points: 8, before: 5, after: "9.5" }, true],
    [{ at: 10, points: 8, before: { byGroup: { county: 5 } } }, true],
    [{ at: 10, points: 8, before: "5%" }, false],
    [{ at: 10, before: 5, after: 9 }, false],
  ])("%j is a point: %s", (point, sound) => {
    expect(accepts(waypointSchema, point)).toBe(sound);
  });

  test("what is no place is answered with the three forms", () => {
    expect(allowedBy(waypointSchema, { at: true, points: 6 })).toEqual([
      'at: a measure such as "95%" or "20", { byGroup }, or { metric }',
    ]);
  });
});

describe("waypointsOf", () => {
  const shown = (given: readonly object[], ...ofUnit: string[]) =>
    waypointsOf(given as never)(ofUnit.map(fractionOf)).map(
      ({ at, before, points, after }) =>
        `${written(at)}: ${[before, points, after].map(written).join(" ")}`,
    );

  test("stand upwards, each with what the lines end at and go on from", () => {
    const given = [
      { at: 20, points: 10 },
      { at: "0", points: "-1" },
      { at: 10, before: 5, points: 8, after: "9.5" },
    ];
    expect(shown(given)).toEqual(["0: -1 -1 -1", "10: 5 8 19/2", "20: 10 10 10"]);
  });

  test("those of the unit's own are put in where they are written", () => {
    const given = [
      { at: own, points: 6 },
      { at: "90%", points: 8 },
      { at: { metric: "goal" }, before: 9, points: 10 },
    ];
    expect(shown(given, "80%", "95%")).toEqual(["4/5: 6 6 6", "9/10: 8 8 8", "19/20: 9 10 10"]);
  });

  test.each([
    [[]],
    [[{ at: 1, points: 1 }]],
    [
      [
        { at: 1, points: 1 },
        { at: "1.0", points: 2 },
      ],
    ],
    ["points"],
    [undefined],
  ])("row %# is refused: at least two, no two at one place", (given) => {
    expect(() => waypointsOf(given as never)()).toThrow(
      new RangeError("lines requires at least two points, no two of them at one measure"),
    );
  });

  test("two of one unit at one place are refused, which reading a month never lets happen", () => {
    const given = [
      { at: own, points: 1 },
      { at: "80%", points: 2 },
    ];
    expect(() => waypointsOf(given as never)([fractionOf("80%")])).toThrow("no two of them");
  });
});

describe("waypointFlaws", () => {
  const at = (...places: readonly unknown[]) =>
    places.map((place) =>
      typeof place === "object" && place !== null && "at" in place
        ? { points: 1, ...place }
        : { at: place, points: 1 },
    );
  const endingAt = (place: unknown) => ({ at: place, before: 0 });
  const goingOnFrom = (place: unknown) => ({ at: place, after: 2 });

  test.each([
    [at(1, 2), []],
    [at(2, 1), []],
    [at(1), ["through"]],
    [at(), ["through"]],
    [at(1, 2, "1.0", 2), ["through[2].at", "through[3].at"]],
    // lines neither come to the first point nor go on from the last, wherever these are written
    [at(endingAt(1), 2), ["through[0].before"]],
    [at(1, goingOnFrom(2)), ["through[1].after"]],
    [at(2, endingAt(1)), ["through[1].before"]],
    [at(goingOnFrom(2), 1), ["through[0].after"]],
    [at(goingOnFrom(1), endingAt(2)), []],
    [at(1, { at: 2, before: 0, after: 2 }, 3), []],
    // where one is a metric, the others are written upwards, so that units' own can be held to that
    [at(own, 2), []],
    [at(2, own), []],
    [at(1, own, 2), []],
    [at(2, own, 1), ["through[2].at"]],
    [at(own, 3, 1, 2), ["through[2].at", "through[3].at"]],
    [at(1, own, 1), ["through[2].at"]],
    [at(own, own), []],
    [at({ at: own, before: 0 }, 2), ["through[0].before"]],
    [at(1, { at: own, after: 2 }), ["through[1].after"]],
    [at(1, { at: own, before: 0, after: 2 }, 3), []],
  ])("row %#: the flaws stand at %j", (through, keys) => {
    expect(waypointFlaws(through as never).map(({ key }) => key)).toEqual(keys);
  });

  test("each is told in words", () => {
    const said = (through: object) =>
      waypointFlaws(through as never).map(({ allowed }) => allowed.zh);
    expect(said(at(endingAt(1), goingOnFrom(2)))).toEqual([
      "无此项（该节点之外的得分由 below 或 above 规定）",
      "无此项（该节点之外的得分由 below 或 above 规定）",
    ]);
    expect(said(at(2, own, 1))).toEqual([
      "高于前面各节点的值（节点取自指标数据时，须由低到高依次书写）",
    ]);
  });
});

describe("pointsUpwards", () => {
  test("from the lowest place to the highest", () => {
    const through = [
      { at: 20, points: 10 },
      { at: 10, before: 5, points: 8, after: 9 },
    ];
    expect(pointsUpwards(through).map(written)).toEqual(["5", "8", "9", "10", "10", "10"]);
  });

  test("as they are written, where places are units' own", () => {
    const through = [
      { at: own, points: 3 },
      { at: 1, points: 2 },
    ];
    expect(pointsUpwards(through as never).map(written)).toEqual(["3", "3", "3", "2", "2", "2"]);
  });
});

describe("lines through a place of the unit's own", () => {
  // 基准值为本单位上年数，得 6 分；挑战值 95%，得 10 分
  const rule = {
    through: [
      { at: { metric: "base" }, points: 6 },
      { at: fractionOf("95%"), points: 10 },
    ],
    below: 0,
    above: 10,
  };
  const scored = (measure: string, ...own: string[]) =>
    written(linesRule.formula(rule as never, exactly)(fractionOf(measure), own.map(fractionOf)));

  test.each([
    ["79.99%", "80%", "0"],
    ["80%", "80%", "6"],
    ["85%", "80%", "22/3"],
    ["85%", "75%", "8"],
    ["85%", "85%", "6"],
    ["84.99%", "85%", "0"],
    ["95%", "80%", "10"],
    ["96%", "80%", "10"],
  ])("%s with a base of %s gives %s", (measure, base, points) => {
    expect(scored(measure, base)).toBe(points);
  });

  test("several are taken in the order that they are written in", () => {
    const through = ["base", "goal"].map((metric, index) => ({
      at: { metric },
      points: 6 + 4 * index,
    }));
    const formula = linesRule.formula({ ...rule, through } as never, exactly);
    const own = ["60%", "80%"].map(fractionOf);
    expect(written(formula(fractionOf("65%"), own))).toBe("7");
  });

  test("a place that differs from unit to unit is no turn, and no warning follows from it", () => {
    const turns = linesWords.curve.turns(rule as never).map(({ key }) => key);
    expect(turns).toEqual(["through[1].at"]);
  });
});

import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { uncountedNotices, unitNotices } from "../../src/scoring/notices.js";

const unit = { id: "a", name: "某局", group: "all" };
const name = { zh: "办结", en: "Completion" };
const dimension = { id: "speed", name };

describe("unitNotices", () => {
  const heldFrom = (reached: string) =>
    unitNotices(unit, 3, {
      scores: [
        { dimension, reached: fractionOf(reached), bound: fractionOf(10), at: "cap" as const },
      ],
      rates: [],
    })[0];

  test("a notice has its place, its unit and a sentence in both languages", () => {
    expect(heldFrom("12.5")).toEqual({
      code: "heldAtCap",
      path: "units[3]",
      keys: ["units", 3],
      unit: "某局",
      dimension,
      found: { zh: "“办结”算得 12.5 分", en: '"Completion" came to 12.5' },
      allowed: { zh: "按上限 10 分计", en: "it counts as its cap, 10" },
      message: {
        zh: "units[3]（某局）：“办结”算得 12.5 分；按上限 10 分计。",
        en: 'units[3] (某局): "Completion" came to 12.5; it counts as its cap, 10.',
      },
    });
  });

  test.each([
    ["10.000001", "came to 10.000001"],
    ["31/3", "came to about 10.33"],
    ["1000000001/100000000", "came to just above 10.00"],
  ])("%s %s", (reached, said) => {
    expect(heldFrom(reached)?.found.en).toContain(said);
  });

  test("rates come before scores", () => {
    const rates = [
      {
        metric: { id: "done", name },
        given: fractionOf("4/3"),
        cap: fractionOf(1),
      },
    ];
    const notices = unitNotices(unit, 0, {
      rates,
      scores: [
        { dimension: undefined, reached: fractionOf(-1), bound: fractionOf(0), at: "floor" },
      ],
    });
    expect(notices.map(({ message }) => message.zh)).toEqual([
      "units[0].metrics.done（某局）：“办结”约为 133.33%；按上限 100% 计。",
      "units[0]（某局）：总得分算得 -1 分；按下限 0 分计。",
    ]);
  });
});

describe("uncountedNotices", () => {
  const adjustment = { unit: "a", category: "表扬", points: "2", reason: "r" };
  const never = () => false;
  const sayings = (scored: boolean, isLookedAt: () => boolean) => {
    const units = scored
      ? { scored: [{ unit }], unranked: [] }
      : { scored: [], unranked: [{ unit }] };
    const all = [{ ...adjustment, unit: "b" }, adjustment];
    return uncountedNotices([adjustment], all, units, isLookedAt).map(
      ({ path, unit: of, allowed }) => `${path} ${of} ${allowed.en}`,
    );
  };

  test("each is told at its place, by the name of its unit, with the reason", () => {
    expect(sayings(true, never)).toEqual([
      "adjustments[1] 某局 no dimension of this unit counts it, so no score depends on it",
    ]);
    expect(sayings(false, never)).toEqual([
      "adjustments[1] 某局 its unit is set apart and not scored, so it is not counted",
    ]);
  });

  test("nothing is said of one that a condition, a tie-breaker or a flag goes by", () => {
    expect(sayings(true, () => true)).toEqual([]);
  });

  test("without any, there is none", () => {
    expect(uncountedNotices([], [adjustment], { scored: [], unranked: [] }, never)).toEqual([]);
  });
});

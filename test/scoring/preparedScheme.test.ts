import { defineScheme, type Scheme, type Score, scoreMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { exactly } from "../../src/exact/operations.js";
import { preparedScheme } from "../../src/scoring/preparedScheme.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

describe("preparedScheme", () => {
  test("is made once for a scheme that was found sound", () => {
    const sound = defineScheme(smallScheme());
    expect(preparedScheme(sound)).toBe(preparedScheme(sound));
    expect(preparedScheme(defineScheme(smallScheme()))).not.toBe(preparedScheme(sound));
  });

  test("is made anew for one that could still be changed", () => {
    const open: Scheme = smallScheme();
    expect(preparedScheme(open)).not.toBe(preparedScheme(open));
    const code = (scheme: Scheme) => preparedScheme(scheme).apartIn("all")(4, [])?.code;
    expect(code(open)).toBeUndefined();
    const changed = { ...open, ranking: { ...open.ranking, minimumVolume: 5 } };
    expect(code(changed)).toBe("belowMinimum");
  });

  test("holds where the volume stands, and the tiers of each group", () => {
    const { layout, volumePlace, tiersOf } = preparedScheme(xiangtan2023);
    expect(layout.metrics[volumePlace]).toBe("tickets");
    expect([...tiersOf].map(([group, tiers]) => [group, tiers?.length])).toEqual([
      ["county", undefined],
      ["park", undefined],
      ["department", 3],
      ["enterprise", 3],
    ]);
  });

  test("has one plan for exact operations, and one each time for others", () => {
    const { planBy } = preparedScheme(defineScheme(smallScheme()));
    expect(planBy(exactly)).toBe(planBy(exactly));
    const others = { ...exactly };
    expect(planBy(others)).not.toBe(planBy(others));
  });
});

describe("a result", () => {
  const published = (score: Score) => `${score.exact} ${score.points}`;

  /** What can be tried on a number by someone who means harm or does not know better. */
  function spoil({ points, exact }: Score): void {
    for (const target of [points, points.d, exact]) {
      for (const key of ["s", "e", "d", "0", "above", "below"]) {
        try {
          (target as unknown as Record<string, unknown>)[key] = 7;
        } catch {
          // frozen, as it should be
        }
      }
    }
  }

  test.each<[string, Scheme, unknown]>([
    ["October 2023", xiangtan2023, october2023],
    [
      "a small month",
      defineScheme(smallScheme()),
      { month: "2024-01", units: [smallUnit("a", { done: 5 }), smallUnit("b", { done: 5 })] },
    ],
  ])("that is tampered with reaches no other: %s", (_, scheme, month) => {
    const scored = () => {
      const { peerGroups } = scoreMonth(scheme, month as never);
      return peerGroups.flatMap(({ units }) =>
        units.flatMap(({ total, scores }) => [total, ...Object.values(scores)]),
      );
    };
    const before = scored().map(published);
    scored().forEach(spoil);
    expect(scored().map(published)).toEqual(before);
  });
});

import { scoreUnit, tryScoreUnit } from "hotline-scoring";
import { expect, test } from "vitest";
import { pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const bonus = smallDimension({
  id: "bonus",
  fullMarks: 5,
  measure: { adjustments: "bonus" },
  rule: { kind: "sum", start: 0 },
});
const scheme = smallScheme({ dimensions: [smallDimension(), bonus] });

test("a unit alone has scores and a total, and no rank", () => {
  const adjustments = [{ unit: "a", category: "c", points: "1.5", reason: "r" }];
  const score = scoreUnit(scheme, smallUnit("a"), adjustments);
  expect(Object.keys(score)).toEqual(["unit", "tier", "volume", "scores", "total"]);
  expect(`${score.total.points}`).toBe("11.5");
});

test("a unit below the minimum volume is scored all the same: only its rank depends on that", () => {
  const ranking = { by: "published", ties: "dense", minimumVolume: 1000 } as const;
  expect(`${scoreUnit({ ...scheme, ranking }, smallUnit("a")).total.points}`).toBe("10");
});

test("a share of nothing is refused even there", () => {
  const ranking = { by: "published", ties: "dense", minimumVolume: 1000 } as const;
  const unit = smallUnit("a", { tickets: 0, done: 0 });
  expect(pathsOf(() => scoreUnit({ ...scheme, ranking }, unit))).toEqual(["units[0].metrics.done"]);
});

test("adjustments of another unit are refused", () => {
  const adjustments = [{ unit: "b", category: "c", points: 1, reason: "r" }];
  expect(pathsOf(() => scoreUnit(scheme, smallUnit("a"), adjustments))).toEqual([
    "adjustments[0].unit",
  ]);
  expect(tryScoreUnit(scheme, smallUnit("a"), adjustments).ok).toBe(false);
});

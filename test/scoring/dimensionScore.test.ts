import { dimensionScore, scoreMonth, tryDimensionScore, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { issuesOf, pathsOf } from "../support/issuesOf.js";

test("a dimension alone scores what it scores in the month", () => {
  const units = scoreMonth(xiangtan2023, october2023).peerGroups.flatMap((peers) => peers.units);
  for (const { id, measure } of xiangtan2023.dimensions) {
    for (const { unit, scores } of units) {
      const { metrics, group } = october2023.units.find((one) => one.id === unit.id) ?? {
        metrics: {},
      };
      const own = october2023.adjustments?.filter((one) => one.unit === unit.id) ?? [];
      const named = Object.values(measure).flat();
      const asked = Object.entries(metrics).filter(
        ([metric]) => named.includes(metric) || (metric === "tickets" && "rate" in measure),
      );
      const facts = {
        metrics: Object.fromEntries(asked),
        ...(group && { group }),
        ...("adjustments" in measure && { adjustments: own.map(({ points }) => points) }),
      };
      expect(dimensionScore(xiangtan2023, id, facts)).toEqual(scores[id]);
    }
  }
});

test.each([
  ["no metrics", "rejection", { group: "park" }, ["metrics"]],
  ["a missing metric", "rejection", { metrics: {}, group: "park" }, ["metrics.rejections"]],
  ["no facts at all", "bonus", null, [""]],
  ["a list of bytes", "bonus", { adjustments: new Uint8Array(3) }, ["adjustments"]],
  ["a missing group", "rejection", { metrics: { rejections: 1 } }, ["group"]],
  ["an unknown group", "rejection", { metrics: { rejections: 1 }, group: "city" }, ["group"]],
  [
    "a metric of another dimension",
    "rejection",
    { metrics: { rejections: 1, tickets: 9 }, group: "park" },
    ["metrics.tickets"],
  ],
  ["a bare count alone", "contact", { metrics: { contacted: 9 } }, ["metrics.contacted"]],
  [
    "more than the whole",
    "contact",
    { metrics: { contacted: 9, tickets: 8 } },
    ["metrics.contacted"],
  ],
  [
    "a share of nothing",
    "contact",
    { metrics: { contacted: 0, tickets: 0 } },
    ["metrics.contacted"],
  ],
  [
    "an adjustment where none counts",
    "contact",
    { metrics: { contacted: "1%" }, adjustments: [1] },
    ["adjustments"],
  ],
  ["points of 0", "bonus", { adjustments: ["1", 0] }, ["adjustments[1]"]],
] as const)("%s is refused", (_, dimension, facts, paths) => {
  expect(pathsOf(() => dimensionScore(xiangtan2023, dimension, facts as never))).toEqual(paths);
  expect(tryDimensionScore(xiangtan2023, dimension, facts as never).ok).toBe(false);
});

test("a dimension that is not the scheme's is refused", () => {
  const [issue] = issuesOf(() => dimensionScore(xiangtan2023, "speed" as never, {}));
  expect(issue?.message.en).toMatch(
    /^dimension: found "speed"; expected one of onTimeCompletion, .*, bonus\.$/,
  );
  expect(tryDimensionScore(xiangtan2023, "speed" as never, {}).ok).toBe(false);
});

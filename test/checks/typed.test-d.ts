import {
  type DimensionId,
  type GroupId,
  type Month,
  type MonthlyMetrics,
  parseScheme,
  type Score,
  satisfactionScore,
  scoreMonth,
  scoreUnit,
  type Unit,
  xiangtan2023,
} from "hotline-scoring";
import { expectTypeOf, test } from "vitest";

const metrics: MonthlyMetrics<typeof xiangtan2023> = {
  tickets: 1,
  completedOnTime: 1,
  extended: "0%",
  contacted: { count: 1, of: 1 },
  systemSatisfaction: "100%",
  spotCheckSatisfaction: { count: 1, of: 1 },
  rejections: 0,
  knowledgeBase: "20",
};
const unit: Unit<typeof xiangtan2023> = { id: "a", name: "a", group: "county", metrics };

test("with xiangtan2023, what is misspelt or missing does not compile", () => {
  expectTypeOf<keyof typeof metrics>().toEqualTypeOf<
    | "tickets"
    | "completedOnTime"
    | "extended"
    | "contacted"
    | "systemSatisfaction"
    | "spotCheckSatisfaction"
    | "rejections"
    | "knowledgeBase"
  >();

  scoreUnit(xiangtan2023, {
    ...unit,
    metrics: {
      ...metrics,
      // @ts-expect-error a misspelt metric
      extnded: 1,
    },
  });

  const { extended: _, ...without } = metrics;
  // @ts-expect-error a missing metric
  scoreMonth(xiangtan2023, { month: "2023-10", units: [{ ...unit, metrics: without }] });

  // @ts-expect-error an unknown group
  scoreUnit(xiangtan2023, { ...unit, group: "city" });

  // @ts-expect-error a bare count for a rate that is a share of nothing named
  scoreUnit(xiangtan2023, { ...unit, metrics: { ...metrics, systemSatisfaction: 1 } });

  // @ts-expect-error text for a count
  scoreUnit(xiangtan2023, { ...unit, metrics: { ...metrics, tickets: "1" } });

  // @ts-expect-error an unknown dimension
  scoreUnit(xiangtan2023, unit).scores.speed;

  // @ts-expect-error an unknown group
  satisfactionScore({ systemSatisfaction: "1%", spotCheckSatisfaction: "1%" }, "city");

  // @ts-expect-error a missing metric
  satisfactionScore({ systemSatisfaction: "1%" }, "park");
});

test("with xiangtan2023, a result has exactly its dimensions", () => {
  const { scores } = scoreUnit(xiangtan2023, unit);
  expectTypeOf(scores.satisfaction).toEqualTypeOf<Score>();
  expectTypeOf<keyof typeof scores>().toEqualTypeOf<DimensionId<typeof xiangtan2023>>();
  expectTypeOf<GroupId<typeof xiangtan2023>>().toEqualTypeOf<
    "county" | "park" | "department" | "enterprise"
  >();
});

test("a scheme from JSON has the open types", () => {
  const scheme = parseScheme(JSON.parse("{}"));
  const month: Month = {
    month: "2024-01",
    units: [{ id: "a", name: "a", group: "any", metrics: { any: 1 } }],
  };
  const result = scoreMonth(scheme, month);
  expectTypeOf(result.peerGroups[0]?.units[0]?.scores.any).toEqualTypeOf<Score | undefined>();
});

import {
  type DimensionId,
  type GroupId,
  type Month,
  type MonthlyMetrics,
  parseScheme,
  type Score,
  scoreMonth,
  scoreUnit,
  type Unit,
} from "hotline-scoring";
import type { RateMeasure, SlopeRule, SlopeTerms } from "hotline-scoring/rules";
import { satisfactionScore, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expectTypeOf, test } from "vitest";
import type { MeasureOfMetrics, MeasureWords } from "../../src/measures/measureDefinition.js";
import type { RuleDefinition, RuleWords } from "../../src/rules/ruleDefinition.js";

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

describe("what a phrase asks for", () => {
  type Told = Parameters<RuleWords<SlopeRule, SlopeTerms, "shortfall" | "lost">["phrase"]>[0];

  test("is a step that the formula names, or a value of the rule", () => {
    expectTypeOf<Told["number"]>().toBeCallableWith("shortfall");
    expectTypeOf<Told["number"]>().toBeCallableWith("perPercentagePoint");
    expectTypeOf<Told["number"]>().toBeCallableWith("step.size");
    const phrase = (told: Told) => [
      // @ts-expect-error a step that was renamed in the formula
      told.number("gap"),
      // @ts-expect-error a value that the rule does not have
      told.share("goal"),
      // @ts-expect-error a value within a value, by a name it does not have
      told.full("step.height"),
    ];
    expectTypeOf(phrase).toBeFunction();
  });

  test("of a step with a number, is that step with any number", () => {
    type Items = Parameters<RuleWords<object, object, `items[${number}]`>["phrase"]>[0];
    expectTypeOf<Items["number"]>().toBeCallableWith("items[3]");
    // @ts-expect-error without its number
    ((told: Items) => told.number("items"))(undefined as never);
  });
});

describe("a rule or a measure that lacks something", () => {
  type Rule = RuleDefinition<SlopeRule, SlopeTerms, "lost">;
  type Words = RuleWords<SlopeRule, SlopeTerms, "lost">;
  type Measured = MeasureOfMetrics<RateMeasure, "share">;
  type MeasureSaid = MeasureWords<RateMeasure, "share">;

  test("does not compile, whatever it lacks", () => {
    // what is left out is false, or asks nothing
    expectTypeOf<Optional<Rule>>().toEqualTypeOf<"asksFullMarks" | "rising">();
    expectTypeOf<Optional<Words>>().toEqualTypeOf<never>();
    expectTypeOf<Optional<Words["curve"]>>().toEqualTypeOf<never>();
    expectTypeOf<Optional<Words["page"]>>().toEqualTypeOf<never>();
    expectTypeOf<Optional<Measured>>().toEqualTypeOf<never>();
    expectTypeOf<Optional<MeasureSaid>>().toEqualTypeOf<never>();
    // @ts-expect-error no words for the step that it names
    const silent: Words["steps"] = {};
    expectTypeOf(silent).toBeObject();
  });
});

/** The keys that may be left out. */
type Optional<Model> = {
  [Key in keyof Model]-?: object extends Pick<Model, Key> ? Key : never;
}[keyof Model];

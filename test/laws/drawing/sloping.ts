// Months of two units, one of them better.

import fc from "fast-check";
import type { RuleJson } from "../reckoning/measureJson.js";
import type { MonthJson, UnitJson } from "../reckoning/monthJson.js";
import type { SchemeJson } from "../reckoning/schemeJson.js";
import { anyGround, type Ground } from "./ground.js";
import { anySlope, anyTwoSided } from "./rules.js";
import { anyRoundings } from "./scheme.js";
import { anyFullMarks, anyPercent, anyRounding, name, sometimes } from "./values.js";

const ofRate = { quantity: "share", measure: { rate: "done" } } as const;

const anySlopingRule: fc.Arbitrary<{ rule: RuleJson; better: "higher" | "lower" }> =
  anyGround.chain((ground) => {
    const alone: Ground = { ...ground, groups: [{ id: "near" }] };
    const sloped = fc.oneof(anySlope(alone, ofRate), anyTwoSided(alone, ofRate));
    return fc.oneof(
      fc.constant({ rule: { kind: "proportional" as const }, better: "higher" as const }),
      sloped.map((rule) => {
        const target = "target" in rule ? rule.target : "";
        const isFixed = typeof target !== "object" || "byGroup" in target;
        const better = "better" in rule ? rule.better : "higher";
        const own = isFixed ? rule : ({ ...rule, target: { metric: "happy" } } as RuleJson);
        return { rule: own, better };
      }),
    );
  });

/** A month whose unit "better" has a rate at least as good as that of the unit "worse", and all else alike. */
export function anySlopingMonth(): fc.Arbitrary<{ scheme: SchemeJson; month: MonthJson }> {
  return fc
    .record({
      sloping: anySlopingRule,
      rates: fc.tuple(anyPercent, anyPercent),
      target: anyPercent,
      fullMarks: anyFullMarks,
      rounding: anyRoundings,
      round: sometimes({ roundMeasure: anyRounding }),
    })
    .map(({ sloping: { rule, better }, rates, target, fullMarks, rounding, round }) => {
      const [low, high] = [...rates].sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
      const [worse, best] = better === "higher" ? [low, high] : [high, low];
      const unit = (id: string, done = ""): UnitJson => ({
        id,
        name: id,
        group: "near",
        metrics: { tickets: 10, done, happy: target },
      });
      const measure = { rate: "done" };
      const dimension = { id: "d", name, fullMarks, measure, rule, ...round };
      const scheme = {
        id: "sloping",
        name,
        source: "made up",
        from: "2024-01",
        checkedThrough: "2024-12",
        rounding,
        metrics: {
          tickets: { kind: "count" as const, name },
          done: { kind: "rate" as const, name },
          happy: { kind: "rate" as const, name },
        },
        volume: "tickets",
        groups: [{ id: "near", name }],
        dimensions: [dimension],
        total: {},
        ranking: { by: "exact" as const, ties: "dense" as const },
      };
      return {
        scheme,
        month: { month: "2024-05", units: [unit("worse", worse), unit("better", best)] },
      };
    });
}

import type { Measure, Rule } from "hotline-scoring";
import { expect, test } from "vitest";
import { measureContradictions } from "../../src/model/measureContradictions.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const slope: Rule = { kind: "slope", better: "lower", target: "1%", perPercentagePoint: 1 };
const measures: Measure[] = [
  { rate: "done" },
  { mean: ["done"] },
  { count: "tickets" },
  { given: "awarded" },
  { adjustments: "bonus" },
];

// which measures each rule can use
test.each<[Rule, boolean[]]>([
  [{ kind: "proportional" }, [true, true, false, false, false]],
  [slope, [true, true, false, false, false]],
  [{ kind: "perItem", each: 1 }, [false, false, true, false, false]],
  [{ kind: "given" }, [false, false, false, true, true]],
  [{ kind: "sum", start: 0 }, [false, false, false, true, true]],
])("row %#", (rule, usable) => {
  const problems = measures.map((measure) =>
    measureContradictions(smallDimension({ measure, rule }), "d", smallScheme(), () => true),
  );
  expect(problems.map((issues) => issues.length === 0)).toEqual(usable);
});

test("the rules that could be used are named", () => {
  const dimension = smallDimension({ rule: { kind: "given" } });
  const [issue] = measureContradictions(dimension, "d", smallScheme(), () => true);
  expect(issue?.message.en).toBe(
    'd.rule.kind: found "given"; expected a rule that can use this measure (proportional, slope).',
  );
});

import { expect, test } from "vitest";
import { ruleSchema } from "../../src/model/rule.js";
import { rules } from "../../src/rules/rules.js";

test("every kind of rule that a scheme may name has its function, and no other", () => {
  const kinds = ruleSchema._zod.def.options.map(
    (option) => option._zod.def.in._zod.def.shape.kind._zod.def.values[0],
  );
  expect(Object.keys(rules).sort()).toEqual([...kinds].sort());
});

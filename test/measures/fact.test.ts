import { expect, test } from "vitest";
import { ONE, ZERO } from "../../src/exact/fraction.js";
import { exactly } from "../../src/exact/operations.js";
import { factMeasure, factWords } from "../../src/measures/fact.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ fact: "planInPlace" }, true],
  [{ fact: "预案到位" }, true],
  [{ fact: "" }, false],
  [{ fact: true }, false],
  [{ fact: ["a"] }, false],
  [{ fact: "a", from: 1 }, false],
  [{}, false],
])("row %#", (value, allowed) => {
  expect(accepts(factMeasure.schema, value)).toBe(allowed);
});

test("a fact is a fact, and 1 or 0 as it was observed", () => {
  const measure = { fact: "a" };
  expect(factMeasure.quantity(measure, () => "fact")).toBe("fact");
  expect(factMeasure.uses(measure)).toEqual([{ id: "a", key: "fact", kinds: ["fact"] }]);
  for (const figure of [ONE, ZERO]) {
    expect(factMeasure.value(measure, exactly)([figure])).toBe(figure);
  }
  expect(factMeasure.flaws(measure, {})).toEqual([]);
});

test("a table of rules has it by its name", () => {
  const name = { zh: "预案到位", en: "Plan in place" };
  expect(factWords.page.words({ fact: "a" }, () => name)).toBe(name);
});

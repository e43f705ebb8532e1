import type { MetricDefinition } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { countCell, metricCell, type RateForm } from "../../src/publishing/metricCells.js";
import { both } from "../support/office.js";

const name = both("名称", "Name");
const published = { places: 2, mode: "halfExpand" } as const;
const rate: MetricDefinition = { kind: "rate", of: "tickets", cap: "100%", name };
const free: MetricDefinition = { kind: "rate", name };

describe("the count of a rate", () => {
  const count = (value: unknown, whole: unknown, form: RateForm) =>
    countCell({ value, whole }, form).text;

  test.each<[unknown, unknown, string, string]>([
    [145, 1620, "145", "145"],
    [0, 0, "0", "0"],
    ["8.5", 10, "8.5", "8.5"],
    [{ count: 145, of: 1620 }, 1620, "145", "145"],
    [{ count: "8.50", of: 10 }, 10, "8.5", "8.5"],
    // of another whole: with that rate, it says what it is only where it is read with it
    [{ count: 8, of: 10 }, 11, "8", "—"],
    [{ count: 0, of: 0 }, 11, "0", "—"],
    ["80%", 11, "—", "—"],
  ])("%j of %j is %s, and exactly %s", (value, whole, rounded, exact) => {
    expect([count(value, whole, "rounded"), count(value, whole, "exact")]).toEqual([
      rounded,
      exact,
    ]);
  });
});

describe("a metric", () => {
  const metric = (
    definition: MetricDefinition,
    value: unknown,
    whole: unknown,
    form: RateForm,
    language: "zh" | "en" = "zh",
  ) => metricCell({ value, whole }, definition, published, form, language);
  const texts = (...[definition, value, whole]: [MetricDefinition, unknown, unknown?]) =>
    (["rounded", "exact"] as const).map((form) => metric(definition, value, whole, form).text);

  test.each<[unknown, unknown, string, string]>([
    [145, 1620, "8.95%", "8.95%"],
    [13, 11, "100%", "100%"],
    [0, 0, "—", "—"],
    [{ count: 145, of: 1620 }, 1620, "8.95%", "8.95%"],
    [{ count: 8, of: 11 }, 10, "72.73%", "8/11"],
    [{ count: 5, of: 10 }, 11, "50%", "5/10"],
    [{ count: 13, of: 11 }, 12, "100%", "13/11"],
    [{ count: "8.5", of: 10 }, 10, "85%", "85%"],
    [{ count: 0, of: 0 }, 10, "—", "—"],
    ["33.333%", 10, "33.33%", "33.333%"],
    ["50.0%", 10, "50%", "50.0%"],
    ["120%", 10, "100%", "120%"],
  ])("a rate of tickets, %j of %j, is %s, and exactly %s", (value, whole, rounded, exact) => {
    expect(texts(rate, value, whole)).toEqual([rounded, exact]);
  });

  test.each<[unknown, string, string]>([
    [{ count: 19, of: 36 }, "52.78%", "19/36"],
    [{ count: 1, of: 2 }, "50%", "1/2"],
    [{ count: "34.4", of: 40 }, "86%", "34.4/40"],
    [{ count: 0, of: 0 }, "—", "—"],
    ["52.78%", "52.78%", "52.78%"],
  ])("another rate, %j, is %s, and exactly %s", (value, rounded, exact) => {
    expect(texts(free, value)).toEqual([rounded, exact]);
  });

  test("a fraction is text, a percentage a number", () => {
    expect(metric(free, { count: 1, of: 2 }, undefined, "exact")).toEqual({
      ...{ text: "1/2", value: "1/2", format: "@" },
    });
    expect(metric(free, { count: 1, of: 2 }, undefined, "rounded")).toEqual({
      ...{ text: "50%", value: 0.5, format: "0%" },
    });
  });

  test.each<[boolean, string, string]>([
    [true, "是", "yes"],
    [false, "否", "no"],
  ])("a fact that is %s is the word %s, in English %s", (value, zh, en) => {
    const fact: MetricDefinition = { kind: "fact", name };
    expect(metric(fact, value, undefined, "rounded")).toEqual({ text: zh, value: zh, format: "@" });
    expect(metric(fact, value, undefined, "exact", "en").text).toBe(en);
  });

  test("a count is a number", () => {
    expect(metric({ kind: "count", name }, 12, undefined, "exact")).toEqual({
      ...{ text: "12", value: 12, format: "0" },
    });
  });

  test.each<[unknown, string, string | number]>([
    ["19.30", "19.3", 19.3],
    [-2.5, "-2.5", -2.5],
    ["+7", "7", 7],
    // more digits than a spreadsheet keeps
    ["0.12345678901234567890123", "0.12345678901234567890123", "0.12345678901234567890123"],
    ["0.00000001", "0.00000001", "0.00000001"],
  ])("the points %s are %s", (value, text, held) => {
    const cell = metric({ kind: "points", name }, value, undefined, "rounded");
    expect([cell.text, cell.value]).toEqual([text, held]);
  });
});

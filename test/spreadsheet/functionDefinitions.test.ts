import { functionDefinitions, spreadsheetFunctions } from "hotline-scoring/spreadsheet";
import { describe, expect, test } from "vitest";
import * as definitions from "../../src/spreadsheet/functionDefinitions.js";

describe("functionParameters", () => {
  const { functionDefinitions: _, ...parameters } = definitions;
  const used = functionDefinitions.flatMap((one) => one.parameters);

  test("each parameter is of some function", () => {
    expect(Object.values(parameters).filter((one) => !used.includes(one))).toEqual([]);
  });

  test("each parameter of a function is one of these", () => {
    const known: readonly unknown[] = Object.values(parameters);
    expect(used.filter((one) => !known.includes(one))).toEqual([]);
  });

  describe("parameters of one name", () => {
    test("are of one cell and of a range", () => {
      const { group, groups } = parameters;
      expect([group.name, group.takes]).toEqual(["group", "cell"]);
      expect([groups.name, groups.takes]).toEqual(["group", "range"]);
    });

    test("are asked for, and left out", () => {
      const { dimension, explained } = parameters;
      expect([dimension.name, dimension.given]).toEqual(["dimension", "once"]);
      expect([explained.name, explained.given]).toEqual(["dimension", "optionally"]);
    });
  });
});

describe("functionDefinitions", () => {
  const functions = spreadsheetFunctions();

  test("every function is defined, and nothing else", () => {
    expect(functionDefinitions.map(({ name }) => name)).toEqual(Object.keys(functions));
  });

  describe.each(functionDefinitions)("$name", ({ name, description, parameters, gives }) => {
    test("is a name that every spreadsheet takes", () => {
      // capitals, so that it is no cell such as AB12 and no name of a host's own
      expect(name).toMatch(/^HOTLINE_[A-Z]+$/);
    });

    test("says in both languages what it does, without the end of a comment", () => {
      for (const { zh, en } of [description, ...parameters.map((one) => one.description)]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/\p{Script=Han}/u);
        expect(`${zh}${en}`).not.toMatch(/\*\/|[\n{}]/);
      }
    });

    test("has the parameters of the function, each by its own name", () => {
      const names = parameters.map((one) => one.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((one) => /^[a-z]+$/.test(one))).toBe(true);
      const rest = parameters.filter(({ given }) => given === "repeatedly").length;
      expect(functions[name as keyof typeof functions]).toHaveLength(names.length - rest);
    });

    test("what may be left out stands at the end", () => {
      const order = parameters.map(({ given }) =>
        ["once", "optionally", "repeatedly"].indexOf(given),
      );
      expect(order).toEqual([...order].sort());
      expect(order.filter((one) => one === 2).length).toBeLessThanOrEqual(1);
      expect(order[0]).toBe(0);
    });

    test("has an example of each parameter that no comment takes for its end", () => {
      for (const { example } of parameters) expect(example).toMatch(/^[^{}*\n]+$/);
    });

    test("gives one cell only where a range is never answered", () => {
      expect(gives === "cell").toBe(name === "HOTLINE_POINTS");
    });
  });

  test.each<[string, string]>([
    ["HOTLINE_SCORE", "table range once, adjustments range optionally, scheme range optionally"],
    ["HOTLINE_TIER", "tickets range once, group range once, scheme range optionally"],
    ["HOTLINE_RANK", "totals range once, ties cell optionally"],
    ["HOTLINE_POINTS", "dimension cell once, group cell once, metrics range repeatedly"],
    [
      "HOTLINE_EXPLAIN",
      "table range once, unit cell once, adjustments range optionally, dimension cell optionally, language cell optionally",
    ],
    ["HOTLINE_AUDIT", "table range once, adjustments range optionally, language cell optionally"],
  ])("%s takes %s", (name, expected) => {
    const found = functionDefinitions.find((one) => one.name === name);
    const parameters = found?.parameters.map((one) => `${one.name} ${one.takes} ${one.given}`);
    expect(parameters?.join(", ")).toBe(expected);
  });
});

import { functionDefinitions } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import * as parameters from "../../src/spreadsheet/functionParameters.js";

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

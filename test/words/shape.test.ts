import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { dictionaryOf } from "../../src/words/id.js";
import {
  allowing,
  anyOf,
  bothLanguages,
  constantTrue,
  kindOneOf,
  listOf,
  listOfSome,
  literal,
  oneOf,
  optional,
  sealed,
  strict,
} from "../../src/words/shape.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("wording", () => {
  test("both languages come out as they went in", () => {
    expect(bothLanguages(allowing("月份", "a month"))).toEqual({ zh: "月份", en: "a month" });
  });
});

describe("sealed", () => {
  const pair = sealed({ a: z.number(), b: z.optional(z.number()) });

  test("a sealed object has its keys and no others", () => {
    expect(accepts(pair, { a: 1 })).toBe(true);
    expect(accepts(pair, { a: 1, b: 2 })).toBe(true);
    expect(allowedBy(pair, { a: 1, c: 2 })).toEqual([
      "c: an object with the keys a, b and no others",
    ]);
    expect(allowedBy(pair, [])).toEqual([": an object with the keys a, b and no others"]);
  });

  test("what it parses to is frozen, and what was given is not", () => {
    const given = { a: 1 };
    expect(Object.isFrozen(z.parse(pair, given))).toBe(true);
    expect(Object.isFrozen(given)).toBe(false);
    expect(Object.isFrozen(z.parse(strict({ a: z.number() }), given))).toBe(false);
  });

  test("a list is a list", () => {
    expect(Object.isFrozen(z.parse(listOf(z.number()), [1]))).toBe(true);
    expect(accepts(listOf(z.number()), { length: 0 })).toBe(false);
  });

  test("a list of some has at least one", () => {
    expect(accepts(listOfSome(z.number()), [1])).toBe(true);
    expect(allowedBy(listOfSome(z.number()), [])).toEqual([": a list of at least one"]);
    expect(Object.isFrozen(z.parse(listOfSome(z.number()), [1]))).toBe(true);
  });

  test("a dictionary may have every key but those that JavaScript reserves", () => {
    const dictionary = dictionaryOf(z.number());
    expect(accepts(dictionary, { 县: 1, toString: 2 })).toBe(true);
    expect(accepts(dictionary, JSON.parse('{"__proto__": 1}'))).toBe(false);
    expect(accepts(dictionary, { constructor: 1 })).toBe(false);
    expect(accepts(dictionary, { "": 1 })).toBe(false);
    expect(Object.isFrozen(z.parse(dictionary, { a: 1 }))).toBe(true);
  });
});

describe("shape", () => {
  test("one of several texts, which are named", () => {
    expect(accepts(oneOf(["higher", "lower"]), "lower")).toBe(true);
    expect(allowedBy(oneOf(["higher", "lower"]), "less")).toEqual([': one of "higher", "lower"']);
  });

  test("true says so by being there; false is to be left out", () => {
    const schema = strict({ extra: optional(constantTrue) });
    expect(accepts(schema, {})).toBe(true);
    expect(accepts(schema, { extra: true })).toBe(true);
    expect(allowedBy(schema, { extra: false })).toEqual([
      "extra: true (leave the key out otherwise)",
    ]);
  });

  test("one of several shapes: the nearest speaks, or all together", () => {
    const schema = anyOf(
      [strict({ score: z.string() }), strict({ measure: z.string(), better: oneOf(["higher"]) })],
      allowing("二者之一", "either"),
    );
    expect(accepts(schema, { score: "a" })).toBe(true);
    expect(allowedBy(schema, { measure: "a", better: "more" })).toEqual([
      'better: one of "higher"',
    ]);
    expect(allowedBy(schema, 7)).toEqual([": either"]);
  });

  test("one of several kinds, which are named", () => {
    const schema = kindOneOf<unknown>(
      ["given", "sum"],
      [strict({ kind: literal("given") }), strict({ kind: literal("sum"), start: z.number() })],
    );
    expect(accepts(schema, { kind: "sum", start: 1 })).toBe(true);
    expect(accepts(schema, { kind: "given", start: 1 })).toBe(false);
    expect(allowedBy(schema, { kind: "mean" })).toEqual(['kind: one of "given", "sum"']);
  });
});

import { expect, test } from "vitest";
import * as z from "zod/mini";
import { dictionaryOf, listOf, listOfSome, sealed, strict } from "../../src/model/sealed.js";
import { accepts, allowedBy } from "../support/accepts.js";

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

test("a dictionary has any keys but those that JavaScript keeps", () => {
  const dictionary = dictionaryOf(z.number());
  expect(accepts(dictionary, { 县: 1, toString: 2 })).toBe(true);
  expect(accepts(dictionary, JSON.parse('{"__proto__": 1}'))).toBe(false);
  expect(accepts(dictionary, { constructor: 1 })).toBe(false);
  expect(accepts(dictionary, { "": 1 })).toBe(false);
  expect(Object.isFrozen(z.parse(dictionary, { a: 1 }))).toBe(true);
});

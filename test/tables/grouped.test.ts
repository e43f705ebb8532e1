import { expect, test } from "vitest";
import { grouped } from "../../src/tables/grouped.js";

test("items stand together by what they have in common, in the order they came in", () => {
  const items = ["b1", "a1", "b2", "a2", "c1"];
  expect([...grouped(items, (item) => item[0])]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]);
  expect(items).toEqual(["b1", "a1", "b2", "a2", "c1"]);
});

test("what has nothing in common with others may be under nothing", () => {
  expect([...grouped(new Set([1, 2, 3]), (item) => (item === 2 ? "even" : undefined))]).toEqual([
    [undefined, [1, 3]],
    ["even", [2]],
  ]);
});

test("of no items there are no groups", () => {
  expect(grouped([], String).size).toBe(0);
});

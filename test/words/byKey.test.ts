import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { recording } from "../../src/exact/recording.js";
import { grouped, onceForEach } from "../../src/words/byKey.js";

describe("onceForEach", () => {
  test.each([
    ["texts", "county", "toString"],
    ["operations", exactly, recording],
  ])("of %s, each has its own, made once, when it is asked for", (_, one, other) => {
    const asked: unknown[] = [];
    const of = onceForEach((key: unknown) => {
      asked.push(key);
      return { key };
    });
    expect(asked).toEqual([]);
    const first = of(one);
    expect(of(other)).toEqual({ key: other });
    expect(of(one)).toBe(first);
    expect(first).toEqual({ key: one });
    expect(asked).toEqual([one, other]);
  });

  test.each([0, "", false, null, undefined])("%j is made once as well", (value) => {
    let times = 0;
    const of = onceForEach(() => {
      times += 1;
      return value;
    });
    expect([of("a"), of("a"), times]).toEqual([value, value, 1]);
  });
});

describe("grouped", () => {
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
});

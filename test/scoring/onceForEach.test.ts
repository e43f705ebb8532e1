import { expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { recording } from "../../src/exact/recording.js";
import { onceForEach } from "../../src/scoring/onceForEach.js";

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

import fc from "fast-check";
import { defineScheme, InputError, parseScheme, tryParseScheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { smallScheme } from "../support/smallScheme.js";

test("a scheme comes through JSON as it was", () => {
  const json = JSON.parse(JSON.stringify(xiangtan2023));
  expect(parseScheme(json)).toEqual(xiangtan2023);
  expect(tryParseScheme(json)).toMatchObject({ ok: true, value: xiangtan2023 });
});

test("what comes out is frozen all through, and what was given is not", () => {
  const given = smallScheme();
  const unfrozen = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    (!Object.isFrozen(value) || Object.values(value).some(unfrozen));
  expect(unfrozen(defineScheme(given))).toBe(false);
  expect(Object.isFrozen(given)).toBe(false);
  expect(Object.isFrozen(given.dimensions)).toBe(false);
});

test("what is no scheme is refused", () => {
  expect(() => parseScheme("方案")).toThrow(InputError);
  expect(tryParseScheme(null).ok).toBe(false);
});

test("a scheme with a part removed, retyped or renamed is refused, or still sound; it never crashes", () => {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(xiangtan2023, []);
  const absurd = [
    undefined,
    null,
    -1,
    1.5,
    1e300,
    "",
    "-5%",
    "x",
    true,
    [],
    {},
    [null],
    { byGroup: {} },
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...absurd, "remove", "rename"),
      (path, change) => {
        const scheme = JSON.parse(JSON.stringify(xiangtan2023));
        const parent = path.slice(0, -1).reduce((inner, key) => inner[key], scheme);
        const last = path.at(-1) ?? "";
        if (change === "remove" || change === "rename") {
          if (change === "rename") parent[`${last}2`] = parent[last];
          delete parent[last];
        } else parent[last] = change;
        const outcome = tryParseScheme(scheme);
        if (!outcome.ok) {
          for (const { message } of outcome.issues)
            expect(message.en).toMatch(/: found .*; expected .*\.$/);
        }
      },
    ),
    { numRuns: runs(600) },
  );
});

import fc from "fast-check";
import { defineScheme, InputError, parseScheme, tryParseScheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { smallScheme } from "../support/smallScheme.js";
import { everyWord } from "./everyWord.js";

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

/** The places of everything in a value. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value !== "object" || value === null) return own;
  const within = Object.entries(value).flatMap(([key, inner]) =>
    placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...within];
}

/** A scheme with something else at a place. */
function changed(given: object, path: readonly (string | number)[], value: unknown): unknown {
  const scheme = JSON.parse(JSON.stringify(given));
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key], scheme);
  parent[path.at(-1) ?? ""] = value;
  return scheme;
}

describe("a scheme with nearly every word there is", () => {
  test("comes through JSON as it was, and is frozen all through", () => {
    const parsed = parseScheme(everyWord);
    expect(parseScheme(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
    expect(placesIn(parsed).length).toBeGreaterThan(600);
  });

  const places = placesIn(everyWord);
  // these are told of below
  const fragile =
    /^(groups|metrics\.\w+$|verdicts\.lists\.\d+\.onlyIn$|verdicts\.grades\.\d+\.id$)/;
  const others = places.filter((path) => !fragile.test(path.join(".")));
  const absurd = [
    ...[undefined, null, -1, 0, 1.5, 1e300, "", "-5%", "5%", "x", "1/3", "__proto__", true],
    ...[[], [null], {}, ["speed"], { byGroup: {} }, { byGroup: null }, { byGroup: { county: 1 } }],
    ...[{ metric: "happy" }, { score: "speed" }, { total: "basic" }, { meanOfOthers: "all" }],
    ...["speed", "training", "happy", "county", { score: "training", to: 0 }],
  ];

  test("never fails where a part of it is absurd: it is refused in words, or still sound", () => {
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.constantFrom(...absurd), (path, value) => {
        const outcome = tryParseScheme(changed(everyWord, path, value));
        for (const { message } of outcome.ok ? [] : outcome.issues) {
          expect(message.en).toMatch(/: found .*; expected .*\.$/);
          expect(`${message.en}${message.zh}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test.each([
    // a count that another is made of
    [["metrics", "deferred"], null],
    [["groups"], undefined],
    [["groups"], null],
    [["groups"], "county"],
    [["groups", 1], null],
    [["verdicts", "lists", 1, "onlyIn"], null],
    [["verdicts", "lists", 1, "onlyIn"], "county"],
  ])("with %j as %j it is refused", (path, value) => {
    expect(tryParseScheme(changed(everyWord, path, value)).ok).toBe(false);
  });

  test("with an id that is no text, none is shown as one that there is", () => {
    const outcome = tryParseScheme(changed(everyWord, ["verdicts", "grades", 2, "id"], {}));
    const told = outcome.ok ? [] : outcome.issues.map(({ message }) => message.en);
    expect(told.join()).not.toContain("[object");
  });
});

test("a scheme with a part removed, retyped or renamed is refused, or still sound; it never crashes", () => {
  const places = placesIn(xiangtan2023);
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

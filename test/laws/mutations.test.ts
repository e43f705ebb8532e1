import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Month, tryParseScheme, tryScoreMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { runs } from "../support/runs.js";

type Key = string | number;
type Json = Readonly<Record<string, unknown>>;

const VECTORS = join(import.meta.dirname, "../../docs/conformance");
const vectors = readdirSync(VECTORS)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(join(VECTORS, file), "utf8")))
  .map(({ scheme, cases }) => ({ scheme, month: cases[0].month }));

/** Schemes that between them use the whole vocabulary, each with a month. */
const known: readonly { scheme: Json; month: Month }[] = [
  { scheme: JSON.parse(JSON.stringify(xiangtan2023)), month: october2023 },
  ...vectors,
];

/** Every place in a value, but the top. */
function placesIn(value: unknown, path: readonly Key[] = []): (readonly Key[])[] {
  if (typeof value !== "object" || value === null) return [];
  const keys: Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const place = [...path, key];
    return [place, ...placesIn((value as Record<Key, unknown>)[key], place)];
  });
}

type Change = (parent: Record<Key, unknown>, key: Key) => void;

function changed(scheme: Json, place: readonly Key[], change: Change): Json {
  const copy = structuredClone(scheme) as Record<Key, unknown>;
  const parent = place
    .slice(0, -1)
    .reduce<Record<Key, unknown>>((value, key) => value[key] as Record<Key, unknown>, copy);
  change(parent, place.at(-1) as Key);
  return copy;
}

const remove: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
};

const rename: Change = (parent, key) => {
  const value = parent[key];
  remove(parent, key);
  if (Array.isArray(parent)) parent.push(value);
  else parent[`${key}ー`] = value;
};

const setTo =
  (value: unknown): Change =>
  (parent, key) => {
    parent[key] = value;
  };

/** What no place of a scheme can hold. */
const impossible = [null, Number.NaN, Number.POSITIVE_INFINITY, 10n, Symbol("x"), () => "1"];

/** What some places can hold, and most cannot. */
const absurd = [
  "",
  " ",
  "0",
  "-1",
  "1e9",
  "１０",
  "10,5",
  "95％",
  "-5%",
  "1000000%",
  "9".repeat(1001),
  "__proto__",
  "x",
  0,
  -1,
  0.1,
  1.5,
  1e308,
  2 ** 53,
  true,
  {},
  [],
  [[]],
  { byGroup: {} },
  { byGroup: { x: "1" } },
  { zh: "", en: "" },
  { metric: "x" },
  { kind: "slope" },
  { rate: "x" },
  { not: { not: {} } },
];

/** The keys that a scheme may leave out, some of them only in one place; the members of lists and dictionaries beside. */
const optional = new Set(
  (
    "cap floor of most partialCredit tiers extra conditions wording evidence noData roundMeasure name onlyIn step effect each " +
    "categories per start fullMarks leftOut within tieBreakers minimumVolume rounding total figures verdicts " +
    "grades lists flags notEncoded from above to below weight factors setApart belowMinimum numbering counted minus " +
    "vetoes columns increment before after madeOf metrics.count factors.if measure.in tieBreakers.by dimensions.published"
  ).split(" "),
);

/** Whether a place may be left out. */
function isOptional(place: readonly Key[]): boolean {
  const named = place.filter((key, at) => typeof key === "string" && place[at - 1] !== "metrics");
  const [key, above] = named.reverse();
  return optional.has(String(key)) || optional.has(`${above}.${key}`);
}

const anyPlace = fc.nat({ max: known.length - 1 }).chain((index) => {
  const drawn = known[index] as (typeof known)[number];
  return fc.constantFrom(...placesIn(drawn.scheme)).map((place) => ({ ...drawn, place }));
});

/** Whether one of two places lies within the other. */
function isNear(path: string, place: readonly Key[]): boolean {
  const keys = path.split(/[.[\]"]+/).filter((key) => key !== "");
  return keys.every((key, index) => index >= place.length || key === String(place[index]));
}

function parsedSafely(scheme: Json, month: Month) {
  const parsed = tryParseScheme(scheme);
  if (!parsed.ok) {
    expect(parsed.issues.length).toBeGreaterThan(0);
    for (const { message } of parsed.issues)
      expect(message.en).toMatch(/: found .*; expected (?!Invalid).*\.$/s);
    return parsed;
  }
  const outcome = tryScoreMonth(parsed.value, month);
  expect(outcome.ok || outcome.issues.length > 0).toBe(true);
  expect(JSON.stringify(outcome)).not.toMatch(/NaN|undefined|Infinity/);
  return parsed;
}

describe("a scheme with one place changed neither crashes nor hangs", () => {
  test("what no place can hold is refused, and the place named", () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(...impossible), ({ scheme, month, place }, value) => {
        const parsed = parsedSafely(changed(scheme, place, setTo(value)), month);
        expect(parsed.ok).toBe(false);
        if (!parsed.ok) expect(parsed.issues.some(({ path }) => isNear(path, place))).toBe(true);
      }),
      { numRuns: runs(600) },
    );
  });

  test("what is left out is refused, unless it may be", () => {
    fc.assert(
      fc.property(anyPlace, ({ scheme, month, place }) => {
        const parsed = parsedSafely(changed(scheme, place, remove), month);
        const key = place.at(-1) as Key;
        const isMember =
          typeof key === "number" || ["metrics", "byGroup"].includes(String(place.at(-2)));
        if (parsed.ok && !isMember) expect(place).toSatisfy(isOptional);
      }),
      { numRuns: runs(300) },
    );
  });

  test("a key that is not known is refused, and named", () => {
    fc.assert(
      fc.property(anyPlace, ({ scheme, month, place }) => {
        const parsed = parsedSafely(changed(scheme, place, rename), month);
        const isMember = typeof place.at(-1) === "number" || place.at(-2) === "metrics";
        if (!isMember) expect(parsed.ok).toBe(false);
        if (!isMember && !parsed.ok) {
          expect(parsed.issues.some(({ path }) => isNear(path, place.slice(0, -1)))).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test("an absurd value is refused, or scored without harm", () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(...absurd), ({ scheme, month, place }, value) => {
        parsedSafely(changed(scheme, place, setTo(value)), month);
      }),
      { numRuns: runs(600) },
    );
  });
});

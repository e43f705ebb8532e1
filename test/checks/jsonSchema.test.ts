import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { scoreMonth, tryParseScheme, tryScoreMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { describedSchema } from "../../.build/describedSchema.js";
import { october2023 } from "../../examples/october2023Month.js";
import { schemeSchema } from "../../src/scheme/scheme.js";
import { runs } from "../support/runs.js";
import { settledAt } from "../support/smallScheme.js";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const written = (value: unknown) => JSON.parse(JSON.stringify(value));

const ajv = new Ajv2020({
  strict: true,
  strictTypes: true,
  allowUnionTypes: true,
  strictTuples: true,
});
const schemaOf = (name: string) => read(`dist/schemas/${name}.schema.json`);
const accepts = Object.fromEntries(
  ["scheme", "month", "result"].map((name) => [name, ajv.compile(schemaOf(name))]),
) as Record<"scheme" | "month" | "result", ReturnType<typeof ajv.compile>>;

const scheme = written(xiangtan2023);
const month = written(october2023);
const result = written(scoreMonth(xiangtan2023, october2023));

const vectors = readdirSync(join(ROOT, "docs/conformance"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ file, ...read(`docs/conformance/${file}`) }));

describe.each(["scheme", "month", "result"])("the JSON Schema of a %s", (name) => {
  const schema = schemaOf(name);

  test("is one of the edition 2020-12", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  test("has a title with the Chinese term, and a description, for each field", () => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(10);
    for (const [key, { title, description }] of fields) {
      expect(title, key).toMatch(/^\p{Script=Han}/u);
      expect(title?.split(" ").at(-1)).toBe(key);
      expect(description, key).toMatch(/^[A-Z].+/s);
      expect(description, key).not.toContain("{@");
    }
  });
});

describe("what is sound is accepted", () => {
  test("a scheme, a month and its result", () => {
    for (const [name, value] of Object.entries({ scheme, month, result })) {
      const validate = accepts[name as keyof typeof accepts];
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  test.each(vectors)("$file", ({ scheme, cases }) => {
    expect(accepts.scheme(scheme), JSON.stringify(accepts.scheme.errors)).toBe(true);
    for (const { month } of cases) {
      const outcome = tryScoreMonth(scheme, month);
      if (!outcome.ok) continue;
      expect(accepts.month(month), JSON.stringify(accepts.month.errors)).toBe(true);
      expect(accepts.result(written(outcome.value))).toBe(true);
    }
  });
});

type Change = (value: typeof scheme) => void;

const wrong: Record<keyof typeof accepts, Record<string, Change>> = {
  scheme: {
    "a key that is not known": (one) => (one.dimensions[0].weigth = "1"),
    "a kind that is misspelt": (one) => (one.dimensions[0].rule.kind = "proportionate"),
    "a field that is missing": (one) => delete one.dimensions[0].fullMarks,
    "points below 0": (one) => (one.dimensions[0].fullMarks = "-10"),
    "points that are a number below 0": (one) => (one.dimensions[0].fullMarks = -10),
    "points with an exponent": (one) => (one.dimensions[0].fullMarks = "1e1"),
    "a target that is no number": (one) => (one.dimensions[1].rule.target = "85 %"),
    "a name in one language": (one) => delete one.name.en,
    "a month that there is not": (one) => (one.from = "2023-13"),
    "an id that JavaScript keeps for itself": (one) =>
      (one.metrics.constructor = one.metrics.tickets),
    "no groups": (one) => (one.groups = []),
    "21 decimal places": (one) => (one.rounding.published.places = 21),
    "a tier from a fraction": (one) => (one.groups[2].tiers[0].from = 0.5),
    "a count that is text": (one) => (one.groups[2].tiers[0].from = "100"),
    "a condition within a condition that is none": (one) =>
      (one.dimensions[0].conditions = [settledAt("zero", { all: [{ not: {} as never }] })]),
  },
  month: {
    "a value of no metric": (one) => (one.units[0].metrics.tickets = ["245"]),
    "a whole that is text": (one) => (one.units[4].metrics.systemSatisfaction.of = "36"),
    "an id of blanks": (one) => (one.units[0].id = " "),
    "a share without its whole": (one) => (one.units[0].metrics.systemSatisfaction = { count: 1 }),
    "a share of a part": (one) => (one.units[0].metrics.tickets = { count: 1, of: 1.5 }),
    "a percentage below 0": (one) => (one.units[0].metrics.systemSatisfaction = "-5%"),
    "a unit without a group": (one) => delete one.units[0].group,
    "a month in words": (one) => (one.month = "2023年10月"),
    "an adjustment of 0": (one) => (one.adjustments[0].points = "0.0"),
    "an adjustment of 0 as a number": (one) => (one.adjustments[0].points = 0),
    "an adjustment without a reason": (one) => delete one.adjustments[0].reason,
  },
  result: {
    "a score that is a number": (one) => (one.peerGroups[0].units[0].total.points = 97.19),
    "a fraction with a point": (one) => (one.peerGroups[0].units[0].total.exact = "1.5/2"),
    "a unit without a rank": (one) => delete one.peerGroups[0].units[0].rank,
    "a tier left out": (one) => delete one.peerGroups[0].tier,
  },
};

describe.each(Object.entries(wrong))("of a %s is refused", (name, changes) => {
  const sound = { scheme, month, result }[name];

  test.each(Object.entries(changes))("%s", (_, change) => {
    const changed = structuredClone(sound);
    change(changed);
    expect(changed).not.toEqual(sound);
    expect(accepts[name as keyof typeof accepts](changed)).toBe(false);
  });
});

describe("the library agrees", () => {
  test("what the schema refuses of a scheme, parseScheme refuses", () => {
    const agrees = ({ value }: Changed) =>
      Boolean(accepts.scheme(value)) || !tryParseScheme(value).ok;
    fc.assert(fc.property(changedOnce(scheme), agrees), { numRuns: runs(200) });
  });

  test("what the schema refuses of a month, scoreMonth refuses", () => {
    const agrees = ({ value }: Changed) =>
      Boolean(accepts.month(value)) || !tryScoreMonth(xiangtan2023, value).ok;
    fc.assert(fc.property(changedOnce(month), agrees), { numRuns: runs(200) });
  });

  test("the schema sees every flaw in the shape of a scheme", () => {
    const schemes = fc.constantFrom(scheme, ...vectors.map((vector) => vector.scheme));
    const agrees = ({ value }: Changed) =>
      accepts.scheme(value) === schemeSchema.safeParse(value).success;
    fc.assert(fc.property(schemes.chain(changedOnce), agrees), { numRuns: runs(500) });
  });
});

test("a field without a comment in the source fails the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "hotline-scoring-"));
  const file = join(folder, "model.ts");
  writeFileSync(file, "/** A model. */\nexport interface Model { size: number }\n");
  const program = ts.createProgram([file], { noLib: true, types: [] });
  const [model] = program.getSourceFile(file)?.statements ?? [];
  const checker = program.getTypeChecker();
  const schema = { type: "object", properties: { size: { type: "number" } } };
  const type = checker.getTypeAtLocation(model as ts.Statement);
  expect(() => describedSchema("model", schema, type, checker)).toThrow(
    "model.size has no comment",
  );
  rmSync(folder, { recursive: true });
});

interface Described {
  readonly title?: string;
  readonly description?: string;
}

/** Every field of every object in a schema, at any depth. */
function fieldsOf(schema: unknown): [string, Described][] {
  if (typeof schema !== "object" || schema === null) return [];
  const { type, properties } = schema as { type?: unknown; properties?: object };
  const own = type === "object" ? Object.entries(properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

type Key = string | number;
type Container = Record<Key, unknown>;

/** Every place in a value, but the top. */
function placesIn(value: unknown, above: readonly Key[] = []): (readonly Key[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...above, key];
    return [place, ...placesIn(inner, place)];
  });
}

const strange = [
  ...[
    null,
    true,
    0,
    1,
    -1,
    1.5,
    21,
    1e300,
    -0.5,
    2 ** 53,
    "",
    " ",
    "x",
    "0",
    "-0",
    "1",
    "-1",
    "+1",
  ],
  ...[
    "0%",
    "85%",
    "-5%",
    "1e3",
    "１",
    "exact",
    "count",
    "slope",
    "given",
    "all",
    "2023-13",
    [],
    {},
  ],
  ...[["1"], [{}], { byGroup: {} }, { byGroup: { all: "1" } }, { byGroup: { all: "1%" } }],
  ...[{ rate: "x" }, { count: "x" }, { metric: "x" }, { meanOfOthers: "all" }, { kind: "given" }],
  ...[{ zh: "x", en: "x" }, { places: 1, mode: "floor" }, { count: 1, of: 2 }, { to: "1" }],
];

interface Changed {
  // biome-ignore lint/suspicious/noExplicitAny: what may be wrong has no type
  readonly value: any;
}

/** A value with one place of it removed, renamed, doubled, or set to something else. */
function changedOnce(value: object): fc.Arbitrary<Changed> {
  const place = fc.constantFrom(...placesIn(value));
  const change = fc.oneof(
    fc.constantFrom("removed" as const, "renamed" as const, "doubled" as const),
    fc.constantFrom(...strange).map((to) => ({ to })),
  );
  return fc.tuple(place, change).map(([place, change]) => {
    const copy = structuredClone(value);
    const key = place.at(-1) as Key;
    const parent = place
      .slice(0, -1)
      .reduce((inner, step) => inner[step] as Container, copy as Container);
    const found = parent[key];
    if (typeof change === "object") parent[key] = change.to;
    else if (change === "doubled") parent[key] = [found, found];
    else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    if (change === "renamed" && !Array.isArray(parent)) parent[`${key}s`] = found;
    return { value: copy, [fc.toStringMethod]: () => fc.stringify({ place, change }) };
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Month,
  type MonthlyMetrics,
  parseScheme,
  type Scheme,
  scoreMonth,
  tryParseScheme,
  tryScoreMonth,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(ROOT, "docs", name), "utf8");

type Json = Record<string, unknown>;

/** A fragment of a guide, with the examples that stand behind it. */
interface Fragment {
  readonly place: string;
  readonly json: string;
  readonly refused: boolean;
  readonly row: boolean;
  readonly examples: readonly string[];
}

/** Every json block and every `{ "…" }` of a guide, in its order. */
function fragmentsOf(name: string): Fragment[] {
  const text = read(name);
  const found: (Fragment & { examples: string[] })[] = [];
  for (const match of text.matchAll(/```(\w*)\n([\s\S]*?)\n```|`([^`\n]+)`/g)) {
    const [, language, block, code = ""] = match;
    const before = text.slice(0, match.index);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    if (code.includes(" → ")) {
      const fragment = found.at(-1);
      if (fragment === undefined) throw new Error(`an example of nothing: ${code}`);
      fragment.examples.push(code);
    }
    if (language === "json" || (line.startsWith("|") && code.startsWith('{ "')))
      found.push({
        place: `${name}:${before.split("\n").length}`,
        json: block ?? code,
        refused: line.startsWith("| ✗"),
        row: language === undefined,
        examples: [],
      });
  }
  return found;
}

const english = fragmentsOf("writing-rules.md");
const chinese = fragmentsOf("writing-rules.zh-CN.md");
const isMonth = ({ json }: Fragment) => "month" in JSON.parse(json);
const base = english
  .map(({ json }): Json => JSON.parse(json))
  .find((json) => "dimensions" in json) as unknown as Scheme;

// the keys that a scheme and a dimension have in common, id and name, are a dimension's here
const OF_SCHEME =
  /^(?:source|from|checkedThrough|rounding|volume|groups|dimensions|total|ranking|figures|verdicts|notEncoded)$/;

/** The small complete scheme, with a fragment put into it. */
function schemeWith(fragment: Json): unknown {
  if ("dimensions" in fragment) return fragment;
  const { metrics, ...rest } = fragment;
  const entries = Object.entries(rest);
  const ofScheme = entries.filter(([key]) => OF_SCHEME.test(key));
  const ofDimension = entries.filter(([key]) => !OF_SCHEME.test(key));
  const { measure, rule, ...bare } = base.dimensions[0] as unknown as Json;
  const first = "parts" in fragment ? bare : { ...bare, measure, rule };
  return {
    ...base,
    ...Object.fromEntries(ofScheme),
    metrics: { ...base.metrics, ...(metrics as Json | undefined) },
    dimensions: [{ ...first, ...Object.fromEntries(ofDimension) }, ...base.dimensions.slice(1)],
  };
}

const HARMLESS: Json = { extended: "0%", knowledge: "90" };
for (const id of ["tickets", "lastMonth", "lastYear", "calls", "households"]) HARMLESS[id] = 100;

/** The value of a metric as an example writes it, or a harmless one. */
function metricOf(scheme: Scheme, id: string, written: string | undefined): unknown {
  const kind = scheme.metrics[id]?.kind;
  if (written === undefined)
    return HARMLESS[id] ?? { count: 0, rate: "100%", points: "0" }[kind ?? "count"];
  const [, count = "", of] = /^([\d.]+)\/(\d+)$/.exec(written) ?? [];
  if (of !== undefined)
    return { count: count.includes(".") ? count : Number(count), of: Number(of) };
  return kind === "points" || written.endsWith("%") ? written : Number(written);
}

/** What an example states and what comes out, each as text. */
function outcomeOf(scheme: Scheme, example: string): { stated: string; found: string } {
  const [left = "", right = ""] = example.split(" → ");
  const given = new Map<string, string[]>();
  for (const part of left.split("; ")) {
    const [, name = "", values = ""] = /^(\w+) (.+)$/.exec(part) ?? [];
    given.set(name, values.split(", "));
  }
  const many = Math.max(...[...given.values()].map(({ length }) => length));
  const written = (name: string, index: number) => {
    const values = given.get(name);
    return values?.length === 1 ? values[0] : values?.[index];
  };
  const units = Array.from({ length: many }, (_, index) => {
    // a stated total is 10 points for the first dimension, the rest for the second
    const total = written("total", index);
    const rest = total === undefined ? undefined : `${(Number(total) * 1000 - 10_000) / 1000}`;
    const metrics = Object.keys(scheme.metrics).map((id) => [
      id,
      metricOf(scheme, id, id === "knowledge" && rest !== undefined ? rest : written(id, index)),
    ]);
    return {
      id: `${index + 1}`,
      name: `${index + 1}`,
      group: written("group", index) ?? "county",
      metrics: Object.fromEntries(metrics) as MonthlyMetrics,
    };
  });
  const adjustments = units.flatMap(({ id }, index) =>
    (written("adjustments", index)?.split(" ") ?? []).map((adjustment) => {
      const [points = "", category = "其他"] = adjustment.split(":").reverse();
      return { unit: id, category, points, reason: "示例" };
    }),
  );
  for (const name of given.keys())
    expect(["group", "total", "adjustments", ...Object.keys(scheme.metrics)]).toContain(name);
  const outcome = tryScoreMonth(scheme, { month: scheme.from, units, adjustments });
  if (!outcome.ok) {
    const why = outcome.issues.map(({ message }) => message.en).join(" ");
    return { stated: right, found: right === "refused" ? right : why };
  }
  const { peerGroups, lists = [] } = outcome.value;
  const ranked = peerGroups.flatMap((peers) => peers.units);
  const of = (kind: string, unit: (typeof ranked)[number] | undefined): string => {
    if (unit === undefined) return "–";
    if (kind === "total") return `${unit.total.points}`;
    if (kind === "rank") return `${unit.rank}`;
    if (kind === "grade") return `${unit.grade}`;
    if (kind === "flag") return unit.flags?.join("+") || "–";
    if (kind === "figure") return `${Object.values(unit.figures ?? {})[0]?.points}`;
    return `${Object.values(unit.scores)[0]?.points}`;
  };
  const [, kind = "", stated = ""] =
    /^(?:(total|rank|grade|flag|figure|list) )?(.+)$/.exec(right) ?? [];
  if (kind === "list")
    return { stated, found: lists[0]?.units.map(({ name }) => name).join(" ") ?? "" };
  const found = units.map(({ id }) => {
    const unit = ranked.find((one) => one.unit.id === id);
    return of(kind, unit);
  });
  return { stated, found: found.join(", ") };
}

test.each(["writing-rules.md", "writing-rules.zh-CN.md"])(
  "the links within %s lead to its headings",
  (name) => {
    const headings = [...read(name).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    const links = [...read(name).matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(4);
    expect(headings).toEqual(expect.arrayContaining(links));
  },
);

test("the two guides hold the same fragments and examples, in the same order", () => {
  const bare = (fragments: Fragment[]) =>
    fragments.map(({ json, refused, examples }) => ({ json, refused, examples }));
  expect(bare(chinese)).toEqual(bare(english));
});

test("the guide has a table of at least 60 wordings, and nothing in it twice", () => {
  const rows = english.filter(({ row, refused }) => row && !refused);
  expect(rows.length).toBeGreaterThanOrEqual(60);
  const wordings = read("writing-rules.zh-CN.md").matchAll(/^\| ([^`|✗]+) \| `\{ "/gm);
  const texts = [...wordings].map(([, wording]) => wording);
  expect(texts.length).toBe(rows.length);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(read("writing-rules.md")).toContain(`| ${text} |`);
});

describe.each(english.filter((fragment) => !isMonth(fragment)))(
  "$place $json",
  ({ json, refused, examples }) => {
    const parsed = tryParseScheme(schemeWith(JSON.parse(json)));

    test(refused ? "is refused" : "parses", () => {
      expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message.en)).toEqual(
        refused ? expect.arrayContaining([expect.any(String)]) : [],
      );
    });

    test.each(examples)("%s", (example) => {
      if (!parsed.ok) return expect.unreachable("the fragment is refused");
      const { stated, found } = outcomeOf(parsed.value, example);
      expect(found).toBe(stated);
    });
  },
);

/** The scheme that a guide builds clause by clause, as it stands in its program. */
function wholeSchemeOf(text: string): unknown {
  const [, whole = ""] = /^const json = (\{[\s\S]*?^\});$/m.exec(text) ?? [];
  return JSON.parse(whole);
}

test.each(["writing-rules.md", "writing-rules.zh-CN.md"])(
  "the month of %s gives what it states, scored by the whole scheme",
  (name) => {
    const months = fragmentsOf(name).filter(isMonth);
    expect(months.length).toBe(1);
    for (const { json, examples } of months) {
      const { peerGroups, uncounted = [] } = scoreMonth(
        parseScheme(wholeSchemeOf(read(name))),
        JSON.parse(json) as Month,
      );
      const units = peerGroups.flatMap((peers) => peers.units);
      expect(examples).toEqual([
        ...units.map(({ unit, total }) => `${unit.name} → total ${total.points}`),
        ...uncounted.map(({ category }) => `${category} → uncounted`),
      ]);
    }
  },
);

test.each(["writing-rules.md", "writing-rules.zh-CN.md"])(
  "the whole scheme of %s is JSON, and made of its clauses",
  (name) => {
    const text = read(name);
    const scheme = wholeSchemeOf(text);
    const objects = (value: unknown): unknown[] =>
      typeof value === "object" && value !== null
        ? [value, ...Object.values(value).flatMap(objects)]
        : [];
    const clauses = [...text.slice(0, text.indexOf("```ts")).matchAll(/```json\n([\s\S]*?)\n```/g)];
    expect(clauses.length).toBeGreaterThan(8);
    for (const [, clause = ""] of clauses)
      expect(objects(scheme)).toContainEqual(expect.objectContaining(JSON.parse(clause)));
  },
);

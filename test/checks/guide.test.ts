import { existsSync, readFileSync } from "node:fs";
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
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { yunzhou2026 } from "../../examples/yunzhou2026.js";

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

/** The guide and its reference in each language, in reading order; the small complete scheme stands in the reference. */
const guides = {
  english: { guide: "writing-rules.md", reference: "scheme-reference.md" },
  chinese: { guide: "writing-rules.zh-CN.md", reference: "scheme-reference.zh-CN.md" },
};
const filesOf = ({ guide, reference }: { guide: string; reference: string }) =>
  [guide, reference].filter((name) => existsSync(join(ROOT, "docs", name)));
const files = Object.values(guides).flatMap(filesOf);
const languages = Object.values(guides);

const english = filesOf(guides.english).flatMap(fragmentsOf);
const chinese = filesOf(guides.chinese).flatMap(fragmentsOf);
const isMonth = ({ json }: Fragment) => "month" in JSON.parse(json);
const small = english
  .map(({ json }): Json => JSON.parse(json))
  .find((json) => "dimensions" in json) as unknown as Scheme;
/** What the fragments look at beside the metrics of the small scheme: the first fragment of the reference after it. */
const further = JSON.parse(
  english.find(({ json }) => Object.keys(JSON.parse(json)).join() === "metrics")?.json ?? "{}",
) as Pick<Scheme, "metrics">;
const base: Scheme = { ...small, metrics: { ...small.metrics, ...further.metrics } };

// the keys that a scheme and a dimension have in common, id and name, are a dimension's here
const OF_SCHEME =
  /^(?:source|from|checkedThrough|rounding|volume|groups|dimensions|total|ranking|figures|verdicts|columns|notEncoded)$/;

/** What a fragment leaves odd in the small scheme: the sum of its full marks, its smallest tier, metrics that nothing looks at. */
const OF_FRAME = /^(?:total\.fullMarks|groups\[1\]\.tiers\[2\]|metrics\.\w+)$/;

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

const HARMLESS: Json = { extended: "0%", knowledge: "90", rectified: true };
for (const id of ["tickets", "lastMonth", "lastYear", "calls", "households"]) HARMLESS[id] = 100;

/** The value of a metric as an example writes it, or a harmless one. */
function metricOf(scheme: Scheme, id: string, written: string | undefined): unknown {
  const kind = scheme.metrics[id]?.kind;
  if (written === undefined)
    return HARMLESS[id] ?? { count: 0, rate: "100%", points: "0", fact: false }[kind ?? "count"];
  if (kind === "fact") return { yes: true, no: false }[written];
  const [, count = "", of] = /^([\d.]+)\/(\d+)$/.exec(written) ?? [];
  if (of !== undefined)
    return { count: count.includes(".") ? count : Number(count), of: Number(of) };
  return kind === "points" || written.endsWith("%") ? written : Number(written);
}

/** Whether a metric is worked out of others: then a month gives it only where an example does. */
function isMade({ metrics }: Scheme, id: string): boolean {
  const definition = metrics[id] ?? {};
  return "madeOf" in definition || "count" in definition;
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
    const metrics = Object.keys(scheme.metrics)
      .filter((id) => !isMade(scheme, id) || written(id, index) !== undefined)
      .map((id) => [
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
  const { peerGroups, unranked, lists = [] } = outcome.value;
  const ranked = peerGroups.flatMap((peers) => peers.units);
  const of = (kind: string, id: string): string => {
    const placed = ranked.find((one) => one.unit.id === id);
    const apart = unranked.find((one) => one.unit.id === id);
    if (kind === "apart") return apart?.as ?? (placed?.unpublished ? "notPublished" : "–");
    if (kind === "rank") return `${placed?.rank ?? "–"}`;
    const unit = placed ?? apart?.scored;
    if (unit === undefined) return "–";
    if (kind === "total") return `${unit.total.points}`;
    if (kind === "grade") return `${unit.grade}`;
    if (kind === "flag") return unit.flags?.join("+") || "–";
    if (kind === "figure") return `${Object.values(unit.figures ?? {})[0]?.points}`;
    return `${Object.values(unit.scores)[0]?.points}`;
  };
  const [, kind = "", stated = ""] =
    /^(?:(total|rank|grade|flag|figure|list|apart) )?(.+)$/.exec(right) ?? [];
  if (kind === "list")
    return { stated, found: lists[0]?.units.map(({ name }) => name).join(" ") ?? "" };
  const found = units.map(({ id }) => of(kind, id));
  return { stated, found: found.join(", ") };
}

/** The anchors of the headings of a file. */
function anchorsOf(name: string): string[] {
  return [...read(name).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

test.each(files)(
  "the links of %s to its headings, and to those of the other, lead there",
  (name) => {
    const links = [...read(name).matchAll(/\]\(([\w.-]*)#([^)]+)\)/g)]
      .map(([, file = "", anchor = ""]) => ({ file: file || name, anchor }))
      .filter(({ file }) => files.includes(file));
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter(({ file, anchor }) => !anchorsOf(file).includes(anchor))).toEqual([]);
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

    test("warns of nothing", () => {
      const warnings = parsed.ok ? parsed.warnings : [];
      const ofFragment = warnings.filter(({ path }) => !OF_FRAME.test(path));
      expect(ofFragment.map(({ message }) => message.en)).toEqual([]);
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

const complete: readonly (readonly [string, unknown])[] = [
  ["湘潭", xiangtan2023],
  ["云州", yunzhou2026],
  ["the small scheme of the reference", small],
  ...languages.map(({ guide }) => [guide, wholeSchemeOf(read(guide))] as const),
];

test.each(complete)("the scheme of %s warns of nothing", (_, scheme) => {
  expect(tryParseScheme(scheme)).toMatchObject({ ok: true, warnings: [] });
});

test.each(languages)(
  "the month of $reference gives what it states, scored by the whole scheme",
  (one) => {
    const months = filesOf(one).flatMap(fragmentsOf).filter(isMonth);
    expect(months.length).toBe(1);
    for (const { json, examples } of months) {
      const { peerGroups, uncounted = [] } = scoreMonth(
        parseScheme(wholeSchemeOf(read(one.guide))),
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

test.each(languages)("the whole scheme of $guide is JSON, and made of its clauses", ({ guide }) => {
  const text = read(guide);
  const scheme = wholeSchemeOf(text);
  const objects = (value: unknown): unknown[] =>
    typeof value === "object" && value !== null
      ? [value, ...Object.values(value).flatMap(objects)]
      : [];
  const clauses = [...text.slice(0, text.indexOf("```ts")).matchAll(/```json\n([\s\S]*?)\n```/g)];
  expect(clauses.length).toBeGreaterThan(8);
  for (const [, clause = ""] of clauses)
    expect(objects(scheme)).toContainEqual(expect.objectContaining(JSON.parse(clause)));
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as source from "hotline-scoring";
import { describe, expect, test } from "vitest";

const FOLDER = join(import.meta.dirname, "../../docs/conformance");

interface Case {
  readonly about: source.Text;
  readonly month: { readonly units: readonly { readonly id: string }[] };
  readonly expected: { readonly refused: readonly string[] } | Scored;
}

interface Scored {
  readonly units: Readonly<Record<string, Expected>>;
  readonly lists?: readonly object[];
}

/** What a case lists of a unit; nothing else is compared. */
interface Expected {
  readonly unranked?: true;
  readonly scores?: Readonly<Record<string, string>>;
  readonly points?: Readonly<Record<string, string>>;
  readonly exceptions?: Readonly<
    Record<string, { readonly kind: string; readonly effect: string }>
  >;
  readonly total?: string;
  readonly totalPoints?: string;
  readonly rank?: number;
  readonly tier?: string | null;
  readonly grade?: string;
  readonly flags?: readonly string[];
  readonly figures?: Readonly<Record<string, string>>;
}

/** A score as `JSON.stringify` writes it. */
interface Written {
  readonly exact: string;
  readonly points: string;
  readonly exception?: { readonly kind: string; readonly effect: string };
}

interface WrittenUnit {
  readonly rank: number;
  readonly unit: { readonly id: string };
  readonly tier: string | null;
  readonly scores: Readonly<Record<string, Written>>;
  readonly total: Written;
  readonly figures?: Readonly<Record<string, Written>>;
  readonly grade?: string;
  readonly flags?: readonly string[];
}

interface WrittenResult {
  readonly peerGroups: readonly { readonly units: readonly WrittenUnit[] }[];
  readonly unranked: readonly { readonly unit: { readonly id: string } }[];
  readonly lists?: readonly { readonly units: readonly { readonly id: string }[] }[];
}

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const { scheme, cases } = JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as {
      scheme: unknown;
      cases: Case[];
    };
    return { name, scheme, cases };
  });

type Library = Pick<typeof source, "InputError" | "parseScheme" | "scoreMonth" | "tryScoreMonth">;

const built: Library = await import(new URL("../../dist/index.js", import.meta.url).href);

describe.each([
  ["the source", source as Library],
  ["the built package", built],
])("%s gives the answers of the conformance vectors", (_, library) => {
  describe.each(files)("$name", ({ scheme: json, cases }) => {
    test("the scheme is accepted", () => {
      expect(() => library.parseScheme(json)).not.toThrow();
    });

    test.each(cases)("$about.en", ({ month, expected }) => {
      const outcome = library.tryScoreMonth(json as never, month as never);
      if ("refused" in expected) {
        expect(outcome.ok ? [] : placesOf(outcome.issues)).toEqual([...expected.refused].sort());
        expect(() => library.scoreMonth(json as never, month as never)).toThrow(library.InputError);
        return;
      }
      expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.en)).toEqual([]);
      const thrown = JSON.stringify(library.scoreMonth(json as never, month as never));
      expect(thrown).toBe(JSON.stringify(outcome.ok && outcome.value));

      const result = JSON.parse(thrown) as WrittenResult;
      expect(listedOf(result, expected)).toEqual(expected);
      expect(unitsOf(result).sort()).toEqual(month.units.map(({ id }) => id).sort());
    });
  });
});

test("every vector says in both languages what it shows, and lists each unit of its month", () => {
  for (const { cases } of files) {
    for (const { about, month, expected } of cases) {
      expect(about.zh && about.en).toBeTruthy();
      if ("refused" in expected) continue;
      const ids = month.units.map(({ id }) => id);
      expect(Object.keys(expected.units).sort()).toEqual(ids.sort());
    }
  }
});

function placesOf(issues: readonly { readonly path: string }[]): string[] {
  return [...new Set(issues.map(({ path }) => path))].sort();
}

function unitsOf({ peerGroups, unranked }: WrittenResult): string[] {
  const ranked = peerGroups.flatMap(({ units }) => units);
  return [...ranked, ...unranked].map(({ unit }) => unit.id);
}

/** Of a result, what a case lists. */
function listedOf({ peerGroups, unranked, lists }: WrittenResult, expected: Scored): unknown {
  const ranked = peerGroups.flatMap(({ units }) => units);
  const units = Object.entries(expected.units).map(([id, listed]) => {
    if (unranked.some(({ unit }) => unit.id === id)) return [id, { unranked: true }];
    const unit = ranked.find((one) => one.unit.id === id);
    return [id, unit && listedOfUnit(unit, listed)];
  });
  return {
    units: Object.fromEntries(units),
    ...(expected.lists && {
      lists: lists?.map((list) => ({ ...list, units: list.units.map(({ id }) => id) })),
    }),
  };
}

function listedOfUnit(found: WrittenUnit, listed: Expected): unknown {
  const { scores, total, figures, rank, tier, grade, flags } = found;
  const comparable = {
    scores: each(listed.scores, (id) => scores[id]?.exact),
    points: each(listed.points, (id) => scores[id]?.points),
    exceptions: each(listed.exceptions, (id) => {
      const { kind, effect } = scores[id]?.exception ?? {};
      return { kind, effect };
    }),
    total: total.exact,
    totalPoints: total.points,
    rank,
    tier,
    grade,
    flags,
    figures: each(listed.figures, (id) => figures?.[id]?.exact),
  };
  return Object.fromEntries(Object.entries(comparable).filter(([key]) => key in listed));
}

function each<Value>(
  listed: Readonly<Record<string, unknown>> | undefined,
  found: (id: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.keys(listed ?? {}).map((id) => [id, found(id)]));
}

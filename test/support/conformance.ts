import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Text } from "hotline-scoring";

const FOLDER = join(import.meta.dirname, "../../docs/conformance");

/** A case of a conformance vector: a month, and what scoring gives for it. */
export interface ConformanceCase {
  readonly about: Text;
  readonly month: { readonly units: readonly { readonly id: string }[] };
  readonly expected: { readonly refused: readonly string[] } | Scored;
}

/** A conformance vector: a scheme, and the cases that go by it. */
export interface ConformanceFile {
  readonly name: string;
  readonly scheme: unknown;
  readonly cases: readonly ConformanceCase[];
}

interface Scored {
  readonly units: Readonly<Record<string, Expected>>;
  readonly lists?: readonly object[];
}

/** What a case lists of a unit; nothing else is compared. */
interface Expected {
  readonly unranked?: true;
  readonly code?: string;
  readonly unpublished?: string;
  readonly vetoes?: readonly string[];
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

/** What a unit came to that is scored, ranked or not. */
interface WrittenScores {
  readonly tier: string | null;
  readonly scores: Readonly<Record<string, Written>>;
  readonly total: Written;
  readonly figures?: Readonly<Record<string, Written>>;
  readonly grade?: string;
  readonly flags?: readonly string[];
  readonly vetoes?: readonly string[];
}

interface WrittenUnit extends WrittenScores {
  readonly rank: number;
  readonly unit: { readonly id: string };
  readonly unpublished?: { readonly code: string };
}

/** A result as `JSON.stringify` writes it. */
export interface WrittenResult {
  readonly peerGroups: readonly { readonly units: readonly WrittenUnit[] }[];
  readonly unranked: readonly {
    readonly unit: { readonly id: string };
    readonly code: string;
    readonly scored?: WrittenScores;
  }[];
  readonly lists?: readonly { readonly units: readonly { readonly id: string }[] }[];
}

/** The conformance vectors, file by file. */
export const conformanceFiles: readonly ConformanceFile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const { scheme, cases } = JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Omit<
      ConformanceFile,
      "name"
    >;
    return { name, scheme, cases };
  });

/** The places of problems, each once. */
export function placesOf(issues: readonly { readonly path: string }[]): string[] {
  return [...new Set(issues.map(({ path }) => path))].sort();
}

/** The ids of all units of a result. */
export function unitsOf({ peerGroups, unranked }: WrittenResult): string[] {
  const ranked = peerGroups.flatMap(({ units }) => units);
  return [...ranked, ...unranked].map(({ unit }) => unit.id);
}

/** Of a result, what a case lists. */
export function listedOf(
  { peerGroups, unranked, lists }: WrittenResult,
  expected: Scored,
): unknown {
  const ranked = peerGroups.flatMap(({ units }) => units);
  const units = Object.entries(expected.units).map(([id, listed]) => {
    const apart = unranked.find(({ unit }) => unit.id === id);
    if (apart !== undefined) {
      const { code, scored } = apart;
      const own = scored === undefined ? {} : listedOfUnit(scored, listed);
      const coded = listed.code === undefined ? {} : { code };
      return [id, { unranked: true, ...coded, ...own }];
    }
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

function listedOfUnit(found: WrittenScores & Partial<WrittenUnit>, listed: Expected): object {
  const { scores, total, figures, rank, tier, grade, flags, vetoes, unpublished } = found;
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
    vetoes,
    unpublished: unpublished?.code,
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

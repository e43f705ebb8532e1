import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { MonthResult, ScoredUnranked } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Column } from "../sheet/column.js";
import { isBlank } from "../sheet/printedFigure.js";
import { factIn } from "../sheet/rowMetric.js";
import type { Cell } from "../sheet/tableRow.js";
import { plainText } from "../words/heading.js";
import type { Text } from "../words/text.js";

/** A unit whose scores are known, and the lists that it stands on. */
export interface Concluded {
  readonly scored: Pick<ScoredUnranked, "grade" | "flags" | "figures">;
  /** The ids of its lists. */
  readonly lists: readonly string[];
}

/** What a cell should say. */
export interface Expected {
  readonly text: Text;
  readonly isSaid: boolean;
}

/** The ids of the lists that each unit stands on. */
export function listsByUnit({ lists = [] }: Pick<MonthResult, "lists">): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { list, units } of lists) {
    for (const { id } of units) found.set(id, [...(found.get(id) ?? []), list]);
  }
  return found;
}

/** Whether a column holds what follows from the scores: a grade, flags, lists, a further figure. */
export function isConclusion(column: Column): boolean {
  if (typeof column === "string") return ["grade", "flags", "lists"].includes(column);
  return "figure" in column || "flag" in column || "list" in column;
}

/** What a cell should say of a unit, and whether it does; undefined where it says nothing that can be read, or of something else. */
export function expectedIn(
  cell: Cell,
  { scored, lists: listed }: Concluded,
  scheme: Scheme,
): Expected | undefined {
  const { column, text, figure } = cell;
  const { grades = [], flags = [], lists = [] } = scheme.verdicts ?? {};
  if (column === "grade") return namesIn(text, [scored.grade ?? ""], grades);
  if (column === "flags") return namesIn(text, scored.flags ?? [], flags);
  if (column === "lists") return namesIn(text, listed, lists);
  if (typeof column !== "object") return undefined;
  if ("flag" in column) {
    return markIn(text, (scored.flags ?? []).includes(column.flag), flags, column.flag);
  }
  if ("list" in column) return markIn(text, listed.includes(column.list), lists, column.list);
  if (!("figure" in column)) return undefined;
  const own = scored.figures?.[column.figure];
  if (own === undefined) return undefined;
  const points = `${own.points}`;
  const isSaid = figure !== undefined && compare(figure.value, fractionOf(points)) === 0;
  return { text: { zh: points, en: points }, isSaid };
}

interface NamedVerdict {
  readonly id: string;
  readonly name: Text;
}

/** Whether a cell says yes, or names what its column is of; undefined where it says neither yes nor no. */
function markIn(
  text: string,
  holds: boolean,
  named: readonly NamedVerdict[],
  id: string,
): Expected | undefined {
  const name = named.find((one) => one.id === id)?.name;
  const isNamed = [name?.zh, name?.en, id].some(
    (one) => one !== undefined && bare(one) === bare(text),
  );
  const said = isNamed ? true : isBlank(text) ? false : asFact(text);
  if (said === undefined) return undefined;
  const expected = holds ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  return { text: expected, isSaid: said === holds };
}

function asFact(text: string): boolean | undefined {
  const fact = factIn(text);
  return fact && fact.above > 0;
}

/** Whether a cell has the names of some grades or flags, in any order, and no others. */
function namesIn(text: string, ids: readonly string[], named: readonly NamedVerdict[]): Expected {
  const own = named.filter(({ id }) => ids.includes(id));
  const said = isBlank(text)
    ? []
    : plainText(text)
        .split(/[、,;]/)
        .map(bare);
  const isSaid =
    said.length === own.length &&
    own.every(({ id, name }) => said.some((one) => [name.zh, name.en, id].map(bare).includes(one)));
  const none = { zh: "空白", en: "blank" };
  const names = {
    zh: own.map(({ name }) => name.zh).join("、"),
    en: own.map(({ name }) => name.en).join(", "),
  };
  return { text: own.length === 0 ? none : names, isSaid };
}

function bare(name: string): string {
  return plainText(name).replace(/\s/g, "").toLowerCase();
}

import { hasOwn } from "../words/byKey.js";
import { isObject, isPlain, ownCopy } from "../words/plain.js";
import { bothLanguages, type core, type Inferred, type ZodMiniType } from "../words/shape.js";
import { foundText, type InputIssue, type IssueCode, inputIssue, inputPath } from "./issue.js";
import type { Outcome } from "./outcome.js";

type Path = readonly PropertyKey[];

/** Where a value stands in the input, and the name of the unit that it belongs to. */
interface Place {
  readonly path: Path;
  readonly unit?: string | undefined;
  /** How deep the schema looks; as deep as the value goes, unless stated. */
  readonly depth?: number | undefined;
}

const TOP: Place = { path: [] };

/** A value checked against a schema: the parsed value, or every problem in words. */
export function checked<Schema extends core.$ZodType>(
  schema: Schema & { safeParse: ZodMiniType<Inferred<Schema>>["safeParse"] },
  given: unknown,
  place: Place = TOP,
): Outcome<Inferred<Schema>> {
  // zod takes what a host has put on every object for a field
  const value = ownCopy(given, place.depth);
  // jitless: zod would otherwise try the Function constructor, which strict hosts forbid
  const parsed = schema.safeParse(value, { jitless: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, [], value));
  const issues = withoutNested(firstOfEachPlace(problems), value).map(
    ({ code, path, found, allowed }) =>
      inputIssue(code, inputPath([...place.path, ...path]), found, allowed, place.unit),
  );
  return { ok: false, issues };
}

interface Problem {
  readonly code: IssueCode;
  readonly path: Path;
  readonly found: InputIssue["found"];
  readonly allowed: InputIssue["allowed"];
}

function problemsOf(issue: core.$ZodIssue, above: Path, value: unknown): Problem[] {
  const path = [...above, ...issue.path];
  const meant =
    issue.code === "invalid_union" ? meantBranch(issue.errors, valueAt(path, value)) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path, value));
  const allowed = bothLanguages(issue.message);
  if (issue.code !== "unrecognized_keys") {
    const given = valueAt(path, value);
    const code = given === undefined ? "missing" : "invalid";
    return [{ code, path, found: foundText(given), allowed }];
  }
  const found = { zh: "未知的项", en: "a key that is not known here" };
  return issue.keys.map((key) => ({ code: "unknownKey", path: [...path, key], found, allowed }));
}

/**
 * The form, among several, that a value was meant to have: the one whose problems lie inside it and which has the
 * fewest keys that do not fit.
 */
function meantBranch(
  branches: readonly core.$ZodIssue[][],
  value: unknown,
): core.$ZodIssue[] | undefined {
  const within = branches
    .flatMap(formsIn)
    .filter((issues) =>
      issues.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
    )
    .filter((issues) => knowsSomeKey(issues, value))
    .map((issues) => ({ issues, misfits: misfitsOf(issues, value) }));
  const least = Math.min(...within.map(({ misfits }) => misfits));
  const nearest = within.filter(({ misfits }) => misfits === least);
  return nearest.length === 1 ? nearest[0]?.issues : undefined;
}

/** The forms of a form that is itself one of several. */
function formsIn(branch: readonly core.$ZodIssue[]): readonly core.$ZodIssue[][] {
  const [issue] = branch;
  if (issue?.code !== "invalid_union" || issue.path.length > 0) return [[...branch]];
  return issue.errors.flatMap(formsIn);
}

/** Whether a form has at least one of the keys that a value has. */
function knowsSomeKey(issues: readonly core.$ZodIssue[], value: unknown): boolean {
  // an object of some class was not meant as plain data
  if (isObject(value) && !Array.isArray(value) && !isPlain(value)) return false;
  const keys = isObject(value) ? Object.keys(value).length : 0;
  const strangers = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
  return keys === 0 || strangers.length < keys;
}

/** How many keys are missing or not known. */
function misfitsOf(issues: readonly core.$ZodIssue[], value: unknown): number {
  const counts = issues.map((issue) => {
    if (issue.code === "unrecognized_keys") return issue.path.length === 0 ? issue.keys.length : 0;
    return issue.path.length === 1 && valueAt(issue.path, value) === undefined ? 1 : 0;
  });
  return counts.reduce<number>((sum, count) => sum + count, 0);
}

/** A value that fails two checks is one problem. */
function firstOfEachPlace(problems: readonly Problem[]): Problem[] {
  const places = new Map<string, Problem>();
  for (const problem of problems) {
    const place = JSON.stringify(problem.path.map(String));
    if (!places.has(place)) places.set(place, problem);
  }
  return [...places.values()];
}

/** What is missing beside an object that has it, and should be no object, is one problem with that: `{ ratio: { count, to } }`. */
function withoutNested(problems: readonly Problem[], value: unknown): Problem[] {
  const misplaced = problems
    .filter(({ code }) => code === "invalid")
    .map(({ path }) => ({ above: JSON.stringify(path.slice(0, -1)), nested: valueAt(path, value) }))
    .filter(({ nested }) => isPlain(nested));
  if (misplaced.length === 0) return [...problems];
  return problems.filter(({ code, path }) => {
    if (code !== "missing") return true;
    const [above, key] = [JSON.stringify(path.slice(0, -1)), String(path[path.length - 1])];
    return !misplaced.some((one) => one.above === above && hasOwn(one.nested as object, key));
  });
}

function valueAt(path: Path, value: unknown): unknown {
  return path.reduce((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], value);
}

/** The name of something that should be a unit, or else its id. */
export function unitName(unit: unknown): string | undefined {
  if (typeof unit !== "object" || unit === null) return undefined;
  const { name, id } = unit as { name?: unknown; id?: unknown };
  if (typeof name === "string" && name !== "") return name.slice(0, 200);
  return typeof id === "string" ? id.slice(0, 200) : undefined;
}

const DEEPEST = 40;
const MOST_VALUES = 100_000;

/**
 * The problem of an input that is nested deeper or holds more values than any real one; one that contains itself would
 * never end.
 */
export function depthProblem(input: unknown): InputIssue | undefined {
  let seen = 0;
  /** The keys that lead to what is too deep; none where the input as a whole is too large. */
  const excess = (value: object, depth: number): PropertyKey[] | undefined => {
    // a list may be long, and have nothing in it
    seen += Array.isArray(value) ? value.length + 1 : 1;
    if (depth > DEEPEST || seen > MOST_VALUES) return [];
    for (const key of Object.keys(value)) {
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      const below = isObject(inner) ? excess(inner, depth + 1) : undefined;
      if (below !== undefined) return [Array.isArray(value) ? Number(key) : key, ...below];
    }
    return undefined;
  };
  const found = isObject(input) ? excess(input, 0) : undefined;
  if (found === undefined) return undefined;
  return seen > MOST_VALUES ? problemAt([], tooMany) : problemAt(found.slice(0, 2), tooDeep);
}

const tooDeep = {
  found: { zh: `超过 ${DEEPEST} 层的嵌套`, en: `more than ${DEEPEST} levels of nesting` },
  allowed: { zh: `至多 ${DEEPEST} 层`, en: `at most ${DEEPEST} levels` },
};
const tooMany = {
  found: {
    zh: `超过 ${MOST_VALUES} 个对象和列表`,
    en: `more than ${MOST_VALUES} objects and lists`,
  },
  allowed: { zh: `至多 ${MOST_VALUES} 个`, en: `at most ${MOST_VALUES}` },
};

function problemAt(
  path: readonly PropertyKey[],
  { found, allowed }: Pick<InputIssue, "found" | "allowed">,
): InputIssue {
  return inputIssue("tooLarge", inputPath(path), found, allowed);
}

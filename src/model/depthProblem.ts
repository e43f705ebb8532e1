import { type InputIssue, inputIssue } from "./inputIssue.js";
import { inputPath } from "./inputPath.js";
import { isObject } from "./plain.js";

const DEEPEST = 40;
const MOST_VALUES = 100_000;

/**
 * @internal the problem of an input that is nested deeper, or holds more values, than any that is meant: one that holds
 * itself has no end at all
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
  return inputIssue(inputPath(path), found, allowed);
}

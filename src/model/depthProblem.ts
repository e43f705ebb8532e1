import { type InputIssue, inputIssue } from "./inputIssue.js";
import { inputPath } from "./inputPath.js";
import { isObject } from "./plain.js";

const DEEPEST = 40;
const MOST_VALUES = 100_000;

interface Place {
  readonly value: object;
  readonly path: readonly PropertyKey[];
}

/**
 * @internal the problem of an input that is nested deeper, or holds more values, than any that is meant: one that holds
 * itself has no end at all
 */
export function depthProblem(input: unknown): InputIssue | undefined {
  if (!isObject(input)) return undefined;
  const open: Place[] = [{ value: input, path: [] }];
  let seen = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path } = place;
    seen += 1;
    if (path.length > DEEPEST) return problemAt(path.slice(0, 2), tooDeep);
    if (seen > MOST_VALUES) return problemAt([], tooMany);
    for (const [key, inner] of Object.entries(value)) {
      if (isObject(inner))
        open.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return undefined;
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

import { soundScheme } from "../checking/checkedScheme.js";
import { compare } from "../exact/arithmetic.js";
import { type InputIssue, pathBelow } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import { isPoints } from "../words/amounts.js";
import { ownValue } from "../words/byKey.js";
import { isObject } from "../words/plain.js";
import type { Text } from "../words/text.js";

const LONGEST_SHOWN = 80;

/** A change in words; `names` are those of the parts of the scheme that it lies in, from the outermost. */
export function changeText(
  before: unknown,
  after: unknown,
  path: string,
  names: readonly Text[],
): Text {
  const place = (zh: string, en: string) => (names.length === 0 ? "" : `${zh}${en}`);
  const zh = `${path}${place("（", `${names.map((name) => name.zh).join("、")}）`)}`;
  const en = `${path}${place(" (", `${names.map((name) => name.en).join(", ")})`)}`;
  if (before === undefined) {
    return { zh: `${zh}：新增 ${shownValue(after)}。`, en: `${en}: added ${shownValue(after)}.` };
  }
  if (after === undefined) {
    return {
      zh: `${zh}：删去 ${shownValue(before)}。`,
      en: `${en}: removed ${shownValue(before)}.`,
    };
  }
  return {
    zh: `${zh}：由 ${shownValue(before)} 改为 ${shownValue(after)}。`,
    en: `${en}: ${shownValue(before)} became ${shownValue(after)}.`,
  };
}

function shownValue(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

/** One value that differs between two schemes 方案变动. Plain JSON. */
export interface SchemeChange {
  /**
   * Where, from the top of the scheme; what has an id stands under it, wherever it is in its list:
   * `dimensions.satisfaction.rule.target`.
   */
  readonly path: string;
  /** The value before; left out where there was none. */
  readonly before?: unknown;
  /** The value after; left out where there is none any more. */
  readonly after?: unknown;
  /** The change in a sentence. */
  readonly message: Text;
}

/**
 * What changed between two schemes 方案变动对照: every value that differs, by its place, in words.
 *
 * What has an id (a group, a tier, a dimension, a grade) is held against what has the same id in the other scheme; that
 * the ids stand in another order is a change of its own, as they are published in that order.
 *
 * @param before - the earlier scheme
 * @param after - the later scheme
 * @returns the changes, in the order of the scheme; none where the two are the same
 * @throws {@link InputError} with every problem, when a scheme is not sound; places begin with `before` or `after`
 * @example
 * ```ts
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 * import { compareSchemes } from "hotline-scoring/audit";
 *
 * const later = { ...xiangtan2023, from: "2024-01", checkedThrough: "2024-01", total: { cap: "100" } };
 * const changes = compareSchemes(xiangtan2023, later);
 * changes.map(({ path }) => path); // => ["from", "checkedThrough", "total.cap"]
 * changes[0]?.message.zh; // => 'from：由 "2023-01" 改为 "2024-01"。'
 * changes[2]?.message.en; // => 'total.cap: added "100".'
 * ```
 */
export function compareSchemes(before: Scheme, after: Scheme): SchemeChange[] {
  return valueOrThrow(tryCompareSchemes(before, after));
}

/**
 * {@link compareSchemes} without throwing.
 *
 * @param before - the earlier scheme
 * @param after - the later scheme
 * @returns `{ ok: true, value }` with the changes, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 * import { tryCompareSchemes } from "hotline-scoring/audit";
 *
 * const outcome = tryCompareSchemes(xiangtan2023, xiangtan2023);
 * outcome.ok ? outcome.value : outcome.issues; // => []
 * ```
 */
export function tryCompareSchemes(before: Scheme, after: Scheme): Outcome<SchemeChange[]> {
  const [first, second] = [soundScheme(before, "before"), soundScheme(after, "after")];
  const issues: InputIssue[] = [first, second].flatMap((sound) => (sound.ok ? [] : sound.issues));
  if (!first.ok || !second.ok) return { ok: false, issues };
  return { ok: true, value: changesOf(first.value, second.value, "", []) };
}

type Named = readonly { readonly zh: string; readonly en: string }[];

function changesOf(before: unknown, after: unknown, path: string, names: Named): SchemeChange[] {
  if (before === after || isSameNumber(before, after) || path === "$schema") return [];
  const lists = [before, after].every((value) => Array.isArray(value));
  const objects =
    [before, after].every(isObject) && !Array.isArray(before) && !Array.isArray(after);
  if (lists && [before, after].every(hasIds))
    return ofIds(before as Item[], after as Item[], path, names);
  if (!lists && !objects) return [change(before, after, path, names)];
  const [left, right] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const inner = nameIn(after) ?? nameIn(before);
  const named = inner === undefined ? names : [...names, inner];
  return keys.flatMap((key) =>
    changesOf(
      own(left, key),
      own(right, key),
      pathBelow(path, lists ? Number(key) : key),
      path === "" ? [] : named,
    ),
  );
}

/** The same number, once as text and once as a number. */
function isSameNumber(before: unknown, after: unknown): boolean {
  if (typeof before === typeof after || !isPoints(before) || !isPoints(after)) return false;
  return compare(before, after) === 0;
}

function own(value: Record<string, unknown>, key: string): unknown {
  return ownValue(value, key);
}

interface Item {
  readonly id: string;
}

function hasIds(list: unknown): boolean {
  const items = list as readonly unknown[];
  return items.length > 0 && items.every((item) => isObject(item) && "id" in item);
}

function ofIds(
  before: readonly Item[],
  after: readonly Item[],
  path: string,
  names: Named,
): SchemeChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  const within = ids.flatMap((id) =>
    changesOf(find(before, id), find(after, id), pathBelow(path, id), names),
  );
  const kept = (items: readonly Item[], others: readonly Item[]) =>
    items.map(({ id }) => id).filter((id) => find(others, id) !== undefined);
  const [first, second] = [kept(before, after), kept(after, before)];
  const moved = first.some((id, place) => id !== second[place]);
  return moved ? [...within, change(first, second, path, names)] : within;
}

function change(before: unknown, after: unknown, path: string, names: Named): SchemeChange {
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    message: changeText(before, after, path, names),
  };
}

function nameIn(value: unknown): Text | undefined {
  if (!isObject(value) || !("name" in value) || !isObject(value.name)) return undefined;
  return value.name as Text;
}

import type { InputIssue } from "./issue.js";

const MOST_SHOWN = 20;

/**
 * The one error for bad input 输入错误. It is thrown before anything is scored, and holds every problem at once.
 *
 * It is a `RangeError`, as are the errors of the functions that can be used alone. Where `instanceof` cannot be asked, such as
 * of an error that came from a worker, its `name` is `"InputError"`.
 *
 * @example
 * ```ts
 * import { InputError, scoreMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * try {
 *   scoreMonth(xiangtan2023, { month: "2023-13", units: [] });
 * } catch (error) {
 *   if (!(error instanceof InputError)) throw error;
 *   error.issues[0]?.message.en; // => 'month: found "2023-13"; expected a month such as 2023-10 (or several months, 2023-01/2023-04; a quarter, 2023-Q3; a year, 2023).'
 * }
 * ```
 */
export class InputError extends RangeError {
  /** Always `"InputError"`. */
  override readonly name = "InputError";
  /** Every problem. */
  readonly issues: readonly InputIssue[];

  /** @param issues - the problems, at least one */
  constructor(issues: readonly InputIssue[]) {
    super(inputErrorMessage(issues));
    this.issues = issues;
  }

  /** That an error of another copy of this package is one too, such as of the CommonJS one beside the ES module. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a class made from this one has instances of its own
    if (this !== InputError) return Function.prototype[Symbol.hasInstance].call(this, value);
    const { name, issues } = (value ?? {}) as Partial<InputError>;
    return name === "InputError" && Array.isArray(issues);
  }
}

/** Shows the first problems in both languages; `issues` has all of them. */
function inputErrorMessage(issues: readonly InputIssue[]): string {
  const shown = issues.slice(0, MOST_SHOWN);
  const hidden = issues.length - shown.length;
  const more = hidden > 0 ? [`… and ${hidden} more 另有 ${hidden} 处未列出`] : [];
  const lines = shown.flatMap(({ message }) => [`- ${message.en}`, `  ${message.zh}`]);
  return [
    `${issues.length} ${issues.length === 1 ? "problem" : "problems"} in the input 输入有 ${issues.length} 处问题`,
    ...lines,
    ...more,
  ].join("\n");
}

/** The outcome of a sound input. */
export interface Success<Value> {
  /** That the input was sound. */
  readonly ok: true;
  /** What came of it. */
  readonly value: Value;
}

/** The outcome of a bad input. */
export interface Failure {
  /** That the input was not sound. */
  readonly ok: false;
  /** Every problem of it. */
  readonly issues: readonly InputIssue[];
}

/** What comes of an input, without throwing: a value, or every problem that keeps it from being one. */
export type Outcome<Value> = Success<Value> | Failure;

/** The value, or an {@link InputError} thrown. */
export function valueOrThrow<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new InputError(outcome.issues);
}

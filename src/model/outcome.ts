import { InputError } from "./inputError.js";
import type { InputIssue } from "./inputIssue.js";

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

/** @internal the value, or an {@link InputError} thrown */
export function valueOrThrow<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new InputError(outcome.issues);
}

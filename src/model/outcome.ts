import { InputError } from "./inputError.js";
import type { InputIssue } from "./inputIssue.js";

/** What comes of an input, without throwing: a value, or every problem that keeps it from being one. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

/** @internal the value, or an {@link InputError} thrown */
export function valueOrThrow<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new InputError(outcome.issues);
}

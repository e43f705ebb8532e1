import { inputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import { tryParseScheme } from "../model/parseScheme.js";
import type { Scheme } from "../model/scheme.js";

/** @internal the scheme of a call, checked; its problems are told apart from those of the month by their path */
export function soundScheme(scheme: unknown): Outcome<Scheme> {
  const parsed = tryParseScheme(scheme);
  if (parsed.ok) return parsed;
  const issues = parsed.issues.map(({ path, found, allowed }) =>
    inputIssue(`scheme${/^(?:\[|$)/.test(path) ? "" : "."}${path}`, found, allowed),
  );
  return { ok: false, issues };
}

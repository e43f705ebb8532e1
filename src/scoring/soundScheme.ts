import { checkedScheme } from "../model/checkedScheme.js";
import { inputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";

/** @internal a scheme that is given to a call, checked; its problems are told apart from others by their path */
export function soundScheme(scheme: unknown, place = "scheme"): Outcome<Scheme> {
  const parsed = checkedScheme(scheme);
  if (parsed.ok) return parsed;
  const issues = parsed.issues.map(({ path, found, allowed }) =>
    inputIssue(`${place}${/^(?:\[|$)/.test(path) ? "" : "."}${path}`, found, allowed),
  );
  return { ok: false, issues };
}

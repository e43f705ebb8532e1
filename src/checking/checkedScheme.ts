import { checked, depthProblem } from "../input/checked.js";
import { inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import { soundness } from "../input/soundness.js";
import { type Scheme, schemeSchema } from "../scheme/scheme.js";
import { schemeContradictions } from "./contradictions.js";

/** @internal a scheme held against its schema, and its parts against one another: what it parses to, or its every problem */
export function checkedScheme(json: unknown): Outcome<Scheme> {
  const tooDeep = depthProblem(json);
  if (tooDeep !== undefined) return { ok: false, issues: [tooDeep] };
  const shape = checked(schemeSchema, json);
  const broken = shape.ok ? [] : shape.issues;
  if (typeof json !== "object" || json === null) return shape;
  const scheme = shape.ok ? shape.value : (json as Scheme);
  const issues = [...broken, ...schemeContradictions(scheme, soundness(broken))];
  return issues.length === 0 && shape.ok ? shape : { ok: false, issues };
}

/** @internal a scheme that is given to a call, checked; its problems are told apart from others by their path */
export function soundScheme(scheme: unknown, place = "scheme"): Outcome<Scheme> {
  const parsed = checkedScheme(scheme);
  if (parsed.ok) return parsed;
  const issues = parsed.issues.map(({ path, found, allowed }) =>
    inputIssue(`${place}${/^(?:\[|$)/.test(path) ? "" : "."}${path}`, found, allowed),
  );
  return { ok: false, issues };
}

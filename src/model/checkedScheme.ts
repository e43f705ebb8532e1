import { checked } from "./checked.js";
import { depthProblem } from "./depthProblem.js";
import type { Outcome } from "./outcome.js";
import { type Scheme, schemeSchema } from "./scheme.js";
import { schemeContradictions } from "./schemeContradictions.js";
import { soundness } from "./soundness.js";

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

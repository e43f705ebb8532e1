import { checked, depthProblem } from "../input/checked.js";
import { issueBelow } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import { soundness } from "../input/soundness.js";
import { type Scheme, schemeSchema } from "../scheme/scheme.js";
import { isObject } from "../words/plain.js";
import { schemeContradictions } from "./contradictions.js";

/** The schemes that were found sound. They are frozen at every depth, so they stay sound. */
const sound = new WeakSet<object>();

/** A scheme checked against its schema and for contradictions: the parsed scheme, or every problem. */
export function checkedScheme(json: unknown): Outcome<Scheme> {
  if (isObject(json) && sound.has(json)) return { ok: true, value: json as Scheme };
  const tooDeep = depthProblem(json);
  if (tooDeep !== undefined) return { ok: false, issues: [tooDeep] };
  const shape = checked(schemeSchema, json);
  const broken = shape.ok ? [] : shape.issues;
  if (!isObject(json)) return shape;
  const scheme = shape.ok ? shape.value : (json as Scheme);
  const issues = [...broken, ...schemeContradictions(scheme, soundness(broken))];
  if (issues.length > 0 || !shape.ok) return { ok: false, issues };
  sound.add(shape.value);
  return shape;
}

/** {@link checkedScheme} for a scheme given as an argument: the paths of its problems begin with the argument's name. */
export function soundScheme(scheme: unknown, place = "scheme"): Outcome<Scheme> {
  const parsed = checkedScheme(scheme);
  if (parsed.ok) return parsed;
  return { ok: false, issues: parsed.issues.map((issue) => issueBelow(place, issue)) };
}

/**
 * What is made of a scheme, made once for each that was found sound and remembered as long as the scheme is. No result can
 * depend on whether it was remembered: it follows from the scheme alone, which cannot change.
 */
export function oncePerScheme<Made>(make: (scheme: Scheme) => Made): (scheme: Scheme) => Made {
  const made = new WeakMap<Scheme, { readonly one: Made }>();
  return (scheme) => {
    const known = made.get(scheme);
    if (known !== undefined) return known.one;
    const one = make(scheme);
    if (sound.has(scheme)) made.set(scheme, { one });
    return one;
  };
}

import type * as z from "zod/mini";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { inputPath } from "./inputPath.js";
import type { Outcome } from "./outcome.js";
import { wordingText } from "./wording.js";

/** @internal an input held against a schema: what it parses to, or its every problem in words */
export function checked<Schema extends z.core.$ZodType>(
  schema: Schema & { safeParse: z.ZodMiniType<z.output<Schema>>["safeParse"] },
  input: unknown,
): Outcome<z.output<Schema>> {
  // jitless: zod would otherwise try the Function constructor, which strict hosts forbid
  const parsed = schema.safeParse(input, { jitless: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue, input));
  return { ok: false, issues: firstOfEachPlace(issues) };
}

/** A value that fails two checks is one problem. */
function firstOfEachPlace(issues: readonly InputIssue[]): InputIssue[] {
  const places = new Map<string, InputIssue>();
  for (const issue of issues) if (!places.has(issue.path)) places.set(issue.path, issue);
  return [...places.values()];
}

function issuesOf(issue: z.core.$ZodIssue, input: unknown): InputIssue[] {
  const allowed = wordingText(issue.message);
  const unit = unitNameAt(issue.path, input);
  if (issue.code !== "unrecognized_keys") {
    return [
      inputIssue(inputPath(issue.path), foundText(valueAt(issue.path, input)), allowed, unit),
    ];
  }
  const unknown = { zh: "未知的项", en: "a key that is not known here" };
  return issue.keys.map((key) =>
    inputIssue(inputPath([...issue.path, key]), unknown, allowed, unit),
  );
}

function valueAt(path: readonly PropertyKey[], input: unknown): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown>)?.[key], input);
}

/** The name of the unit that a path leads into, where the input has one. */
function unitNameAt([list, index]: readonly PropertyKey[], input: unknown): string | undefined {
  if (list !== "units" || typeof index !== "number") return undefined;
  return unitName((input as { units: readonly unknown[] }).units[index]);
}

/** @internal the name of something that should be a unit, or else its id */
export function unitName(unit: unknown): string | undefined {
  if (typeof unit !== "object" || unit === null) return undefined;
  const { name, id } = unit as { name?: unknown; id?: unknown };
  if (typeof name === "string" && name !== "") return name.slice(0, 200);
  return typeof id === "string" ? id.slice(0, 200) : undefined;
}

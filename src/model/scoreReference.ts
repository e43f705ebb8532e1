import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

/** @internal the problem of naming a dimension that the scheme does not have */
export function scoreReference(
  id: string,
  path: string,
  { dimensions }: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound("dimensions")) return [];
  const known = dimensions.map((dimension) => dimension.id);
  if (known.includes(id)) return [];
  const allowed = {
    zh: `考核指标 ${known.join("、")} 之一`,
    en: `one of the dimensions ${known.join(", ")}`,
  };
  return [inputIssue(path, foundText(id), allowed)];
}

import { foundText } from "./foundText.js";
import type { Group } from "./group.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { repeatedIds } from "./repeatedIds.js";
import type { Soundness } from "./soundness.js";

/** @internal a problem for each bound that stands twice, and for tiers of which none begins at 0 */
export function tierContradictions(
  { tiers }: Group,
  groupPath: string,
  sound: Soundness,
): InputIssue[] {
  const path = `${groupPath}.tiers`;
  if (tiers === undefined || !sound(path)) return [];
  const bounds = tiers.map(({ from }) => from);
  const own = { zh: "与其他档次不同的下限", en: "a bound that no other tier of the group has" };
  const repeated = bounds
    .map((from, index) => ({ from, index }))
    .filter(({ from, index }) => bounds.indexOf(from) < index)
    .map(({ from, index }) => inputIssue(`${path}[${index}].from`, foundText(from), own));
  const zero = { zh: "其中一档 from 为 0 的各档次", en: "tiers of which one is from 0" };
  const gap = bounds.includes(0) ? [] : [inputIssue(path, foundText(tiers), zero)];
  return [...repeatedIds(tiers, path, sound), ...repeated, ...gap];
}

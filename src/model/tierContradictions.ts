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
  const own = { zh: "不与其他档次重复的下限", en: "a bound that no other tier of the group has" };
  const repeated = bounds
    .map((from, index) => ({ from, index }))
    .filter(({ from, index }) => bounds.indexOf(from) < index)
    .map(({ from, index }) => inputIssue(`${path}[${index}].from`, foundText(from), own));
  const zero = { zh: "含有 from 为 0 的档次的列表", en: "a list with one tier whose from is 0" };
  const gap = bounds.includes(0) ? [] : [inputIssue(path, foundText(tiers), zero)];
  return [...repeatedIds(tiers, path, sound), ...repeated, ...gap];
}

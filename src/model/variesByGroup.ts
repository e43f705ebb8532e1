import { isByGroup } from "./byGroup.js";
import { isObject } from "./plain.js";

/** @internal whether a part of a scheme, at any depth, is not the same in every group */
export function variesByGroup(part: unknown): boolean {
  if (!isObject(part)) return false;
  return isByGroup(part) || "onlyIn" in part || Object.values(part).some(variesByGroup);
}

import { fractionOf, isAmount } from "../exact/fractionOf.js";
import { atGroup, isByGroup } from "./byGroup.js";

/** @internal a part of a scheme as it is in one group, at any depth: the value of each `byGroup` there, each number read once */
export function termsAt(value: unknown, group: string): unknown {
  if (typeof value === "string" || typeof value === "number") {
    return isAmount(value) ? fractionOf(value) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (isByGroup(value)) return termsAt(atGroup(value, group), group);
  if (Array.isArray(value)) return value.map((item) => termsAt(item, group));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, termsAt(item, group)]),
  );
}

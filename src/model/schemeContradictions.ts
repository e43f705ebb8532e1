import { boundContradictions } from "./boundContradictions.js";
import { byGroupContradictions } from "./byGroupContradictions.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { pathBelow } from "./inputPath.js";
import { measureContradictions } from "./measureContradictions.js";
import { metricReference } from "./metricReference.js";
import { repeatedIds } from "./repeatedIds.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";
import { tierContradictions } from "./tierContradictions.js";

/**
 * @internal where a scheme contradicts itself. A scheme may come with parts that are broken in themselves: those
 * are left alone, and the rest is held together as far as it goes.
 */
export function schemeContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  return [
    ...timeContradictions(scheme, sound),
    ...rateContradictions(scheme, sound),
    ...(sound("volume") ? metricReference(scheme.volume, "volume", "count", scheme, sound) : []),
    ...repeatedIds(scheme.groups, "groups", sound),
    ...eachOf(scheme.groups, "groups", (group, path) => tierContradictions(group, path, sound)),
    ...repeatedIds(scheme.dimensions, "dimensions", sound),
    ...eachOf(scheme.dimensions, "dimensions", (dimension, path) => [
      ...measureContradictions(dimension, path, scheme, sound),
      ...byGroupContradictions(dimension, path, scheme, sound),
      ...boundContradictions(dimension, path, scheme, sound),
    ]),
    ...boundContradictions(scheme.total ?? {}, "total", scheme, sound),
  ];
}

function timeContradictions({ from, checkedThrough }: Scheme, sound: Soundness): InputIssue[] {
  if (!sound("from") || !sound("checkedThrough") || from <= checkedThrough) return [];
  const allowed = { zh: `不早于 from（${from}）的月份`, en: `a month not before from (${from})` };
  return [inputIssue("checkedThrough", foundText(checkedThrough), allowed)];
}

function rateContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  return Object.entries(scheme.metrics ?? {}).flatMap(([id, definition]) => {
    const path = pathBelow("metrics", id);
    if (!sound(path) || definition.kind !== "rate" || definition.of === undefined) return [];
    return metricReference(definition.of, `${path}.of`, "count", scheme, sound);
  });
}

function eachOf<Item>(
  items: readonly Item[],
  path: string,
  issues: (item: Item, path: string) => InputIssue[],
): InputIssue[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Item, index) =>
    typeof item === "object" && item !== null ? issues(item, pathBelow(path, index)) : [],
  );
}

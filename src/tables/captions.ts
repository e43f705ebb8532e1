import type { Group } from "../model/group.js";
import type { Scheme } from "../model/scheme.js";
import type { Tier } from "../model/tier.js";
import { plainText } from "./printedFigure.js";

/** @internal what a caption between rows says: a group, or a tier of a group */
export interface Caption {
  readonly group: Group;
  readonly tier?: Tier | undefined;
}

/** @internal finds what is called so: by its id, or its name in Chinese or English, blanks aside */
export function byName<Named extends Group | Tier>(
  items: readonly Named[],
): (text: string) => Named | undefined {
  const named = new Map<string, Named>();
  for (const item of [...items].reverse()) {
    for (const name of [item.name.en, item.name.zh, item.id]) named.set(nameKey(name), item);
  }
  return (text) => named.get(nameKey(text));
}

function nameKey(text: string): string {
  return plainText(text).replace(/\s/g, "");
}

/**
 * @internal what captions say under a scheme: 县市区（合计 5 家）, A类档次（工单量≥100 件）. What stands in brackets at the
 * end is passed over; a tier is one of the group that the rows above stand under.
 */
export function captionReader({
  groups,
}: Pick<Scheme, "groups">): (text: string, above: Group | undefined) => Caption | undefined {
  const groupOf = byName(groups);
  const tierOf = new Map(groups.map((group) => [group, byName(group.tiers ?? [])]));
  const captionOf = (text: string, above: Group | undefined): Caption | undefined => {
    const group = groupOf(text);
    if (group !== undefined) return { group };
    const tier = above && tierOf.get(above)?.(text.replace(/档次?$/, ""));
    return above && tier && { group: above, tier };
  };
  return (text, above) => {
    for (const name of shorter(plainText(text))) {
      const caption = captionOf(name, above);
      if (caption !== undefined) return caption;
    }
    return undefined;
  };
}

const NUMBER = /^(?:\(?[一二三四五六七八九十]{1,3}\)?[、.]?|\d{1,2}[、.])\s*/;

/** A text, what is left of it when the brackets at its end are taken away one by one, and the same without a number before it. */
function shorter(text: string): string[] {
  const names = [text];
  for (let rest = text; /\)$/.test(rest); ) {
    const open = openingOfLast(rest);
    if (open <= 0) break;
    rest = rest.slice(0, open).trim();
    names.push(rest);
  }
  return [...names, ...names.map((name) => name.replace(NUMBER, ""))];
}

/** Where the brackets open that close at the end. */
function openingOfLast(text: string): number {
  let depth = 0;
  for (let place = text.length - 1; place >= 0; place -= 1) {
    if (text[place] === ")") depth += 1;
    if (text[place] === "(") depth -= 1;
    if (depth === 0) return place;
  }
  return -1;
}

import type { Group, Tier } from "../scheme/group.js";
import type { Scheme } from "../scheme/scheme.js";
import { plainText } from "../words/heading.js";

/** What a caption between rows says: a group, or a tier of a group. */
export interface Caption {
  readonly group: Group;
  readonly tier?: Tier | undefined;
}

/** Finds what is called so: by its id, or its name in Chinese or English, blanks aside. */
export function byName<Named extends Group | Tier>(
  items: readonly Named[],
): (text: string) => Named | undefined {
  const named = new Map<string, Named>();
  for (const item of [...items].reverse()) {
    for (const name of [item.name.en, item.name.zh, item.id]) named.set(captionKey(name), item);
  }
  return (text) => named.get(captionKey(text));
}

function captionKey(text: string): string {
  return plainText(text).replace(/\s/g, "");
}

/**
 * Finds what a text names that may have more around it: a number before it, brackets behind it, a colon, or a word for
 * what it is (县市区（合计 5 家）, 一、县市区, A类档次)
 */
export function namedIn<Named extends Group | Tier>(
  items: readonly Named[],
): (text: string) => Named | undefined {
  const find = byName(items);
  return (text) => firstOf(variants(plainText(text)), ({ name }) => find(name));
}

/**
 * What captions say under a scheme: 县市区（合计 5 家）, A类档次（工单量≥100 件）, 市直部门（A类）. A tier is one of the group
 * that the rows above stand under, where the caption names none.
 */
export function captionFinder({
  groups,
}: Pick<Scheme, "groups">): (text: string, above: Group | undefined) => Caption | undefined {
  const groupOf = byName(groups);
  const tierOf = new Map(groups.map((group) => [group, namedIn(group.tiers ?? [])]));
  const tierIn = (group: Group, texts: readonly string[]) =>
    firstOf(texts, (text) => tierOf.get(group)?.(text));
  const all = groups
    .flatMap(({ id, name, tiers = [] }) => [
      ...[id, name.zh, name.en],
      ...tiers.flatMap((tier) => [tier.id, tier.name.zh, tier.name.en]),
    ])
    .map(captionKey);
  return (text, above) => {
    const key = captionKey(text);
    // of very many rows most name neither
    if (!all.some((name) => key.includes(name))) return undefined;
    const found = variants(plainText(text));
    for (const { name, brackets } of found) {
      const group = groupOf(name);
      if (group !== undefined) return { group, tier: tierIn(group, brackets) };
    }
    const names = found.map(({ name }) => name);
    const tier = above && tierIn(above, names);
    if (above !== undefined && tier !== undefined) return { group: above, tier };
    // 市直部门A类
    return firstOf(groups, (group) => {
      const rests = names.flatMap((name) => restAfter(name, [group.name.zh, group.name.en]));
      const own = tierIn(group, rests);
      return own && { group, tier: own };
    });
  };
}

/** The first that comes of any of them. */
function firstOf<Item, Found>(
  items: Iterable<Item>,
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function restAfter(name: string, begins: readonly string[]): string[] {
  return begins
    .map((begin) => plainText(begin))
    .filter((begin) => name.startsWith(begin))
    .map((begin) => name.slice(begin.length).trim())
    .filter((rest) => rest !== "");
}

interface Variant {
  readonly name: string;
  /** What stood in the brackets that were taken away. */
  readonly brackets: readonly string[];
}

const NUMBER = /^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:\)[、.]?|[、.]|(?= ))|[①-⑳])\s*/;
const MORE = /(?:[:：].*|组|类|排名|单位|档次?)$/;

/** A text, what is left of it without the brackets at its end, one by one, and the same without what may stand before or behind a name. */
function variants(text: string): Variant[] {
  const found: Variant[] = [{ name: text, brackets: [] }];
  for (let last = found[0] as Variant; /\)$/.test(last.name); ) {
    const open = openingOfLast(last.name);
    if (open <= 0) break;
    const inner = last.name.slice(open + 1, -1);
    last = { name: last.name.slice(0, open).trim(), brackets: [...last.brackets, inner] };
    found.push(last);
  }
  const numbered = [
    ...found,
    ...found.map((one) => ({ ...one, name: one.name.replace(NUMBER, "") })),
  ];
  return [...numbered, ...numbered.map((one) => ({ ...one, name: one.name.replace(MORE, "") }))];
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

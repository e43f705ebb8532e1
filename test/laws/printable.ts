import type { Month, Scheme } from "hotline-scoring";
import { parseScheme, scoreMonth } from "hotline-scoring";
import type { VocabularyCase } from "./anyScheme.js";

type Json = Readonly<Record<string, unknown>>;

/** What each list of a scheme is called in its headings: names must tell columns apart. */
const HEADINGS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  metrics: ["数据", "Metric"],
  groups: ["组", "Group"],
  tiers: ["档", "Tier"],
  dimensions: ["考核项", "Item"],
  figures: ["系数", "Factor"],
  grades: ["等级", "Grade"],
  flags: ["标记", "Flag"],
  lists: ["名单", "List"],
  vetoes: ["否决", "Veto"],
  setApart: ["单列", "Apart"],
};

// a number of a spreadsheet has fifteen digits
const MOST_PLACES = 6;

/** A scheme whose names tell its columns apart, and which rounds to no more places than a spreadsheet holds. */
function namedApart(scheme: object): Scheme {
  let count = 0;
  const named = (value: unknown, kind: string): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => named(one, kind));
    const entries = Object.entries(value).filter(([key]) => key !== "columns");
    return Object.fromEntries(entries.map(([key, inner]) => [key, renamed(key, inner, kind)]));
  };
  const renamed = (key: string, inner: unknown, kind: string): unknown => {
    if (key === "places") return Math.min(inner as number, MOST_PLACES);
    if (key !== "name") return named(inner, HEADINGS[key] === undefined ? kind : key);
    count += 1;
    const [zh, en] = HEADINGS[kind] ?? ["方案", "Scheme"];
    const letters = [...`${count}`].map((digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)]).join("");
    return { zh: `${zh}${letters}`, en: `${en} ${letters}` };
  };
  return parseScheme(named(scheme, "") as Json);
}

type Metrics = Readonly<Record<string, unknown>>;
type Definition = Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly of?: string;
  readonly madeOf?: { readonly plus: readonly string[]; readonly minus?: readonly string[] };
};

/** A count of a unit, made of others or not. */
function countOf(metrics: Metrics, id: string, definitions: Readonly<Record<string, Definition>>) {
  const { plus, minus = [] } = definitions[id]?.madeOf ?? { plus: [id] };
  const sum = (ids: readonly string[]) => ids.reduce((all, one) => all + Number(metrics[one]), 0);
  return sum(plus) - sum(minus);
}

const MOST_RATED = 7;

/**
 * The scheme and the month, with what a table prints of them in full: rates are shares of what the scheme says, or else of few
 * of the unit's tickets; points have few places; names tell columns apart.
 */
export function printable(given: VocabularyCase): { scheme: Scheme; month: Month } {
  const scheme = namedApart(given.scheme);
  const definitions = scheme.metrics as unknown as Readonly<Record<string, Definition>>;
  const { month, units, adjustments = [] } = given.month;
  const printed = (metrics: Metrics, id: string): unknown => {
    const value = metrics[id];
    const { kind, of, count } = definitions[id] as Definition;
    if (kind === "points") return `${value}`.includes("/") ? "1.5" : value;
    if (kind !== "rate" || count !== undefined) return value;
    const whole = countOf(metrics, of ?? scheme.volume, definitions);
    if (of !== undefined) return Math.floor(whole * 0.6);
    const rated = Math.min(whole, MOST_RATED);
    return { count: JSON.stringify(value).length % (rated + 1), of: rated };
  };
  return {
    scheme,
    month: {
      month,
      units: units.map(({ metrics, ...unit }, index) => ({
        ...unit,
        name: `第${index + 1}局`,
        metrics: Object.fromEntries(
          Object.keys(metrics).map((id) => [id, printed(metrics as Metrics, id)]),
        ),
      })),
      adjustments: adjustments.filter(({ points }) => !/\/|^[+-]?0*\.?0*$/.test(`${points}`)),
    } as Month,
  };
}

/** Whether a month can be scored. */
export function isScored({ scheme, month }: ReturnType<typeof printable>): boolean {
  try {
    scoreMonth(scheme, month);
    return true;
  } catch {
    return false;
  }
}

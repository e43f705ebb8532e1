import type { Rounding } from "../model/rounding.js";
import type { Scheme } from "../model/scheme.js";
import type { SchemeByChoice } from "./auditTerms.js";
import { compiledScheme } from "./compiledScheme.js";

/** @internal the choices by which a table may have been made instead: rates rounded first, or another scheme of the hotline */
export function otherChoices(
  scheme: Scheme,
  percentages: Rounding,
  history: readonly Scheme[],
): SchemeByChoice[] {
  const rates = { places: percentages.places - 2, mode: percentages.mode };
  const rounded: Scheme = { ...scheme, rounding: { ...scheme.rounding, rates } };
  const text = {
    zh: `先把率舍入到百分数 ${rates.places} 位小数、再计分`,
    en: `rates are rounded to ${rates.places} places of a percentage before they are scored`,
  };
  return [
    ...(scheme.rounding.rates === "exact"
      ? [{ choice: { kind: "roundedRates" as const, text }, compiled: compiledScheme(rounded) }]
      : []),
    ...history.map((other) => ({
      choice: {
        kind: "scheme" as const,
        text: {
          zh: `按方案“${other.name.zh}”计算`,
          en: `the scores are worked out by the scheme "${other.name.en}"`,
        },
      },
      compiled: compiledScheme(other),
    })),
  ];
}

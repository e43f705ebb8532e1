import { minus, plus } from "../exact/arithmetic.js";
import { ratio } from "../exact/fraction.js";
import type { Scheme } from "../scheme/scheme.js";
import { awardedIn, rowMetric } from "../sheet/rowMetric.js";
import type { TableRow } from "../sheet/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import type { OtherChoice } from "./finding.js";
import type { RowFacts } from "./rowReckoning.js";

/**
 * The metrics of points whose figures have decimals and all of them the same number, as a format gives them, with that number: a sheet
 * may have more behind them.
 */
export function roundedPoints(scheme: Scheme, rows: readonly TableRow[]): Map<string, number> {
  const awarded = Object.keys(scheme.metrics).filter((id) => scheme.metrics[id]?.kind === "points");
  return new Map(
    awarded.flatMap((metric) => {
      const figures = rows.flatMap((row) => rowMetric(row, metric, scheme).own?.figure ?? []);
      const places = new Set(figures.map((one) => one.places));
      const [only = 0] = places;
      return places.size === 1 && only > 0 ? [[metric, only] as const] : [];
    }),
  );
}

/** A row whose awarded points may be anything that prints as they do, and the choice that this is; undefined where it has none. */
export function asRoundedPoints(
  facts: RowFacts,
  { scheme, roundedPoints: rounded }: Pick<AuditTerms, "scheme" | "roundedPoints">,
): { readonly facts: RowFacts; readonly choice: OtherChoice } | undefined {
  if (rounded.size === 0) return undefined;
  const own = new Map(
    scheme.dimensions.flatMap((dimension, index) => {
      const places = rounded.get(awardedIn(dimension) ?? "");
      return places === undefined ? [] : [[index, places] as const];
    }),
  );
  const names = [...rounded.keys()].flatMap((metric) => scheme.metrics[metric]?.name ?? []);
  const [zh, en] = [names.map((one) => one.zh).join("、"), names.map((one) => one.en).join(", ")];
  return {
    facts: {
      ...facts,
      // points that are a score as they are stand in its column
      printing: (what) => {
        const [usual, places] = [
          facts.printing(what),
          what === "total" ? undefined : own.get(what),
        ];
        return places === undefined || places >= usual.places
          ? usual
          : { places, mode: usual.mode };
      },
      domainOf: (metric) => {
        const [domain, places] = [facts.domainOf(metric), rounded.get(metric)];
        const [value] = domain?.values ?? [];
        if (domain === undefined || places === undefined || value === undefined) return domain;
        const half = ratio(1, 2 * 10 ** places);
        const range = { least: minus(value, half), most: plus(value, half) };
        return { values: [value], isComplete: false, range };
      },
    },
    choice: {
      kind: "roundedPoints",
      text: {
        zh: `按${zh}未舍入的分值计算（表中所列只是舍入后的）`,
        en: `it follows from ${en} before they were rounded for the table`,
      },
    },
  };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Adjustment, csvRows } from "hotline-scoring";

const text = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../examples/bulletin2023-10", name), "utf8");

/** Annex 1 of October 2023, as it was printed. */
export const annex1 = text("annex-1.csv");

/** Annex 2 of October 2023, the list of adjustments. */
export const annex2 = text("annex-2.csv");

/** The lines of annex 2, all of them. */
export const listedAdjustments: readonly (Adjustment & { readonly points: string })[] = csvRows(
  annex2,
)
  .slice(1)
  .map(([, category = "", unit = "", reason = "", points = ""]) => ({
    unit,
    category,
    points,
    reason,
  }));

import type { Cell, TableRow } from "../tables/tableRow.js";
import { type Finding, finding } from "./finding.js";

type About = "row" | "unit" | "column" | "printed";

/** @internal a finding about one cell */
export function cellFinding(
  { number: row, unit }: TableRow,
  { heading: column, text: printed }: Cell,
  stated: Omit<Parameters<typeof finding>[0], About>,
): Finding {
  return finding({ row, unit, column, printed, ...stated });
}

import { isCount } from "../model/amounts.js";
import { assignTier } from "../scoring/assignTier.js";
import { isBlank } from "./printedFigure.js";
import type { ReadMetric } from "./rowMetrics.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";
import { cellAddressIn, cellOf, type TableRow } from "./tableRow.js";

/** @internal that a row stands in another tier than its volume puts it. */
export function tierDoubts(
  row: TableRow,
  name: string,
  volume: ReadMetric | undefined,
): TableDoubt[] {
  const { group, tier } = row;
  const value = volume?.value;
  if (volume === undefined || !isCount(value) || group?.tiers === undefined) return [];
  const said = cellOf(row, "tier");
  const byVolume = assignTier(group.tiers, value);
  if (said !== undefined ? isBlank(said.text) || tier === byVolume : tier === byVolume) return [];
  const text = { zh: said?.text ?? tier?.name.zh ?? "", en: said?.text ?? tier?.name.en ?? "" };
  return [
    tableDoubt(
      cellAddressIn(row, said ?? volume.cell),
      { zh: `列在“${text.zh}”档`, en: `it stands in tier "${text.en}"` },
      {
        zh: `按${volume.cell.heading} ${value} 应属“${byVolume.name.zh}”，以此为准`,
        en: `by its volume of ${value} it is in "${byVolume.name.en}", which counts`,
      },
      name,
    ),
  ];
}

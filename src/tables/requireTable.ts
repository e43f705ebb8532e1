import { shown } from "../exact/shown.js";
import { isObject } from "../model/plain.js";

/** @internal refuses what is no table */
export function requireTable(caller: string, table: object): void {
  const isTable =
    isObject(table) && "columns" in table && "headings" in table && "sections" in table;
  if (!isTable) throw new RangeError(`${caller} requires what toTable gives, not ${shown(table)}`);
}

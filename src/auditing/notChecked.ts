import type { Text } from "../model/text.js";
import type { HeadedColumn } from "../tables/columns.js";
import { grouped } from "../tables/grouped.js";
import type { AuditedCell } from "./auditReport.js";
import type { AuditTerms } from "./auditTerms.js";

const MOST_NAMED = 5;

/** @internal what could not be checked: columns that are not known, cells that were not computed, clauses that are not encoded */
export function notCheckedOf(
  columns: readonly HeadedColumn[],
  cells: readonly AuditedCell[],
  { scheme, adjustmentsOf }: AuditTerms,
): Text[] {
  const unknown = columns
    .filter(({ column }) => column === undefined)
    .map(({ heading }) => heading);
  return [
    ...unknown.map((heading) => ({
      zh: `“${heading}”一列：不知其含义（可用 columns 指明）`,
      en: `the column "${heading}": not known (say in columns what it holds)`,
    })),
    ...(adjustmentsOf === undefined ? [noAdjustments] : []),
    ...uncomputed(cells),
    ...givenColumns(cells),
    ...(scheme.notEncoded ?? []).map(({ clause, reason }) => ({
      zh: `方案未编码的条款“${clause.zh}”：${reason.zh}`,
      en: `the clause "${clause.en}", which the scheme does not encode: ${reason.en}`,
    })),
  ];
}

const noAdjustments = {
  zh: "加减分项：未提供加减分明细",
  en: "adjustments: no list of them was given",
};

function uncomputed(cells: readonly AuditedCell[]): Text[] {
  const unchecked = cells.filter(({ verdict }) => verdict === "notChecked");
  return [...grouped(unchecked, ({ column }) => column)].map(([column, found]) => {
    const units = found.map(({ unit }) => unit);
    const named = units.length <= MOST_NAMED ? units : units.slice(0, MOST_NAMED);
    const more =
      units.length > named.length
        ? { zh: `等 ${units.length} 家`, en: ` and ${units.length - named.length} more` }
        : { zh: "", en: "" };
    return {
      zh: `“${column}”：${named.join("、")}${more.zh}，缺少计算所需的数据或无法判定`,
      en: `"${column}": ${named.join(", ")}${more.en}; figures to compute it are missing, or it cannot be decided`,
    };
  });
}

function givenColumns(cells: readonly AuditedCell[]): Text[] {
  const given = cells.filter(({ verdict }) => verdict === "given");
  const columns = [...new Set(given.map(({ column }) => column))];
  if (columns.length === 0) return [];
  return [
    {
      zh: `${columns.map((one) => `“${one}”`).join("、")}为给定数据，只与由其得出的数值核对，本身未核对`,
      en: `${columns.map((one) => `"${one}"`).join(", ")}: given, and checked only by what follows from them`,
    },
  ];
}

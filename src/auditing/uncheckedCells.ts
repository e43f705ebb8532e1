import { comparedMeasure, definitionOf, usesOf } from "../measures/measures.js";
import type { Dimension } from "../scheme/dimension.js";
import { scoresOfDimension } from "../scheme/leaning.js";
import { measuresOfDimension } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { columnKey, type HeadedColumn } from "../sheet/column.js";
import { isBlank, printedFigure } from "../sheet/printedFigure.js";
import { rankText } from "../sheet/rankText.js";
import { grouped } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";

const MOST_NAMED = 5;

interface FoundCell {
  readonly unit: string;
  readonly column: string;
  readonly printed: string;
  readonly verdict: string;
}

/** The cells that could not be decided, by their columns, and why. */
export function uncheckedCells(
  columns: readonly HeadedColumn[],
  cells: readonly FoundCell[],
  terms: Pick<AuditTerms, "scheme" | "adjustmentsOf">,
): Text[] {
  const unchecked = cells.filter(({ verdict }) => verdict === "notChecked");
  const isUnread = ({ column, printed }: FoundCell) =>
    columns.some((one) => one.heading === column && one.column === "rank") &&
    !isBlank(printed) &&
    printedFigure(rankText(printed)) === undefined;
  const parts = grouped(unchecked, (one) => JSON.stringify([one.column, isUnread(one)]));
  return [...parts.values()].map((found) => {
    const [{ column = "" } = {}] = found;
    const units = found.map(({ unit }) => unit);
    const named = units.length <= MOST_NAMED ? units : units.slice(0, MOST_NAMED);
    const more =
      units.length > named.length
        ? { zh: `等 ${units.length} 家`, en: ` and ${units.length - named.length} more` }
        : { zh: "", en: "" };
    const reason = found.some(isUnread) ? notAsNumber : reasonOf(column, columns, terms);
    return {
      zh: `“${column}”：${named.join("、")}${more.zh}，${reason.zh}`,
      en: `"${column}": ${named.join(", ")}${more.en}; ${reason.en}`,
    };
  });
}

/** Why what stands under a heading could not be decided. */
function reasonOf(
  heading: string,
  columns: readonly HeadedColumn[],
  terms: Pick<AuditTerms, "scheme" | "adjustmentsOf">,
): Text {
  const column = columns.find((one) => one.heading === heading)?.column;
  const { dimensions, total } = terms.scheme;
  if (column === "total") {
    if ((total.factors ?? total.conditions) !== undefined) return ownTotal;
    const known = new Set(
      columns.flatMap((one) => (one.column === undefined ? [] : [columnKey(one.column)])),
    );
    const open = dimensions.filter(({ id }) => !known.has(columnKey({ score: id })));
    return open.length === 0 ? missing : withoutScores(open, columns, terms);
  }
  if (column === "rank" || column === "grade") return fromTotals;
  if (column === "flags" || column === "lists") return fromTotals;
  if (typeof column !== "object") return missing;
  if ("figure" in column || "flag" in column || "list" in column) return fromTotals;
  const dimension =
    "score" in column ? dimensions.find(({ id }) => id === column.score) : undefined;
  return dimension === undefined ? missing : reasonOfScore(dimension, columns, terms);
}

function reasonOfScore(
  dimension: Dimension,
  columns: readonly HeadedColumn[],
  { scheme, adjustmentsOf }: Pick<AuditTerms, "scheme" | "adjustmentsOf">,
): Text {
  const looked = measuresOfDimension(dimension, "", scheme.metrics);
  if (looked.some(({ measure }) => comparedMeasure(measure) !== undefined)) return compared;
  if (scoresOfDimension(dimension, "", scheme.metrics).length > 0) return leaning;
  if (adjustmentsOf === undefined && isOfAdjustments(dimension, scheme)) return fromAdjustments;
  const there = new Set(
    columns.flatMap(({ column }) =>
      typeof column !== "object"
        ? []
        : "metric" in column
          ? [column.metric]
          : "count" in column
            ? [column.count]
            : [],
    ),
  );
  const metrics = new Set(looked.flatMap(({ measure }) => usesOf(measure).map(({ id }) => id)));
  const absent = [...metrics]
    .filter((id) => !there.has(id))
    .flatMap((id) => scheme.metrics[id]?.name ?? []);
  const isOpen = [...metrics].some((id) => {
    const definition = scheme.metrics[id];
    return definition?.kind === "rate" && (definition.of ?? definition.within) === undefined;
  });
  if (absent.length === 0) return isOpen ? rounded : missing;
  return {
    zh: `表中没有${absent.map(({ zh }) => `“${zh}”`).join("、")}`,
    en: `the table has no ${absent.map(({ en }) => `"${en}"`).join(", ")}`,
  };
}

/** That scores are neither printed nor to be worked out, and why the first of them is not. */
function withoutScores(
  open: readonly Dimension[],
  columns: readonly HeadedColumn[],
  terms: Pick<AuditTerms, "scheme" | "adjustmentsOf">,
): Text {
  const all = open.map((one) => [one.name, reasonOfScore(one, columns, terms)] as const);
  // a score that has its figures can be worked out
  const reasons = all.filter(([, reason]) => reason !== missing && reason !== rounded);
  if (reasons.length === 0) return missing;
  const shared = grouped(reasons, ([, { zh }]) => zh);
  const parts = [...shared.values()].map((some) => {
    const [, reason] = some[0] as (typeof reasons)[number];
    return {
      zh: `${some.map(([{ zh }]) => `“${zh}”`).join("、")}的得分${reason.zh}`,
      en: `the score of ${some.map(([{ en }]) => `"${en}"`).join(", ")}: ${reason.en}`,
    };
  });
  return { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join("; ") };
}

/** Whether a dimension counts adjustments. */
export function isOfAdjustments(
  dimension: Dimension,
  { metrics }: Pick<Scheme, "metrics">,
): boolean {
  return measuresOfDimension(dimension, "", metrics).some(
    ({ measure }) => "counts" in definitionOf(comparedMeasure(measure) ?? measure),
  );
}

const notAsNumber = {
  zh: "名次没有写成数",
  en: "the rank is not written as a number",
};
const missing = {
  zh: "缺少计算所需的数据或无法判定",
  en: "figures to compute it are missing, or it cannot be decided",
};
const rounded = {
  zh: "所依据的率是舍入后的百分数，分母不详，在其允许的范围内无法判定",
  en: "the rate behind it was rounded, of what is not said, and it lies within what that allows",
};
const compared = {
  zh: "须与其他单位比较得出，而表中数据不全，或有的率只印出舍入后的百分数",
  en: "it follows from other units, and figures of the table are missing, or rates of it are printed rounded",
};
const leaning = {
  zh: "须由其他指标的得分得出，而表中数据不全，或有的率只印出舍入后的百分数",
  en: "it follows from other scores, and figures of the table are missing, or rates of it are printed rounded",
};
const fromAdjustments = {
  zh: "须由加减分明细得出，而未提供明细",
  en: "it follows from the list of adjustments, and none was given",
};
const fromTotals = {
  zh: "须由总得分等结果得出，而这些结果未能确定",
  en: "it follows from totals and scores that could not be settled",
};
const ownTotal = {
  zh: "总得分另有系数或条件，须有各单位的全部数据方能算出",
  en: "the total has factors or conditions of its own, and all figures are needed to work it out",
};

import { compare, minus } from "../exact/arithmetic.js";
import { ONE } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText, percentText } from "../exact/numberText.js";
import type { Dimension } from "../scheme/dimension.js";
import { tryDimensionScore } from "../scoring/dimensionScore.js";
import { countIn } from "../sheet/rowMetric.js";
import { addressOf, type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";

/** What an auditor would ask about, though nothing of it is wrong 观察. */
export interface Observation {
  /** The row 行号, from 1; the headings do not count. */
  readonly row: number;
  /** The unit 承办单位. */
  readonly unit: string;
  /** The heading of the column 列. */
  readonly column: string;
  /** Where the cell stands 单元格: F12. */
  readonly cell: string;
  /** What is printed there 所载. */
  readonly printed: string;
  /** How many points depend on it 影响的分值, as published; `null` where that cannot be told. */
  readonly points: string | null;
  /** What there is to ask, in words 说明. */
  readonly message: Text;
}

/** What deserves a question in some rows: 0 % of a single ticket beside another rate of the same score that is above it. */
export function observations(rows: readonly TableRow[], terms: AuditTerms): Observation[] {
  const { scheme } = terms;
  return rows.flatMap((row): Observation[] => {
    const volume = countIn(row, { metric: scheme.volume });
    if (volume === undefined || row.group === undefined || compare(volume, ONE) !== 0) return [];
    return scheme.dimensions.flatMap((dimension) => unratedIn(row, dimension, terms));
  });
}

/** Rates of 0 % that may stand for nobody asked, among those whose mean a dimension scores. */
function unratedIn(row: TableRow, dimension: Dimension, { scheme }: AuditTerms): Observation[] {
  if (!("measure" in dimension) || !("mean" in dimension.measure)) return [];
  const rates = (dimension.measure.mean as readonly string[]).map((metric) => {
    const definition = scheme.metrics[metric];
    const cell = cellOf(row, { metric });
    const isAlone = definition?.kind === "rate" && definition.of === undefined;
    return { metric, cell, isAlone };
  });
  const value = ({ cell }: (typeof rates)[number]) => cell?.figure?.value;
  if (rates.some((one) => value(one) === undefined)) return [];
  const zeros = rates.filter((one) => one.isAlone && value(one)?.above === 0);
  const others = rates.filter((one) => (value(one)?.above ?? 0) > 0);
  const [other] = others;
  if (zeros.length === 0 || other?.cell === undefined) return [];
  const beside = other.cell;
  const scoreWith = (instead: boolean) => {
    const metrics = Object.fromEntries(
      rates.map((one) => {
        const own = instead && zeros.includes(one) ? value(other) : value(one);
        return [one.metric, own === undefined ? "" : percentText(own, MOST_PLACES)];
      }),
    );
    const facts = { metrics, group: row.group?.id };
    const scored = tryDimensionScore(scheme, dimension.id as never, facts as never);
    return scored.ok ? scored.value : undefined;
  };
  const [now, then] = [scoreWith(false), scoreWith(true)];
  return zeros.flatMap(({ cell }) =>
    cell === undefined
      ? []
      : [observed(row, cell, beside, dimension.name, now?.points, then?.points)],
  );
}

const MOST_PLACES = 6;

type Points = { toString(): string } | undefined;

function observed(
  row: TableRow,
  cell: Cell,
  beside: Cell,
  { zh, en }: Text,
  now: Points,
  then: Points,
): Observation {
  const points =
    now === undefined || then === undefined
      ? null
      : amountText(minus(fractionOf(`${then}`), fractionOf(`${now}`)));
  const costs =
    points === null
      ? { zh: "", en: "" }
      : {
          zh: `；若属无人评价、只计后者，“${zh}”得分为 ${then}，现为 ${now}，相差 ${points} 分`,
          en: `; if nobody did and the latter alone counts, "${en}" scores ${then} and not ${now}: ${points} points`,
        };
  return {
    ...{ row: row.number, unit: row.unit, column: cell.heading, cell: addressOf(row, cell) },
    ...{ printed: cell.text, points },
    message: {
      zh: `${row.unit}只有 1 件工单，“${cell.heading}”为 ${cell.text}，而“${beside.heading}”为 ${beside.text}；${cell.text} 也可能表示无人评价${costs.zh}`,
      en: `${row.unit} has a single ticket: "${cell.heading}" is ${cell.text} beside ${beside.text} of "${beside.heading}", and ${cell.text} may mean that nobody answered${costs.en}`,
    },
  };
}

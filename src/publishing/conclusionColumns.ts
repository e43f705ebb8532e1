import { totalRounding } from "../words/rounding.js";
import type { Text } from "../words/text.js";
import { type ColumnTerms, headedBy, type ResultColumn, usualHeading } from "./resultColumns.js";
import { NOTHING, pointsCell, type TableCell, textCell } from "./table.js";

/** The columns of what follows from the scores. */
export function conclusionColumns(terms: ColumnTerms): ResultColumn[] {
  const { scheme, language, entries } = terms;
  const { figures = [], verdicts } = scheme;
  const total: ResultColumn = {
    ...usualHeading(terms, "total", "figures"),
    cell: ({ scored }) =>
      scored === undefined
        ? NOTHING
        : pointsCell(scored.total.points, totalRounding(scheme.rounding), "kept"),
  };
  const further = figures.map(
    ({ id, name, rounding = scheme.rounding.published }): ResultColumn => ({
      ...headedBy(name, language, "figures"),
      cell: ({ scored }) => {
        const figure = scored?.figures?.[id];
        return figure === undefined ? NOTHING : pointsCell(figure.points, rounding, "kept");
      },
    }),
  );
  const grades: ResultColumn = {
    ...usualHeading(terms, "grade", "text"),
    cell: ({ scored }) => namesCell([scored?.grade ?? ""], verdicts?.grades ?? [], language),
  };
  const flags: ResultColumn = {
    ...usualHeading(terms, "flags", "text"),
    cell: ({ scored }) => namesCell(scored?.flags ?? [], verdicts?.flags ?? [], language),
  };
  const reasons: ResultColumn = {
    ...usualHeading(terms, "remark", "text"),
    cell: ({ reason }) => (reason === undefined ? NOTHING : textCell(reason[language])),
  };
  return [
    total,
    ...further,
    ...(verdicts?.grades === undefined ? [] : [grades]),
    ...(verdicts?.flags === undefined ? [] : [flags]),
    ...(entries.some(({ reason }) => reason !== undefined) ? [reasons] : []),
  ];
}

function namesCell(
  ids: readonly string[],
  named: readonly { id: string; name: Text }[],
  language: keyof Text,
): TableCell {
  const names = ids.flatMap((id) => named.find((one) => one.id === id)?.name[language] ?? []);
  return names.length === 0 ? NOTHING : textCell(names.join(language === "zh" ? "、" : ", "));
}

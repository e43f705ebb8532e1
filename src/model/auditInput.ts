import * as z from "zod/mini";
import { checked } from "./checked.js";
import { columnSchema } from "./column.js";
import { depthProblem } from "./depthProblem.js";
import { inputIssue } from "./inputIssue.js";
import { inputPath } from "./inputPath.js";
import type { Outcome } from "./outcome.js";
import { dictionaryOf, listOf, listOfSome, strict } from "./sealed.js";
import { statedFigureSchema } from "./statedFigure.js";
import { wording } from "./wording.js";

/** A table as an office printed it 通报附表: CSV text, or rows of text of which the first has the headings. */
export type PublishedTable = string | readonly (readonly string[])[];

const MOST_ROWS = 200_000;
const MOST_CELLS = 1_000;

/** @internal a printed table, held against its schema; its problems begin with `place` */
export function checkedTable(
  value: unknown,
  ...place: readonly [string, ...string[]]
): Outcome<PublishedTable> {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const tooLarge =
    rows.length > MOST_ROWS || rows.some((one) => Array.isArray(one) && one.length > MOST_CELLS);
  if (!tooLarge) return checked(publishedTableSchema(), value, { path: place });
  const found = { zh: "过大的表", en: "too large a table" };
  const allowed = {
    zh: `至多 ${MOST_ROWS} 行、每行至多 ${MOST_CELLS} 个单元格`,
    en: `at most ${MOST_ROWS} rows of at most ${MOST_CELLS} cells`,
  };
  return { ok: false, issues: [inputIssue(inputPath(place), found, allowed)] };
}

/** @internal the options of an audit, held against their schema */
export function checkedAuditOptions(
  value: unknown,
): Outcome<z.output<ReturnType<typeof auditOptionsSchema>>> {
  const tooLarge = depthProblem(value);
  if (tooLarge !== undefined) {
    const { path, found, allowed } = tooLarge;
    return {
      ok: false,
      issues: [inputIssue(`options${path === "" ? "" : "."}${path}`, found, allowed)],
    };
  }
  return checked(auditOptionsSchema(), value, { path: ["options"] });
}

function publishedTableSchema() {
  const cell = z.string(wording("文本（单元格）", "text, as the cell was printed"));
  const table = wording(
    "CSV 文本，或由各行单元格文本组成的列表（首行为表头）",
    "CSV text, or a list of rows of text, the first of them the headings",
  );
  return z.union([z.string(table).check(z.regex(/\S/, table)), listOfSome(listOf(cell))], table);
}

function auditOptionsSchema() {
  const places = wording("0 至 10 的整数", "a whole number from 0 to 10");
  return strict({
    stated: z.optional(listOf(statedFigureSchema())),
    columns: z.optional(dictionaryOf(columnSchema())),
    percentPlaces: z.optional(z.int(places).check(z.minimum(0, places), z.maximum(10, places))),
  });
}

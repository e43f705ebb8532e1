import * as z from "zod/mini";
import { checked } from "./checked.js";
import { columnSchema } from "./column.js";
import { depthProblem } from "./depthProblem.js";
import { inputIssue } from "./inputIssue.js";
import type { Outcome } from "./outcome.js";
import { dictionaryOf, listOf, strict } from "./sealed.js";
import { statedFigureSchema } from "./statedFigure.js";
import { wording } from "./wording.js";

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

function auditOptionsSchema() {
  const places = wording("0 至 10 的整数", "a whole number from 0 to 10");
  return strict({
    stated: z.optional(listOf(statedFigureSchema())),
    columns: z.optional(dictionaryOf(columnSchema())),
    percentPlaces: z.optional(z.int(places).check(z.minimum(0, places), z.maximum(10, places))),
  });
}

import fc from "fast-check";
import { audit, type Scheme, scoreMonth, toTable } from "hotline-scoring";
import { adjustmentsTable, toRows } from "hotline-scoring/tables";
import { expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { anyVocabularyMonth } from "./anyScheme.js";
import { isScored, printable } from "./printable.js";

const anyPrintable = anyVocabularyMonth().map(printable).filter(isScored);
const anyLayout = fc.constantFrom("list" as const, "bulletin" as const);
const anyLanguage = fc.constantFrom("zh" as const, "en" as const);

/** What an audit tells of a table that is right: a count above its whole, and adjustments that count nowhere. */
const TRUE_OF_ANY = ["adjustment", "whole"];

/** What holds a scheme's own table against the scheme finds nothing wrong, whatever the scheme asks for. */
test("a table of ours is audited without a word against a score, a rank or a verdict", () => {
  fc.assert(
    fc.property(anyPrintable, anyLayout, anyLanguage, ({ scheme, month }, layout, language) => {
      const rows = toRows(toTable(scoreMonth(scheme, month), { scheme, month, layout, language }));
      const adjustments = toRows(adjustmentsTable(month, language));
      const { findings } = audit(scheme as Scheme, rows as never, { adjustments } as never);
      const wrong = findings.filter(({ kind }) => !TRUE_OF_ANY.includes(kind));
      expect(wrong.map(({ message }) => message.zh)).toEqual([]);
    }),
    { numRuns: runs(70) },
  );
});

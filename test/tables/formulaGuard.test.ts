import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guarded, unguarded } from "../../src/tables/formulaGuard.js";

test.each([
  ["=1+1", "'=1+1"],
  ["+cmd", "'+cmd"],
  ["-cmd", "'-cmd"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ["＝1", "'＝1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠a", "'＠a"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'-5", "''-5"],
  ["-", "'-"],
  ["--5", "'--5"],
  ["-5-3", "'-5-3"],
  ["-5\n=1", "'-5\n=1"],
  ["-5\n", "'-5\n"],
  ["-.5", "'-.5"],
  ["+5.", "'+5."],
  ["-5%%", "'-5%%"],
  ["-1,000", "'-1,000"],
])("%j might be taken for a formula, and is guarded as %j", (text, safe) => {
  expect(guarded(text)).toBe(safe);
  expect(unguarded(safe)).toBe(text);
});

test.each([
  "",
  "某局",
  "1=1",
  "a-b",
  "-5",
  "+5",
  "-0.50",
  "-12.5%",
  "+100%",
  "'",
  "''",
  "'某局'",
  "'5",
  "’=1",
  " =1",
])("%j is no formula, and stays as it is", (text) => {
  expect(guarded(text)).toBe(text);
  expect(unguarded(text)).toBe(text);
});

test.each([
  ["'=1+1", "=1+1"],
  ["'-5", "-5"],
  ["'＝1", "＝1"],
  ["''=1", "'=1"],
  ["=1+1", "=1+1"],
])("%j reads as %j", (text, read) => {
  expect(unguarded(text)).toBe(read);
});

describe("of every text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n ＝＋－＠05.%a单") }),
    fc.stringMatching(/^[+-]?\d{1,3}(\.\d{1,2})?%?$/),
  );

  test("what was guarded reads as it was", () => {
    fc.assert(
      fc.property(anyText, (text) => unguarded(guarded(text)) === text),
      { numRuns: 5_000 },
    );
  });

  test("what was guarded begins no formula, unless it is a plain number", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = guarded(text);
        const isNumber = safe.trim() === safe && /^[+-]\d+(\.\d+)?%?$/.test(safe);
        return isNumber || !"=+-@\t\r＝＋－＠".includes(safe.charAt(0) || "a");
      }),
      { numRuns: 5_000 },
    );
  });

  test("no two are guarded alike", () => {
    const pair = fc.tuple(anyText, anyText);
    fc.assert(fc.property(pair, ([a, b]) => a === b || guarded(a) !== guarded(b)));
  });

  test("a million marks are read at once", () => {
    const marks = "'".repeat(1_000_000);
    expect([guarded(marks), unguarded(marks)]).toEqual([marks, marks]);
    expect(guarded(`${marks}=`)).toBe(`'${marks}=`);
    expect(guarded(`-${"5".repeat(1_000_000)}x`)).toHaveLength(1_000_003);
  });
});

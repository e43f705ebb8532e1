import { InputError } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { inputIssue } from "../../src/model/inputIssue.js";
import { refusal, valueOrShown } from "../../src/spreadsheet/spreadsheetError.js";

const issueAt = (path: string) =>
  inputIssue(path, { zh: "“甲”", en: '"a"' }, { zh: "数量", en: "a count" });

/** What is thrown for so many problems. */
function thrown(count: number, language: "zh" | "en"): unknown {
  const issues = Array.from({ length: count }, (_, index) => issueAt(`C${index + 1}`));
  try {
    return valueOrShown({ ok: false, issues }, language);
  } catch (error) {
    return error;
  }
}

test("a value is given as it is", () => {
  const value = { a: 1 };
  expect(valueOrShown({ ok: true, value }, "zh")).toBe(value);
});

describe("problems are thrown", () => {
  test.each<[number, "zh" | "en", string]>([
    [1, "zh", "C1：发现“甲”；应为数量。"],
    [1, "en", 'C1: found "a"; expected a count.'],
    [2, "zh", "C1：发现“甲”；应为数量。\nC2：发现“甲”；应为数量。"],
  ])("all %d in one language: %s", (count, language, message) => {
    expect(thrown(count, language)).toEqual(new RangeError(message));
  });

  test.each<[number, number, string | undefined]>([
    [5, 5, undefined],
    [6, 6, "另有 1 处问题。"],
    [105, 6, "另有 100 处问题。"],
  ])("of %d, the first five stand in %d lines", (count, lines, last) => {
    const { message } = thrown(count, "zh") as Error;
    expect(message.split("\n")).toHaveLength(lines);
    expect(message).toContain("C5：");
    expect(message).not.toContain("C6：");
    if (last !== undefined) expect(message.split("\n").at(-1)).toBe(last);
  });

  test("how many more is said in English as well", () => {
    expect((thrown(7, "en") as Error).message.split("\n").at(-1)).toBe("2 more.");
  });

  test("as a plain RangeError, whose message is all that a cell shows", () => {
    expect(thrown(1, "zh")).toBeInstanceOf(RangeError);
    expect(thrown(1, "zh")).not.toBeInstanceOf(InputError);
  });
});

test.each<["zh" | "en", string]>([
  ["zh", "没有。"],
  ["en", "None."],
])("a refusal in %s is %s", (language, message) => {
  expect(refusal({ zh: "没有。", en: "None." }, language)).toEqual(new RangeError(message));
});

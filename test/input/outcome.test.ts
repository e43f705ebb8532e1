import { InputError } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { inputIssue } from "../../src/input/issue.js";
import { valueOrThrow } from "../../src/input/outcome.js";

describe("inputError", () => {
  const issue = inputIssue(
    "invalid",
    "month",
    { zh: "缺失", en: "nothing" },
    { zh: "月份", en: "a month" },
  );

  test("it is a RangeError with every issue", () => {
    const error = new InputError([issue, issue]);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.name).toBe("InputError");
    expect(error.issues).toEqual([issue, issue]);
    expect(error.message).toBe(
      [
        "2 problems in the input 输入有 2 处问题",
        "- month: found nothing; expected a month.",
        "  month：发现缺失；应为月份。",
        "- month: found nothing; expected a month.",
        "  month：发现缺失；应为月份。",
      ].join("\n"),
    );
  });

  test("one problem is one problem", () => {
    expect(new InputError([issue]).message).toMatch(/^1 problem in the input/);
  });

  test("its issues are plain JSON", () => {
    const { issues } = new InputError([issue]);
    expect(JSON.parse(JSON.stringify(issues))).toEqual(issues);
  });
});

describe("outcome", () => {
  test("a sound outcome is its value, a bad one an error", () => {
    expect(valueOrThrow({ ok: true, value: 7 })).toBe(7);
    expect(() => valueOrThrow({ ok: false, issues: [] })).toThrow(InputError);
  });
});

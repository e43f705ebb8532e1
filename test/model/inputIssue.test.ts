import { expect, test } from "vitest";
import { inputIssue } from "../../src/model/inputIssue.js";

const found = { zh: "-1", en: "-1" };
const allowed = { zh: "整数", en: "a whole number" };

test("an issue says it all in a sentence", () => {
  expect(inputIssue("units[0].metrics.rejections", found, allowed, "某局")).toEqual({
    path: "units[0].metrics.rejections",
    unit: "某局",
    found,
    allowed,
    message: {
      zh: "units[0].metrics.rejections（某局）：发现 -1；应为整数。",
      en: "units[0].metrics.rejections (某局): found -1; expected a whole number.",
    },
  });
});

test("without a unit, and at the top", () => {
  const issue = inputIssue("", found, allowed);
  expect(issue).not.toHaveProperty("unit");
  expect(issue.message).toEqual({
    zh: "输入：发现 -1；应为整数。",
    en: "the input: found -1; expected a whole number.",
  });
});

import { describe, expect, test } from "vitest";
import { markdownText, oneLine, textSchema } from "../../src/words/text.js";
import { accepts } from "../support/accepts.js";

describe("text", () => {
  test.each([
    [{ zh: "率", en: "Rate" }, true],
    [{ zh: "率" }, false],
    [{ zh: "", en: "Rate" }, false],
    [{ zh: "率", en: "Rate", fr: "Taux" }, false],
    ["率", true],
    ["", false],
    [7, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(textSchema, value)).toBe(allowed);
  });
});

test("a plain text serves both languages", () => {
  const parsed = textSchema.safeParse("率");
  expect(parsed.data).toEqual({ zh: "率", en: "率" });
  expect(Object.isFrozen(parsed.data)).toBe(true);
});

describe("markdownText", () => {
  test.each([
    ["市人社局 19/36 = 52.78%", "市人社局 19/36 = 52.78%"],
    ["a*b_c`d", "a\\*b\\_c\\`d"],
    ["[a](b) {c} <d> #e |f| ~g~ h\\", "\\[a\\](b) \\{c\\} \\<d\\> \\#e \\|f\\| \\~g\\~ h\\\\"],
    ["one \n\n two\nthree", "one two three"],
    ["one\r\ntwo\rthree", "one two three"],
  ])("%j is written %j", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  test.each([
    ["a*b  c", "a*b  c"],
    ["一\n二", "一 二"],
    ["一 \r\n\t二\r三", "一 二 三"],
  ])("%j on one line is %j", (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});

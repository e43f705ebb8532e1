import { expect, test } from "vitest";
import { markdownText, oneLine } from "../../src/explaining/markdownText.js";

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

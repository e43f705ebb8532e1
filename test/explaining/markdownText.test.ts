import { expect, test } from "vitest";
import { markdownText } from "../../src/explaining/markdownText.js";

test.each([
  ["市人社局 19/36 = 52.78%", "市人社局 19/36 = 52.78%"],
  ["a*b_c`d", "a\\*b\\_c\\`d"],
  ["[a](b) {c} <d> #e |f| ~g~ h\\", "\\[a\\](b) \\{c\\} \\<d\\> \\#e \\|f\\| \\~g\\~ h\\\\"],
  ["one \n\n two\nthree", "one two three"],
])("%j is written %j", (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

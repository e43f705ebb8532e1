import { expect, test } from "vitest";
import { htmlText } from "../../src/tables/htmlText.js";

test.each([
  ["某局", "某局"],
  ["<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"],
  ["&lt;", "&amp;lt;"],
  ["a\u0000b\tc\nd\u0085e\u007Ff", "a b c d e f"],
  ["", ""],
])("%j is written %s", (text, html) => {
  expect(htmlText(text)).toBe(html);
});

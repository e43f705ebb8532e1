import { describe, expect, test } from "vitest";
import { withPureCalls } from "../../.build/pure.js";

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
const TEMPLATE = "`${a}`";
const marked = (text: string) => withPureCalls("a.ts", text);

describe("withPureCalls", () => {
  test.each<[string, string, string]>([
    ["a call", "a()", "a()"],
    ["a call of a call", "string(b).check(c)", "string(b).check(c)"],
    ["a call within an object", "{ a: 1, b: c() }", "{ a: 1, b: c() }"],
    ["something made new", "new Map()", "new Map()"],
    ["a spread", "{ ...a }", "{ ...a }"],
    ["a look into something", "a.b", "a.b"],
    ["text with something in it", TEMPLATE, TEMPLATE],
  ])("%s is marked", (_, value, inner) => {
    expect(marked(`export const x = ${value};`)).toBe(
      `export const x = /* @__PURE__ */ (() => (${inner}))();`,
    );
  });

  test.each([
    ["a number", "const x = 1;"],
    ["a list of texts", 'const x = ["a", "b"] as const;'],
    ["a function that calls", "const x = () => a();"],
    ["an object of functions", "const x = { a: (b) => b.c(), d() { return e(); } };"],
    ["a function of the module", "function x() { const y = a(); return y; }"],
    ["a constant without a value", "let x: ReturnType<typeof a>;"],
  ])("%s stays as it is", (_, text) => {
    expect(marked(text)).toBe(text);
  });

  test("each constant of a module is marked by itself", () => {
    expect(marked("const a = b(),\n  c = d();\nconst e = 1;\nexport const f = a.g;")).toBe(
      [
        "const a = /* @__PURE__ */ (() => (b()))(),",
        "  c = /* @__PURE__ */ (() => (d()))();",
        "const e = 1;",
        "export const f = /* @__PURE__ */ (() => (a.g))();",
      ].join("\n"),
    );
  });
});

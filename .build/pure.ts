import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import ts from "typescript";

/**
 * Marks what each file of the source makes when it loads, such as a schema, as made for its own sake: a bundler drops it
 * where nothing asks for it. Bundlers take only a call for droppable that is marked, and schemas are calls of calls, so
 * `const a = string(b).check(c)` becomes the marked call of a function that gives the same.
 */
export const marksPureCalls: Plugin = {
  name: "marks-pure-calls",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withPureCalls(path, readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** A module whose constants are marked where making them calls something. */
export function withPureCalls(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const values = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) =>
      initializer !== undefined && callsSomething(initializer) ? [initializer] : [],
    );
  return values.reduceRight((marked, value) => {
    const [start, end] = [value.getStart(file), value.getEnd()];
    const made = `/* @__PURE__ */ (() => (${marked.slice(start, end)}))()`;
    return marked.slice(0, start) + made + marked.slice(end);
  }, text);
}

/** Whether an expression does what a bundler cannot see through when it is evaluated: calls, or looks into something. */
function callsSomething(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false;
  const isOpaque = opaque.some((is) => is(node));
  return isOpaque || ts.forEachChild(node, (child) => callsSomething(child) || undefined) === true;
}

const opaque = [
  ...[ts.isCallExpression, ts.isNewExpression, ts.isTemplateExpression],
  ...[ts.isPropertyAccessExpression, ts.isElementAccessExpression],
  ...[ts.isSpreadElement, ts.isSpreadAssignment],
];

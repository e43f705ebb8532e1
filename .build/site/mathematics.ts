import katex from "katex";
import type { Application } from "typedoc";

/** A formula in TeX as MathML, which browsers draw by themselves: nothing is loaded for it. */
export function mathematics(tex: string, display: boolean): string {
  return katex.renderToString(tex, {
    displayMode: display,
    output: "mathml",
    strict: "error",
    throwOnError: true,
  });
}

interface Token {
  readonly info: string;
  readonly content: string;
}

type Rule = (tokens: readonly Token[], index: number, ...rest: readonly unknown[]) => string;

/** Draws the `math` blocks of guides. */
export function drawMathematics(app: Application): void {
  app.options.setValue("markdownItLoader", (parser: { renderer: { rules: { fence: Rule } } }) => {
    const { fence } = parser.renderer.rules;
    parser.renderer.rules.fence = (tokens, index, ...rest) => {
      const token = tokens[index];
      return token?.info.trim() === "math"
        ? `<div class="formula">${mathematics(token.content, true)}</div>\n`
        : fence(tokens, index, ...rest);
    };
  });
}

import katex from "katex";
import { type Application, DocumentReflection, PageEvent, ProjectReflection } from "typedoc";

const LINK_OR_CODE = /<a\b[^>]*>[\s\S]*?<\/a>|<pre[\s\S]*?<\/pre>|<code>(\w+)<\/code>/g;

/** Turns the name of an export, where a guide has it in code, into a link to its page. */
export function linkNames(app: Application): void {
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    const { model, project } = page;
    const isMain = model instanceof ProjectReflection;
    if (page.contents === undefined || !(isMain || model instanceof DocumentReflection)) return;
    page.contents = page.contents.replace(LINK_OR_CODE, (found: string, name?: string) => {
      const target = name === undefined ? undefined : project.getChildByName([name]);
      const url = target?.isDeclaration() ? app.renderer.router?.getFullUrl(target) : undefined;
      if (url === undefined) return found;
      return `<a href="${isMain ? "" : "../"}${url}">${found}</a>`;
    });
  });
}

/**
 * Takes icons from the page itself, into which a script puts them all: from a file of their own, a page that is read from
 * disk may not load them.
 */
export function takeIconsFromPage(app: Application): void {
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    page.contents = (page.contents ?? "").replace(/href="[^"]*assets\/icons\.svg#/g, 'href="#');
  });
}

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

import type { Better } from "hotline-scoring/rules";
import {
  type Application,
  type DefaultTheme,
  type NavigationElement,
  PageEvent,
  type ProjectReflection,
  RendererEvent,
} from "typedoc";
import { specifierOf } from "../entries.js";
import { contents } from "./contents.js";
import { labelOf, termOf } from "./terms.js";

/** Puts the Chinese term beside each name, in the menu and over its page, and there what it is imported from. */
export function labelInChinese(app: Application, root: string): void {
  app.renderer.on(RendererEvent.BEGIN, ({ project }: RendererEvent) => {
    const theme = app.renderer.theme as DefaultTheme;
    const labels = labelsByUrl(app, project);
    const built = theme.buildNavigation.bind(theme);
    theme.buildNavigation = (one) => built(one).map((element) => labelled(element, labels));
  });
  const origins = contents(root);
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    const { model } = page;
    const term = "isDeclaration" in model ? termOf(model as never) : undefined;
    const entry = origins.get((model as { name: string }).name)?.entry;
    page.contents = (page.contents ?? "").replace(
      /<h1([^>]*)>([\s\S]*?)<\/h1>/,
      (whole, attributes, title) => {
        if (!("isDeclaration" in model) || entry === undefined) return whole;
        const named = term === undefined ? "" : ` <span class="term">${term}</span>`;
        const from = `<p class="entry">引入自 from <code>"${specifierOf(entry)}"</code></p>`;
        return `<h1${attributes}>${title}${named}</h1>${from}`;
      },
    );
  });
}

/** What each page is called, by its address. */
export function labelsByUrl(app: Application, project: ProjectReflection): Map<string, string> {
  return new Map(
    [...(project.children ?? []), ...(project.documents ?? [])].flatMap((one) => {
      const url = app.renderer.router?.getFullUrl(one);
      return url === undefined ? [] : [[url, labelOf(one)] as const];
    }),
  );
}

function labelled(element: NavigationElement, labels: Map<string, string>): NavigationElement {
  const { children, path } = element;
  const text = (path === undefined ? undefined : labels.get(path)) ?? element.text;
  return {
    ...element,
    text,
    ...(children === undefined
      ? {}
      : { children: children.map((child) => labelled(child, labels)) }),
  };
}

/** Which way is better, in both languages. */
export const betterNames: Readonly<Record<Better, string>> = {
  higher: "越高越好 higher",
  lower: "越低越好 lower",
};

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

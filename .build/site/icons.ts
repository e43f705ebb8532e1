import { type Application, PageEvent } from "typedoc";

/**
 * Takes icons from the page itself, into which a script puts them all: from a file of their own, a page that is read from
 * disk may not load them.
 */
export function takeIconsFromPage(app: Application): void {
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    page.contents = (page.contents ?? "").replace(/href="[^"]*assets\/icons\.svg#/g, 'href="#');
  });
}

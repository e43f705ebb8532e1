import { dataOf } from "./builtSite.js";

interface MenuEntry {
  readonly text: string;
  readonly path?: string;
  readonly children?: readonly MenuEntry[];
}

/** A page as the menu lists it. */
export interface MenuPage {
  readonly label: string;
  readonly path: string;
  /** The name of the export that the page is of, or of the guide. */
  readonly name: string;
}

/** A group of the menu. */
export interface MenuGroup {
  readonly title: string;
  readonly pages: readonly MenuPage[];
}

/** The menu of the site. */
export const siteMenu: readonly MenuGroup[] = (
  dataOf("assets/navigation.js") as readonly MenuEntry[]
).map(({ text, children = [] }) => ({
  title: text,
  pages: children.map(({ text: label, path = "" }) => ({
    label,
    path,
    name: path.replace(/^.*\/|\.html$/g, ""),
  })),
}));

import { join } from "node:path";
import {
  type Application,
  Converter,
  type DeclarationReflection,
  type DocumentReflection,
  type ProjectReflection,
  ReflectionCategory,
} from "typedoc";
import { contents } from "./contents.js";
import { guideGroups } from "./guideGroups.js";
import { groupOf, readingGroups } from "./readingGroups.js";

/** Lists the guides first, each under its title, and then the reference in its groups. */
export function arrange(app: Application, root: string): void {
  app.options.setValue(
    "projectDocuments",
    Object.values(guideGroups)
      .flat()
      .map((path) => join(root, path)),
  );
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => titled(document));
  // after the groups of TypeDoc's own, which are by kind
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => categorise(project, root), -1000);
}

/** A guide is called by its first heading, rather than by its file. */
function titled(document: DocumentReflection): void {
  const text = document.content.map((part) => part.text).join("");
  const [, heading] = /^# (.+)$/m.exec(text) ?? [];
  if (heading === undefined) throw new Error(`${document.name} has no heading`);
  document.frontmatter.title = heading.replaceAll("`", "");
}

function categorise(project: ProjectReflection, root: string): void {
  const exports = contents(root);
  const documents = project.documents ?? [];
  const byPath = (path: string) =>
    documents.find((document) => project.files.getReflectionPath(document) === join(root, path));
  const byName = new Map((project.children ?? []).map((child) => [child.name, child]));
  project.categories = [
    ...Object.entries(guideGroups).map(([title, paths]) => category(title, paths.map(byPath))),
    ...readingGroups.map(({ title }) => {
      const names = [...exports].filter(([, origin]) => groupOf(origin) === title);
      return category(
        title,
        names.map(([name]) => byName.get(name)),
      );
    }),
  ];
}

function category(
  title: string,
  children: readonly (DeclarationReflection | DocumentReflection | undefined)[],
): ReflectionCategory {
  const all = new ReflectionCategory(title);
  all.children = children.map((child) => {
    if (child === undefined) throw new Error(`something listed under ${title} is not there`);
    return child;
  });
  return all;
}

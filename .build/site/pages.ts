import {
  type Application,
  type CommentDisplayPart,
  Converter,
  type ProjectReflection,
} from "typedoc";
import { dimensionParts } from "./dimensionParts.js";
import { dimensionPages, rulePages } from "./documented.js";
import { functionNamed } from "./pageParts.js";
import { ruleParts } from "./ruleParts.js";

/** Adds to the page of each dimension and each rule what an auditor needs, made from the rule itself. */
export function addPages(app: Application): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const documented of dimensionPages)
      add(project, documented.page, dimensionParts(project, documented));
    for (const [kind, pages] of rulePages) add(project, kind, ruleParts(project, pages));
  });
}

function add(project: ProjectReflection, page: string, parts: readonly CommentDisplayPart[]): void {
  const comment = functionNamed(project, page).signatures?.[0]?.comment;
  if (comment === undefined) throw new Error(`${page} has no comment`);
  comment.summary.push(...parts);
}

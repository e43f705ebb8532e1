import { Comment, type ProjectReflection } from "typedoc";
import type { Documented } from "./documented.js";
import type { Meaning } from "./sections.js";

/** What each value of a dimension's rule means, in the words of the comments in the source. */
export function termMeanings(project: ProjectReflection, { dimension }: Documented): Meaning {
  const { kind } = dimension.rule;
  const rule = `${kind[0]?.toUpperCase()}${kind.slice(1)}Rule`;
  return (path) => {
    const key = /^\w+/.exec(path)?.[0] ?? path;
    const owner = key === "fullMarks" ? "SimpleDimension" : rule;
    const property = project.getChildByName([owner, key]);
    const { comment } = property ?? {};
    if (comment === undefined) throw new Error(`${owner}.${key} has no comment`);
    return Comment.combineDisplayParts(comment.summary).replaceAll("\n", " ");
  };
}

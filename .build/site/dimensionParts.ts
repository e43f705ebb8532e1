import type { CommentDisplayPart, ProjectReflection } from "typedoc";
import type { Documented } from "./documented.js";
import { dimensionFormulas } from "./formulas.js";
import { linkTo, mathematicsBlock, quoted, text } from "./pageParts.js";
import { parameters, shownParts } from "./shownParts.js";

/** What the page of a dimension says beside its comment. */
export function dimensionParts(
  project: ProjectReflection,
  documented: Documented,
): CommentDisplayPart[] {
  const { dimension } = documented;
  const formulas = (["zh", "en"] as const).map((language) =>
    mathematicsBlock(dimensionFormulas(documented, language)),
  );
  return [
    text("### 规则表述 Wording", quoted(dimension.wording)),
    text("### 公式 Formula", ...formulas, bounds(documented)),
    { kind: "text", text: "\n\n### 参数 Values by group\n\n计分规则 Rule: " },
    linkTo(project, dimension.rule.kind),
    text(parameters(project, documented)),
    ...shownParts(documented),
    text("### 依据 Evidence", quoted(dimension.evidence), standing(documented)),
  ];
}

/** How sure it is: since when it is taken to hold, what it was held against, and where to read on. */
function standing({ scheme: { from, checkedThrough }, dimension: { name } }: Documented): string {
  const guide = "../documents/docs_xiangtan-2023";
  const english = `${name.en} ${name.zh}`.toLowerCase().replaceAll(" ", "-");
  return [
    `推定自 ${from} 起适用，仅与 ${checkedThrough} 的通报核对；依据是否充分、怎样可以推翻，见[《湘潭 2023 年规则及其依据》](${guide}.zh-CN.html#${name.zh})。`,
    `Assumed to hold from ${from}, checked against the bulletin of ${checkedThrough} only; how sure it is, and what would refute it: [the rules of 湘潭 2023 and the evidence](${guide}.html#${english}).`,
  ].join("\n\n");
}

function bounds({ dimension }: Documented): string {
  const { fullMarks } = dimension;
  return `结果低于0分的按0分计，高于${fullMarks}分的按${fullMarks}分计。A result below 0 counts as 0, one above ${fullMarks} as ${fullMarks}.`;
}

import type { CommentDisplayPart, ProjectReflection } from "typedoc";
import { betterNames } from "./betterNames.js";
import type { Documented } from "./documented.js";
import { ruleFormulas } from "./formulas.js";
import { linkTo, mathematicsBlock, quoted, text } from "./pageParts.js";
import { parameters, shownParts } from "./shownParts.js";

/** What the page of a rule says beside its comment, by the dimensions that have it. */
export function ruleParts(
  project: ProjectReflection,
  pages: readonly Documented[],
): CommentDisplayPart[] {
  const [first] = pages;
  if (first === undefined) throw new Error("a rule that no page shows");
  const users = pages.filter(({ invented }) => !invented);
  return [
    text("### 公式 Formula", ...symbolicFormulas(pages)),
    ...(first.invented
      ? [text("### 示例 Example", invention, quoted(first.dimension.wording))]
      : [
          { kind: "text", text: "\n\n### 湘潭 2023 年用于 Used in 湘潭 2023\n\n" } as const,
          ...linked(project, users),
        ]),
    ...pages.map((one) =>
      text(`**${one.dimension.name.zh} ${one.dimension.name.en}**`, parameters(project, one)),
    ),
    ...shownParts(first),
    text("### 依据 Evidence", first.invented ? noEvidence : users.map(evidenceOf).join("\n\n")),
  ];
}

/** The formula of a rule, once for each direction in which it is in use. */
function symbolicFormulas(pages: readonly Documented[]): string[] {
  const blocks = new Map(
    pages.map((one) => {
      const { rule } = one.dimension;
      const direction = "better" in rule ? betterNames[rule.better] : "";
      return [mathematicsBlock(ruleFormulas(one)), direction] as const;
    }),
  );
  return [...blocks].flatMap(([block, direction]) =>
    direction === "" ? [block] : [`${direction}：`, block],
  );
}

function linked(project: ProjectReflection, users: readonly Documented[]): CommentDisplayPart[] {
  return users.flatMap(({ page }, index) => [
    ...(index === 0 ? [] : [{ kind: "text", text: ", " } as const]),
    linkTo(project, page),
  ]);
}

function evidenceOf({ dimension: { name, evidence } }: Documented): string {
  return `**${name.zh} ${name.en}**\n\n${quoted(evidence)}`;
}

const invention =
  "湘潭 2023 年的规则中没有这种规则；下面用湘潭2023年10月的数据演示一条假设的规则。湘潭 has no such rule in 2023; below, an invented one is applied to the figures of October 2023.";

const noEvidence =
  "假设的规则，没有依据可引；计算过程与其他规则一样，由程序库得出。An invented rule, so there is no evidence to quote; its working is the library's, as that of every rule.";

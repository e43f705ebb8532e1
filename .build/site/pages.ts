import {
  type Application,
  type CommentDisplayPart,
  Converter,
  type ProjectReflection,
} from "typedoc";
import { type Documented, dimensionPages, rulePages } from "./documented.js";
import { dimensionFormulas, ruleFormulas } from "./formulas.js";
import { betterNames } from "./labels.js";
import { functionNamed, linkTo, mathematicsBlock, quoted, text } from "./pageParts.js";
import {
  boundaryTable,
  curveFigures,
  parameterTable,
  termMeanings,
  workedCase,
} from "./sections.js";

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

/** The values of a dimension's rule, as a table that a phone can scroll. */
export function parameters(project: ProjectReflection, documented: Documented): string {
  const table = parameterTable(documented, termMeanings(project, documented));
  return `<div class="parameters">\n\n${table}\n\n</div>`;
}

/** What dimensions and rules show alike: the curve, a case, the boundaries. */
export function shownParts(documented: Documented): CommentDisplayPart[] {
  const { zh, en } = documented.dimension.name;
  return [
    text(
      `### 得分曲线 Points curve`,
      `${zh} ${en}。横轴为指标值，纵轴为得分；圆点为2023年10月的单位，圆点越大单位越多。The measure across, the points upwards; dots are the units of October 2023, larger for more of them.`,
      curveFigures(documented),
    ),
    text(
      documented.invented
        ? "### 2023年10月数据演示 A demonstration with October 2023"
        : "### 2023年10月实例 A case of October 2023",
      workedCase(documented),
    ),
    text("### 界限 Boundaries", boundaryTable(documented)),
  ];
}

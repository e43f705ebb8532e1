import type { CommentDisplayPart, ProjectReflection } from "typedoc";
import type { Documented } from "./documented.js";
import { termMeanings } from "./meanings.js";
import { text } from "./pageParts.js";
import { boundaryTable, curveFigures, parameterTable, workedCase } from "./sections.js";

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

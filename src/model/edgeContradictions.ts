import { isAmount } from "../exact/fractionOf.js";
import { isPercentage, type Quantity } from "../measures/measureDefinition.js";
import { type ByGroup, isByGroup } from "./byGroup.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { pathBelow } from "./inputPath.js";

const inPercent = {
  zh: '百分数文本，如 "95%"（所比较的是率）',
  en: 'percent text such as "95%", since it is held against a share',
};
const asNumber = {
  zh: '不带百分号的数，如 "20"（所比较的不是率）',
  en: 'a number without a percent sign, such as "20", since it is not held against a share',
};

/** @internal a problem for an edge that is not written as the quantity it is held against is */
export function edgeContradictions(
  edge: ByGroup<string | number>,
  path: string,
  quantity: Quantity,
): InputIssue[] {
  if (isByGroup(edge)) {
    return Object.entries(edge.byGroup).flatMap(([group, value]) =>
      edgeContradictions(value, pathBelow(`${path}.byGroup`, group), quantity),
    );
  }
  const percent = typeof edge === "string" && edge.endsWith("%");
  if (!isAmount(edge) || percent === isPercentage(quantity)) return [];
  return [inputIssue(path, foundText(edge), percent ? asNumber : inPercent)];
}

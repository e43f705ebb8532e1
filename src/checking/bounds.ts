import { compare } from "../exact/arithmetic.js";
import { type Amount, fractionOf, isAmount } from "../exact/fractionOf.js";
import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { isPercentage, type Quantity } from "../measures/quantity.js";
import { type Edges, statedEdges } from "../rules/edges.js";
import type { Scheme } from "../scheme/scheme.js";
import { atGroup, type ByGroup, isByGroup } from "../words/byGroup.js";

type Bound = ByGroup<Amount> | undefined;

/** What a dimension and the total have in common here. */
interface Bounded {
  readonly floor?: Bound;
  readonly cap?: Bound;
  readonly fullMarks?: Bound;
}

const belowCap = {
  zh: "不高于上限（cap，未写即为满分）的下限",
  en: "a floor that is not above the cap (full marks, unless stated)",
};
const aboveFloor = {
  zh: "不低于下限（floor，未写即为 0）的上限",
  en: "a cap that is not below the floor (0, unless stated)",
};

/** The problem of a floor above its cap, in whichever group. */
export function boundContradictions(
  { floor, cap, fullMarks }: Bounded,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const parts = ["groups", ...["floor", "cap", "fullMarks"].map((key) => `${path}.${key}`)];
  if (!parts.every(sound)) return [];
  const least = floor ?? (fullMarks === undefined ? undefined : "0");
  const most = cap ?? fullMarks;
  const crossed = scheme.groups.some(({ id }) => isMore(atGroup(least, id), atGroup(most, id)));
  if (!crossed) return [];
  const allowed = floor === undefined ? aboveFloor : belowCap;
  return [
    inputIssue(
      "contradiction",
      floor === undefined ? `${path}.cap` : `${path}.floor`,
      foundText(floor ?? cap),
      allowed,
    ),
  ];
}

function isMore(least: Amount | undefined, most: Amount | undefined): boolean {
  if (least === undefined || most === undefined) return false;
  return compare(fractionOf(least), fractionOf(most)) > 0;
}

const inPercent = {
  zh: '百分数文本，如 "95%"（所比较的是率）',
  en: 'percent text such as "95%", since it is held against a share',
};
const asNumber = {
  zh: '不带百分号的数，如 "20"（所比较的不是率）',
  en: 'a number without a percent sign, such as "20", since it is not held against a share',
};

/** The problem of an edge written in another quantity than what it is compared with. */
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
  return [inputIssue("contradiction", path, foundText(edge), percent ? asNumber : inPercent)];
}

const oneEdge = {
  zh: "至少含 from、above、to、below 之一的条件",
  en: "at least one of from, above, to, below",
};

/** The problems of edges that are missing, or written in another quantity than what they are compared with. */
export function comparisonContradictions(
  edges: Edges,
  path: string,
  quantity: Quantity | undefined,
): InputIssue[] {
  const stated = statedEdges<ByGroup<string | number>>(edges);
  if (stated.length === 0) return [inputIssue("missing", path, foundText(edges), oneEdge)];
  // one may be in points and the other in percent of full marks
  if (quantity === undefined) return [];
  const written = stated.flatMap(([word, edge]) =>
    edgeContradictions(edge, `${path}.${word}`, quantity),
  );
  return written.length > 0 ? written : emptyRange(edges, path);
}

/** The upper edge, where no value can be within both it and the lower one. */
function emptyRange(edges: Edges, path: string): InputIssue[] {
  for (const lower of ["from", "above"] as const) {
    for (const upper of ["to", "below"] as const) {
      const [least, most] = [edges[lower], edges[upper]];
      if (!isAmount(least) || !isAmount(most)) continue;
      const order = compare(least, most);
      const edgeIsIn = lower === "from" && upper === "to";
      if (order < 0 || (order === 0 && edgeIsIn)) continue;
      const allowed = {
        zh: `高于下界 ${least} 的界值（否则没有数值能同时满足）`,
        en: `an edge above the lower one, ${least}, since nothing can be within both`,
      };
      return [inputIssue("contradiction", `${path}.${upper}`, foundText(most), allowed)];
    }
  }
  return [];
}

import { compare } from "../exact/arithmetic.js";
import { type Amount, fractionOf } from "../exact/fractionOf.js";
import { atGroup, type ByGroup } from "./byGroup.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

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

/** @internal a problem, where in some group the least is more than the most */
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

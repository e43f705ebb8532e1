import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import { repeatedIds, type Soundness } from "../input/soundness.js";
import { leavesOf } from "../scheme/condition.js";
import { listed } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Grade, HowMany, VerdictTest } from "../scheme/verdicts.js";
import { atGroup, type ByGroup, isByGroup } from "../words/byGroup.js";
import { isId } from "../words/id.js";
import { comparisonContradictions } from "./bounds.js";
import { testContradictions } from "./conditions.js";
import { groupContradictions } from "./references.js";

/** Where the verdicts of a scheme contradict themselves, or ask for what is not there. */
export function verdictContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  const { grades, lists = [], flags = [], vetoes = [] } = scheme.verdicts ?? {};
  return [
    ...repeatedIds(grades ?? [], "verdicts.grades", sound),
    ...(grades !== undefined && sound("verdicts.grades") && sound("groups")
      ? gradeContradictions(grades, scheme)
      : []),
    ...repeatedIds(lists, "verdicts.lists", sound),
    ...listed(lists, "verdicts.lists").flatMap(([list, path]) => [
      ...(list.onlyIn === undefined
        ? []
        : groupContradictions(list.onlyIn, `${path}.onlyIn`, scheme, sound)),
      ...("best" in list
        ? placeContradictions(list.best, list.among, `${path}.best`)
        : placeContradictions(list.worst, list.among, `${path}.worst`)),
    ]),
    ...repeatedIds(flags, "verdicts.flags", sound),
    ...repeatedIds(vetoes, "verdicts.vetoes", sound),
    ...[...listed(flags, "verdicts.flags"), ...listed(vetoes, "verdicts.vetoes")].flatMap(
      ([{ if: condition }, path]) =>
        leavesOf<VerdictTest>(condition, `${path}.if`)
          .filter((one) => sound(one.path))
          .flatMap(({ leaf, path: place }) =>
            verdictTestContradictions(leaf, place, scheme, sound),
          ),
    ),
    ...listed(vetoes, "verdicts.vetoes").flatMap(([{ atMost }, path]) =>
      vetoContradictions(atMost, `${path}.atMost`, grades ?? []),
    ),
  ];
}

function verdictTestContradictions(
  test: VerdictTest,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if ("total" in test) return comparisonContradictions(test.total, `${path}.total`, "points");
  if ("anyScore" in test) {
    return comparisonContradictions(test.anyScore, `${path}.anyScore`, "share");
  }
  if ("first" in test) return placeContradictions(test.first, test.among, `${path}.first`);
  if ("last" in test) return placeContradictions(test.last, test.among, `${path}.last`);
  return testContradictions(test, path, scheme, sound);
}

const forAll = {
  zh: "一个数或一个比例（在全部单位中排列时，不能按组别取值）",
  en: "one number or one share, since units of all groups are counted together",
};

/** The problem of a number by group where units of all groups are counted together. */
function placeContradictions(stated: HowMany, among: string, path: string): InputIssue[] {
  return among === "all" && isByGroup(stated)
    ? [inputIssue("contradiction", path, foundText(stated), forAll)]
    : [];
}

function vetoContradictions(atMost: string, path: string, grades: readonly Grade[]): InputIssue[] {
  if (!Array.isArray(grades)) return [];
  const known = grades.map((grade: Grade) => grade?.id).filter(isId);
  if (known.includes(atMost)) return [];
  const allowed = {
    zh: `等次 ${known.join("、") || "（方案未写 grades）"} 之一`,
    en: `one of the grades ${known.join(", ") || "(the scheme has none)"}`,
  };
  return [inputIssue("unknownName", path, foundText(atMost), allowed)];
}

const oneBottom = {
  zh: "恰有一个不写 from、above 的等次（最低一等）",
  en: "a list with exactly one grade that has neither from nor above: the lowest",
};
const oneEdge = { zh: "from、above 只写其一", en: "only one of from and above" };
const ownEdge = { zh: "不与其他等次重复的界值", en: "an edge that no other grade has" };

function gradeContradictions(grades: readonly Grade[], { groups }: Scheme): InputIssue[] {
  const path = "verdicts.grades";
  const bottoms = grades.filter(({ from, above }) => from === undefined && above === undefined);
  return [
    ...(bottoms.length === 1
      ? []
      : [inputIssue("contradiction", path, foundText(grades), oneBottom)]),
    ...grades.flatMap((grade, index) => {
      const { from, above } = grade;
      const place = `${path}[${index}]`;
      if (from !== undefined && above !== undefined) {
        return [inputIssue("contradiction", `${place}.above`, foundText(above), oneEdge)];
      }
      const word = from === undefined ? "above" : "from";
      const taken = groups.some(({ id }) =>
        grades.slice(0, index).some((other) => isSame(other[word], grade[word], id)),
      );
      return taken
        ? [inputIssue("duplicate", `${place}.${word}`, foundText(grade[word]), ownEdge)]
        : [];
    }),
  ];
}

type Edge = ByGroup<string | number> | undefined;

function isSame(a: Edge, b: Edge, group: string): boolean {
  if (a === undefined || b === undefined) return false;
  const [left, right] = [atGroup(a, group), atGroup(b, group)];
  if (left === undefined || right === undefined) return false;
  return compare(fractionOf(left), fractionOf(right)) === 0;
}

import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import { repeatedIds, type Soundness } from "../input/soundness.js";
import { leavesOf } from "../scheme/condition.js";
import { listed, quantityIn } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Grade, VerdictTest } from "../scheme/verdicts.js";
import { comparisonContradictions } from "./bounds.js";
import { scoreReference } from "./references.js";

/** Where the verdicts of a scheme contradict themselves, or ask for what is not there. */
export function verdictContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  const { grades, lists, flags } = scheme.verdicts ?? {};
  return [
    ...repeatedIds(grades ?? [], "verdicts.grades", sound),
    ...(grades !== undefined && sound("verdicts.grades") ? gradeContradictions(grades) : []),
    ...repeatedIds(lists ?? [], "verdicts.lists", sound),
    ...repeatedIds(flags ?? [], "verdicts.flags", sound),
    ...listed(flags ?? [], "verdicts.flags").flatMap(([flag, path]) =>
      leavesOf<VerdictTest>(flag.if, `${path}.if`)
        .filter((one) => sound(one.path))
        .flatMap(({ leaf, path: place }) => testContradictions(leaf, place, scheme, sound)),
    ),
  ];
}

function testContradictions(
  test: VerdictTest,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if ("total" in test) return comparisonContradictions(test.total, `${path}.total`, "points");
  if ("anyScore" in test)
    return comparisonContradictions(test.anyScore, `${path}.anyScore`, "share");
  if ("score" in test) {
    return [
      ...scoreReference(test.score, `${path}.score`, scheme, sound),
      ...comparisonContradictions(test, path, undefined),
    ];
  }
  if (!("measure" in test)) return [];
  return comparisonContradictions(
    test,
    path,
    sound("metrics") ? quantityIn(scheme, test.measure) : undefined,
  );
}

const oneBottom = {
  zh: "恰有一个不写 from、above 的等次（最低一等）",
  en: "a list with exactly one grade that has neither from nor above: the lowest",
};
const oneEdge = { zh: "from、above 只写其一", en: "only one of from and above" };
const ownEdge = { zh: "不与其他等次重复的界值", en: "an edge that no other grade has" };

function gradeContradictions(grades: readonly Grade[]): InputIssue[] {
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
      const taken = grades.slice(0, index).some((other) => isSame(other[word], grade[word]));
      return taken
        ? [inputIssue("duplicate", `${place}.${word}`, foundText(grade[word]), ownEdge)]
        : [];
    }),
  ];
}

function isSame(a: string | number | undefined, b: string | number | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return compare(fractionOf(a), fractionOf(b)) === 0;
}

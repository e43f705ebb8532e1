import { fractionOf, noDataChoices, type Part, type Rule } from "hotline-scoring";
import { expect, test } from "vitest";
import { Fraction } from "../../src/exact/fraction.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { partScorer } from "../../src/scoring/partScorer.js";
import { composedDimension, smallScheme } from "../support/smallScheme.js";
import { written } from "../support/written.js";

interface Known {
  readonly tickets?: number;
  readonly done?: string;
  readonly happy?: string;
  readonly awarded?: string;
  readonly mean?: string;
}

function score(changes: Partial<Part>, known: Known, group = "all"): string {
  const part: Part = {
    fullMarks: 10,
    measure: { rate: "done" },
    rule: { kind: "proportional" },
    ...changes,
  };
  const scheme = smallScheme({ dimensions: [composedDimension([part])] });
  const { tickets, done, happy, awarded, mean } = known;
  const facts = [tickets, done, happy, awarded, mean].map((one) =>
    one === undefined ? undefined : fractionOf(one),
  );
  const points = partScorer(part, group, scheme, layoutOf(scheme))(facts);
  return points instanceof Fraction ? written(points) : points;
}

const slope = { kind: "slope", better: "higher", perPercentagePoint: 2 } as const;
const at95: Rule = { ...slope, target: "95%" };
const whole = { places: 0, mode: "halfExpand" } as const;

test.each<[string, Partial<Part>, Known, string]>([
  ["its rule", {}, { done: "1/3" }, "10/3"],
  ["unbounded below", { rule: at95 }, { done: "45%" }, "-90"],
  [
    "unbounded above",
    { measure: { given: "awarded" }, rule: { kind: "sum", start: 5 } },
    { awarded: "12" },
    "17",
  ],
  ["held at a floor of its own", { rule: at95, floor: "-5" }, { done: "45%" }, "-5"],
  ["held at a cap of its own", { cap: 8 }, { done: "1" }, "8"],
  ["not held within them", { cap: 8, floor: 2 }, { done: "1/2" }, "5"],
  ["unrounded, 94.5 % loses 1 point", { rule: at95 }, { done: "94.5%" }, "9"],
  [
    "rounded to whole percent, it loses none",
    { rule: at95, roundMeasure: whole },
    { done: "94.5%" },
    "10",
  ],
  ["94.49 % then loses 2", { rule: at95, roundMeasure: whole }, { done: "94.49%" }, "8"],
  [
    "what is no share is rounded to its own places",
    {
      measure: { sum: [{ count: "tickets", weight: "0.5" }] },
      rule: { kind: "perItem", each: 1 },
      roundMeasure: whole,
    },
    { tickets: 3 },
    "8",
  ],
  [
    "a target of the unit's own",
    { rule: { ...slope, target: { metric: "happy" } } },
    { done: "80%", happy: "82%" },
    "6",
  ],
  [
    "the mean of the others as target",
    { rule: { ...slope, target: { meanOfOthers: "all" } } },
    { done: "80%", mean: "83%" },
    "4",
  ],
])("%s", (_, changes, known, points) => {
  expect(score(changes, known)).toBe(points);
});

test.each([
  ["county", "5", "1"],
  ["park", "10", "9"],
])("in %s, each of its values is that of the group", (group, half, held) => {
  const fullMarks = { byGroup: { county: 10, park: 20 } };
  const cap = { byGroup: { county: 1, park: 9 } };
  expect(score({ fullMarks }, { done: "1/2" }, group)).toBe(half);
  expect(score({ fullMarks, cap }, { done: "1/2" }, group)).toBe(held);
});

test.each(noDataChoices)("without data, what the scheme says to that: %s", (noData) => {
  const own = { rule: { ...slope, target: { metric: "happy" } } } as const;
  const mean = { rule: { ...slope, target: { meanOfOthers: "all" } } } as const;
  // a bound is for points only
  expect(score({ noData, floor: 3, cap: 4 }, {})).toBe(noData);
  expect(score({ ...own, noData }, { done: "80%" })).toBe(noData);
  expect(score({ ...mean, noData }, { done: "80%" })).toBe(noData);
});

test("where the scheme says nothing, it refuses", () => {
  expect(score({}, {})).toBe("refuse");
});

import { type Amount, fractionOf, type Ranking, type TieBreaker } from "hotline-scoring";
import { expect, test } from "vitest";
import { candidateOrder } from "../../src/scoring/candidateOrder.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { candidate, scoreOf } from "../support/candidates.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

interface Row {
  readonly total: Amount;
  readonly speed?: Amount;
  /** What is known of it: happy and awarded; left out, there is no data. */
  readonly happy?: string;
  readonly awarded?: number;
}

/** How the first of two stands to the second: ahead, behind or equal. */
function standing(a: Row, b: Row, ranking: Partial<Ranking> = {}): string {
  const scheme = smallScheme({
    dimensions: [smallDimension()],
    ranking: { by: "published", ties: "dense", ...ranking },
  });
  const units = [a, b].map(({ total, speed = 0 }, index) =>
    candidate(`${index}`, total, { scores: { speed: scoreOf(speed) } }),
  );
  const facts = [a, b].map(({ happy, awarded }) => [
    fractionOf(10),
    fractionOf(1),
    happy === undefined ? undefined : fractionOf(happy),
    awarded === undefined ? undefined : fractionOf(awarded),
  ]);
  const factsOf = new Map(units.map((unit, index) => [unit, facts[index] ?? []]));
  const order = candidateOrder(scheme, layoutOf(scheme), factsOf)(units);
  expect(Math.sign(order(1, 0))).toBe(-Math.sign(order(0, 1)) + 0);
  return ["ahead", "equal", "behind"][1 + Math.sign(order(0, 1))] ?? "";
}

test.each([
  ["80.01", "80", "published", "ahead"],
  ["79.996", "80.004", "published", "equal"],
  ["79.996", "80.004", "exact", "behind"],
  ["80", "80", "exact", "equal"],
] as const)("%s against %s by the %s total: %s", (a, b, by, expected) => {
  expect(standing({ total: a }, { total: b }, { by })).toBe(expected);
});

const bySpeed: TieBreaker = { score: "speed" };
const byHappy: TieBreaker = { measure: { rate: "happy" }, better: "higher" };
const byAwarded: TieBreaker = { measure: { given: "awarded" }, better: "lower" };

test.each<[string, TieBreaker[], Omit<Row, "total">, Omit<Row, "total">, string]>([
  ["the higher score is ahead", [bySpeed], { speed: 5 }, { speed: 4 }, "ahead"],
  ["scores are held together exactly", [bySpeed], { speed: "4.001" }, { speed: "4.002" }, "behind"],
  ["equal in all of it", [bySpeed], { speed: 5 }, { speed: 5 }, "equal"],
  ["the higher measure is ahead", [byHappy], { happy: "90%" }, { happy: "80%" }, "ahead"],
  ["the lower measure is ahead", [byAwarded], { awarded: 1 }, { awarded: 2 }, "ahead"],
  ["without data comes last, where higher is better", [byHappy], {}, { happy: "0%" }, "behind"],
  ["without data comes last, where lower is better", [byAwarded], {}, { awarded: 99 }, "behind"],
  ["two without data are equal", [byHappy], {}, {}, "equal"],
  [
    "the first that tells them apart decides",
    [bySpeed, byHappy],
    { speed: 5, happy: "10%" },
    { speed: 4, happy: "90%" },
    "ahead",
  ],
  [
    "in their order",
    [byHappy, bySpeed],
    { speed: 5, happy: "10%" },
    { speed: 4, happy: "90%" },
    "behind",
  ],
  [
    "the next one decides where two have no data",
    [byHappy, byAwarded],
    { awarded: 3 },
    { awarded: 2 },
    "behind",
  ],
])("%s", (_, tieBreakers, a, b, expected) => {
  expect(standing({ total: 80, ...a }, { total: 80, ...b }, { tieBreakers })).toBe(expected);
});

test("what tells equal totals apart is of no matter where totals differ", () => {
  const tieBreakers = [bySpeed];
  expect(standing({ total: 81, speed: 0 }, { total: 80, speed: 9 }, { tieBreakers })).toBe("ahead");
});

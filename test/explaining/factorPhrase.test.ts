import type { ComparisonWorking, Factor, FactorWorking, Unit } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { factorPhrase } from "../../src/explaining/factorPhrase.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf } from "../support/workings.js";

const name = both("难度系数", "Difficulty");
const faked: ComparisonWorking = {
  ...{ name: both("虚假办结", "Faked"), quantity: "items", counted: both("件", "tickets") },
  ...{ exact: "1", edges: [{ word: "from", exact: "1" }], holds: true },
};
const rejected = { ...faked, name: both("驳回", "Rejected"), exact: "2" };

test.each<[string, Partial<FactorWorking>, number, string, string]>([
  ["by its name", { name }, 2, "“难度系数”", '"Difficulty"'],
  ["that is the only one, without a name", { number: 1 }, 1, "系数", "the factor"],
  ["of several, by its number", {}, 2, "系数 2", "factor 2"],
  [
    "with what its condition asks",
    { name, asked: faked },
    1,
    "“难度系数”：虚假办结 1 件，达到 1 件",
    '"Difficulty": Faked 1, at least 1',
  ],
  [
    "without a name, with all that its condition asks",
    { asked: { joined: "any", of: [faked, rejected], holds: true } },
    2,
    "系数 2：符合任一项即可：虚假办结 1 件，达到 1 件；驳回 2 件，达到 1 件",
    "factor 2: any is enough: Faked 1, at least 1; Rejected 2, at least 1",
  ],
])("a factor %s", (_, changes, count, zh, en) => {
  const factor: FactorWorking = { number: 2, exact: "21/20", ...changes };
  expect(factorPhrase(factor, count)).toEqual(both(zh, en));
});

describe("a factor that follows from a measure says how", () => {
  /** The factor of the first of some units; it has 10 tickets, and half of its callers are satisfied. */
  const phraseOf = (factor: Factor, others: readonly Unit[] = []) => {
    const scheme = smallScheme({ dimensions: [smallDimension({ factors: [factor] })] });
    const [found] = dimensionOf(scheme, [smallUnit("a"), ...others]).factors ?? [];
    return found && factorPhrase(found, 1);
  };
  const bands = (from: string | number) =>
    ({ kind: "bands", bands: [{ from, points: "1.2" }], otherwise: "0.95" }) as const;
  const rankOf = {
    rankOf: { rate: "happy" },
    better: "higher",
    ties: "dense",
    among: "all",
  } as const;

  test.each<[string, Factor, string, string]>([
    [
      "in proportion to a rate",
      { name, measure: { rate: "happy" }, rule: { kind: "proportional" } },
      "“难度系数”：名称 50%，1 × 50%",
      '"Difficulty": Name 50%, 1 × 50%',
    ],
    [
      "by the band of a count",
      { measure: { count: "tickets" }, rule: bands(5) },
      "系数：名称 10，所在档为达到 5",
      "the factor: Name 10, in the band from 5",
    ],
    [
      "in none of the bands",
      { name, measure: { rate: "happy" }, rule: bands("60%") },
      "“难度系数”：名称 50%，低于 60%，不在各档之内，按其余情形计",
      '"Difficulty": Name 50%, below 60%, in none of the bands',
    ],
    [
      "of points that are the factor themselves",
      { name, measure: { given: "awarded" }, rule: { kind: "given" } },
      "“难度系数”：名称 1 分",
      '"Difficulty": Name 1 point',
    ],
    [
      "by a place among others, without points behind its numbers",
      { name, measure: rankOf, rule: { kind: "byRank", points: ["1.1"], otherwise: "1" } },
      "“难度系数”：名称 50%，在全部单位 2 家中由高到低列第 1 名，第 1 名计 1.1",
      '"Difficulty": Name 50%, ranked 1 of 2 among all units, the higher first, rank 1 earns 1.1',
    ],
  ])("%s", (_, factor, zh, en) => {
    expect(phraseOf(factor, [smallUnit("b", { happy: "20%" })])).toEqual(both(zh, en));
  });
});

import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText } from "../exact/numberText.js";
import { recording } from "../exact/recording.js";
import { countedIn } from "../measures/counted.js";
import type { NameOf } from "../measures/measureDefinition.js";
import { wordsOfMeasure } from "../measures/measures.js";
import { type EdgeTerms, statedEdges } from "../rules/edges.js";
import type { ConditionTest, Joined } from "../scheme/condition.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Facts, Layout } from "../scoring/layout.js";
import { measureOfFacts, scoreEdges, testOfFacts } from "../scoring/measureValue.js";
import { type ByGroup, fractionAt, termsAt } from "../words/byGroup.js";
import type { Text } from "../words/text.js";
import type { AskedWorking, ConditionWorking, EdgeWorking, TestWorking } from "./testWorking.js";

/** What was read of a unit, and by what scheme. */
export interface Reader {
  readonly scheme: Scheme;
  readonly layout: Layout;
  readonly group: string;
  readonly facts: Facts;
}

/** What the metrics and the dimensions of a scheme are called. */
export function namesIn({ metrics, dimensions }: Pick<Scheme, "metrics" | "dimensions">): NameOf {
  return (id, of) => {
    const named =
      of === "dimension" ? dimensions.find((dimension) => dimension.id === id) : metrics[id];
    return named?.name ?? { zh: id, en: id };
  };
}

/** The edges of a comparison, as numbers. */
export function edgeWorkings(edges: EdgeTerms): EdgeWorking[] {
  return statedEdges(edges).map(([word, edge]) => ({
    word,
    exact: `${fractionOf(edge as Fraction)}`,
  }));
}

/** One thing that a condition asked about a unit, and how it was answered. */
export function testWorking(test: ConditionTest, reader: Reader): TestWorking {
  const { scheme, layout, group, facts } = reader;
  const nameOf = namesIn(scheme);
  const holds = testOfFacts(test, group, scheme, layout)(facts);
  if ("fact" in test) return { fact: nameOf(test.fact), holds };
  if ("inGroup" in test) {
    const names = test.inGroup.map(
      (id) => scheme.groups.find((one) => one.id === id)?.name ?? { zh: id, en: id },
    );
    const zh = names.map((name) => name.zh).join("、");
    const en = names.map((name) => name.en).join(" or ");
    const answer = holds
      ? { zh: `属于${zh}`, en: `in ${en}` }
      : { zh: `不属于${zh}`, en: `not in ${en}` };
    return { test: answer, holds };
  }
  if ("score" in test) {
    const { zh, en } = nameOf(test.score, "dimension");
    const score = facts[layout.scores?.byId.get(test.score) ?? -1];
    return {
      name: { zh: `“${zh}”得分`, en: `score of "${en}"` },
      quantity: "points",
      exact: score === undefined ? null : `${score}`,
      edges: edgeWorkings(scoreEdges(test, group, scheme)),
      holds,
    };
  }
  const { measure, noData: _, ...edges } = test;
  const value = measureOfFacts(measure, layout, recording)(facts);
  const counted = countedIn(measure, scheme.metrics);
  return {
    name: wordsOfMeasure(measure).page.words(measure, nameOf),
    quantity: quantityIn(scheme, measure),
    ...(counted === undefined ? {} : { counted }),
    exact: value === undefined ? null : `${value}`,
    edges: edgeWorkings(termsAt(edges, group) as EdgeTerms),
    holds,
  };
}

/** What a condition asked about, as it is joined together, by how each thing that it asks about is answered. */
export function askedOf<Leaf extends object>(
  condition: Joined<Leaf>,
  workingOf: (leaf: Leaf) => TestWorking,
): AskedWorking {
  const all = (conditions: readonly Joined<Leaf>[]) =>
    conditions.map((one) => askedOf(one, workingOf));
  if ("all" in condition) {
    const of = all(condition.all);
    return { joined: "all", of, holds: of.every(({ holds }) => holds) };
  }
  if ("any" in condition) {
    const of = all(condition.any);
    return { joined: "any", of, holds: of.some(({ holds }) => holds) };
  }
  if ("not" in condition) {
    const one = askedOf(condition.not, workingOf);
    return { joined: "not", of: [one], holds: !one.holds };
  }
  return workingOf(condition);
}

/** What a condition asked about a unit, and how that was answered. */
export function askedWorking(condition: Joined<ConditionTest>, reader: Reader): AskedWorking {
  return askedOf(condition, (leaf) => testWorking(leaf, reader));
}

/** A condition, as it is stated of a dimension or of the total. */
interface StatedCondition {
  readonly name?: Text | undefined;
  readonly if: Joined<ConditionTest>;
  readonly give?: "zero" | "fullMarks" | undefined;
  readonly atMost?: ByGroup<string | number> | undefined;
}

/** The conditions of a dimension or of the total, and how each was answered for a unit. */
export function conditionWorkings(
  conditions: readonly StatedCondition[],
  reader: Reader,
): ConditionWorking[] {
  return conditions.map(({ name, if: condition, give, atMost }, index) => {
    const asked = askedWorking(condition, reader);
    return {
      number: index + 1,
      ...(name === undefined ? {} : { name }),
      ...(give === undefined ? {} : { give }),
      ...(atMost === undefined ? {} : { atMost: amountText(fractionAt(atMost, reader.group)) }),
      holds: asked.holds,
      asked,
    };
  });
}

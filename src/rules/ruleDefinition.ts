import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { exactly, type Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import type { Flaw } from "../measures/measureDefinition.js";
import type { Quantity } from "../measures/quantity.js";
import type { TermPath, Told, ToldOfMeasure, WordsOfSteps } from "../measures/told.js";
import { lastOf } from "../words/byKey.js";
import type { Schema } from "../words/shape.js";
import type { Text } from "../words/text.js";
import type { EdgePlace, EdgeWord } from "./edges.js";
import type { RisingTerm, TermOfUnit } from "./target.js";

/** A measure at which points change, and on which side of it. */
export interface Turn {
  readonly key: string;
  readonly at: Fraction;
  /** Where the measure must lie for the turn to matter; undefined where it may lie anywhere. */
  readonly side: EdgeWord | undefined;
}

/**
 * How points follow from the measure, once the terms are settled: they are given where the formula is made, but for those that
 * differ from unit to unit, which come with the measure, in the order of {@link RuleDefinition.ofUnits}. The points need
 * not be in lowest terms. `Step` names the steps that phrases can speak of.
 */
export type Formula<Terms, Step extends string = never> = (
  terms: Terms,
  by: Operations<Step>,
) => (measure: Fraction, ofUnit?: readonly Fraction[]) => Fraction;

/** The points of one measure, in lowest terms. */
export function pointsBy<Terms, Step extends string>(
  formula: Formula<Terms, Step>,
  terms: Terms,
  measure: Fraction,
): Fraction {
  return inLowestTerms(formula(terms, exactly)(measure));
}

/** What a phrase about a rule is told beside its steps: the measure as a reader sees it, and how an edge of it is written. */
export interface RuleTold<Name extends string> extends Told<Name>, ToldOfMeasure {
  readonly measure: () => string;
  readonly edge: (exact: string) => string;
}

/** A value of a rule in one group, as it is written: `85%`. */
export type WrittenTerm<Terms> = (term: TermPath<Terms> | "fullMarks") => string;

/**
 * What a rule does. `R` is how a scheme states it; `Terms` is the same with the values of one group, and with what the
 * dimension is worth; `Step` names the steps of its formula.
 */
export interface RuleDefinition<R, Terms, Step extends string = never> {
  readonly schema: Schema<R>;
  /** The quantities it can be asked about. */
  readonly takes: readonly Quantity[];
  readonly formula: Formula<Terms, Step>;
  /** Whether it asks what the dimension is worth. */
  readonly asksFullMarks?: true;
  /** Its values that differ from unit to unit, such as a target; none where all are the same for the units of a group. */
  readonly ofUnits: (rule: R) => readonly TermOfUnit[];
  /** Whether the values that differ must rise, together with the others, in the order that they are written in. */
  readonly rising?: (rule: R) => readonly RisingTerm[];
  readonly edges: (rule: R) => readonly EdgePlace[];
  /** Where it contradicts itself or what it is asked about, with the values of one group. */
  readonly flaws: (terms: Terms, quantity: Quantity) => readonly Flaw[];
}

/** What there is to know of the points as the measure goes up. */
export interface RuleCurve<Terms> {
  /** The least that it gives; undefined where there is no end. */
  readonly least: (terms: Terms) => Fraction | undefined;
  /** The most that it gives, for a measure that comes to `greatest` at most; undefined where there is no end. */
  readonly most: (terms: Terms, greatest?: Fraction) => Fraction | undefined;
  /** The points it gives from one end of the measure to the other, where they go by steps; none where they do not. */
  readonly ladder: (terms: Terms) => readonly Fraction[];
  /** Whether its points only rise, or only fall, as the measure goes up. */
  readonly isMonotone: (terms: Terms) => boolean;
  /** The measures at which its points change. */
  readonly turns: (terms: Terms) => readonly Turn[];
}

/**
 * The other half of the definition of a rule, of the same `Terms` and `Step`: what is said and known of it. It stands apart, so that
 * a page that only scores does not carry the sentences, and in the same file. Whatever a phrase asks for that the formula
 * or the terms do not have, does not compile; nor does a rule without its words.
 */
export interface RuleWords<R, Terms, Step extends string = never> {
  /** What there is to say of each step that the formula names. */
  readonly steps: WordsOfSteps<Step>;
  /** Whether a reader of its phrase works on from the measure as it is shown, that is, rounded. */
  readonly fromShownMeasure: boolean;
  readonly curve: RuleCurve<Terms>;
  /** How it came to its points, in words; undefined where they are simply those given. */
  readonly phrase: (told: RuleTold<Step | TermPath<Terms>>, rule: R) => Text | undefined;
  readonly page: {
    /** The rule with the values of one group, in a few words, as a table of rules has it. */
    readonly words: (written: WrittenTerm<Terms>, rule: R) => Text;
    /** What its values are called in a formula, where they differ from group to group. */
    readonly terms: Readonly<Partial<Record<TermPath<Terms>, Text>>>;
  };
}

/** No edges, no contradictions, no steps, or no turns. */
export function none(): readonly never[] {
  return [];
}

/** No bound on the points. */
export function withoutEnd(): undefined {
  return undefined;
}

/** Monotone, whatever the terms are. */
export function always(): boolean {
  return true;
}

/** The least of the points that a rule gives by steps. */
export function lowestOf(ladder: readonly Fraction[]): Fraction | undefined {
  return [...ladder].sort(orderOf)[0];
}

/** The most of the points that a rule gives by steps. */
export function highestOf(ladder: readonly Fraction[]): Fraction | undefined {
  return lastOf([...ladder].sort(orderOf));
}

/** Whether points that go by steps only rise, or only fall. */
export function goesOneWay(ladder: readonly Fraction[]): boolean {
  const steps = ladder.slice(1).map((points, place) => orderOf(points, ladder[place] as Fraction));
  return !(steps.includes(1) && steps.includes(-1));
}

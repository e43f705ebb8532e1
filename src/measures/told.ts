import { type Fraction, ZERO } from "../exact/fraction.js";
import { type Amount, exactOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { WorkingOperand, WorkingStep } from "../words/steps.js";
import type { Text } from "../words/text.js";
import {
  givenNumber,
  givenQuantity,
  type Quantity,
  shownNumber,
  shownQuantity,
} from "./quantity.js";

/** How a reader sees the result of a step: as points, as a share in percent, as the measure itself is, as a distance between two values of it, or as the number it is. */
export type ShownAs = "points" | "share" | "measure" | "distance" | "number";

/** What there is to say of a step that a formula names. */
export interface StepWords {
  readonly shownAs: ShownAs;
  /** What it is called where it stands as an equation of its own; null where it is part of another. */
  readonly name: Text | null;
}

/** The words for each step that a formula names; of those with a number, `items[0]`, once for all. */
export type WordsOfSteps<Step extends string> = Readonly<Record<WithoutNumber<Step>, StepWords>>;

type WithoutNumber<Step extends string> = Step extends `${infer Name}[${number}]` ? Name : Step;

/** Where the values of a rule stand in its terms: `target`, `step.size`, `bands[0].from`. */
export type TermPath<Terms> = {
  [Key in keyof Terms & string]-?: PathOfValue<Key, NonNullable<Terms[Key]>>;
}[keyof Terms & string];

type PathOfValue<Path extends string, Value> = Value extends Amount
  ? Path
  : Value extends readonly (infer Item)[]
    ? PathOfValue<`${Path}[${number}]`, Item>
    : Value extends object
      ? `${Path}.${TermPath<Value>}`
      : never;

/**
 * What a phrase is told of the steps that led to a score. It can ask for the steps that the formula declares, and for the
 * values of the rule, and for nothing else; what the steps do not have is an error, never a 0.
 */
export interface Told<Name extends string> {
  /** Whether the formula went by way of a step. */
  readonly has: (name: Name) => boolean;
  readonly isZero: (name: Name) => boolean;
  /** A number: rounded for reading where it was worked out, in full where the scheme gives it. */
  readonly number: (name: Name) => string;
  /** The same as a percentage. */
  readonly share: (name: Name) => string;
  /** The same as a number of percentage points. */
  readonly percentagePoints: (name: Name) => string;
  /** A value in full, whether it was worked out or given. */
  readonly full: (name: Name) => string;
  /** The exact value. */
  readonly exact: (name: Name) => string;
  /** The operands of a step, where it came about by a certain operation. */
  readonly operandsOf: (name: Name, operation: WorkingStep["operation"]) => Operands | undefined;
  /** What the value of a step was first put together with. */
  readonly partnerOf: (name: Name) => WorkingOperand;
  /** Of several cases, the one that was chosen. */
  readonly chosen: () => ChosenCase;
  /** Where the value of a step stands in the rule: `through[0].at`; undefined where it was worked out. */
  readonly originOf: (name: Name) => string | undefined;
}

/** What a phrase about a rule is told of the measure, and of what the rule gives. */
export interface ToldOfMeasure {
  /** What the measure comes to. */
  readonly quantity: Quantity;
  /** What one of it is called, where it is a number of something: 件, 人. */
  readonly counted: Text | undefined;
  /** A number of what the rule gives: points, unless it gives a figure of another kind. */
  readonly worth: (number: string) => Text;
}

type Operands = readonly WorkingOperand[];

/** The case that a value fell in; without an edge where it fell in none of them. */
export interface ChosenCase {
  readonly word?: NonNullable<WorkingStep["words"]>[number] | undefined;
  readonly edge?: string | undefined;
  /** What the case gives. */
  readonly result: string;
  /** The case asked about just before it, which the value missed; undefined where it was the first. */
  readonly missed?: {
    readonly word: NonNullable<WorkingStep["words"]>[number];
    readonly edge: string;
  };
}

/** What can be told of some steps. */
export function toldBy(steps: readonly WorkingStep[]): Told<string> {
  const stepOf = (name: string) => steps.find((step) => step.name === name);
  const termOf = (name: string) =>
    steps.flatMap(({ operands }) => operands).find(({ term }) => term === name);
  const found = (name: string) => required(stepOf(name) ?? termOf(name), name).exact;
  const share = (name: string) =>
    stepOf(name) === undefined
      ? givenQuantity(found(name), "share")
      : shownQuantity(found(name), "share");
  return {
    has: (name) => stepOf(name) !== undefined,
    isZero: (name) => orderOf(exactOf(found(name)), ZERO) === 0,
    number: (name) =>
      stepOf(name) === undefined ? givenNumber(found(name)) : shownNumber(found(name)),
    share,
    percentagePoints: (name) => share(name).slice(0, -1),
    full: (name) => givenNumber(found(name)),
    exact: found,
    operandsOf: (name, operation) => {
      const step = required(stepOf(name), name);
      return step.operation === operation ? step.operands : undefined;
    },
    partnerOf: (name) => partnerIn(steps, name),
    chosen: () => chosenIn(required(steps.find(isChoice), "choice")),
    originOf: (name) => originIn(steps, required(stepOf(name), name)),
  };
}

/** The exact value of a step, where the steps went by way of it. */
export function valueOfStep(steps: readonly WorkingStep[], name: string): Fraction | undefined {
  const step = steps.find((one) => one.name === name);
  return step === undefined ? undefined : exactOf(step.exact);
}

function required<Found>(found: Found | undefined, name: string): Found {
  if (found !== undefined) return found;
  throw new RangeError(`a phrase requires the steps to have ${name}, which these do not`);
}

function partnerIn(steps: readonly WorkingStep[], name: string): WorkingOperand {
  const user = steps.find(({ operands: [first] }) => steps[first?.step ?? -1]?.name === name);
  return required(user?.operands[1], `what ${name} is put together with`);
}

function originIn(
  steps: readonly WorkingStep[],
  { operation, operands: [from] }: WorkingStep,
): string | undefined {
  if (operation !== "same" && operation !== "found") return undefined;
  return from?.term ?? (from?.step === undefined ? undefined : steps[from.step]?.name);
}

function isChoice({ operation }: WorkingStep): boolean {
  return operation === "chosen";
}

function chosenIn({ words = [], chosen = words.length, operands, exact }: WorkingStep): ChosenCase {
  const edgeAt = (index: number) => operands[1 + 2 * index]?.exact;
  const [word, edge] = [words[chosen - 1], edgeAt(chosen - 1)];
  return {
    word: words[chosen],
    edge: edgeAt(chosen),
    result: exact,
    ...(word === undefined || edge === undefined ? {} : { missed: { word, edge } }),
  };
}

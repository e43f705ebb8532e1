import type { Fraction } from "../exact/fraction.js";
import type { Amount } from "../exact/fractionOf.js";
import type { Quantity } from "../measures/measureDefinition.js";
import type { ByGroup } from "../model/byGroup.js";
import type { Flaw } from "../model/flaw.js";
import type { Schema } from "../model/shape.js";
import type { EdgeWord } from "./edges.js";
import type { Target } from "./target.js";

/** @internal a measure at which points change, and on which side of it */
export interface Turn {
  readonly key: string;
  readonly at: Fraction;
  /** Where the measure must lie for the turn to matter. */
  readonly side: EdgeWord;
}

/** @internal an edge of a rule, and where it stands in the rule */
export type EdgePlace = readonly [key: string, edge: ByGroup<string | number>];

/**
 * @internal all there is to a rule. `R` is how a scheme states it; `Terms` is the same with the values of one group,
 * and with what the dimension is worth.
 */
export interface RuleDefinition<R, Terms> {
  readonly schema: Schema<R>;
  /** The quantities it can be asked about. */
  readonly takes: readonly Quantity[];
  readonly points: (measure: Amount, terms: Terms) => Fraction;
  /** What the measure is held against, where that may differ from unit to unit. */
  readonly target?: (rule: R) => ByGroup<string> | Target;
  readonly edges?: (rule: R) => readonly EdgePlace[];
  /** Where it contradicts itself, with the values of one group. */
  readonly flaws?: (terms: Terms) => readonly Flaw[];
  /** The least and the most it gives, for a measure that comes to `greatest` at most; nothing where there is no end. */
  readonly least?: (terms: Terms) => Fraction | undefined;
  readonly most?: (terms: Terms, greatest?: Fraction) => Fraction | undefined;
  /** The points it gives from one end of the measure to the other, where they go by steps. */
  readonly ladder?: (terms: Terms) => readonly Fraction[];
  /** The measures at which its points change: where none can be reached, the rule has no effect there. */
  readonly turns?: (terms: Terms) => readonly Turn[];
}

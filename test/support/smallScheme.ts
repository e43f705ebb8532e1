import type {
  ComposedDimension,
  Condition,
  Dimension,
  DimensionCondition,
  Part,
  Scheme,
} from "hotline-scoring";

const name = { zh: "名称", en: "Name" };

/** A dimension of 10 points for the rate `done`, unless told otherwise. */
export function smallDimension(changes: Partial<Dimension> = {}): Dimension {
  return {
    id: "speed",
    name,
    fullMarks: "10",
    measure: { rate: "done" },
    rule: { kind: "proportional" },
    ...changes,
  };
}

/** A dimension of 10 points made of parts. */
export function composedDimension(
  parts: readonly Part[],
  changes: Partial<ComposedDimension> = {},
): ComposedDimension {
  return { id: "speed", name, fullMarks: "10", parts, ...changes };
}

/** A condition that settles the score of a dimension. */
export function settledAt(effect: "zero" | "fullMarks", condition: Condition): DimensionCondition {
  return { if: condition, give: effect };
}

/** A sound scheme of one group and one dimension, unless told otherwise. */
export function smallScheme(changes: Partial<Scheme> = {}): Scheme {
  return {
    id: "small",
    name,
    source: "made up",
    from: "2024-01",
    checkedThrough: "2024-12",
    rounding: { rates: "exact", scores: "exact", published: { places: 2, mode: "halfExpand" } },
    metrics: {
      tickets: { kind: "count", name },
      done: { kind: "rate", of: "tickets", name },
      happy: { kind: "rate", within: "tickets", name },
      awarded: { kind: "points", name, most: 100 },
    },
    volume: "tickets",
    groups: [{ id: "all", name }],
    dimensions: [smallDimension()],
    total: {},
    ranking: { by: "published", ties: "dense" },
    ...changes,
  };
}

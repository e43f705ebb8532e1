// Values of a scheme and a month: few, so that boundaries and ties are met.

import fc from "fast-check";
import type { AmongJson, HowManyJson, PointsJson, RoundingJson } from "../reckoning/schemeJson.js";

export const name = { zh: "名称", en: "Name" };

type Drawn<Model> = {
  [Key in keyof Model]?: Model[Key] extends fc.Arbitrary<infer Value> ? Value : never;
};

/** A record with each of its keys half of the time. */
export function sometimes<Model extends Readonly<Record<string, fc.Arbitrary<unknown>>>>(
  model: Model,
): fc.Arbitrary<Drawn<Model>> {
  return fc.subarray(Object.keys(model)).chain((kept) => {
    const own = kept.map((key) => [key, model[key] as fc.Arbitrary<unknown>] as const);
    return fc.record(Object.fromEntries(own)) as fc.Arbitrary<Drawn<Model>>;
  });
}

/** One value of two, the first mostly. */
export const mostly = <Value>(
  first: fc.Arbitrary<Value>,
  second: fc.Arbitrary<Value>,
  weight = 4,
): fc.Arbitrary<Value> => fc.oneof({ weight, arbitrary: first }, { weight: 1, arbitrary: second });

/** A number near an amount: what is drawn is chosen by it, nothing is reckoned with it. */
export function numberOf(amount: PointsJson): number {
  const [above, below = "1"] = `${amount}`.split("/");
  return Number(above) / Number(below);
}

const WHOLE_OR_DECIMAL = ["0", "1", "2", "3", "5", "7", "10", "0.5", "1.50", "3.33", 2, 0.25, 100];
const FRACTIONS = ["1/3", "22/7", "+1/3"];
const BELOW_ZERO = ["-1", "-2.5", -3, "-10", "-2/3"];
export const anyNotNegative = fc.constantFrom<PointsJson>(...WHOLE_OR_DECIMAL, ...FRACTIONS);
export const anyFullMarks = fc.constantFrom<PointsJson>(
  ...["0", "3", "5", 7, "10", "12.5", "20", 30, "100", "50/3"],
);
export const anyPace = fc.constantFrom<PointsJson>(
  ...["0", "0.07", "0.1", 0.2, "0.25", "0.5", "1", 3, "1/15"],
);
export const anyPositive = anyNotNegative.filter((points) => numberOf(points) > 0);
export const anyPoints = mostly(anyNotNegative, fc.constantFrom<PointsJson>(...BELOW_ZERO));

/** What points are multiplied by: a number or percent text. */
export const anyMultiplier = fc.constantFrom<PointsJson>(
  ...["0", "0.5", "1", 2, "1.2", "1/3", "0%", "25%", "100%", "105%"],
);

export const PERCENTS = [
  ...["0%", "10%", "25%", "33.33%", "50%", "60%", "66.67%", "75%", "85.5%", "100%"],
];
export const SIGNED_PERCENTS = ["-100%", "-33.3%", "-5%", ...PERCENTS, "150%"];
export const anyPercent = fc.constantFrom(...PERCENTS);

const MODES = [
  ...["ceil", "floor", "expand", "trunc"],
  ...["halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven"],
];
const anyMode = fc.constantFrom(...MODES);

export const anyRounding: fc.Arbitrary<RoundingJson> = fc.record(
  {
    places: mostly(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 3, max: 20 }), 6),
    mode: anyMode,
    increment: fc.constantFrom(1, 2, 5, 25),
  },
  { requiredKeys: ["places", "mode"] },
);
export const anyExactOrRounding = fc.oneof(fc.constant("exact" as const), anyRounding);

export const anyAmong = fc.constantFrom<AmongJson>("peers", "group", "all");
export const anyBetter = fc.constantFrom("higher" as const, "lower" as const);
export const anyPlaceTies = fc.constantFrom(
  "dense" as const,
  "competition" as const,
  "modified" as const,
);

/** So many of the best or the worst, or a share of the units. */
export const anyHowMany: fc.Arbitrary<HowManyJson> = mostly<HowManyJson>(
  fc.integer({ min: 1, max: 4 }),
  fc.record({ share: fc.constantFrom("10%", "33.33%", "50%", "100%"), mode: anyMode }),
  2,
);

/** What a measure comes to. */
export type Quantity =
  | "share"
  | "signedShare"
  | "items"
  | "ratio"
  | "points"
  | "place"
  | "signedNumber";

/** Edges that the values of a quantity are likely to meet, in rising order. */
export const EDGES: Readonly<Record<Quantity, readonly PointsJson[]>> = {
  share: PERCENTS,
  signedShare: SIGNED_PERCENTS,
  items: [0, "1", 2, "2.5", 3, "5", "7", 10, 100, "1000000000000"],
  ratio: ["0", 0.25, "1/3", "0.5", "1", "1.5", 2, "3", "100"],
  points: ["-10", "-2", "-0.5", "0", 1, "2.5", "10/3", "5", 7, "10"],
  place: [1, "2", 3, "4", "5", 6],
  signedNumber: ["-100", "-3", "-1", 0, "1/3", "1", "2.5", 3, "100"],
};
export const TOTAL_EDGES = ["-5", "0", 3, "5", "7", "10", "12.5", "50/3", "20", 30, "100"];

export const isPercent = (quantity: Quantity) => quantity === "share" || quantity === "signedShare";

// Dimensions, their parts, factors and conditions.

import fc from "fast-check";
import type {
  BoundsJson,
  DimensionJson,
  FactorJson,
  LimitJson,
  NoDataJson,
  PartJson,
  PointsByGroupJson,
} from "../reckoning/schemeJson.js";
import { anyCondition } from "./conditions.js";
import { byGroup, FACTS, type Ground } from "./ground.js";
import { anyMeasure, mayLackData } from "./measures.js";
import { anyRule, anyYesNo, ruleMayLack } from "./rules.js";
import {
  anyFullMarks,
  anyMultiplier,
  anyPoints,
  anyRounding,
  mostly,
  name,
  numberOf,
  sometimes,
} from "./values.js";

type Ruled = Pick<PartJson, "measure" | "rule"> & { readonly mayLack: boolean };

/** A measure, and a rule that can use it. */
function anyRuled(ground: Ground): fc.Arbitrary<Ruled> {
  const ofFact = fc
    .tuple(fc.constantFrom(...FACTS), anyYesNo(ground))
    .map(([fact, rule]) => ({ measure: { fact }, rule, mayLack: false }));
  const ofFigure = anyMeasure(ground).chain((drawn) =>
    anyRule(ground, drawn).map((rule) => {
      const mayLack = mayLackData(ground, drawn.measure) || ruleMayLack(ground, rule);
      return { measure: drawn.measure, rule, mayLack };
    }),
  );
  return mostly<Ruled>(ofFigure, ofFact, 7);
}

function anyNoData({ leftOut }: Ground, isNeeded: boolean): fc.Arbitrary<{ noData?: NoDataJson }> {
  const stated = fc.constantFrom<NoDataJson>(
    ...(["fullMarks", "fullMarks", "zero", "zero"] as const),
    ...(leftOut === undefined ? [] : (["leaveOut", "leaveOut", "leaveOut"] as const)),
    "setApart",
  );
  const requiredKeys = isNeeded ? ["noData" as const] : [];
  const noData = isNeeded ? stated : fc.oneof(stated, fc.constant("refuse" as const));
  return fc.record({ noData }, { requiredKeys });
}

type Scored = Pick<
  PartJson,
  "fullMarks" | "measure" | "rule" | "noData" | "roundMeasure" | "weight"
>;

/** What is looked at, the rule for it, and what both are worth. */
function anyScored(ground: Ground): fc.Arbitrary<Scored> {
  return anyRuled(ground).chain(({ mayLack, measure, rule }) => {
    const more = sometimes({
      ...(measure.fact === undefined && { roundMeasure: anyRounding }),
      weight: byGroup(ground, anyMultiplier),
    });
    return fc
      .tuple(byGroup(ground, anyFullMarks), anyNoData(ground, mayLack), more)
      .map(([fullMarks, noData, others]) => ({ fullMarks, measure, rule, ...noData, ...others }));
  });
}

const valueIn = (value: PointsByGroupJson, group: string) =>
  numberOf((typeof value === "object" ? value.byGroup[group] : value) ?? Number.NaN);

/** The bounds as far as no floor is above a cap in any group. */
export function soundBounds(
  { groups }: Ground,
  bounds: BoundsJson,
  { floor: least, cap: most }: BoundsJson = {},
): BoundsJson {
  const { floor = least, cap = most } = bounds;
  if (floor === undefined || cap === undefined) return bounds;
  const isSound = groups.every(({ id }) => valueIn(floor, id) <= valueIn(cap, id));
  return isSound ? bounds : {};
}

const anyBounds = (ground: Ground): fc.Arbitrary<BoundsJson> =>
  sometimes({ floor: byGroup(ground, anyPoints), cap: byGroup(ground, anyFullMarks) });

function anyParts(ground: Ground): fc.Arbitrary<PartJson[]> {
  const ids = ground.groups.map(({ id }) => id);
  const more = sometimes({
    name: fc.constant(name),
    onlyIn: fc.shuffledSubarray(ids, { minLength: 1 }),
  });
  const part = fc
    .tuple(anyScored(ground), anyBounds(ground), more)
    .map(([scored, bounds, others]) => ({ ...scored, ...soundBounds(ground, bounds), ...others }));
  return fc.array(part, { minLength: 1, maxLength: 3 });
}

function anyFactor(ground: Ground): fc.Arbitrary<FactorJson> {
  const named = sometimes({ name: fc.constant(name) });
  const times = byGroup(ground, mostly(anyMultiplier, anyPoints));
  const stated = fc.record({ if: anyCondition(ground), times }, { requiredKeys: ["times"] });
  const measured = anyRuled(ground).chain(({ mayLack, measure, rule }) => {
    const noData = mayLack
      ? fc.constant({ noData: "one" as const })
      : sometimes({ noData: fc.constantFrom("one" as const, "refuse" as const) });
    return fc
      .tuple(noData, anyBounds(ground))
      .map(([more, bounds]) => ({ measure, rule, ...more, ...soundBounds(ground, bounds) }));
  });
  return fc.tuple(named, fc.oneof(stated, measured)).map(([more, own]) => ({ ...more, ...own }));
}

export const anyFactors = (ground: Ground) =>
  fc.array(anyFactor(ground), { minLength: 1, maxLength: 2 });

/** Conditions that leave at most so much, or also give zero or full marks. */
export function anyLimits(ground: Ground, gives: readonly ("zero" | "fullMarks")[]) {
  const atMost = byGroup(ground, anyPoints).map((points) => ({ atMost: points }));
  const give = gives.map((one) => fc.constant({ give: one }));
  const limit: fc.Arbitrary<LimitJson> = fc
    .tuple(anyCondition(ground), sometimes({ name: fc.constant(name) }), fc.oneof(atMost, ...give))
    .map(([condition, named, effect]) => ({ ...named, if: condition, ...effect }));
  return fc.array(limit, { minLength: 1, maxLength: 2 });
}

/** What a simple dimension and a composed one may both say. */
function anyTerms(ground: Ground): fc.Arbitrary<Omit<DimensionJson, "id" | "fullMarks">> {
  const terms = sometimes({
    extra: fc.constant(true),
    conditions: anyLimits(ground, ["zero", "fullMarks"]),
    factors: anyFactors(ground),
    weight: byGroup(ground, anyMultiplier),
    published: anyRounding,
    wording: fc.constant(name),
    evidence: fc.constant(name),
  });
  return fc.oneof(fc.constant({}), terms);
}

type Body = Omit<DimensionJson, "id">;

function anyDimension(ground: Ground): fc.Arbitrary<Body> {
  const fullMarks = byGroup(ground, anyFullMarks);
  const composed: fc.Arbitrary<Body> = fc.record({ fullMarks, parts: anyParts(ground) });
  const body = mostly<Body>(anyScored(ground), composed, 3);
  return fc.tuple(body, anyTerms(ground), anyBounds(ground)).map(([own, terms, bounds]) => ({
    ...own,
    ...terms,
    ...soundBounds(ground, bounds, { floor: 0, cap: own.fullMarks }),
  }));
}

/** Whether a unit may have no score for a dimension. */
function mayLackScore({ parts, noData }: Body): boolean {
  const stated = parts?.map((part) => part.noData) ?? [noData];
  return stated.some((one) => one === "leaveOut" || one === "setApart");
}

/** So many dimensions more, each of which may look at the scores of those before it. */
function furtherDimensions(
  ground: Ground,
  drawn: readonly DimensionJson[],
  { count, isLate }: { readonly count: number; readonly isLate: boolean },
): fc.Arbitrary<readonly DimensionJson[]> {
  if (count === 0) return fc.constant(drawn);
  return anyDimension(leaningOn(ground, drawn, isLate)).chain((own) => {
    const dimension = { id: `d${drawn.length}`, name, ...own, ...(isLate && { extra: true }) };
    return furtherDimensions(ground, [...drawn, dimension], { count: count - 1, isLate });
  });
}

/** The ground with the scores of dimensions to look at, and with their basic total. */
export function leaningOn(
  ground: Ground,
  dimensions: readonly DimensionJson[],
  withBasic = true,
): Ground {
  const leaned = dimensions.map((one) => ({ id: one.id, mayLackData: mayLackScore(one) }));
  const mayLack = dimensions.some((one) => one.extra !== true && mayLackScore(one));
  const basic = mayLack ? "mayLackData" : "known";
  return { ...ground, leaned, basic: withBasic ? basic : "unknown" };
}

/** Dimensions in any order; those that may look at the basic total are extra, and looked at by such only. */
export function anyDimensions(ground: Ground): fc.Arbitrary<DimensionJson[]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 0, 1, 2))
    .chain(([early, late]) =>
      furtherDimensions(ground, [], { count: early, isLate: false }).chain((drawn) =>
        furtherDimensions(ground, drawn, { count: late, isLate: true }),
      ),
    )
    .chain((drawn) => fc.shuffledSubarray([...drawn], { minLength: drawn.length }));
}

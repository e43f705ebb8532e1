// What follows from a total: figures, grades, vetoes, lists and flags.

import fc from "fast-check";
import type {
  ConditionJson,
  DimensionJson,
  GradeJson,
  ListJson,
  SchemeJson,
  VerdictsJson,
} from "../reckoning/schemeJson.js";
import { anyEdges, anyJoined, anySmallShift, edgeAt, indexesIn, leavesOn } from "./conditions.js";
import { leaningOn } from "./dimensions.js";
import { byGroup, type Ground } from "./ground.js";
import { anyLines } from "./lines.js";
import { anyBands, anySumRule } from "./rules.js";
import {
  anyAmong,
  anyHowMany,
  anyPlaceTies,
  anyRounding,
  name,
  PERCENTS,
  sometimes,
  TOTAL_EDGES,
} from "./values.js";

export function anyFigures(ground: Ground): fc.Arbitrary<NonNullable<SchemeJson["figures"]>> {
  const rule = fc.oneof(
    anyBands(ground, TOTAL_EDGES),
    anyLines(ground, TOTAL_EDGES),
    fc.constant({ kind: "given" as const }),
    anySumRule(ground),
  );
  const figure = fc.record(
    {
      name: fc.constant(name),
      by: fc.constantFrom("published" as const, "exact" as const),
      rule,
      rounding: anyRounding,
    },
    { requiredKeys: ["name", "by", "rule"] },
  );
  return fc
    .array(figure, { minLength: 1, maxLength: 2 })
    .map((drawn) => drawn.map((one, index) => ({ id: `figure${index}`, ...one })));
}

/** Grades in any order, whose edges rise alike in every group; one has no edge. */
const anyGrades = (ground: Ground): fc.Arbitrary<GradeJson[]> =>
  anySmallShift.chain((shift) =>
    fc
      .uniqueArray(
        fc.tuple(
          fc.constantFrom("from", "above"),
          fc.constantFrom(...indexesIn(ground, TOTAL_EDGES)),
        ),
        { maxLength: 4, selector: String },
      )
      .map((drawn) => [
        {},
        ...drawn.map(([kind, index]) => ({ [kind]: edgeAt(ground, TOTAL_EDGES, index, shift) })),
      ])
      .chain((edges) => fc.shuffledSubarray(edges, { minLength: edges.length }))
      .map((edges) => edges.map((edge, index) => ({ id: `grade${index}`, name, ...edge }))),
  );

/** How many, for all groups or for each; for each only where the groups are looked at one by one. */
const anyHowManyAmong = (ground: Ground, among: string) =>
  among === "all" ? anyHowMany : byGroup(ground, anyHowMany);

function anyList(ground: Ground): fc.Arbitrary<Omit<ListJson, "id">> {
  const ids = ground.groups.map(({ id }) => id);
  const end = fc.constantFrom("best" as const, "worst" as const);
  const more = sometimes({ onlyIn: fc.shuffledSubarray(ids, { minLength: 1 }) });
  return fc.tuple(end, anyAmong, anyPlaceTies, more).chain(([side, among, ties, others]) =>
    anyHowManyAmong(ground, among).map((many) => ({
      name,
      [side]: many,
      among,
      ties,
      ...others,
    })),
  );
}

const anyLists = (ground: Ground): fc.Arbitrary<ListJson[]> =>
  fc
    .array(anyList(ground), { minLength: 1, maxLength: 2 })
    .map((drawn) => drawn.map((one, index) => ({ id: `list${index}`, ...one })));

/** What only verdicts may ask, and what any condition may. */
function anyVerdictLeaf(ground: Ground): fc.Arbitrary<ConditionJson> {
  const place = fc
    .tuple(fc.constantFrom("first", "last"), anyAmong, anyPlaceTies)
    .chain(([side, among, ties]) =>
      anyHowManyAmong(ground, among).map((many): ConditionJson => ({ [side]: many, among, ties })),
    );
  return fc.oneof(
    ...leavesOn(ground),
    anyEdges(ground, TOTAL_EDGES).map((total) => ({ total })),
    anyEdges(ground, PERCENTS).map((anyScore) => ({ anyScore })),
    place,
    place,
  );
}

export function anyVerdicts(
  ground: Ground,
  dimensions: readonly DimensionJson[],
): fc.Arbitrary<VerdictsJson> {
  const condition = anyJoined(anyVerdictLeaf(leaningOn(ground, dimensions)));
  const flags = fc
    .array(condition, { minLength: 1, maxLength: 4 })
    .map((drawn) => drawn.map((one, index) => ({ id: `flag${index}`, name, if: one })));
  const graded = anyGrades(ground).chain((grades) => {
    const veto = fc.record({
      if: condition,
      atMost: fc.constantFrom(...grades).map(({ id }) => id),
    });
    const vetoes = fc
      .array(veto, { minLength: 1, maxLength: 3 })
      .map((drawn) => drawn.map((one, index) => ({ id: `veto${index}`, name, ...one })));
    return fc.record({ grades: fc.constant(grades), vetoes }, { requiredKeys: ["grades"] });
  });
  return sometimes({ graded, lists: anyLists(ground), flags }).map(
    ({ graded: own, ...others }) => ({
      ...own,
      ...others,
    }),
  );
}

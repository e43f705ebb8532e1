// Whole schemes.

import fc from "fast-check";
import type { SchemeJson } from "../reckoning/schemeJson.js";
import { anyDimensions } from "./dimensions.js";
import type { Ground } from "./ground.js";
import { anyRanking, anyTotal } from "./ranking.js";
import { anyExactOrRounding, anyRounding, name } from "./values.js";
import { anyFigures, anyVerdicts } from "./verdicts.js";

export const anyRoundings: fc.Arbitrary<SchemeJson["rounding"]> = fc.record(
  {
    rates: anyExactOrRounding,
    scores: anyExactOrRounding,
    published: anyRounding,
    total: anyRounding,
  },
  { requiredKeys: ["rates", "scores", "published"] },
);

export function anySchemeOn(ground: Ground): fc.Arbitrary<SchemeJson> {
  return anyDimensions(ground).chain((dimensions) => {
    const stated = fc.record({
      id: fc.constant("any"),
      name: fc.constant(name),
      source: fc.constant("made up"),
      from: fc.constant("2024-01"),
      checkedThrough: fc.constant("2024-12"),
      rounding: anyRoundings,
      metrics: fc.constant(ground.metrics),
      volume: fc.constantFrom("tickets", "tickets", "net"),
      groups: fc.constant(ground.groups),
      dimensions: fc.constant(dimensions),
      total: anyTotal(ground, dimensions),
      ranking: anyRanking(ground, dimensions),
    });
    const more = fc.record(
      {
        figures: anyFigures(ground),
        verdicts: anyVerdicts(ground, dimensions),
        notEncoded: fc.constant([{ clause: name, reason: name }]),
      },
      { requiredKeys: [] },
    );
    return fc.tuple(stated, more).map(([own, others]) => ({ ...own, ...others }));
  });
}

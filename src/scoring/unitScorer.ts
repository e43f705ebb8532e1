import { Fraction, ZERO } from "../exact/fraction.js";
import { exactly, type Operations } from "../exact/operations.js";
import { sumStep } from "../exact/steps.js";
import type { Dimension } from "../model/dimension.js";
import { fractionAt } from "../model/fractionAt.js";
import type { Scheme } from "../model/scheme.js";
import type { Score } from "../model/score.js";
import type { RankedUnit, UnrankedUnit } from "../model/unitScore.js";
import { variesByGroup } from "../model/variesByGroup.js";
import { dimensionScorer } from "./dimensionScorer.js";
import { figureScorer } from "./figureScorer.js";
import type { Layout } from "./layout.js";
import { scorePublisher } from "./scorePublisher.js";
import { totalOf } from "./totalScore.js";
import type { UnitReading } from "./unitReader.js";
import { withoutData } from "./unrankedUnit.js";

/** @internal a unit that is scored, and what depends on the other units still to be set */
export type Candidate = { -readonly [Key in keyof RankedUnit]: RankedUnit[Key] };

/** @internal how a unit is scored under a scheme, with all settled that does not depend on the unit */
export function unitScorer(
  scheme: Scheme,
  layout: Layout,
  by = exactly,
): (reading: Omit<UnitReading, "by">) => Candidate | UnrankedUnit {
  const { dimensions, rounding } = scheme;
  const publish = scorePublisher(rounding.published, by);
  const publishTotal = rounding.total === undefined ? publish : scorePublisher(rounding.total, by);
  const total = totalOf(scheme.total, by);
  const figures = figureScorer(scheme, by);
  const blank: Record<string, Score> = Object.fromEntries(
    dimensions.map(({ id }) => [id, publish(ZERO)]),
  );
  const scorerIn = (dimension: Dimension, group: string) => ({
    id: dimension.id,
    name: dimensionStep(dimension.id),
    dimension,
    score: dimensionScorer(dimension, group, scheme, layout, by),
    fullMarks: fractionAt(dimension.fullMarks, group),
  });
  const [first] = scheme.groups.map(({ id }) => id);
  const same = dimensions.map((dimension) =>
    variesByGroup(dimension) ? undefined : scorerIn(dimension, first as string),
  );
  const groups = new Map(
    scheme.groups.map(({ id }) => [
      id,
      dimensions.map((dimension, place) => same[place] ?? scorerIn(dimension, id)),
    ]),
  );
  return ({ unit, volume, tier, facts }) => {
    const scorers = groups.get(unit.group) as NonNullable<ReturnType<typeof groups.get>>;
    const scores = { ...blank };
    const counted: Fraction[] = [];
    let leftOut: Set<string> | undefined;
    for (const { id, name, dimension, score } of scorers) {
      const points = score(facts);
      if (points instanceof Fraction) {
        scores[id] = publish(points);
        counted.push(by.named(name, points));
      } else if (points === "setApart") return withoutData(unit, volume, dimension.name);
      else {
        scores[id] = { ...publish(points.points), exception: points.exception };
        counted.push(by.named(name, points.points));
        if (points.exception.effect === "leaveOut") leftOut = (leftOut ?? new Set()).add(id);
      }
    }
    const scaled =
      leftOut === undefined ? counted : rescaled(scheme, counted, scorers, leftOut, by);
    if (scaled === undefined) return withoutData(unit, volume);
    const score = publishTotal(total(scaled));
    const further = figures === undefined ? undefined : figures(score, unit.group);
    return further === undefined
      ? { rank: 0, unit, tier, volume, scores, total: score }
      : { rank: 0, unit, tier, volume, scores, total: score, figures: further };
  };
}

/** @internal what the score of a dimension is called among the steps of a working */
export function dimensionStep(id: string): string {
  return `dimensions.${id}`;
}

interface Worth {
  readonly dimension: Scheme["dimensions"][number];
  readonly fullMarks: Fraction;
}

/** The scores as the total counts them where some are left out; nothing where there is nothing left to scale by. */
function rescaled(
  { total }: Scheme,
  scores: readonly Fraction[],
  worths: readonly Worth[],
  leftOut: ReadonlySet<string>,
  by: Operations,
): readonly Fraction[] | undefined {
  if (total.leftOut !== "rescale") return scores;
  let [whole, kept] = [ZERO, ZERO];
  for (const { dimension, fullMarks } of worths) {
    if (dimension.extra) continue;
    whole = sumStep(whole, fullMarks);
    if (!leftOut.has(dimension.id)) kept = sumStep(kept, fullMarks);
  }
  if (kept.above === 0) return undefined;
  const scale = by.quotient(by.named("fullMarks", whole), by.named("kept", kept));
  return scores.map((score, place) =>
    worths[place]?.dimension.extra ? score : by.product(score, scale),
  );
}

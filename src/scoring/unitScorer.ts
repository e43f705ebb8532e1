import { Fraction, ZERO } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import type { Dimension } from "../model/dimension.js";
import type { Scheme } from "../model/scheme.js";
import type { Score } from "../model/score.js";
import type { RankedUnit, UnrankedUnit } from "../model/unitScore.js";
import { variesByGroup } from "../model/variesByGroup.js";
import { dimensionScorer } from "./dimensionScorer.js";
import type { Exception } from "./exception.js";
import { figureScorer } from "./figureScorer.js";
import type { Layout } from "./layout.js";
import { scorePublisher } from "./scorePublisher.js";
import { totalOfPoints } from "./totalOfPoints.js";
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
  const figures = figureScorer(scheme, by);
  const blank: Record<string, Score> = Object.fromEntries(
    dimensions.map(({ id }) => [id, publish(ZERO)]),
  );
  const scorerIn = (dimension: Dimension, group: string) => ({
    id: dimension.id,
    name: dimensionStep(dimension.id),
    dimension,
    score: dimensionScorer(dimension, group, scheme, layout, by),
  });
  const [first] = scheme.groups.map(({ id }) => id);
  const same = dimensions.map((dimension) =>
    variesByGroup(dimension) ? undefined : scorerIn(dimension, first as string),
  );
  const groups = new Map(
    scheme.groups.map(({ id }) => [
      id,
      {
        scorers: dimensions.map((dimension, place) => same[place] ?? scorerIn(dimension, id)),
        total: totalOfPoints(scheme, id, by),
      },
    ]),
  );
  return ({ unit, volume, tier, facts }) => {
    const { scorers, total } = groups.get(unit.group) as NonNullable<ReturnType<typeof groups.get>>;
    const scores = { ...blank };
    const counted: (Fraction | Exception)[] = [];
    for (const { id, name, dimension, score } of scorers) {
      const points = score(facts);
      if (points instanceof Fraction) {
        scores[id] = publish(points);
        counted.push(by.named(name, points));
      } else if (points === "setApart") return withoutData(unit, volume, dimension.name);
      else {
        scores[id] = { ...publish(points.points), exception: points.exception };
        counted.push({ ...points, points: by.named(name, points.points) });
      }
    }
    const exact = total(counted);
    if (exact === undefined) return withoutData(unit, volume);
    const score = publishTotal(exact);
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

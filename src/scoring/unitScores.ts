import { Fraction, ZERO } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import type { RankedUnit, Score, UnrankedUnit } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { definitionOfRule } from "../rules/rules.js";
import type { Dimension } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { termsAt, variesByGroup } from "../words/byGroup.js";
import type { Text } from "../words/text.js";
import { dimensionScorer } from "./dimensionPoints.js";
import type { Exception } from "./exception.js";
import type { Layout } from "./layout.js";
import { scorePublisher, totalBy } from "./publishedScore.js";
import type { UnitReading } from "./readMonth.js";
import { totalOfPoints } from "./totalScore.js";

/** @internal a unit that is set apart for its volume */
export function belowMinimum(unit: UnitIdentity, volume: number, minimum: number): UnrankedUnit {
  const reason = {
    zh: `工单量 ${volume} 件，不足 ${minimum} 件，不参与排名`,
    en: `${volume} tickets, fewer than the ${minimum} needed to be ranked`,
  };
  return { unit, volume, reason };
}

/** @internal a unit that is set apart for want of data, of one dimension or of all */
export function withoutData(unit: UnitIdentity, volume: number, dimension?: Text): UnrankedUnit {
  const reason =
    dimension === undefined
      ? {
          zh: "有分值的考核指标均无数据，无法折算总得分，不参与排名",
          en: "no data for any dimension that has full marks, so the total cannot be scaled",
        }
      : {
          zh: `“${dimension.zh}”无数据，方案规定不参与排名`,
          en: `no data for "${dimension.en}", so by the scheme not ranked`,
        };
  return { unit, volume, reason };
}

/** @internal how the further figures follow from the total of a unit; nothing where the scheme has none */
export function figureScorer(
  { figures, groups, rounding }: Pick<Scheme, "figures" | "groups" | "rounding">,
  operations = exactly,
): ((total: Score, group: string) => Record<string, Score>) | undefined {
  if (figures === undefined) return undefined;
  const prepared = figures.map(({ id, by, rule, rounding: own }) => {
    const formulaIn = (group: string) => {
      const terms = operations.terms(termsAt(rule, group) as object);
      return definitionOfRule(rule).formula(terms, operations);
    };
    return {
      id,
      read: totalBy(by, rounding, operations),
      formulas: new Map(groups.map((group) => [group.id, formulaIn(group.id)])),
      publish: scorePublisher(own ?? rounding.published, operations),
    };
  });
  return (total, group) =>
    Object.fromEntries(
      prepared.map(({ id, read, formulas, publish }) => {
        const formula = formulas.get(group) as NonNullable<ReturnType<typeof formulas.get>>;
        const measure = operations.named("measure", read(total));
        return [id, publish(operations.settled(operations.named("figure", formula(measure))))];
      }),
    );
}

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

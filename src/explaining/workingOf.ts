import { compare, sumOf } from "../exact/arithmetic.js";
import { roundedTo } from "../exact/rounded.js";
import { amountText } from "../model/amountText.js";
import { totalRounding } from "../model/rounding.js";
import type { Scheme } from "../model/scheme.js";
import { schemeIdentity } from "../model/schemeIdentity.js";
import type { UnrankedUnit } from "../model/unitScore.js";
import { monthResult, type Scored } from "../scoring/scoredMonth.js";
import type { UnitReading } from "../scoring/unitReader.js";
import type { Candidate } from "../scoring/unitScorer.js";
import { dimensionWorking } from "./dimensionWorking.js";
import { rankWorking, tierWorking } from "./placeWorking.js";
import type { FigureWorking, ScoredWorking, TotalWorking, Working } from "./working.js";
import { byThemselves, workingSteps } from "./workingStep.js";

/** @internal a unit as it was read, with what came of it */
export interface Watched {
  readonly reading: UnitReading;
  readonly outcome: Candidate | UnrankedUnit;
}

/** @internal the working of a unit that was scored by recorded operations */
export function workingOf(scheme: Scheme, scored: Scored, { reading, outcome }: Watched): Working {
  const { unit, volume, facts } = reading;
  const group = scheme.groups.find((one) => one.id === unit.group)?.name ?? scheme.name;
  const common = { scheme: schemeIdentity(scheme), month: scored.month, unit, group, volume };
  if ("reason" in outcome) return { ...common, setApart: outcome.reason };
  const adjustments = scored.adjustments.filter((one) => one.unit === unit.id);
  const read = { group: unit.group, facts, adjustments };
  const { peerGroups } = monthResult(scheme, scored);
  const peers = peerGroups.find(({ units }) => units.includes(outcome));
  const { figures, dimensions } = scheme;
  return {
    ...common,
    tier: tierWorking(scheme, unit.group, outcome.tier, volume),
    dimensions: dimensions.map((dimension) => {
      const score = outcome.scores[dimension.id] as Candidate["total"];
      return dimensionWorking(dimension, score, read, scheme, scored.layout);
    }),
    total: totalWorking(scheme, outcome),
    published: scheme.rounding.published,
    rank: rankWorking(scheme, peers as NonNullable<typeof peers>, unit.id),
    figures: (figures ?? []).map((figure) => {
      const score = outcome.figures?.[figure.id] as Candidate["total"];
      return figureWorking(figure, score);
    }),
  } satisfies ScoredWorking;
}

function totalWorking(scheme: Scheme, { scores, total }: Candidate): TotalWorking {
  const { start = 0 } = scheme.total;
  const sum = sumOf([start, ...Object.values(scores).map(({ points }) => points)]);
  const rounding = totalRounding(scheme.rounding);
  const published = roundedTo(sum, rounding.places, rounding.mode);
  return {
    steps: workingSteps(total.exact, byThemselves),
    rounding,
    exact: `${total.exact}`,
    points: `${total.points}`,
    ...(compare(published, total.points) === 0 ? {} : { sumOfPublished: amountText(sum) }),
  };
}

function figureWorking(
  { id, name, rule }: NonNullable<Scheme["figures"]>[number],
  { exact, points }: Candidate["total"],
): FigureWorking {
  return {
    id,
    name,
    rule,
    steps: workingSteps(exact, byThemselves),
    exact: `${exact}`,
    points: `${points}`,
  };
}

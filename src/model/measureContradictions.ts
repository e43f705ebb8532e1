import { definitionOf, type Measure, measures } from "../measures/measures.js";
import { measureKey } from "../measures/ownMeasures.js";
import { heldTogether, usesOf } from "../measures/usesOf.js";
import { flawIssue } from "./flawIssue.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { pathBelow } from "./inputPath.js";
import type { MeasurePlace } from "./measurePlaces.js";
import { metricReference } from "./metricReference.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

const once = { zh: "不重复的指标", en: "a metric that the measure does not have yet" };
/** @internal a problem for each metric of a measure that is not there or cannot be used in it */
export function measureContradictions(
  { measure, path }: MeasurePlace,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const uses = usesOf(measure);
  const references = uses.flatMap(({ id, key, kinds }) =>
    metricReference(id, `${path}.${key}`, kinds, scheme, sound),
  );
  const repeated = uses
    .filter(({ id }, index) => uses.findIndex((one) => one.id === id) < index)
    .map(({ id, key }) => inputIssue(`${path}.${key}`, foundText(id), once));
  const problems = [...references, ...repeated];
  const metricsSound = uses.every(({ id }) => sound(pathBelow("metrics", id)));
  return problems.length > 0 || !metricsSound ? problems : flawsOf(measure, path, scheme);
}

function flawsOf(measure: Measure, path: string, scheme: Scheme): InputIssue[] {
  const definition = definitionOf(measure);
  const flaws = definition.flaws?.(measure, scheme.metrics) ?? [];
  const own = flaws.map((flaw) => flawIssue(measure, path, flaw));
  const of = heldTogether(measure);
  return of === undefined
    ? own
    : [...own, ...flawsOf(of, `${path}.${measureKey(measures, measure)}`, scheme)];
}

import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import type { Flaw } from "../measures/measureDefinition.js";
import {
  comparedMeasure,
  definitionOf,
  type Measure,
  measures,
  usesOf,
} from "../measures/measures.js";
import { measureKey } from "../measures/plainMeasures.js";
import type { MeasurePlace } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { grouped, hasOwn } from "../words/byKey.js";
import { isId } from "../words/id.js";
import type { MetricDefinition } from "../words/metricDefinition.js";

/** The problem of naming a metric that the scheme does not declare, or one of another kind. */
export function metricReference(
  id: string,
  path: string,
  kinds: readonly MetricDefinition["kind"][],
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const metrics = scheme.metrics ?? {};
  if (hasOwn(metrics, id)) {
    if (!sound(pathBelow("metrics", id)) || isOf(metrics[id], kinds)) return [];
  }
  const known = Object.keys(metrics).filter(
    (metric) => isId(metric) && isOf(metrics[metric], kinds),
  );
  const named = kinds.map((kind) => `"${kind}"`);
  const allowed = {
    zh: `metrics 中 kind 为 ${named.join("、")} 的指标（${known.join("、") || "尚无"}）`,
    en: `a metric that metrics declares with kind ${named.join(" or ")} (${known.join(", ") || "there is none"})`,
  };
  const code = hasOwn(metrics, id) ? "contradiction" : "unknownName";
  return [inputIssue(code, path, foundText(id), allowed)];
}

function isOf(
  definition: MetricDefinition | undefined,
  kinds: readonly MetricDefinition["kind"][],
): boolean {
  return definition !== undefined && kinds.includes(definition?.kind);
}

/** The problem of naming a dimension that the scheme does not have. */
export function scoreReference(
  id: string,
  path: string,
  { dimensions }: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound("dimensions")) return [];
  const known = dimensions.map((dimension) => dimension.id);
  if (known.includes(id)) return [];
  const allowed = {
    zh: `考核指标 ${known.join("、")} 之一`,
    en: `one of the dimensions ${known.join(", ")}`,
  };
  return [inputIssue("unknownName", path, foundText(id), allowed)];
}

/** A problem for each id of a list that is no group of the scheme, or stands there twice. */
export function groupContradictions(
  ids: readonly string[],
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound("groups") || !Array.isArray(ids)) return [];
  const groups = scheme.groups.map(({ id }) => id);
  const allowed = {
    zh: `组别 ${groups.join("、")} 之一，且不重复`,
    en: `one of the groups ${groups.join(", ")}, each once`,
  };
  return ids.flatMap((id, index) =>
    groups.includes(id) && ids.indexOf(id) === index
      ? []
      : [
          inputIssue(
            groups.includes(id) ? "duplicate" : "unknownName",
            `${path}[${index}]`,
            foundText(id),
            allowed,
          ),
        ],
  );
}

/** A flaw as a problem of the scheme, with what stands there. */
export function flawIssue(part: object, path: string, { key, allowed }: Flaw): InputIssue {
  const keys = key.split(/[.[\]]+/).filter((one) => one !== "");
  const found = keys.reduce<unknown>(
    (value, one) => (value as Readonly<Record<string, unknown>> | undefined)?.[one],
    part,
  );
  return inputIssue("contradiction", `${path}.${key}`, foundText(found), allowed);
}

const once = { zh: "不重复的指标", en: "a metric that the measure does not have yet" };
/** A problem for each metric of a measure that is not there or cannot be used in it. */
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
    .filter(
      ({ id, part }, index) => uses.findIndex((one) => one.id === id && one.part === part) < index,
    )
    .map(({ id, key }) => inputIssue("duplicate", `${path}.${key}`, foundText(id), once));
  const problems = [...oncePerReason(references, path), ...repeated];
  const metricsSound = uses.every(({ id }) => sound(pathBelow("metrics", id)));
  return problems.length > 0 || !metricsSound ? problems : flawsOf(measure, path, scheme);
}

function flawsOf(measure: Measure, path: string, scheme: Scheme): InputIssue[] {
  const definition = definitionOf(measure);
  const flaws = definition.flaws(measure, scheme.metrics);
  const own = flaws.map((flaw) => flawIssue(measure, path, flaw));
  const of = comparedMeasure(measure);
  return of === undefined
    ? own
    : [...own, ...flawsOf(of, `${path}.${measureKey(measures, measure)}`, scheme)];
}

/** Several metrics of a measure that are all of the wrong kind are one mistake, told where they stand together. */
function oncePerReason(issues: readonly InputIssue[], path: string): InputIssue[] {
  const byReason = grouped(issues, ({ code, allowed }) => JSON.stringify([code, allowed.en]));
  return [...byReason.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1 || first.code !== "contradiction") return same;
    const found = {
      zh: same.map((one) => one.found.zh).join("、"),
      en: same.map((one) => one.found.en).join(", "),
    };
    return [inputIssue(first.code, path, found, first.allowed)];
  });
}

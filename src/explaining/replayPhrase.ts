import { exactOf } from "../exact/exactOf.js";
import type { Fraction } from "../exact/fraction.js";
import { roundedTo } from "../exact/rounded.js";
import { isPercentage, type Quantity } from "../measures/measureDefinition.js";
import type { Text } from "../model/text.js";
import { type Reading, replayed } from "./replayed.js";
import { MORE_PLACES, PLACES_SHOWN, shownNumber } from "./shownNumber.js";
import { stepOf } from "./stepValue.js";
import type { DimensionWorking } from "./working.js";
import type { PartWorking } from "./workingParts.js";

/** @internal that a reader who goes by the values shown would come to something else. */
export function replayPhrase(working: DimensionWorking): Text[] {
  const { steps, exact, points } = working;
  const metrics = new Map(working.metrics.map((metric) => [metric.id, metric]));
  const parts = new Map(
    working.parts.map((part) => [
      part.number,
      replayed(
        part.steps,
        ({ metric }) => {
          const known = metric === undefined ? undefined : metrics.get(metric);
          if (known?.exact === undefined || known.exact === null) return undefined;
          // what was given, or rounded, is shown in full
          const isWorkedOut = known.steps.some(
            (step) => step.operation === "quotient" && step.exact === known.exact,
          );
          return isWorkedOut ? asShown(exactOf(known.exact), "share") : undefined;
        },
        readingOf(part),
      ),
    ]),
  );
  const found = replayed(steps, ({ part }) => (part === undefined ? undefined : parts.get(part)));
  const shown = found === undefined ? points : shownNumber(`${found}`);
  if (shown === shownNumber(exact)) return [];
  return [
    {
      zh: `按上列保留 ${PLACES_SHOWN} 位小数的数值计算会得 ${shown} 分，应以精确值为准`,
      en: `the values shown here, to ${PLACES_SHOWN} places, would give ${shown}; the exact value counts`,
    },
  ];
}

const namedInPoints = ["lost", "gained"];
const namedInShares = ["shortfall", "ahead", "behind"];

/** A reader takes each value that has a name as it is shown. */
function readingOf({ quantity, rule, steps }: PartWorking): Reading {
  const isMetric = stepOf(steps, "measure")?.operation === "same";
  return (value, name) => {
    if (name === "measure") {
      return isMetric && rule.kind !== "proportional" ? value : asShown(value, quantity);
    }
    if (name !== undefined && namedInShares.includes(name)) return asShown(value, "share");
    return name !== undefined && namedInPoints.includes(name) ? asShown(value, "points") : value;
  };
}

function asShown(value: Fraction, quantity: Quantity): Fraction {
  const more = isPercentage(quantity) ? 2 : 0;
  const found = [PLACES_SHOWN, MORE_PLACES]
    .map((places) => roundedTo(value, places + more, "halfExpand"))
    .find(({ above }) => above !== 0);
  return found ?? value;
}

import { exactOf } from "../exact/exactOf.js";
import type { Fraction } from "../exact/fraction.js";
import { roundedTo } from "../exact/rounded.js";
import { isPercentage, type Quantity } from "../measures/measureDefinition.js";
import type { Text } from "../model/text.js";
import { type Reading, replayed } from "./replayed.js";
import { PLACES_SHOWN, shownNumber } from "./shownNumber.js";
import type { DimensionWorking } from "./working.js";

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
          return asShown(exactOf(known.exact), known.kind === "rate" ? "share" : "points");
        },
        readingOf(part.quantity),
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
function readingOf(quantity: Quantity): Reading {
  return (value, name) => {
    if (name === "measure") return asShown(value, quantity);
    if (name !== undefined && namedInShares.includes(name)) return asShown(value, "share");
    return name !== undefined && namedInPoints.includes(name) ? asShown(value, "points") : value;
  };
}

function asShown(value: Fraction, quantity: Quantity): Fraction {
  return roundedTo(value, PLACES_SHOWN + (isPercentage(quantity) ? 2 : 0), "halfExpand");
}

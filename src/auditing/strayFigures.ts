import { foundText } from "../model/foundText.js";
import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import type { Scheme } from "../model/scheme.js";
import type { StatedFigure } from "../model/statedFigure.js";

/** @internal a problem for each stated figure that is about a group, a tier or a metric which the scheme does not have */
export function strayFigures(
  stated: readonly StatedFigure[],
  { groups, metrics }: Scheme,
): InputIssue[] {
  return stated.flatMap((figure, index) => {
    const path = `options.stated[${index}]`;
    const tiers = groups.flatMap(({ id, tiers: own = [] }) =>
      figure.group === undefined || figure.group === id ? own : [],
    );
    return [
      ...strayId(
        `${path}.group`,
        figure.group,
        groups.map(({ id }) => id),
      ),
      ...strayId(
        `${path}.tier`,
        "tier" in figure ? figure.tier : undefined,
        tiers.map(({ id }) => id),
      ),
      ...strayId(`${path}.of`, "of" in figure ? figure.of : undefined, Object.keys(metrics)),
    ];
  });
}

function strayId(path: string, id: string | undefined, known: readonly string[]): InputIssue[] {
  if (id === undefined || known.includes(id)) return [];
  const allowed =
    known.length === 0
      ? { zh: "不写此项（没有可选的）", en: "nothing: there is none to choose from" }
      : {
          zh: `${[...new Set(known)].join("、")} 之一`,
          en: `one of ${[...new Set(known)].join(", ")}`,
        };
  return [inputIssue(path, foundText(id), allowed)];
}

import type { Fraction } from "../exact/fraction.js";
import type { CountedPoints } from "../scoring/totalScore.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import { type AuditTerms, appliesTo, pointsText } from "./auditTerms.js";
import type { Assignment } from "./clusterSearch.js";
import type { CompiledScheme } from "./compiledScheme.js";
import { cellFinding, type Finding, type OtherChoice } from "./finding.js";
import { publishes } from "./printing.js";
import { asRoundedPoints } from "./roundedPoints.js";
import { type RowFacts, type RowReckoning, rowReckoning } from "./rowReckoning.js";
import { type TotalReckoning, totalReckoning } from "./totalReckoning.js";

/** What came of the printed total of a row. */
export interface TotalOutcome {
  /** Whether the printed total is that of the rules; or follows from printed rates, or from printed scores, that are not theirs. */
  readonly state:
    | "reproduced"
    | "followsRates"
    | "followsScores"
    | "explained"
    | "wrong"
    | "notChecked";
  readonly findings: readonly Finding[];
  /** What the metrics that had to be searched for must have been, by their places; undefined where the total does not tell. */
  readonly searched?: ReadonlyMap<number, Fraction> | undefined;
  /** Whether a metric that was searched for, by its place, can have had no other value. */
  readonly isOnly?: TotalReckoning["isOnly"];
  /** The total by the rules; undefined where it cannot be formed. */
  readonly byRules: Fraction | undefined;
}

/** A printed total held against its row: `facts` and `reckoned` as the row was taken, `byRules` as its counts stand. */
export function totalOutcome(
  row: TableRow,
  group: string,
  facts: RowFacts,
  reckoned: RowReckoning,
  byRules: RowReckoning,
  terms: AuditTerms,
): TotalOutcome {
  const { compiled } = terms;
  const cell = cellOf(row, "total");
  const printed = cell?.figure?.value;
  const rules = totalReckoning(compiled, group, byRules, printed, "rules");
  const right = { byRules: rules.exact };
  if (rules.state === "reproduced") {
    return {
      state: "reproduced",
      findings: [],
      searched: searchedBy(byRules, rules.ways),
      isOnly: rules.isOnly,
      ...right,
    };
  }
  const taken =
    reckoned === byRules ? rules : totalReckoning(compiled, group, reckoned, printed, "rules");
  if (taken.state === "reproduced") {
    return {
      state: "followsRates",
      findings: [],
      searched: searchedBy(reckoned, taken.ways),
      isOnly: taken.isOnly,
      ...right,
    };
  }
  const follows = totalReckoning(compiled, group, reckoned, printed, "printed");
  if (follows.state === "reproduced") {
    return {
      state: "followsScores",
      findings: [],
      searched: searchedBy(reckoned, follows.ways),
      isOnly: follows.isOnly,
      ...right,
    };
  }
  if (
    cell === undefined ||
    printed === undefined ||
    taken.state !== "impossible" ||
    follows.state !== "impossible"
  ) {
    return { state: "notChecked", findings: [], ...right };
  }
  const choice = otherChoice(group, facts, printed, terms);
  const expected =
    rules.exact === undefined ? [] : [pointsText(rules.exact, terms.printing("total"))];
  const given =
    expected.length === 0
      ? { zh: "", en: "" }
      : { zh: `，按规则应为 ${expected}`, en: `, where the rules give ${expected}` };
  const because =
    choice === undefined
      ? { zh: "", en: "" }
      : { zh: `；${choice.text.zh}即得此数`, en: `; it is what comes of this: ${choice.text.en}` };
  const found = cellFinding(row, cell, {
    kind: "total",
    severity: "high",
    verdict: choice === undefined ? "wrong" : "explained",
    expected,
    ...(choice === undefined ? {} : { choice }),
    message: {
      zh: `${row.unit}的“${cell.heading}”为 ${cell.text}${given.zh}${because.zh}`,
      en: `${row.unit}: "${cell.heading}" is ${cell.text}${given.en}${because.en}`,
    },
  });
  return { state: found.verdict, findings: [found], ...right };
}

/** The values of the metrics that a reckoning searched for, by the way of each of its searches. */
function searchedBy(
  { searches }: RowReckoning,
  ways: readonly Assignment[] | undefined,
): ReadonlyMap<number, Fraction> | undefined {
  return (
    ways &&
    new Map(
      searches.flatMap(({ cluster }, index) =>
        cluster.metrics.map((place, position) => {
          return [place, (ways[index] as Assignment).values[position] as Fraction] as const;
        }),
      ),
    )
  );
}

const roundedScores: OtherChoice = {
  kind: "roundedScores",
  text: { zh: "先把各项得分舍入、再相加", en: "the scores are rounded before they are added" },
};

/** Another choice by which the total is what was printed. */
function otherChoice(
  group: string,
  facts: RowFacts,
  printed: Fraction,
  terms: AuditTerms,
): OtherChoice | undefined {
  const { compiled, scheme, others } = terms;
  const scores = scheme.dimensions.map(({ id }) => facts.printedScore(id));
  if (!scores.includes(undefined)) {
    const sum = compiled.totalIn(group)(scores as CountedPoints);
    if (sum !== undefined && publishes(sum, printed, terms.printing("total"))) return roundedScores;
  }
  const stateBy = (other: CompiledScheme, known: RowFacts) =>
    totalReckoning(other, group, rowReckoning(other, known), printed, "rules").state;
  const chosen = others
    .filter(appliesTo(group))
    .find((one) => stateBy(one.compiled, facts) === "reproduced");
  if (chosen !== undefined) return chosen.choice;
  const rounded = asRoundedPoints(facts, terms);
  if (rounded === undefined || stateBy(compiled, rounded.facts) === "impossible") return undefined;
  return rounded.choice;
}

import type { Part, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { needsOthers, withFiguresOfOthers } from "../../src/scoring/figuresOfOthers.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import type { UnitReading } from "../../src/scoring/readMonth.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { written } from "../support/written.js";

describe("needsOthers", () => {
  const rankOf = { rate: "done" };
  const place = { rankOf, better: "higher", ties: "dense", among: "all" } as const;
  const target = { meanOfOthers: "all" } as const;

  test("each figure that follows from other units is told with its place in the scheme", () => {
    const dimensions = [
      smallDimension(),
      smallDimension({ measure: place, rule: { kind: "byRank", points: [1], otherwise: 0 } }),
      smallDimension({ rule: { kind: "slope", better: "higher", target, perPercentagePoint: 1 } }),
    ];
    const issues = needsOthers(layoutOf(smallScheme({ dimensions })));
    expect(issues.map(({ path }) => path)).toEqual([
      "scheme.dimensions[1].measure",
      "scheme.dimensions[2].rule.target",
    ]);
    expect(issues[0]?.message.en).toBe(
      "scheme.dimensions[1].measure: found something that is compared with other units; expected dimensions that look at the unit alone (there are no others to compare it with here: score the whole month with scoreMonth).",
    );
  });

  test("a scheme that looks at each unit alone needs no others", () => {
    expect(needsOthers(layoutOf(smallScheme()))).toEqual([]);
  });
});

describe("withFiguresOfOthers", () => {
  const name = { zh: "名", en: "Name" };
  const target = { meanOfOthers: "all" } as const;

  /** A rank by points within the group, and a slope against the mean of the others in whole percent. */
  function schemeOf(changes: Partial<Part> = {}): Scheme {
    const rankOf = { given: "awarded" };
    return smallScheme({
      groups: ["county", "park"].map((id) => ({ id, name })),
      dimensions: [
        smallDimension({
          measure: { rankOf, better: "higher", ties: "competition", among: "group" },
          rule: { kind: "byRank", points: [10, 8], otherwise: 0 },
        }),
        composedDimension([
          {
            fullMarks: 10,
            measure: { rate: "done" },
            rule: { kind: "slope", better: "higher", target, perPercentagePoint: 1 },
            roundMeasure: { places: 0, mode: "halfExpand" },
            ...changes,
          },
        ]),
      ],
    });
  }

  function reading(
    id: string,
    group: string,
    done: string,
    awarded: number,
    isBelowMinimum = false,
  ): UnitReading {
    const facts = ["10", done, "1", `${awarded}`].map((one) =>
      one === "nothing" ? undefined : fractionOf(one),
    );
    const unit = { id, name: id, group };
    return {
      unit,
      given: [],
      volume: 10,
      tier: null,
      isBelowMinimum,
      facts,
      noticed: [],
      by: exactly,
    };
  }

  function compared(scheme: Scheme, ...units: UnitReading[]) {
    const month = { month: "2024-01", units, adjustments: [] };
    const outcome = withFiguresOfOthers(prepared(scheme, layoutOf(scheme)), month);
    return {
      figures: (outcome.ok ? outcome.value.units : []).map(
        ({ unit, facts }) => `${unit.id}: ${facts.slice(4).map(written)}`,
      ),
      issues: outcome.ok ? [] : outcome.issues,
    };
  }

  const units = () => [
    reading("a", "county", "90.4%", 5),
    reading("b", "county", "80%", 7),
    reading("c", "park", "nothing", 7),
    reading("d", "county", "10%", 99, true),
  ];

  test("they follow from the units of the scope that have data and are not set apart", () => {
    expect(compared(schemeOf({ noData: "zero" }), ...units()).figures).toEqual([
      // second of its group; the others were at 80 %
      "a: 2,4/5",
      "b: 1,9/10",
      "c: 1,nothing",
      "d: ",
    ]);
  });

  test("what cannot be formed is refused, with its place in the month and in the scheme", () => {
    const { issues } = compared(schemeOf(), ...units());
    expect(issues.map(({ path, unit }) => `${path} ${unit}`)).toEqual(["units[2] c"]);
    expect(issues[0]?.message.en).toBe(
      "units[2] (c): found nothing to compare it with (dimensions[1].parts[0].rule.target of the scheme cannot be formed); expected figures that can be compared with those of others (the scheme does not say how to score without: state noData where the scheme asks for it).",
    );
  });

  test.each<[string, Partial<Part>]>([
    ["the scheme says what that means", { noData: "zero" }],
    ["its group has no such part", { onlyIn: ["county"] }],
  ])("it is not where %s", (_, changes) => {
    expect(compared(schemeOf(changes), ...units()).issues).toEqual([]);
  });

  test("a unit alone has no others", () => {
    const alone = reading("a", "county", "90%", 5);
    expect(compared(schemeOf({ noData: "zero" }), alone).figures).toEqual(["a: 1,nothing"]);
    expect(compared(schemeOf(), alone).issues.map(({ path }) => path)).toEqual(["units[0]"]);
  });

  test("nothing that was read is changed", () => {
    const [first, ...others] = units();
    const facts = first?.facts.map(written);
    compared(schemeOf({ noData: "zero" }), first as UnitReading, ...others);
    expect(first?.facts.map(written)).toEqual(facts);
  });
});

import { expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { needsOthers } from "../../src/scoring/needsOthers.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

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

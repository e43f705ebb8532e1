import { expect, test } from "vitest";
import { termsAt } from "../../src/model/termsAt.js";

const rule = {
  kind: "bands",
  bands: [
    { from: "90%", points: { byGroup: { county: 8, park: "7.5" } } },
    { from: { byGroup: { county: "80%", park: "70%" } }, points: 5 },
  ],
  otherwise: { byGroup: { county: 0, park: 1 } },
};

test.each([
  ["county", ["9/10", "8"], ["4/5", "5"], "0"],
  ["park", ["9/10", "15/2"], ["7/10", "5"], "1"],
])(
  "in %s, each value is that of the group, and each number exact",
  (group, first, second, otherwise) => {
    const terms = termsAt(rule, group);
    expect(JSON.parse(JSON.stringify(terms))).toEqual({
      kind: "bands",
      bands: [first, second].map(([from, points]) => ({ from, points })),
      otherwise,
    });
  },
);

test.each([
  ["higher", "higher"],
  [true, true],
  [undefined, undefined],
  [null, null],
])("%s stays as it is", (value, same) => {
  expect(termsAt(value, "county")).toBe(same);
});

test("a group that is not named has no value", () => {
  expect(termsAt(rule.otherwise, "city")).toBeUndefined();
  expect(termsAt(rule.otherwise, "toString")).toBeUndefined();
});

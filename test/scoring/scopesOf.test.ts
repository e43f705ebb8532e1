import { expect, test } from "vitest";
import { scopesOf } from "../../src/scoring/scopesOf.js";
import { smallScheme } from "../support/smallScheme.js";
import { scoredUnit } from "../support/unitScores.js";

const name = { zh: "名", en: "Name" };
const tiers = [0, 100, 20].map((from) => ({ id: `from${from}`, name, from }));
const scheme = smallScheme({
  groups: [
    { id: "county", name },
    { id: "park", name, tiers },
    { id: "empty", name },
  ],
});
const units = [
  scoredUnit("a", 1, { group: "park", tier: "from0" }),
  scoredUnit("b", 1, { group: "county" }),
  scoredUnit("c", 1, { group: "park", tier: "from100" }),
  scoredUnit("d", 1, { group: "park", tier: "from0" }),
  scoredUnit("e", 1, { group: "county" }),
];

test.each([
  ["peers", ["county null: b, e", "park from100: c", "park from0: a, d"]],
  ["group", ["county null: b, e", "park null: a, c, d"]],
  ["all", ["null null: a, b, c, d, e"]],
] as const)("among %s", (scope, expected) => {
  const scopes = scopesOf(scheme, scope, units).map(
    ({ group, tier, units: members }) =>
      `${group} ${tier}: ${members.map(({ unit }) => unit.id).join(", ")}`,
  );
  expect(scopes).toEqual(expected);
});

test.each(["peers", "group", "all"] as const)("of no units there are no %s", (scope) => {
  expect(scopesOf(scheme, scope, [])).toEqual([]);
});

import { type Part, parseScheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { byGroupContradictions } from "../../src/checking/groupValues.js";
import { pathsOf } from "../support/issuesOf.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const scheme = smallScheme({ groups: ["county", "park"].map((id) => ({ id, name })) });
const paths = (changes: Parameters<typeof smallDimension>[0]) =>
  byGroupContradictions(smallDimension(changes), "d", scheme, () => true).map(({ path }) => path);

test("every group must be named, and no other", () => {
  expect(paths({ fullMarks: { byGroup: { county: 1, park: 2 } } })).toEqual([]);
  expect(paths({ fullMarks: { byGroup: { park: 2 } } })).toEqual(["d.fullMarks.byGroup.county"]);
  expect(paths({ cap: { byGroup: { county: 1, park: 2, city: 3 } } })).toEqual([
    "d.cap.byGroup.city",
  ]);
});

test("so it is within the rule", () => {
  expect(paths({ rule: { kind: "perItem", each: { byGroup: { county: 1 } } } })).toEqual([
    "d.rule.each.byGroup.park",
  ]);
});

test("so it is at any depth of a part, and in figures and flags", () => {
  const from = { byGroup: { county: "90%" } };
  const part: Part = {
    fullMarks: 5,
    measure: { rate: "done" },
    rule: {
      kind: "bands",
      bands: [
        { from: "95%", points: 5 },
        { from, points: 3 },
      ],
      otherwise: 0,
    },
  };
  const otherwise = { byGroup: { county: 0 } };
  const below = { byGroup: { county: 60, park: 50, city: 40 } };
  const dimensions = [smallDimension(), composedDimension([part, part], { id: "parts" })];
  const bands = [{ from: 90, points: 1 }];
  const given = smallScheme({
    groups: scheme.groups,
    dimensions,
    figures: [{ id: "pay", name, by: "exact", rule: { kind: "bands", bands, otherwise } }],
    verdicts: { flags: [{ id: "low", name, if: { not: { total: { below } } } }] },
  });
  expect(pathsOf(() => parseScheme(given))).toEqual([
    "dimensions[1].parts[0].rule.bands[1].from.byGroup.park",
    "dimensions[1].parts[1].rule.bands[1].from.byGroup.park",
    "figures[0].rule.otherwise.byGroup.park",
    "verdicts.flags[0].if.not.total.below.byGroup.city",
  ]);
});

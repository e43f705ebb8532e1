import { expect, test } from "vitest";
import { byGroupContradictions } from "../../src/model/byGroupContradictions.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

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

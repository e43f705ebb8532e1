import { expect, test } from "vitest";
import { groupContradictions } from "../../src/model/groupContradictions.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const scheme = smallScheme({ groups: ["county", "park"].map((id) => ({ id, name })) });

test.each([
  [["park"], []],
  [["park", "county"], []],
  [["city"], ["p[0]"]],
  [["park", "toString"], ["p[1]"]],
  [["park", "county", "park"], ["p[2]"]],
])("%j", (ids, paths) => {
  const issues = groupContradictions(ids, "p", scheme, () => true);
  expect(issues.map(({ path }) => path)).toEqual(paths);
});

test("the groups there are, are named", () => {
  const [issue] = groupContradictions(["city"], "onlyIn", scheme, () => true);
  expect(issue?.message).toEqual({
    en: 'onlyIn[0]: found "city"; expected one of the groups county, park, each once.',
    zh: 'onlyIn[0]：发现 "city"；应为组别 county、park 之一，且不重复。',
  });
});

test("where groups are broken, no group can be held against them", () => {
  expect(groupContradictions(["city"], "p", scheme, (path) => path !== "groups")).toEqual([]);
});

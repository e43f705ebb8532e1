import { expect, test } from "vitest";
import { flawIssue } from "../../src/model/flawIssue.js";

const allowed = { zh: "别的", en: "another" };
const rule = { bands: [{ from: "95%" }, { from: "90%" }], otherwise: "0" };

test.each([
  ["bands[1].from", '"90%"'],
  ["otherwise", '"0"'],
  ["bands", "a list of 2"],
  ["each", "nothing"],
  ["prices[3].from", "nothing"],
])("what stands at %s is shown: %s", (key, found) => {
  const issue = flawIssue(rule, "dimensions[0].rule", { key, allowed });
  expect(issue.path).toBe(`dimensions[0].rule.${key}`);
  expect(issue.found.en).toBe(found);
});

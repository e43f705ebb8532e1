import { scopes } from "hotline-scoring";
import { expect, test } from "vitest";
import { scopeSchema } from "../../src/measures/scope.js";
import { accepts, allowedBy } from "../support/accepts.js";

test("a unit is held together with its peers, its group or all", () => {
  expect(scopes).toEqual(["peers", "group", "all"]);
  expect(scopes.filter((scope) => accepts(scopeSchema, scope))).toEqual([...scopes]);
});

test("any other scope is answered with those there are", () => {
  expect(allowedBy(scopeSchema, "tier")).toEqual([': one of "peers", "group", "all"']);
});

import { xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { schemeIdentity } from "../../src/model/schemeIdentity.js";

test("a scheme is told apart by its id and its name, and nothing else", () => {
  const { id, name } = xiangtan2023;
  expect(schemeIdentity(xiangtan2023)).toEqual({ id, name });
});

import { InputError } from "hotline-scoring";
import { expect, test } from "vitest";
import { valueOrThrow } from "../../src/model/outcome.js";

test("a sound outcome is its value, a bad one an error", () => {
  expect(valueOrThrow({ ok: true, value: 7 })).toBe(7);
  expect(() => valueOrThrow({ ok: false, issues: [] })).toThrow(InputError);
});

import { expect, test } from "vitest";
import * as z from "zod/mini";
import { strict } from "../../src/model/sealed.js";
import {
  anyOf,
  constant,
  constantTrue,
  kindOneOf,
  oneOf,
  optional,
} from "../../src/model/shape.js";
import { wording } from "../../src/model/wording.js";
import { accepts, allowedBy } from "../support/accepts.js";

test("one of several texts, which are named", () => {
  expect(accepts(oneOf(["higher", "lower"]), "lower")).toBe(true);
  expect(allowedBy(oneOf(["higher", "lower"]), "less")).toEqual([': one of "higher", "lower"']);
});

test("true says so by being there; false is to be left out", () => {
  const schema = strict({ extra: optional(constantTrue) });
  expect(accepts(schema, {})).toBe(true);
  expect(accepts(schema, { extra: true })).toBe(true);
  expect(allowedBy(schema, { extra: false })).toEqual([
    "extra: true (leave the key out otherwise)",
  ]);
});

test("one of several shapes: the nearest speaks, or all together", () => {
  const schema = anyOf(
    [strict({ score: z.string() }), strict({ measure: z.string(), better: oneOf(["higher"]) })],
    wording("二者之一", "either"),
  );
  expect(accepts(schema, { score: "a" })).toBe(true);
  expect(allowedBy(schema, { measure: "a", better: "more" })).toEqual(['better: one of "higher"']);
  expect(allowedBy(schema, 7)).toEqual([": either"]);
});

test("one of several kinds, which are named", () => {
  const schema = kindOneOf<unknown>(
    ["given", "sum"],
    [strict({ kind: constant("given") }), strict({ kind: constant("sum"), start: z.number() })],
  );
  expect(accepts(schema, { kind: "sum", start: 1 })).toBe(true);
  expect(accepts(schema, { kind: "given", start: 1 })).toBe(false);
  expect(allowedBy(schema, { kind: "mean" })).toEqual(['kind: one of "given", "sum"']);
});

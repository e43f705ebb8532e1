import { expect, test } from "vitest";
import { schemeSchema } from "../../src/model/scheme.js";
import { accepts } from "../support/accepts.js";
import { smallScheme } from "../support/smallScheme.js";

test("a scheme is sound with all its parts, and no part may be missing", () => {
  const scheme = smallScheme();
  expect(accepts(schemeSchema, scheme)).toBe(true);
  for (const part of Object.keys(scheme)) {
    expect(accepts(schemeSchema, { ...scheme, [part]: undefined }), part).toBe(false);
  }
});

test.each([
  [{ total: { cap: "100", floor: 0 } }, true],
  [{ ranking: { by: "exact", ties: "competition", minimumVolume: 20 } }, true],
  [{ ranking: { by: "total", ties: "dense" } }, false],
  [{ ranking: { by: "exact", ties: "olympic" } }, false],
  [{ notes: "" }, false],
])("row %#", (changes, allowed) => {
  expect(accepts(schemeSchema, { ...smallScheme(), ...changes })).toBe(allowed);
});

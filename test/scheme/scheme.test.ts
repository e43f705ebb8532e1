import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { clauseSchema, schemeIdentity, schemeSchema } from "../../src/scheme/scheme.js";
import { accepts } from "../support/accepts.js";
import { smallScheme } from "../support/smallScheme.js";

describe("clause", () => {
  const clause = { zh: "专项督办另行计分", en: "Special supervision is scored apart" };
  const reason = { zh: "无公开数据", en: "No figures are published" };

  test.each([
    [{ clause, reason }, true],
    [{ clause }, false],
    [{ reason }, false],
    [{ clause: "专项督办另行计分", reason }, true],
    [{ clause: "", reason }, false],
    [{ clause, reason: { zh: "", en: "None" } }, false],
    [{ clause, reason, id: "a" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(clauseSchema, value)).toBe(allowed);
  });
});

describe("scheme", () => {
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
});

describe("schemeIdentity", () => {
  test("a scheme is told apart by its id and its name, and nothing else", () => {
    const { id, name } = xiangtan2023;
    expect(schemeIdentity(xiangtan2023)).toEqual({ id, name });
  });
});

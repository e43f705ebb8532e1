import { Decimal } from "decimal.js";
import { afterEach, describe, expect, test } from "vitest";
import { ExactDecimal } from "../../src/exact/exactDecimal.js";

describe("exactDecimal", () => {
  afterEach(() => Decimal.set({ defaults: true }));

  test("a host's settings do not reach it", () => {
    Decimal.set({ precision: 1, maxE: 1, toExpPos: 0 });
    expect(new ExactDecimal("12345.678").toString()).toBe("12345.678");
  });

  test("what it makes is a Decimal to the host", () => {
    expect(new ExactDecimal(1)).toBeInstanceOf(Decimal);
  });
});

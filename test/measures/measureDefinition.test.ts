import { expect, test } from "vitest";
import { isPercentage, quantities } from "../../src/measures/quantity.js";

test("shares and differences of shares are written in percent, and nothing else is", () => {
  expect(quantities.filter(isPercentage)).toEqual(["share", "signedShare"]);
});

import { expect, test } from "vitest";
import { textSchema } from "../../src/model/text.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ zh: "率", en: "Rate" }, true],
  [{ zh: "率" }, false],
  [{ zh: "", en: "Rate" }, false],
  [{ zh: "率", en: "Rate", fr: "Taux" }, false],
  ["率", false],
])("row %#", (value, allowed) => {
  expect(accepts(textSchema, value)).toBe(allowed);
});

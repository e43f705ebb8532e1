import { expect, test } from "vitest";
import { figureSchema } from "../../src/model/figure.js";
import { accepts } from "../support/accepts.js";

const name = { zh: "绩效系数", en: "Pay factor" };
const rule = { kind: "bands", bands: [{ from: 90, points: "1.2" }], otherwise: 1 };
const figure = { id: "factor", name, by: "published", rule };

test.each([
  [{}, true],
  [{ by: "exact", rounding: { places: 4, mode: "halfEven" } }, true],
  [{ by: "total" }, false],
  [{ by: undefined }, false],
  [{ rule: undefined }, false],
  [{ rounding: "exact" }, false],
  [{ fullMarks: 1 }, false],
])("row %#: %j", (changes, allowed) => {
  expect(accepts(figureSchema, { ...figure, ...changes })).toBe(allowed);
});

import { expect, test } from "vitest";
import { unitReader } from "../../src/scoring/unitReader.js";
import { unitScorer } from "../../src/scoring/unitScorer.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallFields } from "../support/units.js";

const name = { zh: "档", en: "Tier" };
const scheme = smallScheme({
  groups: [
    {
      id: "all",
      name,
      tiers: [
        { id: "small", name, from: 0 },
        { id: "large", name, from: 10 },
      ],
    },
  ],
  dimensions: [smallDimension(), smallDimension({ id: "again", fullMarks: 3 })],
});

test("a unit gets a score for each dimension, a total and a tier", () => {
  const reading = unitReader(scheme)(smallFields("a", { done: 5 }), undefined, () => {});
  const { tier, volume, scores, total } = unitScorer(scheme)(reading);
  expect(tier).toBe("large");
  expect(volume).toBe(10);
  expect(Object.entries(scores).map(([id, { exact }]) => `${id} ${exact}`)).toEqual([
    "speed 5",
    "again 3/2",
  ]);
  expect(`${total.exact}`).toBe("13/2");
});

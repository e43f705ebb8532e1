import { expect, test } from "vitest";
import { waypointSchema } from "../../src/rules/waypoint.js";
import { accepts } from "../support/accepts.js";

test.each<[object, boolean]>([
  [{ at: "80%", points: "6" }, true],
  [{ at: "80%", points: "6", name: { zh: "基准值", en: "Base" } }, true],
  [{ at: { byGroup: { county: "80%", park: "85%" } }, points: 6 }, true],
  [{ at: "80%" }, false],
  [{ at: "eighty", points: "6" }, false],
  [{ at: "80%", points: "6%" }, false],
])("%j is a point: %s", (point, sound) => {
  expect(accepts(waypointSchema, point)).toBe(sound);
});

import { contactScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  [{ contacted: 1501, tickets: 1503 }, "19.97"], // 湘乡市
  [{ contacted: "100%" }, "20"],
  [{ contacted: 0, tickets: 1 }, "0"],
])("row %#: %j", (metrics, points) => {
  expect(`${contactScore(metrics).points}`).toBe(points);
});

test("a rate above 100 % is refused", () => {
  expect(pathsOf(() => contactScore({ contacted: "100.5%" }))).toEqual(["metrics.contacted"]);
});

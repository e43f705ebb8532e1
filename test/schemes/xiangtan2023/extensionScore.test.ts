import { extensionScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  [{ extended: 145, tickets: 1620 }, "10"], // 岳塘区
  [{ extended: 125, tickets: 461 }, "3.94"], // 韶山市
  [{ extended: 31, tickets: 150 }, "7.17"], // 市交通局
  [{ extended: 7, tickets: 43 }, "9.36"], // 市资规局
  [{ extended: 1, tickets: 4 }, "5"], // 市农业农村局
  [{ extended: 24, tickets: 81 }, "2.69"], // 联通
  [{ extended: 7, tickets: 3 }, "0"], // 市机关事务管理局
])("row %#: %j", (metrics, points) => {
  expect(`${extensionScore(metrics).points}`).toBe(points);
});

test("a count without its whole is refused", () => {
  expect(pathsOf(() => extensionScore({ extended: 7 }))).toEqual(["metrics.extended"]);
});

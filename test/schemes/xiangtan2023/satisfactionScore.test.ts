import { satisfactionScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  ["department", { count: 19, of: 36 }, "100%", "20.69"], // 市人社局
  ["county", { count: 23, of: 36 }, "75%", "19.72"], // 韶山市
  ["enterprise", { count: 8, of: 17 }, "60%", "9.26"], // 移动
  ["park", "78.57%", "84.21%", "25"], // 湘潭高新区
  ["park", "13.33%", "40%", "0"], // 湘潭经开区
  ["department", "0%", "71.43%", "0.36"], // 市税务局
] as const)("%s, row %#", (group, systemSatisfaction, spotCheckSatisfaction, points) => {
  expect(`${satisfactionScore({ systemSatisfaction, spotCheckSatisfaction }, group).points}`).toBe(
    points,
  );
});

test("an unknown group is refused", () => {
  const metrics = { systemSatisfaction: "1%", spotCheckSatisfaction: "1%" };
  expect(pathsOf(() => satisfactionScore(metrics, "city" as never))).toEqual(["group"]);
});

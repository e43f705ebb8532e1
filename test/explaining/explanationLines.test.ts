import { explain, type Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { explanationLines } from "../../src/explaining/explanationLines.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { workingOf } from "../support/workings.js";

const tiers = [
  { id: "A", name: both("A类", "Tier A"), from: 10 },
  { id: "B", name: both("B类", "Tier B"), from: 0 },
];
const figures: Scheme["figures"] = [
  { id: "pay", name: both("系数", "Factor"), by: "exact", rule: { kind: "given" } },
];
const dimensions = [
  smallDimension({ id: "done", name: both("办结", "Done"), fullMarks: "12" }),
  smallDimension({
    id: "happy",
    name: both("满意", "Joy"),
    fullMarks: "20.5",
    measure: { rate: "happy" },
  }),
];
const scheme = smallScheme({
  groups: [{ id: "all", name: both("部门", "All"), tiers }],
  dimensions,
  figures,
});
const units = [smallUnit("a", { done: 5 }), smallUnit("b")];

test("the tier, each dimension, the total, further figures and the rank stand in this order", () => {
  const lines = explanationLines(workingOf(scheme, units));
  expect(lines.map(({ id, name, title }) => [id, name.zh, title.zh, title.en])).toEqual([
    [undefined, "档次", "档次", "Tier"],
    ["done", "办结", "办结（满分 12 分）", "Done (worth 12)"],
    ["happy", "满意", "满意（满分 20.5 分）", "Joy (worth 20.5)"],
    [undefined, "总得分", "总得分", "Total"],
    [undefined, "系数", "系数", "Factor"],
    [undefined, "排名", "排名", "Rank"],
  ]);
});

test("each says in both languages how it came about", () => {
  // 12 × 50 % = 6, 20.5 × 50 % = 10.25; b has 12 + 10.25
  expect(explanationLines(workingOf(scheme, units)).map(({ body }) => body)).toEqual([
    both(
      "工单量 10 件，属A类（10 件起）；少 1 件即为B类。",
      "10 tickets, in Tier A (from 10); 1 fewer would make it Tier B.",
    ),
    both("名称 5/10 = 50%；12 分 × 50%，得 6 分。", "Name 5/10 = 50%; 12 points × 50%, 6 points."),
    both("名称 50%；20.5 分 × 50%，得 10.25 分。", "Name 50%; 20.5 points × 50%, 10.25 points."),
    both("6 + 10.25；总得分 16.25 分。", "6 + 10.25; total 16.25 points."),
    both("得 16.25。", "16.25."),
    both(
      "2 家中第 2 名；前一名次为第 1 名b，22.25 分。",
      "of 2 units, rank 2; before it rank 1, b, with 22.25 points.",
    ),
  ]);
});

test("a group without tiers, and a scheme without figures, have no line of them", () => {
  const plain = explanationLines(workingOf(smallScheme({ dimensions })));
  expect(plain.map(({ name }) => name.en)).toEqual(["Done", "Joy", "Total", "Rank"]);
});

describe("a unit that is set apart", () => {
  const ranking = { ...smallScheme().ranking, minimumVolume: 20 };
  const month = { month: "2024-01", units };

  test("has the reason only", () => {
    expect(explanationLines(explain({ ...scheme, ranking }, month, "a"))).toEqual([
      {
        name: both("不参与排名", "Not ranked"),
        title: both("不参与排名", "Not ranked"),
        body: both(
          "工单量 10 件，不足 20 件，不参与排名。",
          "10 tickets, fewer than the 20 needed to be ranked.",
        ),
      },
    ]);
  });
});

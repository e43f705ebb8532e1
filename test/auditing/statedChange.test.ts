import { audit } from "hotline-scoring";
import type { StatedChange } from "hotline-scoring/audit";
import { describe, expect, test } from "vitest";
import { printedChange } from "../../src/auditing/statedChange.js";
import { officeScheme } from "../support/office.js";

test.each<[string, string | undefined]>([
  ["3.03%", "303/100 2 percent"],
  ["-3.03%", "-303/100 2 percent"],
  ["上升3.03%", "303/100 2 percent"],
  ["环比上升 3.03 %", "303/100 2 percent"],
  ["下降1.5个百分点", "-3/2 1 points"],
  ["回落 0.20 个百分点", "-1/5 2 points"],
  ["较上月减少1,302件", "-1302 0 number"],
  ["增加302通", "302 0 number"],
  ["＋３．０３％", "303/100 2 percent"],
  ["down 1.5 percentage points", "-3/2 1 points"],
  ["rose 3.03%", "303/100 2 percent"],
  ["持平", "0 0 number"],
  ["基本持平", undefined],
  ["3.03‰", undefined],
  ["上升", undefined],
  ["", undefined],
  ["约上升三成", undefined],
  ["第3名", undefined],
])("%j is %s", (text, expected) => {
  const found = printedChange(text);
  expect(found && `${found.value} ${found.places} ${found.unit}`).toBe(expected);
});

describe("a stated change", () => {
  // 61 and 42 tickets: 103; 40 and 41 of them done in time: 81/103 = 78.64 %
  const table = "组别,单位,工单量,办结量\n部门,甲局,61,40\n部门,乙局,42,41";
  const held = (stated: StatedChange) => {
    const { findings, statedChecks, notChecked } = audit(officeScheme(), table, {
      stated: [stated],
    });
    return { findings, statedChecks, notChecked: notChecked.map(({ zh }) => zh) };
  };

  test.each<[StatedChange]>([
    [{ change: "上升3.03%", from: "9977", to: "10279" }],
    [{ change: "3.03%", from: "9977", to: "10279" }],
    [{ change: "增加302件", from: "9977", to: "10279" }],
    [{ change: "下降2.94%", from: "10279", to: "9977" }],
    [{ change: "上升3%", from: "100", of: "tickets" }],
    [{ change: "增加3件", from: "100", to: "103", of: "tickets" }],
    [{ change: "上升0.64个百分点", from: "78.00%", of: "done" }],
    // a rate: points, or percent of the earlier rate: 0.64/78 is 0.82 %
    [{ change: "上升0.64%", from: "78.00%", of: "done" }],
    [{ change: "上升0.82%", from: "78.00%", of: "done" }],
    // 94.13 − 92.63 = 1.50, of figures that were rounded themselves
    [{ change: "下降1.5%", from: "94.13%", to: "92.63%" }],
    [{ change: "下降1.51个百分点", from: "94.13%", to: "92.63%" }],
    [{ change: "持平", from: "92.63%", to: "92.63%" }],
    [{ change: "持平", from: "7", to: "7" }],
  ])("%j holds", (stated) => {
    const { findings, statedChecks } = held(stated);
    expect(findings).toEqual([]);
    expect(statedChecks).toBeGreaterThan(0);
  });

  test.each<[StatedChange, string[]]>([
    [{ change: "上升3.02%", from: "9977", to: "10279" }, ["上升 3.03%"]],
    [{ change: "下降3.03%", from: "9977", to: "10279" }, ["上升 3.03%"]],
    [{ change: "增加301件", from: "9977", to: "10279" }, ["上升 302"]],
    [{ change: "上升4%", from: "100", of: "tickets" }, ["上升 3%"]],
    [{ change: "下降1.6个百分点", from: "94.13%", to: "92.63%" }, ["下降 1.5 个百分点"]],
    [{ change: "下降1.70%", from: "94.13%", to: "92.63%" }, ["下降 1.5 个百分点或下降 1.59%"]],
    [{ change: "持平", from: "7", to: "8" }, ["上升 1"]],
    [{ change: "变化很大", from: "7", to: "8" }, []],
    [{ change: "上升1%", from: "很多", to: "8" }, []],
    [{ change: "上升1%", from: "7", to: "不详" }, []],
  ])("%j does not: %j", (stated, expected) => {
    expect(held(stated).findings.map((one) => [one.kind, one.expected])).toEqual([
      ["stated", expected],
    ]);
  });

  test("the sentence names what was stated and what the figures give", () => {
    const stated = { name: "受理量环比", change: "下降1.70%", from: "94.13%", to: "92.63%" };
    expect(held(stated).findings[0]?.message).toEqual({
      zh: "受理量环比为“下降1.70%”，而由前后两期的数应为下降 1.5 个百分点或下降 1.59%",
      en: '受理量环比 is "下降1.70%", but the two figures give a fall of 1.5 percentage points or a fall of 1.59%',
    });
  });

  test("the figure now is held against the table as well", () => {
    const stated = { change: "增加4件", from: "100", to: "104", of: "tickets" };
    expect(held(stated).findings.map(({ printed, expected }) => [printed, expected])).toEqual([
      ["104", ["103"]],
    ]);
  });

  test.each<[StatedChange]>([
    // of nothing there is no percentage
    [{ change: "上升3%", from: "0", to: "8" }],
    // of counts there are no percentage points
    [{ change: "上升3个百分点", from: "100", to: "103" }],
    // and nothing to go by
    [{ change: "上升3%", from: "100" }],
    [{ change: "上升3%", from: "100", of: "happy" }],
  ])("%j cannot be checked", (stated) => {
    const { findings, statedChecks, notChecked } = held(stated);
    expect([findings, statedChecks]).toEqual([[], 0]);
    expect(notChecked.some((one) => one.includes("表中没有可与之核对的数据"))).toBe(true);
  });
});

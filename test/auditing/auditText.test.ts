import { type AuditReport, audit, auditText } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both, OFFICE, officeScheme } from "../support/office.js";

const [speed, joy] = officeScheme().dimensions;
const scheme = officeScheme({
  name: both("办法_一", "Rules_1"),
  dimensions: [speed, joy] as never,
});
// 4 of 10 and 1/2: 14; 1/3 of callers: 6.67; 13 tickets: 38 % may be 3/8 or 5/13
const table = [
  OFFICE.replace(",加分项得分", ""),
  "部门,B,1,甲*局,10,4,50%,5,50%,10,15",
  "部门,B,2,乙局,6,1,16.67%,1.67,33.33%,6.76,8.43",
  "部门,B,3,丙局,12,0,0%,0,0%,0,0",
].join("\n");
const report = audit(scheme, table, { stated: [{ sum: "9", parts: ["8"] }] });

test("in Chinese: the summary, the findings, the fractions, and what was not checked", () => {
  expect(auditText(report, "zh")).toBe(`通报数据审核报告：办法_一
共 3 行，核对 18 个单元格：相符 13 个，可解释 3 个，不符 2 个。另有给定数据 15 个，未核对 0 个。与通报正文数值比对 1 次。

审核发现
1.〔重大〕〔可解释〕甲*局的“办结率”为 50%，而 4/10 = 40%；若按 4/8 计算（分母为 8）则相符；请核对分母，若为 10，“办结率得分” 5 应为 4，“总得分” 15 应为 14；也可能是“办结量”应为 5；名次仍为 1。
2.〔重大〕乙局的“满意率得分”为 6.76，按规则应为 6.67；由此“总得分” 8.43 应为 8.33；名次仍为 2。规则：20分乘以满意率。
3.〔一般〕合计为 9，而其分项之和为 8。

由得分和总得分还原的比值
乙局的“满意率” 33.33% = 1/3（分母不超过 6 的比值中，印成这样的只有此一个）

未核对事项
“组别”、“单位”、“工单量”、“办结量”、“满意率”为给定数据，只与由其得出的数值核对，本身未核对。
`);
});

test("in English", () => {
  expect(auditText(report, "en")).toBe(`Audit of a published table: Rules_1
3 rows, 18 cells checked: 13 reproduced, 3 explained, 2 wrong. Besides, 15 given and 0 not checked. 1 comparisons with figures stated beside the table.

Findings
1. [high] [explained] 甲*局: "办结率" is 50%, but 4/10 = 40%; it would agree if it were worked out as 4 of 8; check of what it is a share: if of 10, "办结率得分" 5 should be 4, "总得分" 15 should be 14; or else "办结量" should be 5; its rank stays 1.
2. [high] 乙局: "满意率得分" is 6.76, where the rules give 6.67; so "总得分" 8.43 should be 8.33; its rank stays 2. Clause: 20 points times the rate.
3. [medium] sum is 9, but the sum of its parts is 8.

Fractions recovered by score and total
乙局: "满意率" 33.33% = 1/3 (the only one with a denominator of at most 6 that prints so)

Not checked
"组别", "单位", "工单量", "办结量", "满意率": given, and checked only by what follows from them.
`);
});

test("in Markdown, headings and lists, with its own signs taken literally", () => {
  const lines = auditText(report, "zh", "markdown").split("\n");
  expect(lines[0]).toBe("# 通报数据审核报告：办法\\_一");
  expect([lines[1], lines[3], lines[5], lines.at(-1)]).toEqual(["", "", "", ""]);
  expect(lines[2]).toMatch(/^共 3 行/);
  expect(lines.filter((line) => line.startsWith("## "))).toEqual([
    "## 审核发现",
    "## 由得分和总得分还原的比值",
    "## 未核对事项",
  ]);
  // what has its number is an item by it
  expect(lines[6]).toMatch(/^1\. 〔重大〕〔可解释〕甲\\\*局的/);
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(1 + 1);
});

test.each([undefined, null, 5, "report", {}, []])("%j is no report", (value) => {
  expect(() => auditText(value as never, "zh")).toThrow(
    /^auditText requires what audit gives, not /,
  );
});

test("plain lines unless Markdown is asked for", () => {
  expect(auditText(report, "en", "text")).toBe(auditText(report, "en"));
});

test("where nothing was found, it says so, and leaves out what is empty", () => {
  const sound: AuditReport = {
    ...report,
    findings: [],
    recovered: [],
    notChecked: [],
    statedChecks: 0,
  };
  expect(auditText(sound, "zh").split("\n").slice(1)).toEqual([
    "共 3 行，核对 18 个单元格：相符 13 个，可解释 3 个，不符 2 个。另有给定数据 15 个，未核对 0 个。",
    "",
    "审核发现",
    "未发现不符之处。",
    "",
  ]);
  expect(auditText(sound, "en")).toMatch(
    /not checked\.\n\nFindings\nNothing that does not agree\.\n$/,
  );
  expect(auditText(sound, "zh", "markdown")).toMatch(/## 审核发现\n\n- 未发现不符之处。\n$/);
});

describe("a fraction is told where it says more than the percentage does", () => {
  const rate = { row: 1, unit: "甲局", column: "满意率" };

  test.each([
    [
      "33.33%",
      "1/3",
      1,
      "33.33% = 1/3（分母不超过 13 的比值中，印成这样的只有此一个）",
      "33.33% = 1/3 (the only one with a denominator of at most 13 that prints so)",
    ],
    ["38%", "3/8", 2, undefined, undefined],
    [
      "38.46%",
      "5/13",
      2,
      "38.46% = 5/13（分母不超过 13 的比值中有 2 个印成这样，与得分、总得分相符的只有此一个）",
      "38.46% = 5/13 (of the 2 with a denominator of at most 13 that print so, the only one that agrees with the score and the total)",
    ],
    ["0.00%", "0", 1, undefined, undefined],
    ["100.0%", "1", 1, undefined, undefined],
    ["50%", "1/2", 1, undefined, undefined],
  ] as const)("%s and %s of %s", (printed, fraction, possible, zh, en) => {
    const recovered = [{ ...rate, printed, fraction, within: "13", possible }];
    const told = { ...report, findings: [], notChecked: [], recovered };
    const found = (language: "zh" | "en") => auditText(told, language).split("\n")[7];
    expect([found("zh"), found("en")]).toEqual(
      zh === undefined ? [undefined, undefined] : [`甲局的“满意率” ${zh}`, `甲局: "满意率" ${en}`],
    );
  });
});

test.each([
  ["de", "text", 'auditText requires "zh" or "en", not "de"'],
  ["zh", "html", 'auditText requires "text" or "markdown", not "html"'],
])("%s in %s is refused", (language, format, message) => {
  expect(() => auditText(report, language as never, format as never)).toThrow(
    new RangeError(message),
  );
});

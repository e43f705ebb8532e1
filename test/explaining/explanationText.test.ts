import { explain, explanationText, type Scheme, scoreMonth, type Working } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { explanationLines, requireLanguage } from "../../src/explaining/explanationText.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { longFractions, workingOf } from "../support/workings.js";

describe("explanationLines", () => {
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
        "名称 10 件，属A类（10 件起）；少 1 件即为B类。",
        "Tier A (Name 10, from 10); 1 fewer would make it Tier B.",
      ),
      both(
        "名称 5/10 = 50%；12 分 × 50%，得 6 分。",
        "Name 5/10 = 50%; 12 points × 50%, 6 points.",
      ),
      both("名称 50%；20.5 分 × 50%，得 10.25 分。", "Name 50%; 20.5 points × 50%, 10.25 points."),
      both("6 + 10.25；总得分 16.25 分。", "6 + 10.25; total 16.25 points."),
      both("按未舍入的总得分，得 16.25。", "by the exact total, 16.25."),
      both(
        "2 家中第 2 名；前一名次为第 1 名b，22.25 分。",
        "rank 2 of 2; before it rank 1, b, with 22.25 points.",
      ),
    ]);
  });

  test("a group without tiers, and a scheme without figures, have no line of them", () => {
    const plain = explanationLines(workingOf(smallScheme({ dimensions })));
    expect(plain.map(({ name }) => name.en)).toEqual(["Done", "Joy", "Total", "Rank"]);
  });

  test("a dimension worth nothing itself is told as one that only gives or takes", () => {
    const award = smallDimension({
      ...{ name: both("约谈", "Summons"), fullMarks: "0", floor: "-5" },
      ...{ measure: { given: "awarded" }, rule: { kind: "given" } },
    });
    const of = smallScheme({ dimensions: [...dimensions, award] });
    const line = explanationLines(workingOf(of, [smallUnit("a", { awarded: "-2.5" })]))[2];
    expect(line?.title).toEqual(both("约谈（加减分项）", "Summons (more or off)"));
    expect(line?.body).toEqual(
      both("名称 -2.5 分；计 -2.5 分。", "Name -2.5 points; -2.5 points."),
    );
  });

  describe("a unit that is set apart", () => {
    const ranking = { ...smallScheme().ranking, minimumVolume: 20 };
    const month = { month: "2024-01", units };

    test("has the reason only", () => {
      expect(explanationLines(explain({ ...scheme, ranking }, month, "a"))).toEqual([
        {
          name: both("单列", "Set apart"),
          title: both("单列", "Set apart"),
          body: both(
            "名称 10 件，不足 20 件，不参与排名。",
            "Name 10, fewer than the 20 needed: not ranked.",
          ),
        },
      ]);
    });
  });
});

describe("explanationText", () => {
  const both = (zh: string, en: string) => ({ zh, en });
  const scheme: Scheme = smallScheme({
    name: both("办法", "Rules"),
    groups: [
      {
        id: "all",
        name: both("部门", "Departments"),
        tiers: [
          { id: "A", name: both("A类", "Tier A"), from: 10 },
          { id: "B", name: both("B类", "Tier B"), from: 0 },
        ],
      },
    ],
    dimensions: [smallDimension({ name: both("办结", "Done"), fullMarks: "12" })],
    figures: [{ id: "pay", name: both("系数", "Factor"), by: "exact", rule: { kind: "given" } }],
  });
  const units = [smallUnit("a*b", { done: 5 }), smallUnit("b")];
  const working = workingOf(scheme, units);

  test.each([
    ["2024-01", "a（名称）2024年1月 名称", "a (Name), 2024-01, Name"],
    ["2023-11/2024-02", "a（名称）2023年11月—2024年2月 名称", "a (Name), 2023-11 to 2024-02, Name"],
    ["2024-01/2024-04", "a（名称）2024年1—4月 名称", "a (Name), 2024-01 to 2024-04, Name"],
    ["2024-Q4", "a（名称）2024年第四季度 名称", "a (Name), Q4 2024, Name"],
    ["2024", "a（名称）2024年度 名称", "a (Name), year 2024, Name"],
  ])("the title of %s is %s", (month, zh, en) => {
    const given = explain(smallScheme(), { month, units: [smallUnit("a")] }, "a");
    const titles = (["zh", "en"] as const).map((one) => explanationText(given, one).split("\n")[0]);
    expect(titles).toEqual([zh, en]);
  });

  // 12 × 50 % = 6; the other one has 12
  test("in Chinese, line by line", () => {
    expect(explanationText(working, "zh")).toBe(`a*b（部门）2024年1月 办法
档次：名称 10 件，属A类（10 件起）；少 1 件即为B类。
办结（满分 12 分）：名称 5/10 = 50%；12 分 × 50%，得 6 分。
总得分：6；总得分 6 分。
系数：按未舍入的总得分，得 6。
排名：2 家中第 2 名；前一名次为第 1 名b，12 分。
`);
  });

  test("in English, line by line", () => {
    expect(explanationText(working, "en")).toBe(`a*b (Departments), 2024-01, Rules
Tier: Tier A (Name 10, from 10); 1 fewer would make it Tier B.
Done (worth 12): Name 5/10 = 50%; 12 points × 50%, 6 points.
Total: 6; total 6 points.
Factor: by the exact total, 6.
Rank: rank 2 of 2; before it rank 1, b, with 12 points.
`);
  });

  test("in Markdown, a heading and a list, with its own signs taken literally", () => {
    const lines = explanationText(working, "zh", "markdown").split("\n");
    expect(lines[0]).toBe("## a\\*b（部门）2024年1月 办法");
    expect([lines[1], lines.at(-2), lines.at(-1)]).toEqual(["", expect.stringMatching(/^- /), ""]);
    expect(lines[3]).toBe("- **办结（满分 12 分）**：名称 5/10 = 50%；12 分 × 50%，得 6 分。");
    expect(explanationText(working, "en", "markdown").split("\n")[4]).toBe(
      "- **Total**: 6; total 6 points.",
    );
  });

  test("the name of a dimension is taken literally in Markdown, too", () => {
    const dimensions = [smallDimension({ name: both("办_结", "Do_ne") })];
    const markdown = explanationText(workingOf(smallScheme({ dimensions })), "en", "markdown");
    expect(markdown).toContain("- **Do\\_ne (worth 10)**: Name 10/10 = 100%;");
  });

  test("what a dimension is worth is a decimal, as it is everywhere else", () => {
    const dimensions = [smallDimension({ fullMarks: "12.5" })];
    const text = explanationText(workingOf(smallScheme({ dimensions })), "zh");
    expect(text).toContain("名称（满分 12.5 分）：");
  });

  test("a value of more than a thousand digits can be put in words", () => {
    const { scheme, units } = longFractions();
    const long = workingOf(scheme, units);
    expect(long.dimensions[0]?.exact.length).toBeGreaterThan(1000);
    expect(explanationText(long, "zh").split("\n")[1]).toContain("得 10 分");
  });

  test("plain lines unless Markdown is asked for", () => {
    expect(explanationText(working, "zh", "text")).toBe(explanationText(working, "zh"));
  });

  test("a reason of several lines does not break the line that it stands on", () => {
    const sum = { measure: { adjustments: "all" }, rule: { kind: "sum", start: 0 } } as const;
    const adjustment = { unit: "a", category: "项", points: 1, reason: "一\n二" };
    const given = workingOf(
      smallScheme({ dimensions: [smallDimension(sum)] }),
      [smallUnit("a")],
      [adjustment],
    );
    // the heading, the dimension, the total and the rank
    expect(explanationText(given, "zh").trimEnd().split("\n")).toHaveLength(4);
  });

  test.each(["\n", "\r\n", "\r", " \n\n "])(
    "names and reasons with line breaks (%j) become blanks, in text and in Markdown",
    (newline) => {
      const broken = both(`一${newline}二`, `one${newline}two`);
      const given = workingOf(
        smallScheme({
          name: broken,
          groups: [{ id: "all", name: broken, tiers: [{ id: "A", name: broken, from: 0 }] }],
          dimensions: [
            smallDimension({
              name: broken,
              measure: { adjustments: "all" },
              rule: { kind: "sum", start: 0 },
            }),
          ],
          figures: [{ id: "pay", name: broken, by: "exact", rule: { kind: "given" } }],
        }),
        [{ ...smallUnit("a"), name: "甲" }],
        [{ unit: "a", category: "项目", points: 1, reason: `由${newline}头` }],
      );
      for (const language of ["zh", "en"] as const) {
        const lines = explanationText(given, language)
          .trimEnd()
          .split(/[\n\r]/);
        // the heading, the tier, the dimension, the total, the figure and the rank
        expect(lines).toHaveLength(6);
        expect(lines[2]).toContain("由 头");
        const markdown = explanationText(given, language, "markdown")
          .trimEnd()
          .split(/[\n\r]/);
        expect(markdown).toHaveLength(7);
      }
      expect(explanationText(given, "zh").split("\n")[0]).toBe("甲（一 二）2024年1月 一 二");
    },
  );

  test("without tiers, no line on them", () => {
    const plain = explanationText(workingOf(smallScheme()), "zh");
    expect(plain.split("\n").map((line) => line.split("：")[0])).toEqual([
      "a（名称）2024年1月 名称",
      "名称（满分 10 分）",
      "总得分",
      "排名",
      "",
    ]);
  });

  test("of a unit that is set apart, why it is", () => {
    const ranking = { ...smallScheme().ranking, minimumVolume: 20 };
    const month = { month: "2024-01", units };
    const apart = explain(smallScheme({ ranking }), month, "b");
    expect(explanationText(apart, "zh")).toBe(
      "b（名称）2024年1月 名称\n单列：名称 10 件，不足 20 件，不参与排名。\n",
    );
    expect(explanationText(apart, "en")).toBe(
      "b (Name), 2024-01, Name\nSet apart: Name 10, fewer than the 20 needed: not ranked.\n",
    );
  });

  describe("refused", () => {
    test.each([
      ["zh-CN", "text", 'explanationText requires "zh" or "en", not "zh-CN"'],
      [undefined, "text", 'explanationText requires "zh" or "en", not undefined'],
      ["zh", "html", 'explanationText requires "text" or "markdown", not "html"'],
    ])("the language %j with the format %j", (language, format, message) => {
      expect(() => explanationText(working, language as "zh", format as "text")).toThrow(
        new RangeError(message),
      );
    });

    test.each<[string, unknown]>([
      ["null", null],
      ["undefined", undefined],
      ["text", "working"],
      ["a list", []],
      ["an object without anything", {}],
      ["a scheme", scheme],
      ["a month", { month: "2024-01", units }],
      ["what scoreMonth gives", scoreMonth(scheme, { month: "2024-01", units })],
      ["one dimension of a working", working.dimensions[0]],
    ])("%s instead of a working", (_, given) => {
      const call = () => explanationText(given as Working, "zh");
      expect(call).toThrow(RangeError);
      expect(call).toThrow("explanationText requires what explain gives, not ");
    });

    test("by the name of whoever asks", () => {
      expect(() => requireLanguage("auditText", "fr" as "zh", "text")).toThrow(
        "auditText requires",
      );
      expect(() => requireLanguage("auditText", "en", "markdown")).not.toThrow();
    });
  });
});

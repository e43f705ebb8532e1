import {
  InputError,
  type InputIssue,
  type PublishedTable,
  readTable,
  type Scheme,
  scoreMonth,
  type TableOptions,
  type TableReading,
  toCsv,
  toHtml,
  toMarkdown,
  toTable,
  tryReadTable,
} from "hotline-scoring";
import { toRows } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { beforeAll, describe, expect, test } from "vitest";
import { both, officeScheme } from "../support/office.js";

const scheme = officeScheme();
const OPTIONS: TableOptions = { month: "2024-05" };
const HEADINGS = ["组别", "单位", "工单量", "办结量", "延期量", "满意率", "加分项得分"];
const PLACES = { group: 0, unit: 1, tickets: 2, done: 3, late: 4, happy: 5, bonus: 6 };

/** A sound row, and in place of some of its cells others. */
function row(cells: Partial<Record<keyof typeof PLACES, unknown>> = {}): unknown[] {
  const sound: unknown[] = ["部门", "甲局", 100, 90, 3, "50%", 0];
  for (const [key, value] of Object.entries(cells)) {
    sound[PLACES[key as keyof typeof PLACES]] = value;
  }
  return sound;
}

const tryRead = (table: unknown, options: TableOptions = OPTIONS, of: Scheme = scheme) =>
  tryReadTable(table as PublishedTable, of, options);

function readingOf(...given: Parameters<typeof tryRead>): TableReading {
  const outcome = tryRead(...given);
  if (!outcome.ok) throw new InputError(outcome.issues);
  return outcome.value;
}

function issuesIn(...given: Parameters<typeof tryRead>): readonly InputIssue[] {
  const outcome = tryRead(...given);
  return outcome.ok ? [] : outcome.issues;
}

const places = (...given: Parameters<typeof tryRead>) => issuesIn(...given).map(({ path }) => path);
const messages = (...given: Parameters<typeof tryRead>) =>
  issuesIn(...given).map(({ message }) => message);
const doubtsOf = (...given: Parameters<typeof tryRead>) =>
  readingOf(...given).doubts.map(({ message }) => message);
const onlyMetrics = (...given: Parameters<typeof tryRead>) =>
  readingOf(...given).month.units[0]?.metrics;

const ALLOWED = {
  count: both("数量（0 或正整数）", "a whole number from 0"),
  rate: both(
    "比率：百分数（52.78%）、小数（0.5278）或分数（19/36），无数据的写“—”",
    'a rate: a percentage (52.78%), a share (0.5278) or a fraction (19/36); "—" where there is none',
  ),
  plain: both("文本、数值、真假值或空单元格", "text, a number, true or false, or nothing"),
};

describe("a count that is none is refused by its cell", () => {
  test.each<[unknown, string]>([
    ["=1+1", "=1+1"],
    ["'=1+1", "=1+1"],
    ['=HYPERLINK("http://x","5")', '=HYPERLINK("http://x","5")'],
    [1e308, "1e+308"],
    [1e21, "1e+21"],
    [1e-7, "0.0000001"],
    [1.5, "1.5"],
    [-1, "-1"],
    ["1e3", "1e3"],
    ["19/36", "19/36"],
    ["50%", "50%"],
    ["很多", "很多"],
    ["—", "—"],
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [true, "TRUE"],
    ["#DIV/0!", "#DIV/0!"],
    ["#REF!", "#REF!"],
    ["#N/A", "#N/A"],
    ["9007199254740992", "9007199254740992"],
    [new Date(2023, 9, 1), "日期 2023-10-1"],
    [new Date(Number.NaN), "日期 NaN-NaN-NaN"],
  ])("%s", (value, shown) => {
    const table = [["某市"], [], HEADINGS, row(), row({ unit: "乙局", tickets: value })];
    expect(messages(table)).toEqual([
      {
        zh: `C5（乙局）：发现“${shown}”（工单量）；应为${ALLOWED.count.zh}。`,
        en: `C5 (乙局): found "${shown}" (工单量); expected ${ALLOWED.count.en}.`,
      },
    ]);
  });

  test.each<[string, unknown]>([
    ["an empty text", ""],
    ["blanks", "  "],
    ["null", null],
    ["undefined", undefined],
  ])("%s", (_, value) => {
    expect(messages([HEADINGS, row({ tickets: value })])).toEqual([
      {
        zh: `C2（甲局）：发现“工单量”为空；应为${ALLOWED.count.zh}。`,
        en: `C2 (甲局): found nothing under "工单量"; expected ${ALLOWED.count.en}.`,
      },
    ]);
  });

  test.each<[string, unknown, string, string]>([
    ["an object", {}, "一个对象", "an object"],
    ["a list", [], "含 0 项的列表", "a list of 0"],
    ["a function", () => 1, "一个函数", "a function"],
    ["a symbol", Symbol("5"), "一个 symbol", "a symbol"],
  ])("%s is no cell", (_, value, zh, en) => {
    expect(messages([HEADINGS, row({ tickets: value })])).toEqual([
      {
        zh: `C2：发现${zh}；应为${ALLOWED.plain.zh}。`,
        en: `C2: found ${en}; expected ${ALLOWED.plain.en}.`,
      },
    ]);
  });
});

describe("a count is read however it is written", () => {
  test.each<[unknown, number]>([
    [120, 120],
    [120n, 120],
    ["120", 120],
    ["120.0", 120],
    ["１２０", 120],
    ["１，２００件", 1200],
    ["1,200", 1200],
    ["120 件", 120],
    [" 120 ", 120],
    ["+120", 120],
    ["'+120", 120],
    [120.00000000000001, 120],
  ])("%s is %d", (value, tickets) => {
    expect(onlyMetrics([HEADINGS, row({ tickets: value })])?.tickets).toBe(tickets);
    expect(doubtsOf([HEADINGS, row({ tickets: value })])).toEqual([]);
  });

  // numbers of a spreadsheet are taken to 15 digits, whole ones as well
  test("9007199254740991 is 9007199254740991, and not 9007199254740990", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(onlyMetrics([HEADINGS, row({ tickets: most })])?.tickets).toBe(most);
  });
});

describe("a rate cell", () => {
  const happy = (value: unknown) => onlyMetrics([HEADINGS, row({ happy: value })])?.happy;

  test.each<[unknown, unknown]>([
    [1, "100%"],
    [1.0, "100%"],
    ["1.0", "100%"],
    [0, "0%"],
    [100, "100%"],
    [0.5278, "52.78%"],
    [52.78, "52.78%"],
    ["52.78%", "52.78%"],
    ["52.78 ％", "52.78%"],
    ["５２．７８％", "52.78%"],
    ["19/36", { count: 19, of: 36 }],
    ["１９／３６", { count: 19, of: 36 }],
    [19 / 36, { count: 19, of: 36 }],
    [1 / 3, { count: 1, of: 3 }],
    [2 / 3, { count: 2, of: 3 }],
    ["0.527777777777778", { count: 19, of: 36 }],
    ["33.3333333333333%", { count: 1, of: 3 }],
  ])("%s is %j", (value, rate) => {
    expect(happy(value)).toEqual(rate);
    expect(doubtsOf([HEADINGS, row({ happy: value })])).toEqual([]);
  });

  test.each<[unknown, string]>([
    [-0.5, "-0.5"],
    ["-5%", "-5%"],
    ["1/2/3", "1/2/3"],
    ["一半", "一半"],
    ["#DIV/0!", "#DIV/0!"],
    [1e308, "1e+308"],
    [Number.NaN, "NaN"],
    [new Date(2023, 4, 6), "日期 2023-5-6"],
  ])("%s is refused", (value, shown) => {
    expect(messages([HEADINGS, row({ happy: value })])).toEqual([
      {
        zh: `F2（甲局）：发现“${shown}”（满意率）；应为${ALLOWED.rate.zh}。`,
        en: `F2 (甲局): found "${shown}" (满意率); expected ${ALLOWED.rate.en}.`,
      },
    ]);
  });

  test.each(["", " ", null, undefined])(
    "%j is refused: nothing says that there is no data",
    (value) => {
      expect(messages([HEADINGS, row({ happy: value })])).toEqual([
        {
          zh: `F2（甲局）：发现“满意率”为空；应为${ALLOWED.rate.zh}。`,
          en: `F2 (甲局): found nothing under "满意率"; expected ${ALLOWED.rate.en}.`,
        },
      ]);
    },
  );

  test.each(["—", "-", "/", "无", "0/0"])(
    "%s is a rate of nothing, which these rules do not score",
    (value) => {
      expect(places([HEADINGS, row({ happy: value })])).toEqual(["F2"]);
      expect(issuesIn([HEADINGS, row({ happy: value })])[0]?.found).toEqual(both("0/0", "0 of 0"));
      const [speed, joy, bonus] = scheme.dimensions;
      const lenient = { ...joy, noData: "fullMarks" } as (typeof scheme.dimensions)[number];
      const kind = { ...scheme, dimensions: [speed, lenient, bonus] } as Scheme;
      expect(onlyMetrics([HEADINGS, row({ happy: value })], OPTIONS, kind)?.happy).toEqual({
        count: 0,
        of: 0,
      });
    },
  );

  test.each<[string, unknown, unknown]>([
    ["a share above 1", "120%", "120%"],
    ["a fraction above 1", "36/19", "36 of 19"],
    ["4, which is 400 %", 4, "400%"],
    ["1 of 0", "1/0", "1 of 0"],
  ])("%s is refused", (_, value, found) => {
    expect(
      issuesIn([HEADINGS, row({ happy: value })]).map((one) => [one.path, one.found.en]),
    ).toEqual([["F2", found]]);
  });

  test("numbers above 1 beside percentages of their column are in percent, and told of", () => {
    const table = [HEADINGS, row(), row({ unit: "乙局", happy: 55 })];
    expect(doubtsOf(table).map(({ zh }) => zh)).toEqual(["F3（乙局）：“55”没有百分号；读作 55%。"]);
    const late = ["组别", "单位", "工单量", "办结量", "延期率", "满意率"];
    const capped = [
      late,
      ["部门", "甲局", 100, 90, "3%", "50%"],
      ["部门", "乙局", 100, 90, 12, "50%"],
    ];
    expect(doubtsOf(capped)).toEqual([
      both(
        "E3（乙局）：“12”没有百分号；读作 12%。",
        'E3 (乙局): "12" has no percent sign; read as 12%.',
      ),
    ]);
  });

  // Number of a fraction that is no whole number is NaN
  test("12.5 beside percentages has a doubt as 12 has", () => {
    const late = ["组别", "单位", "工单量", "办结量", "延期率", "满意率"];
    const table = [
      late,
      ["部门", "甲局", 100, 90, "3%", "50%"],
      ["部门", "乙局", 100, 90, 12.5, "50%"],
    ];
    expect(doubtsOf(table).map(({ zh }) => zh)).toEqual([
      "E3（乙局）：“12.5”没有百分号；读作 12.5%。",
    ]);
  });

  describe("1 among numbers in percent", () => {
    const table = [
      HEADINGS,
      row({ happy: 52.78 }),
      row({ unit: "乙局", happy: 1 }),
      row({ unit: "丙局", happy: 0 }),
      row({ unit: "丁局", happy: 0.5 }),
      row({ unit: "戊局", happy: 1.5 }),
    ];

    test("is 1 %", () => {
      const rates = readingOf(table).month.units.map(({ metrics }) => metrics.happy);
      expect(rates).toEqual(["52.78%", "1%", "0%", "0.5%", "1.5%"]);
    });

    test("is told of, as is all that could be a share", () => {
      expect(doubtsOf(table).map(({ zh }) => zh)).toEqual([
        "F3（乙局）：“1”没有百分号；读作 1%。",
        "F5（丁局）：“0.5”没有百分号；读作 0.5%。",
      ]);
    });
  });

  describe("below a heading with a percent sign", () => {
    const headings = HEADINGS.map((one) => (one === "满意率" ? "满意率（％）" : one));
    const read = (...happy: number[]) => {
      const { month, doubts } = readingOf([
        headings,
        ...happy.map((one, at) => row({ unit: `第${at}局`, happy: one })),
      ]);
      return [month.units.map(({ metrics }) => metrics.happy), doubts.map(({ cell }) => cell)];
    };

    test("all are in percent, and small ones among them are told of", () => {
      expect(read(95, 0.5)).toEqual([
        ["95%", "0.5%"],
        ["F3", "F3"],
      ]);
    });

    test("shares alone are shares, as cells that are formatted in percent have them, and told of", () => {
      expect(read(1, 0.5)).toEqual([["100%", "50%"], ["F2"]]);
    });
  });
});

describe("text that would run somewhere else", () => {
  const names = [
    '=HYPERLINK("http://x","y")',
    "@SUM(A1)",
    "+1+1|cmd",
    "-2+3",
    "＝1+1",
    "<script>alert(1)</script>",
    "</td></tr></table><script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE units; --",
    "[x](javascript:alert(1))",
    "局|局",
    "&lt;b&gt;",
  ];
  const table = [HEADINGS, ...names.map((unit) => row({ unit }))];
  const { month, doubts } = readingOf(table);
  const result = scoreMonth(scheme, month);
  const written = toTable(result, { scheme, month });

  test("is a name like any other", () => {
    expect(month.units.map(({ name }) => name)).toEqual(names);
    expect(doubts).toEqual([]);
  });

  test("begins with an apostrophe in rows and in CSV, where a spreadsheet would run it", () => {
    const cells = toRows(written).flat();
    for (const name of names.slice(0, 5)) expect(cells).toContain(`'${name}`);
    for (const name of names.slice(5)) expect(cells).toContain(name);
    expect(toCsv(written)).toContain(`,"'=HYPERLINK(""http://x"",""y"")",`);
  });

  test("is no tag on a page, and no link in Markdown", () => {
    const page = toHtml(written);
    expect(page).not.toMatch(/<(?:script|img|b\b)/i);
    expect(page).toContain('<th scope="row">&lt;script&gt;alert(1)&lt;/script&gt;</th>');
    expect(page).toContain('<th scope="row">&amp;lt;b&amp;gt;</th>');
    const markdown = toMarkdown(written);
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img)|(?<!\\)\[x\]\(/);
    expect(markdown.split("\n").filter((line) => line.includes("局\\|局"))).toHaveLength(1);
  });

  test("is the same name when it is read again", () => {
    for (const again of [toRows(written), toCsv(written)]) {
      const { units } = readTable(again, scheme, OPTIONS).month;
      expect(units.map(({ name }) => name).sort()).toEqual([...names].sort());
    }
  });
});

describe("headings", () => {
  test("that name no unit are refused, with the headings that are there", () => {
    expect(
      messages([
        ["a", "b", "c"],
        [1, 2, 3],
      ]),
    ).toEqual([
      both(
        "A1:C1：发现没有单位一列（表头为 a、b、c）；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。",
        'A1:C1: found no column of units (the headings are a, b, c); expected headings with "单位" or "Unit" among them (or say in columns which it is).',
      ),
    ]);
  });

  test("half of which are missing are told one by one", () => {
    const table = [HEADINGS.slice(0, 3), row().slice(0, 3)];
    expect(messages(table)).toEqual(
      [
        ["办结率", "Done"],
        ["延期率", "Late"],
        ["满意率", "Satisfied"],
      ].map(([zh, en]) => ({
        zh: `A1:C1：发现没有“${zh}”一列；应为以“${zh}”为表头的列（也可用 columns 指明哪一列是它）。`,
        en: `A1:C1: found no column of "${en}"; expected a column headed "${en}" or "${zh}" (or say in columns which it is).`,
      })),
    );
  });

  test("named like what every object has are unknown columns, each told of", () => {
    const strange = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];
    const table = [
      [...HEADINGS, ...strange],
      [...row(), 1, 2, 3, 4, 5],
    ];
    expect(doubtsOf(table)).toEqual(
      strange.map((heading, at) => ({
        zh: `${"HIJKL"[at]}1：不知“${heading}”一列的含义；该列未读取。`,
        en: `${"HIJKL"[at]}1: the column "${heading}" is not known; it is not read.`,
      })),
    );
    expect(onlyMetrics(table)).toEqual({ tickets: 100, done: 90, late: 3, happy: "50%" });
  });

  test("are read in any order, with blanks and breaks within them, and in English", () => {
    const order = [5, 3, 6, 1, 0, 4, 2];
    const english = [
      "Satisfied",
      "Done (count)",
      "Bonus score",
      "UNIT",
      "Group",
      "Late (count)",
      " Tickets ",
    ];
    const chinese = order.map((at) => HEADINGS[at]?.replace(/(?<=.)(?=.)/u, "\n"));
    for (const headings of [order.map((at) => HEADINGS[at]), chinese, english]) {
      const table = [headings, order.map((at) => row()[at])];
      const { columns, ...rest } = readingOf(table);
      const { columns: usual, ...expected } = readingOf([HEADINGS, row()]);
      expect(rest).toEqual(expected);
      expect(columns.map(({ column }) => column)).toEqual(order.map((at) => usual[at]?.column));
    }
  });

  test("that stand twice are refused", () => {
    const table = [
      [...HEADINGS, "满意率"],
      [...row(), "60%"],
    ];
    expect(places(table)).toEqual(["H1"]);
  });

  test("alone make a month without units", () => {
    const { month, doubts } = readingOf([HEADINGS]);
    expect(month).toEqual({ month: "2024-05", units: [], adjustments: [] });
    expect(doubts.map(({ message }) => message)).toEqual([
      both(
        "A1:G1：表头下没有单位；读作没有单位的一月。",
        "A1:G1: there is no unit below the headings; read as a month without units.",
      ),
    ]);
  });
});

describe("a table of nothing", () => {
  test.each<[string, unknown, string, string]>([
    ["no rows", [], "没有内容的表", "a table with nothing in it"],
    ["a row of nothing", [[]], "没有内容的表", "a table with nothing in it"],
    [
      "rows of blanks",
      [
        ["", null],
        [" ", undefined],
      ],
      "没有内容的表",
      "a table with nothing in it",
    ],
    ["no text", "", "没有内容的表", "a table with nothing in it"],
    ["a byte order mark", "\uFEFF", "没有内容的表", "a table with nothing in it"],
    ["null", null, " null", "null"],
    ["a number", 5, " 5", "5"],
    ["a list of numbers", [5], " 5", "5"],
  ])("%s is refused", (_, table, zh, en) => {
    expect(messages(table)).toEqual([
      {
        zh: `table：发现${zh}；应为 CSV 文本，或由各行单元格组成的列表，至少有一行有内容。`,
        en: `table: found ${en}; expected CSV text, or a list of rows of cells, at least one of them with something in it.`,
      },
    ]);
  });

  test("text with an open quote has it in its cell", () => {
    expect(messages('组别,"单位\n')[0]?.zh).toContain('没有单位一列（表头为 组别、"单位）');
  });
});

describe("units", () => {
  test("that stand twice are refused by the cell of the second", () => {
    expect(messages([HEADINGS, row(), row({ unit: "乙局" }), row({ unit: " 甲局 " })])).toEqual([
      both(
        "B4：发现“甲局”；应为每个单位一行（该单位已在 B2）。",
        'B4: found "甲局"; expected each unit in one row only (this one stands at B2 as well).',
      ),
    ]);
  });

  test("without a name are refused", () => {
    expect(messages([HEADINGS, row(), row({ unit: "" })])).toEqual([
      both(
        "B3：发现“单位”为空；应为单位名称。",
        'B3: found nothing under "单位"; expected the name of a unit.',
      ),
    ]);
  });

  test("of a group that there is not are refused", () => {
    for (const group of ["乡镇", "constructor", "__proto__"]) {
      expect(messages([HEADINGS, row({ group })])).toEqual([
        both(
          `A2（甲局）：发现“${group}”；应为组别 部门、县区 之一。`,
          `A2 (甲局): found "${group}"; expected one of the groups Departments, Counties.`,
        ),
      ]);
    }
  });

  test.each(["constructor", "__proto__", "prototype", "a\u0000b", "局".repeat(201)])(
    "named %j cannot be",
    (unit) => {
      expect(new Set(places([HEADINGS, row(), row({ unit })]))).toEqual(new Set(["B3"]));
    },
  );

  test("with a name that cannot be are told of once", () => {
    expect(places([HEADINGS, row({ unit: "constructor" })])).toEqual(["B2"]);
  });

  test.each(["toString", "valueOf", "0", "C2"])("named %s are units like others", (unit) => {
    expect(readingOf([HEADINGS, row({ unit })]).month.units.map(({ id }) => id)).toEqual([unit]);
  });

  test("named as their group are units where their row has figures, and captions where it has none", () => {
    const headings = ["排名", ...HEADINGS.slice(1)];
    const units = (...rows: unknown[][]) =>
      readingOf([headings, ...rows]).month.units.map(({ name, group }) => `${name} ${group}`);
    const figures = row().slice(2);
    expect(
      units(
        ["部门"],
        [1, "县区", ...figures],
        [2, "甲局", ...figures],
        ["县区"],
        [1, "部门", ...figures],
      ),
    ).toEqual(["县区 city", "甲局 city", "部门 county"]);
    expect(readingOf([HEADINGS, row({ unit: "部门" })]).month.units[0]?.name).toBe("部门");
  });

  test("of which none has a group are refused, whatever stands between them", () => {
    const headings = ["排名", ...HEADINGS.slice(1)];
    const strays = Array.from({ length: 200 }, (_, at) => [`第${at}片`]);
    const table = [
      headings,
      ...strays.flatMap((stray) => [stray, [1, `${stray}局`, ...row().slice(2)]]),
    ];
    const issues = issuesIn(table);
    expect(issues).toHaveLength(200);
    expect(issues.map(({ path }) => path)).toEqual(strays.map((_, at) => `A${2 * at + 2}`));
    expect(issues[7]?.message).toEqual(
      both(
        "A16：发现分组标题“第7片”；应为组别 部门、县区 之一。",
        'A16: found the caption "第7片"; expected one of the groups Departments, Counties.',
      ),
    );
  });

  test("keep the groups of their cells among stray captions", () => {
    const strays = Array.from({ length: 200 }, (_, at) => [`第${at}片`]);
    expect(readingOf([HEADINGS, ...strays, row()])).toEqual(readingOf([HEADINGS, row()]));
  });

  test("take a blank group from the row above, as where cells are merged", () => {
    const table = [
      HEADINGS,
      row(),
      row({ unit: "乙局", group: "" }),
      row({ unit: "丙局", group: "县区" }),
      row({ unit: "丁局", group: null }),
    ];
    expect(readingOf(table).month.units.map(({ group }) => group)).toEqual([
      "city",
      "city",
      "county",
      "county",
    ]);
    expect(places([HEADINGS, row({ group: "" })])).toEqual(["A2"]);
  });

  test("whose rows are too short are refused by each cell that is missing", () => {
    expect(places([HEADINGS, ["部门", "甲局", 100]])).toEqual(["D2", "E2", "F2"]);
  });
});

describe("scores that adjustments cannot come to are refused", () => {
  test.each<[unknown, string, string]>([
    [
      -1,
      "“-1”（加分项得分）；应为不低于起始分 0。",
      '"-1" (加分项得分); expected no less than the 0 to start from.',
    ],
    [
      "很多",
      "“很多”（加分项得分）；应为分数（如 4.5）。",
      '"很多" (加分项得分); expected points such as 4.5.',
    ],
    [
      "50%",
      "“50%”（加分项得分）；应为分数（如 4.5）。",
      '"50%" (加分项得分); expected points such as 4.5.',
    ],
  ])("%s", (bonus, zh, en) => {
    expect(messages([HEADINGS, row({ bonus })])).toEqual([
      both(`G2（甲局）：发现${zh}`, `G2 (甲局): found ${en}`),
    ]);
  });
});

describe("options", () => {
  const table = [HEADINGS, row()];

  test.each<[string, unknown, string]>([
    ["null", null, "options"],
    ["text", "2024-05", "options"],
    ["a month that there is not", { month: "2024-13" }, "options.month"],
    ["a key that there is not", { ...OPTIONS, foo: 1 }, "options.foo"],
    ["adjustments that are no table", { ...OPTIONS, adjustments: 5 }, "options.adjustments"],
    [
      "a column that there is not",
      { ...OPTIONS, columns: { 好评率: { metric: "happy" } } },
      "options.columns",
    ],
    [
      "a metric that there is not",
      { ...OPTIONS, columns: { 满意率: { metric: "joy" } } },
      'options.columns["满意率"].metric',
    ],
    [
      "a heading that is __proto__",
      { ...OPTIONS, columns: JSON.parse('{"__proto__":"ignored"}') },
      "options.columns.__proto__",
    ],
  ])("%s are refused", (_, options, place) => {
    expect(places(table, options as TableOptions)).toEqual([place]);
  });

  test("a key that there is not is refused with all that there are", () => {
    const [issue] = issuesIn(table, { ...OPTIONS, foo: 1 } as TableOptions);
    expect(issue?.allowed.en).toContain("adjustments");
  });

  test("no month is told beside every other problem", () => {
    expect(places([HEADINGS, row({ tickets: "x" })], {})).toEqual(["options.month", "C2"]);
    expect(places([HEADINGS, row({ done: 101 })], {})).toEqual(["options.month", "D2"]);
    expect(places([["2023年9月、2023年10月"], HEADINGS, row()], {})).toEqual(["options.month"]);
  });
});

describe("large tables", () => {
  const N = 10_000;
  const groups = xiangtan2023.groups.map(({ name }) => name.zh);
  const headings = [
    ...["组别", "单位", "有效工单量", "按时办结量", "延期量", "联系反馈当事人量", "系统满意率"],
    ...["抽查回访满意率", "驳回总量", "知识库建设得分"],
  ];
  const unit = (at: number) => [
    ...[groups[at % 4], `第${at}单位`, 100 + (at % 50), 90 + (at % 10), at % 30, 100],
    ...[`${((at * 7) % 10_000) / 100}%`, 0.75, at % 5, 19.3],
  ];
  const rows = Array.from({ length: N }, (_, at) => unit(at));
  let reading: TableReading<typeof xiangtan2023>;
  beforeAll(() => {
    reading = readTable([headings, ...rows], xiangtan2023, OPTIONS);
  });

  test("10,000 units are read and scored", () => {
    const { month, doubts } = reading;
    // shares in one column, percentages in the other, none of them with its score
    expect(doubts.map(({ cell, found }) => [cell, found.zh])).toEqual([
      ["H2", "“抽查回访满意率”一列的数没有百分号，而表头或别的率为百分数"],
      ["G4", "“系统满意率”一列为舍入后的百分数"],
    ]);
    const { peerGroups } = scoreMonth(xiangtan2023, month);
    expect(peerGroups.reduce((sum, { units }) => sum + units.length, 0)).toBe(N);
    expect(month.units.at(-1)).toEqual({
      ...{ id: "第9999单位", name: "第9999单位", group: "enterprise" },
      metrics: {
        ...{ tickets: 149, completedOnTime: 99, extended: 9, contacted: 100 },
        ...{ systemSatisfaction: "99.93%", spotCheckSatisfaction: "75%" },
        ...{ rejections: 4, knowledgeBase: "19.3" },
      },
    });
  });

  test("the printed table of 10,000 units, with 50,000 percentages, is read back as it is scored", () => {
    const { month } = reading;
    const result = scoreMonth(xiangtan2023, month);
    const table = toTable(result, { scheme: xiangtan2023, month, layout: "list" });
    const again = readTable(toCsv(table), xiangtan2023, OPTIONS);
    expect(again.doubts).toEqual([]);
    expect(JSON.stringify(scoreMonth(xiangtan2023, again.month))).toBe(JSON.stringify(result));
  });

  test("200,001 rows are refused", () => {
    const many = Array.from({ length: 200_001 }, (_, at) => row({ unit: `第${at}局` }));
    const refusal = both(
      "table：发现过大的表；应为至多 200000 行、每行至多 1000 个单元格。",
      "table: found too large a table; expected at most 200000 rows of at most 1000 cells.",
    );
    expect(messages(many)).toEqual([refusal]);
    expect(messages([[...HEADINGS, ...Array<string>(994).fill("空")], row()])).toEqual([refusal]);
  });

  test("100,000 blank rows are passed over, below the units and between them", () => {
    const blanks = Array.from({ length: 100_000 }, (_, at) => (at % 2 ? ["", null, "  "] : []));
    const table = [
      HEADINGS,
      row(),
      ...blanks,
      row({ unit: "乙局", tickets: "x" }),
      ...blanks.slice(5),
    ];
    expect(places(table)).toEqual(["C100003"]);
    const sound = [HEADINGS, row(), ...blanks, ...blanks, ...blanks];
    expect(readingOf(sound)).toEqual(readingOf([HEADINGS, row()]));
  });

  test("every problem of 1,000 rows is told", () => {
    const many = Array.from({ length: 1000 }, (_, at) =>
      row({ unit: `第${at}局`, tickets: "x", happy: "y" }),
    );
    const found = places([HEADINGS, ...many]);
    expect(found).toHaveLength(2000);
    expect(found.slice(-2)).toEqual(["C1001", "F1001"]);
  });

  test("what a message quotes of a cell is short", () => {
    const [issue] = issuesIn([HEADINGS, row({ tickets: "很多".repeat(10_000) })]);
    expect(issue?.message.zh.length).toBeLessThan(500);
  });
});

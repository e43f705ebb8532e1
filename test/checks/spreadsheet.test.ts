import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { runInContext, runInNewContext, runInThisContext } from "node:vm";
import { functionDefinitions, type SpreadsheetFunctions } from "hotline-scoring/spreadsheet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, whereThereIsChromium } from "../support/chromium.js";
import {
  conformanceFiles,
  listedOf,
  placesOf,
  unitsOf,
  type WrittenResult,
} from "../support/conformance.js";
import {
  annexAdjustments,
  annexAsScored,
  annexHeadings,
  annexInNumbers,
  annexRows,
  plainPercentage,
} from "../support/printedAnnex.js";
import {
  bareContext,
  contextOf,
  GoogleSheet,
  googleBook,
  quicklyDefined,
  wpsApplication,
  wpsSheet,
} from "../support/sheetHosts.js";

// The files of dist/spreadsheet, each run where nothing but the language is: no Node, no DOM, no eval.
const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(ROOT, "dist/spreadsheet", name), "utf8");

const wpsScript = read("wps/hotline-scoring.js");
const library = wpsScript.slice(wpsScript.search(/(?:"use strict";)?var HotlineScoring=/));
const SCRIPTS = [...["google-sheets/Code.js"], ...["wps/hotline-scoring.js", "excel/functions.js"]];

/** Takes away what the language was given after 2020, as in a browser of an office; how much that was. */
const WITHOUT_WHAT_IS_NEWER = `(() => {
  const lists = [Array, String, ...[Int8Array].map(Object.getPrototypeOf)];
  const newer = [
    [globalThis, ["AggregateError", "WeakRef", "FinalizationRegistry", "Iterator", "structuredClone"]],
    [Object, ["hasOwn", "groupBy"]],
    [Map, ["groupBy"]],
    [Promise, ["any", "withResolvers", "try"]],
    [Array, ["fromAsync"]],
    [String.prototype, ["replaceAll", "isWellFormed", "toWellFormed"]],
    [RegExp.prototype, ["hasIndices", "unicodeSets"]],
    ...lists.map((one) => [one.prototype, [
      "at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with",
    ]]),
  ];
  let taken = 0;
  for (const [place, names] of newer) {
    for (const name of names) if (name in place) taken += delete place[name] ? 1 : 0;
  }
  return taken;
})()`;
const annex = [annexHeadings, ...annexRows];
const DEPARTMENT = "市直、驻潭单位";
const blanks = (count: number) => Array.from({ length: count }, () => "");

interface Library {
  readonly csvRows: (text: string) => string[][];
  readonly spreadsheetFunctions: () => SpreadsheetFunctions;
}

const bare = contextOf(library);
const { csvRows, spreadsheetFunctions } = bare.HotlineScoring as Library;
const functions = spreadsheetFunctions();

/** What a call throws. */
function thrownBy(call: () => unknown): { readonly name: string; readonly message: string } {
  try {
    call();
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
  return { name: "nothing", message: "" };
}

describe("the script", () => {
  test("defines HotlineScoring, and beside it only what zod keeps its settings in", () => {
    expect(Object.keys(bare).sort()).toEqual(["HotlineScoring", "__zod_globalConfig"]);
  });

  test("changes nothing of the language", () => {
    const kept = `JSON.stringify([Object, Array, String, Number, Math, JSON, Promise, Symbol, RegExp]
      .map((one) => [one, one.prototype].map((part) => part && Reflect.ownKeys(part).map(String))))`;
    expect(runInContext(kept, contextOf(library))).toBe(runInContext(kept, bareContext()));
  });

  test("loads, scores, explains and audits where the language is that of 2020", () => {
    const old = bareContext();
    const taken = runInContext(WITHOUT_WHAT_IS_NEWER, old);
    expect(taken).toBeGreaterThan(20);
    runInContext(library, old);
    const { spreadsheetFunctions: made } = old.HotlineScoring as Library;
    const { HOTLINE_SCORE, HOTLINE_EXPLAIN, HOTLINE_AUDIT, HOTLINE_POINTS } = made();
    expect(HOTLINE_SCORE(annex).slice(1, 56)).toEqual(annexAsScored);
    expect(HOTLINE_EXPLAIN(annex, "市人社局", "总得分", "zh")).toContain("总得分 97.19 分");
    expect(HOTLINE_AUDIT(annex, "", "en")[0]?.[0]).toBe("No.");
    expect(HOTLINE_POINTS("回访满意率", DEPARTMENT, 19 / 36, "100%")).toBe(20.69);
    expect(thrownBy(() => HOTLINE_SCORE([["单位"], ["甲"]])).message).toContain("应为");
  });

  test("carries the licence of each package that is in it, as every script around it does", () => {
    for (const name of SCRIPTS) {
      const text = read(name);
      expect(text.match(/Permission is hereby granted, free of charge/g), name).toHaveLength(3);
      for (const owner of [/Michael Mclaughlin/, /Colin McDonnell/]) expect(text).toMatch(owner);
    }
  });

  test("is plain text for a script of any host: no module, and nothing of Node or the DOM", () => {
    expect(library).toMatch(/^(?:"use strict";)?var HotlineScoring=/);
    expect(library).not.toMatch(/\brequire\(|\bimport\(|\bexport\b[ {]|<\/script/);
    expect(library).not.toMatch(/\b(?:document|window|XMLHttpRequest|fetch|setTimeout)\b[.(]/);
  });
});

describe("HOTLINE_SCORE gives the annex of October as it is printed", () => {
  const csv = readFileSync(join(ROOT, "examples/bulletin2023-10/annex-1.csv"), "utf8");

  test.each<[string, unknown]>([
    ["text", annex],
    ["CSV as it is parsed", csvRows(csv)],
    ["numbers, as a spreadsheet holds them", annexInNumbers],
    ["numbers with the noise of their arithmetic", annexInNumbers.map(noisy)],
  ])("from rows of %s", (_, table) => {
    const rows = functions.HOTLINE_SCORE(table);
    expect(rows[0]).toEqual(annexHeadings);
    expect(rows.slice(1, 56)).toEqual(annexAsScored);
    for (const [note] of rows.slice(56)) expect(note).toMatch(/^注：/);
  });

  test("in numbers that have no binary tail", () => {
    const numbers = functions
      .HOTLINE_SCORE(annexInNumbers)
      .flat()
      .filter((value) => typeof value === "number");
    // rank, volume, 3 counts, the rejections, 8 scores, the total
    expect(numbers).toHaveLength(55 * 15);
    expect(numbers.map(String).filter((text) => !/^\d+(?:\.\d{1,2})?$/.test(text))).toEqual([]);
  });

  test("with the fractions behind six rates told of below, and two rates above 100 %", () => {
    const notes = functions.HOTLINE_SCORE(annex).slice(56);
    const cells = notes.map(([note]) => /^注：([A-Z]+\d+)（/.exec(`${note}`)?.[1]);
    expect(cells).toEqual(["O6", "O11", "O19", "O46", "O49", "G45", "I44", "I45"]);
  });
});

/** Numbers a little off, as sums of decimals are. */
function noisy(row: readonly (string | number)[]): (string | number)[] {
  return row.map((value) =>
    typeof value === "number" && !Number.isInteger(value) ? value + 0.1 - 0.1 : value,
  );
}

describe("the conformance vectors, where no text is run as code", () => {
  const answer = runInContext(
    `(schemeText, monthText) => {
      const outcome = HotlineScoring.tryScoreMonth(JSON.parse(schemeText), JSON.parse(monthText));
      return JSON.stringify(outcome.ok ? { result: outcome.value } : { issues: outcome.issues });
    }`,
    bare,
  ) as (scheme: string, month: string) => string;

  test("code cannot be made from text there", () => {
    expect(thrownBy(() => runInContext("new Function('return 1')", bare)).name).toBe("EvalError");
  });

  test.each(conformanceFiles)("$name", ({ scheme, cases }) => {
    for (const { about, month, expected } of cases) {
      const text = answer(JSON.stringify(scheme), JSON.stringify(month));
      const { result, issues = [] } = JSON.parse(text) as {
        result?: WrittenResult;
        issues?: { path: string }[];
      };
      if ("refused" in expected) {
        expect(placesOf(issues), about.en).toEqual([...expected.refused].sort());
        continue;
      }
      expect(placesOf(issues), about.en).toEqual([]);
      expect(listedOf(result as WrittenResult, expected), about.en).toEqual(expected);
      expect(unitsOf(result as WrittenResult).sort()).toEqual(
        month.units.map(({ id }) => id).sort(),
      );
    }
  });
});

describe("the script for Google Sheets", () => {
  const code = read("google-sheets/Code.js");

  /** What the script has defined, with a book of some sheets beside it. */
  function started(sheets: readonly GoogleSheet[], answer?: string) {
    const { SpreadsheetApp, ...host } = googleBook(sheets, answer);
    const context = contextOf(code, { SpreadsheetApp });
    const run = (name: string) => (context[name] as () => void)();
    return { ...host, context, run, made: host.sheets.slice(sheets.length) };
  }

  /** The sheets that a menu item makes. */
  function madeBy(item: string, sheets: readonly GoogleSheet[], answer?: string) {
    const host = started(sheets, answer);
    host.run(item);
    return { ...host, made: host.sheets.slice(sheets.length) };
  }

  const titled = [["湘潭市12345热线2023年10月运行情况", ...blanks(22)], ...annexInNumbers];

  test.each(functionDefinitions)(
    "$name is a custom function, with all that the formula bar shows",
    (one) => {
      const [, comment = "", parameters] =
        new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\nfunction ${one.name}\\(([^)]*)\\) \\{\n`).exec(
          code,
        ) ?? [];
      expect(comment).toContain("@customfunction");
      expect(comment).toContain(one.description.zh);
      expect(parameters?.split(", ").map((name) => name.replace("...", ""))).toEqual(
        one.parameters.map(({ name }) => name),
      );
      const tags = [...comment.matchAll(/@param \{([^}]+)\} (\S+) (.+)$/gm)].map((tag) =>
        tag.slice(1),
      );
      expect(tags).toEqual(
        one.parameters.map(({ name, given, example, description }) => [
          example,
          given === "once" ? name : `[${name}]`,
          description.zh,
        ]),
      );
    },
  );

  test("has no other function that may be called, but those of the menu", () => {
    const { context } = started([]);
    const names = Object.keys(context).filter((name) => typeof context[name] === "function");
    // Google hides what ends with an underscore
    expect(names.filter((name) => !name.endsWith("_")).sort()).toEqual(
      [
        ...functionDefinitions.map(({ name }) => name),
        ...["onOpen", "scoreActiveSheet", "auditActiveSheet"],
      ].sort(),
    );
  });

  test("answers as the functions of the library do", () => {
    const { context } = started([]);
    const called = context as unknown as SpreadsheetFunctions;
    expect(called.HOTLINE_SCORE(annex).slice(1, 56)).toEqual(annexAsScored);
    expect(called.HOTLINE_TIER([[245], [13]], DEPARTMENT, "")).toEqual([["A类"], ["C类"]]);
    expect(called.HOTLINE_RANK([[99.3], [101.3], [""]], "")).toEqual([[2], [1], [""]]);
    expect(called.HOTLINE_POINTS("回访满意率", DEPARTMENT, 19 / 36, "100%")).toBe(20.69);
    expect(called.HOTLINE_EXPLAIN(annex, "市人社局", "总得分", "zh")).toContain("总得分 97.19 分");
    expect(called.HOTLINE_AUDIT(annex, "", "en")[0]?.[0]).toBe("No.");
    expect(thrownBy(() => called.HOTLINE_RANK([[1], ["优"]], ""))).toEqual({
      name: "RangeError",
      message: "A2：发现“优”；应为总得分（数值）。",
    });
  });

  test("the menu has two items, each of a function that there is", () => {
    const { run, menus, context } = started([]);
    run("onOpen");
    expect(menus.map(({ title }) => title)).toEqual(["12345热线考核"]);
    expect(menus[0]?.items).toEqual([
      ["给当前工作表计分", "scoreActiveSheet"],
      ["审核当前工作表", "auditActiveSheet"],
    ]);
    for (const [, name = ""] of menus[0]?.items ?? []) expect(context[name]).toBeTypeOf("function");
  });

  test("asks for no other file than the one that it is in", () => {
    // a scope that is listed would count instead
    expect(code).toMatch(/^\/\*\* @OnlyCurrentDoc \*\/\n/);
    expect(JSON.parse(read("google-sheets/appsscript.json"))).toEqual({
      timeZone: "Asia/Shanghai",
      dependencies: {},
      exceptionLogging: "STACKDRIVER",
      runtimeVersion: "V8",
    });
  });

  describe("scores the open sheet into a new one", () => {
    const { made, alerts, prompts } = madeBy("scoreActiveSheet", [new GoogleSheet("10月", titled)]);
    const [sheet = new GoogleSheet("none")] = made;
    const rows = sheet.values();
    const shown = rows.map((row, line) =>
      row.map((value, place) => shownAs(value, sheet.cellAt(line + 1, place + 1).format)),
    );

    test("by the name of its month, without a question", () => {
      expect(made.map(({ name }) => name)).toEqual(["排名 2023-10"]);
      expect([...alerts, ...prompts]).toEqual([]);
    });

    test("with every unit as it is printed, by its value and its format", () => {
      const units = shown.slice(3).filter(([rank = ""]) => /^\d+$/.test(rank));
      // without group and tier, which the captions have
      const printed = annexRows.map((row) =>
        row.slice(2).map((text) => (text.endsWith("%") ? plainPercentage(text) : text)),
      );
      expect(
        units.map((row) => row.map((text) => (text.endsWith("%") ? plainPercentage(text) : text))),
      ).toEqual(printed);
    });

    test("with captions of each group and tier, in the order of the annex", () => {
      const captions = shown
        .slice(3, -9)
        .filter(([first = "", second]) => second === "" && first !== "")
        .map(([first]) => first);
      const sizes = (places: readonly number[]) =>
        countsOf(annexRows.map((row) => places.map((place) => row[place]).join(" ")));
      const groups = [...sizes([0])].map(([group, count]) => `${group}（合计 ${count} 家）`);
      expect(captions.filter((text) => !/^[ABC]类/.test(`${text}`))).toEqual(groups);
      const tiers = [...sizes([0, 1])].filter(([key]) => /[ABC]$/.test(key));
      expect(captions.filter((text) => /^[ABC]类/.test(`${text}`))).toEqual(
        tiers.map(([key, count]) =>
          expect.stringMatching(new RegExp(`^${key.slice(-1)}类（.*合计 ${count} 家）$`)),
        ),
      );
    });

    test("with two rows of headings, those of one dimension merged over its columns", () => {
      expect(shown[1]?.slice(0, 7)).toEqual([
        ...["排名", "单位", "有效工单量", "按时办结率（10分）", "", "", "延期率（10分）"],
      ]);
      expect(shown[2]?.slice(3, 9)).toEqual([
        ...["按时办结量", "按时办结率", "得分", "延期量", "延期率", "得分"],
      ]);
      expect(sheet.merges).toEqual(
        expect.arrayContaining([
          // the title; 单位 in both rows; 按时办结率 over three columns; 工单驳回 over two
          [1, 1, 1, 21],
          [2, 2, 2, 1],
          [2, 4, 1, 3],
          [2, 16, 1, 2],
          // 县市区, its five units, 园区
          [4, 1, 1, 21],
          [10, 1, 1, 21],
        ]),
      );
      // the title, 12 headings, 4 groups and 6 tiers
      expect(sheet.merges).toHaveLength(23);
      expect(sheet.frozenRows).toBe(3);
    });

    test("with headings in bold, in the middle, and nothing else so", () => {
      const look = {
        fontWeight: "bold",
        horizontalAlignment: "center",
        verticalAlignment: "middle",
        wrap: true,
      };
      for (const row of [1, 3]) expect(sheet.cellAt(row, 21)).toMatchObject(look);
      expect(sheet.cellAt(4, 1)).not.toHaveProperty("fontWeight");
    });

    test("with its doubts below, a blank row between", () => {
      const last = rows.slice(-9).map(([first]) => `${first}`);
      expect(last[0]).toBe("");
      for (const note of last.slice(1)) expect(note).toMatch(/^注：[A-Z]+\d+（/);
    });
  });

  describe("where the sheet names no month", () => {
    const untitled = () => new GoogleSheet("数据", annexInNumbers);

    test("it is asked for, and names the new sheet", () => {
      const { made, prompts } = madeBy("scoreActiveSheet", [untitled()], " 2023-10 ");
      expect(prompts).toEqual([["考核月份", "请输入考核月份，如 2023-10", "OK_CANCEL"]]);
      expect(made.map(({ name }) => name)).toEqual(["排名 2023-10"]);
      expect(made[0]?.valueAt(1, 1)).toMatch(/2023年10月$/);
    });

    test.each<[string, string | undefined]>([
      ["a question that is cancelled", undefined],
      ["a question that is left blank", " "],
    ])("%s leaves everything as it was", (_, answer) => {
      const { made, alerts, prompts } = madeBy("scoreActiveSheet", [untitled()], answer);
      expect(prompts).toHaveLength(1);
      expect([made, alerts]).toEqual([[], []]);
    });

    test("what is no month is told", () => {
      const { made, alerts } = madeBy("scoreActiveSheet", [untitled()], "十月");
      expect(made).toEqual([]);
      expect(alerts).toEqual([["无法计分", expect.stringContaining("2023-10"), "OK"]]);
    });
  });

  describe("problems are told by their cells", () => {
    /** The alert of a sheet with other cells in some places of its rows, which count from 0. */
    function alertOf(changed: Readonly<Record<string, unknown>>): readonly string[] {
      const rows = titled.map((row, line) =>
        row.map((value, place) => changed[`${line},${place}`] ?? value),
      );
      const { alerts, made } = madeBy("scoreActiveSheet", [new GoogleSheet("10月", rows)]);
      expect(made).toEqual([]);
      expect(alerts).toHaveLength(1);
      return alerts[0] ?? [];
    }

    test("one", () => {
      expect(alertOf({ "2,4": "很多" })).toEqual([
        "无法计分",
        "E3（岳塘区人民政府）：发现“很多”（有效工单量）；应为数量（0 或正整数）。",
        "OK",
      ]);
    });

    test("a day that a fraction was taken for", () => {
      expect(alertOf({ "3,14": new Date(2023, 4, 9) })[1]).toMatch(
        /^O4（雨湖区人民政府）：发现“日期 2023-5-9”/,
      );
    });

    test("the first twenty of many, and how many more", () => {
      const changed = Object.fromEntries(annexRows.map((_, index) => [`${index + 2},4`, "?"]));
      const lines = alertOf(changed)[1]?.split("\n") ?? [];
      expect(lines).toHaveLength(21);
      expect(lines[19]).toMatch(/^E22（/);
      expect(lines[20]).toBe("另有 35 处问题。");
    });

    test("that there is nothing in the sheet", () => {
      const { alerts, made } = madeBy("scoreActiveSheet", [new GoogleSheet("空")]);
      expect([made, alerts.map(([title]) => title)]).toEqual([[], ["无法计分"]]);
    });
  });

  test.each<[string[], string]>([
    [[], "排名 2023-10"],
    [["排名 2023-10"], "排名 2023-10 (2)"],
    [["排名 2023-10", "排名 2023-10 (2)", "排名 2023-10 (3)"], "排名 2023-10 (4)"],
    [["排名 2023-10 (2)"], "排名 2023-10"],
  ])("beside the sheets %j, the new one is %s", (names, name) => {
    const sheets = [new GoogleSheet("10月", titled), ...names.map((one) => new GoogleSheet(one))];
    expect(madeBy("scoreActiveSheet", sheets).made.map((sheet) => sheet.name)).toEqual([name]);
  });

  describe("a sheet of adjustments", () => {
    const list = () => new GoogleSheet("加减分明细", annexAdjustments);

    test("is taken where there is one", () => {
      const { made } = madeBy("scoreActiveSheet", [new GoogleSheet("10月", titled), list()]);
      const row = made[0]?.values().find(([, unit]) => unit === "雨湖区人民政府");
      // 4 + 0.5 in annex 2, where annex 1 has 4 and 94.55
      expect(row?.slice(-2)).toEqual([4.5, 95.05]);
    });

    test("is as none where nothing stands in it", () => {
      for (const program of ["scoreActiveSheet", "auditActiveSheet"]) {
        const sheets = [new GoogleSheet("10月", titled), new GoogleSheet("加减分明细", [[""]])];
        const { made, alerts } = madeBy(program, sheets);
        expect([made.length, alerts], program).toEqual([1, []]);
      }
    });

    test("is not its own list", () => {
      const { made, alerts } = madeBy("scoreActiveSheet", [new GoogleSheet("加减分明细", titled)]);
      expect([made.map(({ name }) => name), alerts]).toEqual([["排名 2023-10"], []]);
      const audited = madeBy("auditActiveSheet", [new GoogleSheet("加减分明细", titled)]);
      expect(audited.made.map(({ name }) => name)).toEqual(["审核 加减分明细"]);
    });
  });

  test.each(['=HYPERLINK("http://example.com","看")', "+1+1", "@SUM(A1)"])(
    "a unit called %s is written as text",
    (name) => {
      const rows = titled.map((row, line) =>
        row.map((value, place) => (line === 2 && place === 3 ? name : value)),
      );
      const { made } = madeBy("scoreActiveSheet", [new GoogleSheet("10月", rows)]);
      const names = made[0]?.values().map((row) => row[1]) ?? [];
      expect(names).toContain(`'${name}`);
      expect(
        made[0]
          ?.values()
          .flat()
          .filter((value) => /^[=+@]/.test(`${value}`)),
      ).toEqual([]);
    },
  );

  test("makes room for more rows than a new sheet has", () => {
    const [headings = [], ...rows] = annexInNumbers;
    const many = Array.from({ length: 1100 }, (_, index) => {
      const row = [...(rows[index % rows.length] ?? [])];
      return row.map((value, column) => (column === 3 ? `${value}${index}` : value));
    });
    const table = [["2023年10月", ...blanks(headings.length - 1)], headings, ...many];
    const { made, alerts } = madeBy("scoreActiveSheet", [new GoogleSheet("10月", table)]);
    expect(alerts).toEqual([]);
    expect(made[0]?.values().length).toBeGreaterThan(1100);
  });

  describe("audits the open sheet into a new one", () => {
    test("by its name, a row for each finding", () => {
      const { made, alerts } = madeBy("auditActiveSheet", [
        new GoogleSheet("10月", annexInNumbers),
      ]);
      const [sheet = new GoogleSheet("none")] = made;
      expect([sheet.name, sheet.frozenRows, alerts]).toEqual(["审核 10月", 1, []]);
      // 8 of 11 is 72.73 %; 7 of 3 and 13 of 11 are more than all
      const rows = sheet.values();
      expect(rows[0]?.slice(0, 4)).toEqual(["序号", "程度", "单元格", "单位"]);
      expect(rows.slice(1, -1).map((row) => [row[0], row[2], row[3]])).toEqual([
        [1, "G45", "市税务局"],
        [2, "I44", "市机关事务管理局"],
        [3, "I45", "市税务局"],
      ]);
      expect(rows[1]?.[6]).toBe("72.73%");
      expect(rows.at(-1)?.[0]).toMatch(/^注：共 55 行，/);
    });

    test("with the sheet of adjustments beside it", () => {
      const sheets = [
        new GoogleSheet("10月", annex),
        new GoogleSheet("加减分明细", annexAdjustments),
      ];
      const { made } = madeBy("auditActiveSheet", sheets);
      expect(made[0]?.values().map((row) => row[3])).toContain("雨湖区人民政府");
    });

    test("unless the name is taken", () => {
      const sheets = [new GoogleSheet("10月", annex), new GoogleSheet("审核 10月")];
      expect(madeBy("auditActiveSheet", sheets).made.map(({ name }) => name)).toEqual([
        "审核 10月 (2)",
      ]);
    });

    test("unless it cannot be read", () => {
      const { made, alerts } = madeBy("auditActiveSheet", [new GoogleSheet("空")]);
      expect(made).toEqual([]);
      expect(alerts).toEqual([["无法审核", "所选区域没有内容；应包含表头和各单位的数据。", "OK"]]);
    });
  });
});

/** How often each text occurs, in the order of the first of each. */
function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What a spreadsheet shows of a value in a number format: 0.0895 in 0.00% is 8.95%. */
function shownAs(value: unknown, format: unknown): string {
  if (typeof value !== "number" || typeof format !== "string") return `${value}`;
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.endsWith("%") ? `${(value * 100).toFixed(places)}%` : value.toFixed(places);
}

describe("the script for Excel", () => {
  const metadata = JSON.parse(read("excel/functions.json")) as {
    functions: {
      id: string;
      name: string;
      description: string;
      parameters: Record<string, unknown>[];
      result: object;
    }[];
  };
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  type Called = (...given: unknown[]) => unknown;
  const associated = new Map<string, Called>();
  contextOf(read("excel/functions.js"), {
    CustomFunctions: {
      associate: (id: string, called: Called) => {
        if (associated.has(id)) throw new Error(`${id} twice`);
        associated.set(id, called);
      },
      Error: ExcelError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
  /** Calls a function as Excel does: what is left out is null, and an invocation stands last. */
  const call = (id: string, ...given: unknown[]) => {
    const { parameters = [] } = metadata.functions.find((one) => one.id === id) ?? {};
    const rest = parameters.slice(given.length).map(() => null);
    return associated.get(id)?.(...given, ...rest, { address: "Sheet1!A1", setResult: () => {} });
  };

  test("has a function for each that is listed, and for no other", () => {
    expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  test("ids are letters and digits, names those of the formula", () => {
    expect(metadata.functions.map(({ name }) => name)).toEqual(
      functionDefinitions.map(({ name }) => name),
    );
    for (const { id, name } of metadata.functions) {
      expect(id).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
      expect(id).toBe(name.replace("_", ""));
    }
  });

  test.each(functionDefinitions)("$name is listed as it is defined", (one) => {
    const listed = metadata.functions.find(({ name }) => name === one.name);
    expect(listed?.description).toBe(one.description.zh);
    expect(listed?.result).toEqual({
      type: "any",
      dimensionality: one.gives === "range" ? "matrix" : "scalar",
    });
    expect(listed?.parameters).toEqual(
      one.parameters.map(({ name, description, takes, given }) => {
        const dimensionality = takes === "range" ? "matrix" : "scalar";
        const parameter = { name, description: description.zh, type: "any", dimensionality };
        if (given === "once") return parameter;
        return given === "optionally"
          ? { ...parameter, optional: true }
          : { ...parameter, optional: true, repeating: true };
      }),
    );
  });

  test.each<[string, unknown[], unknown]>([
    ["HOTLINETIER", [[[245], [13]], [[DEPARTMENT]]], [["A类"], ["C类"]]],
    ["HOTLINETIER", [[[245]], [[DEPARTMENT]], [["xiangtan-2023"]]], [["A类"]]],
    ["HOTLINETIER", [245, DEPARTMENT], [["A类"]]],
    ["HOTLINERANK", [[[99.3], [101.3], [""], [99.3]]], [[2], [1], [""], [2]]],
    ["HOTLINERANK", [[[99.3], [101.3], [101.3]], "competition"], [[3], [1], [1]]],
    ["HOTLINERANK", [99.3], [[1]]],
    ["HOTLINEPOINTS", ["回访满意率", DEPARTMENT, [[[19 / 36]], [["100%"]]]], 20.69],
    ["HOTLINEPOINTS", ["回访满意率", DEPARTMENT, [[["62.5%", "70%"]]]], 15.63],
    ["HOTLINEPOINTS", ["加分项", "县市区", [[[4]], [[0.5]]]], 4.5],
    ["HOTLINEPOINTS", ["加分项", "县市区", []], 0],
    ["HOTLINEPOINTS", ["加分项", "县市区"], 0],
    [
      "HOTLINEEXPLAIN",
      [annex, "市城管局", "回访满意率"],
      [[expect.stringContaining("得 15.63 分")]],
    ],
    [
      "HOTLINEEXPLAIN",
      [annex, "市城管局", "总得分", "en"],
      [[expect.stringContaining("total 89.93")]],
    ],
  ])("%s of %j is right", (id, given, expected) => {
    expect(call(id, ...given)).toEqual(expected);
  });

  test("a table is scored, explained and audited where the rest is left out", () => {
    expect((call("HOTLINESCORE", annexInNumbers) as unknown[]).slice(1, 56)).toEqual(annexAsScored);
    const lines = call("HOTLINEEXPLAIN", annex, "市人社局") as unknown[][];
    // the fraction behind a percentage is told of below
    expect(lines.map(([what]) => what).slice(-3)).toEqual(["总得分", "排名", "存疑"]);
    const findings = call("HOTLINEAUDIT", annex) as unknown[][];
    expect(findings.map((row) => row[2]).slice(0, 2)).toEqual(["单元格", "G45"]);
  });

  test("adjustments and the language are taken where they are given", () => {
    const rows = call("HOTLINESCORE", annex, annexAdjustments) as unknown[][];
    expect(rows.find((row) => row[3] === "雨湖区人民政府")?.at(-1)).toBe(95.05);
    expect((call("HOTLINEAUDIT", annex, annexAdjustments, "en") as unknown[][])[0]?.[0]).toBe(
      "No.",
    );
  });

  test.each<[string, unknown[], string]>([
    ["HOTLINERANK", [[[1], ["优"]]], "A2：发现“优”；应为总得分（数值）。"],
    ["HOTLINESCORE", [[[""]]], "所选区域没有内容；应包含表头和各单位的数据。"],
    ["HOTLINEEXPLAIN", [annex, "某局"], "表中没有单位“某局”。"],
  ])("%s shows what is wrong as an error of Excel's", (id, given, message) => {
    let error: unknown;
    try {
      call(id, ...given);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ExcelError);
    expect(error).toMatchObject({ code: "#VALUE!", message });
  });

  test("the page loads the runtime of Excel first, and then the functions", () => {
    const scripts = [...read("excel/functions.html").matchAll(/<script src="([^"]+)"/g)];
    expect(scripts.map(([, source]) => source)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js",
      "functions.js",
    ]);
  });

  describe("its manifest", () => {
    const manifest = read("excel/manifest.xml");
    const elements = elementsOf(manifest);
    const urls = elements.filter(({ name }) => name === "bt:Url");

    test("is well-formed", () => {
      expect(elements[0]?.name).toBe("OfficeApp");
      expect(elements.length).toBeGreaterThan(20);
    });

    test.each([
      ["an end that is not its own", "<a><b></a></b>"],
      ["no end", "<a>"],
      ["an attribute without quotes", "<a b=c/>"],
      ["an attribute twice", '<a b="1" b="2"/>'],
      ["a bare ampersand", "<a>&</a>"],
      ["two elements at its top", "<a/><b/>"],
      ["text behind the end", "<a/>b"],
    ])("would not be with %s", (_, text) => {
      expect(() => elementsOf(text)).toThrow(RangeError);
    });

    test("names the three files, each by an id that is told what it is", () => {
      const named = (parent: string) => {
        const at = elements.findIndex(({ name }) => name === parent);
        return elements[at + 1]?.attributes.resid;
      };
      const files = ["Script", "Page", "Metadata"].map((parent) => {
        const url = urls.find(({ attributes }) => attributes.id === named(parent));
        return url?.attributes.DefaultValue?.split("/").at(-1);
      });
      expect(files).toEqual(["functions.js", "functions.html", "functions.json"]);
      for (const file of files)
        expect(existsSync(join(ROOT, "dist/spreadsheet/excel", `${file}`))).toBe(true);
    });

    test("has a version of four numbers, that of the package", () => {
      const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
        version: string;
      };
      expect(/<Version>([^<]+)<\/Version>/.exec(manifest)?.[1]).toBe(`${version}.0`);
    });

    test("has one address for all, over TLS", () => {
      const addresses = [...manifest.matchAll(/="(https?:\/\/[^/"]+\/)functions/g)];
      expect(new Set(addresses.map(([, address]) => address)).size).toBe(1);
      expect(addresses[0]?.[1]).toMatch(/^https:/);
    });
  });
});

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of XML text as they begin, refused where it is not well-formed; no more of XML than a manifest needs. */
function elementsOf(text: string): XmlElement[] {
  const name = "[A-Za-z_][\\w:.-]*";
  const token = new RegExp(
    `^<\\?xml[^?]*\\?>|<!--(?:(?!--)[^])*-->|<(/?)(${name})((?:\\s+${name}="[^"<&]*")*)\\s*(/?)>|([^<&]|&(?:amp|lt|gt|quot|apos);)+`,
    "y",
  );
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let isDone = false;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) throw new RangeError(`not well-formed: ${text.slice(at, at + 40)}`);
    const [whole, end, tag, given = "", alone] = found;
    if (tag === undefined) {
      if (open.length === 0 && !/^\s*$|^<[?!]/.test(whole)) throw new RangeError("text outside");
      continue;
    }
    if (end === "/") {
      if (open.pop() !== tag) throw new RangeError(`</${tag}> ends nothing`);
    } else {
      if (isDone) throw new RangeError(`<${tag}> stands outside`);
      const attributes = [...given.matchAll(/(\S+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
        key,
        value,
      ]);
      const own = Object.fromEntries(attributes) as Record<string, string>;
      if (Object.keys(own).length < attributes.length) throw new RangeError(`${given} twice`);
      elements.push({ name: tag, attributes: own });
      if (alone === "") open.push(tag);
    }
    isDone = open.length === 0;
  }
  if (!isDone) throw new RangeError(`<${open.at(-1)}> has no end`);
  return elements;
}

describe("the script for WPS", () => {
  const code = read("wps/hotline-scoring.js");
  const context = contextOf(code) as Record<string, (...given: unknown[]) => unknown>;
  const call = (name: string, ...given: unknown[]) => context[name]?.(...given);
  const range = (values: unknown) => ({ Value2: values, Address: () => "$A$1" });
  /** As some versions have it: the values are to be asked for. */
  const asked = (values: unknown) => ({ Value2: () => values });

  test.each<[string, string, unknown[], unknown]>([
    ["a range", "HOTLINE_TIER", [range([[245], [13]]), range([[DEPARTMENT]])], [["A类"], ["C类"]]],
    ["values that are asked for", "HOTLINE_TIER", [asked([[245]]), asked(DEPARTMENT)], [["A类"]]],
    ["a range of one cell", "HOTLINE_TIER", [range(245), range(DEPARTMENT)], "A类"],
    ["plain values", "HOTLINE_TIER", [245, DEPARTMENT], "A类"],
    ["rows of values", "HOTLINE_RANK", [[[1], [2]]], [[2], [1]]],
    [
      "a blank cell among others",
      "HOTLINE_RANK",
      [range([[1], [undefined], [2]])],
      [[2], [""], [1]],
    ],
    ["what is left out", "HOTLINE_RANK", [range([[1], [2]]), null], [[2], [1]]],
    [
      "several ranges",
      "HOTLINE_POINTS",
      [range("加分项"), "县市区", range([[4]]), asked(0.5), 0.25],
      4.75,
    ],
    ["no range", "HOTLINE_POINTS", ["加分项", "县市区"], 0],
    [
      "a unit of a range",
      "HOTLINE_EXPLAIN",
      [range(annex), range("市城管局"), range("总得分")],
      expect.stringContaining("总得分 89.93 分"),
    ],
  ])("%s is answered: %s", (_, name, given, expected) => {
    expect(call(name, ...given)).toEqual(expected);
  });

  test("a table is scored and audited", () => {
    const rows = call("HOTLINE_SCORE", range(annexInNumbers)) as unknown[];
    expect(rows.slice(1, 56)).toEqual(annexAsScored);
    const listed = call("HOTLINE_SCORE", range(annex), asked(annexAdjustments)) as unknown[][];
    expect(listed.find((row) => row[3] === "雨湖区人民政府")?.at(-1)).toBe(95.05);
    expect((call("HOTLINE_AUDIT", range(annex), null, "en") as unknown[][])[0]?.[0]).toBe("No.");
  });

  test.each<[string, unknown[], string]>([
    ["HOTLINE_SCORE", [range([["", null]])], "错误：所选区域没有内容；应包含表头和各单位的数据。"],
    [
      "HOTLINE_TIER",
      [range([[1], [-1]]), DEPARTMENT],
      "错误：A2：发现“-1”；应为工单量（0 或正整数）。",
    ],
    [
      "HOTLINE_RANK",
      [new Date(2023, 9, 1)],
      "错误：A1：发现“日期 2023-10-1”；应为总得分（数值）。",
    ],
    ["HOTLINE_RANK", [range([["优"]])], "错误：A1：发现“优”；应为总得分（数值）。"],
    ["HOTLINE_POINTS", ["工单驳回", "县市区"], "错误：“工单驳回”依次需要：驳回总量；给出了 0 个。"],
    ["HOTLINE_EXPLAIN", [range(annex), "某局"], "错误：表中没有单位“某局”。"],
    [
      "HOTLINE_AUDIT",
      [range([["名称"]])],
      "错误：A1：发现没有单位一列（表头为 名称）；应为含有“单位”一列的表头。",
    ],
  ])("%s tells what is wrong as text, since a macro has no other way", (name, given, text) => {
    expect(call(name, ...given)).toBe(text);
  });

  describe("its macros", () => {
    /** Runs a macro on some sheets, the first of them open. */
    function run(macro: string, sheets: ReturnType<typeof wpsSheet>[]) {
      const { Application, alert, ...host } = wpsApplication(sheets);
      (contextOf(code, { Application, alert })[macro] as () => void)();
      return { ...host, made: host.sheets.slice(sheets.length) };
    }

    test("计分排名 writes the ranked table into a new sheet", () => {
      const { made, alerts } = run("计分排名", [wpsSheet("10月", annexInNumbers)]);
      expect(alerts).toEqual([]);
      expect(made).toHaveLength(1);
      const rows = made[0]?.written ?? [];
      expect(rows[0]).toEqual(annexHeadings);
      expect(rows.slice(1, 56)).toEqual(annexAsScored);
    });

    test("计分排名 takes the sheet of adjustments, where there is one", () => {
      const sheets = [
        wpsSheet("10月", annex),
        wpsSheet("其他"),
        wpsSheet("加减分明细", annexAdjustments),
      ];
      const { made } = run("计分排名", sheets);
      expect(made[0]?.written.find((row) => row[3] === "雨湖区人民政府")?.at(-1)).toBe(95.05);
    });

    test("审核 writes the findings into a new sheet", () => {
      const { made, alerts } = run("审核", [wpsSheet("10月", annex)]);
      expect(alerts).toEqual([]);
      const rows = made[0]?.written ?? [];
      expect(rows[0]?.slice(0, 3)).toEqual(["序号", "程度", "单元格"]);
      expect(rows.slice(1, -1).map((row) => row[2])).toEqual(["G45", "I44", "I45"]);
      // the note stands alone: blank cells are not written
      expect(rows.at(-1)).toHaveLength(1);
    });

    test.each(["计分排名", "审核"])("%s tells what is wrong, and makes no sheet", (macro) => {
      const { made, alerts } = run(macro, [wpsSheet("空", [[undefined]])]);
      expect([made, alerts]).toEqual([[], ["所选区域没有内容；应包含表头和各单位的数据。"]]);
    });

    describe("生成附件", () => {
      const titled = [["湘潭市2023年10月考核情况"], ...annex];
      const { made, alerts } = run("生成附件", [
        wpsSheet("10月", titled),
        wpsSheet("加减分明细", annexAdjustments),
      ]);
      const [first, second, doubts] = made;

      test("writes the annexes as they are published, and what is in doubt", () => {
        expect(alerts).toEqual([]);
        expect(made.map(({ Name }) => Name)).toEqual(["附件1", "附件2", "存疑"]);
        const rows = first?.written ?? [];
        expect(rows[0]).toEqual(["附件1"]);
        expect(rows[1]).toEqual([
          "湘潭市12345政务服务便民热线工作考核（2023年，据通报还原） 2023年10月",
        ]);
        expect(rows[4]).toEqual(["县市区（合计 5 家）"]);
        expect(rows[5]?.slice(0, 3)).toEqual([1, "岳塘区人民政府", 1620]);
        expect(rows.find((row) => row[1] === "市林业局")?.at(-1)).toBe(99.3);
        expect(doubts?.written.length).toBeGreaterThan(5);
        expect(second?.written[1]).toEqual(["加减分明细"]);
        expect(second?.written.slice(3, 5).map((row) => row.slice(0, 3))).toEqual([
          [1, "典型经验", "湘潭县人民政府"],
          // merged with the cells above them
          [undefined, undefined, "雨湖区人民政府"],
        ]);
      });

      test("with formats, merged headings, and pages set up", () => {
        const row = (first?.written ?? []).findIndex((cells) => cells[1] === "市林业局") + 1;
        const last = first?.written[row - 1]?.length;
        expect(first?.formats.get(`${row}:${last}`)).toBe("0.00");
        expect(first?.formats.get("6:4")).toBe("0");
        expect(first?.merged.slice(0, 2)).toEqual(["A1:U1", "A2:U2"]);
        expect(second?.merged).toContain("B4:B6");
        expect(first?.PageSetup).toEqual({
          ...{ Orientation: 2, PrintTitleRows: "$3:$4", Zoom: false },
          ...{ FitToPagesWide: 1, FitToPagesTall: false },
        });
        expect(second?.PageSetup.Orientation).toBe(1);
        // 55 units, 12 captions and 4 rows above them: a second page
        expect(first?.breaks).toHaveLength(1);
      });

      test("tells what is wanting, and makes no sheet", () => {
        const none = run("生成附件", [wpsSheet("10月", annex)]);
        expect(none.made).toEqual([]);
        expect(none.alerts[0]).toMatch(/没有月份.*在表头上方写明/);
      });
    });

    test("the sheet of adjustments is not its own list", () => {
      const { made, alerts } = run("计分排名", [wpsSheet("加减分明细", annex)]);
      expect([made.length, alerts]).toEqual([1, []]);
    });

    test("no cell that is written begins a formula", () => {
      const rows = annex.map((row, line) =>
        row.map((text, place) => (line === 1 && place === 3 ? "=1+1" : text)),
      );
      for (const macro of ["计分排名", "审核"]) {
        const { made } = run(macro, [wpsSheet("10月", rows)]);
        const cells = made.flatMap(({ written }) => written.flat());
        expect(cells.length).toBeGreaterThan(8);
        expect(cells.filter((value) => /^[=+@]/.test(`${value}`))).toEqual([]);
      }
    });
  });
});

describe.skipIf(chromiumPath === undefined)(
  `${whereThereIsChromium}, where eval is forbidden`,
  () => {
    const policy = "default-src 'none'; script-src 'self' 'nonce-page'";
    const script = (more: string) => `
    const violations = [];
    const write = (id, value) => {
      document.getElementById(id).textContent = encodeURIComponent(JSON.stringify(value));
    };
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      violations.push(violatedDirective + " " + blockedURI);
      write("violations", violations);
    });
    addEventListener("load", () => {
      write("violations", violations);
      const { HOTLINE_SCORE } = HotlineScoring.spreadsheetFunctions();
      write("rows", HOTLINE_SCORE(${JSON.stringify(annexInNumbers)}));
      ${more}
    });`;
    const pageOf = (more: string) => `<!doctype html><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <pre id="rows"></pre><pre id="violations"></pre>
    <script nonce="page">${script(more)}</script>
    <script src="hotline-scoring.js"></script>`;
    let server: Server;
    let profile: string;

    beforeAll(async () => {
      profile = mkdtempSync(join(tmpdir(), "hotline-chromium-"));
      server = createServer(({ url }, response) => {
        if (url === "/hotline-scoring.js") {
          response.setHeader("content-type", "text/javascript; charset=utf-8").end(library);
          return;
        }
        const more = url === "/eval" ? "try { eval('1') } catch {}" : "";
        response.setHeader("content-type", "text/html; charset=utf-8").end(pageOf(more));
      });
      await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    });

    afterAll(() => {
      server?.close();
      rmSync(profile, { recursive: true, force: true });
    });

    /** What a page has written once it is loaded. */
    async function written(path: string): Promise<{ rows: unknown[]; violations: string[] }> {
      const { port } = server.address() as AddressInfo;
      const options = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${profile}`];
      const { stdout } = await promisify(execFile)(
        `${chromiumPath}`,
        [...options, "--virtual-time-budget=5000", "--dump-dom", `http://127.0.0.1:${port}${path}`],
        { maxBuffer: 1e8 },
      );
      const textOf = (id: string) =>
        new RegExp(`<pre id="${id}">([^<]*)</pre>`).exec(stdout)?.[1] ?? "";
      const jsonOf = (id: string): unknown => JSON.parse(decodeURIComponent(textOf(id)));
      return { rows: jsonOf("rows") as unknown[], violations: jsonOf("violations") as string[] };
    }

    test("the annex of October comes out as printed, and nothing is asked for that is forbidden", async () => {
      const { rows, violations } = await written("/");
      expect(rows.slice(1, 56)).toEqual(annexAsScored);
      expect(violations).toEqual([]);
    });

    test("what is forbidden would be noticed", async () => {
      const { violations } = await written("/eval");
      expect(violations).toEqual(["script-src eval"]);
    });
  },
);

describe("whatever stands in the cells", () => {
  const functions = (
    quicklyDefined(library, "HotlineScoring", bare) as Library
  ).spreadsheetFunctions();
  const headings = annexHeadings.filter((text) => !/得分$/.test(text) || text === "知识库建设得分");
  const sound = headings.map((text) => annexRows[0]?.[annexHeadings.indexOf(text)] as unknown);
  let ran = 0;
  const run = () => {
    ran += 1;
    return "1";
  };
  const hostile: readonly (readonly [string, unknown])[] = [
    ...["=1+1", '=HYPERLINK("http://example.com")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)"].map(
      (text) => [text, text] as const,
    ),
    ["a formula behind a blank", "\t=1+1"],
    ["a guarded formula", "'=1+1"],
    ["a script tag", "<script>ran = 1</script>"],
    ["a template", `$\{ran = 1}`],
    ["a call", "(() => { ran = 1 })()"],
    ...["__proto__", "constructor", "toString", "#DIV/0!", "#N/A", "#REF!"].map(
      (text) => [text, text] as const,
    ),
    ["a very large number", 1e308],
    ["a very large negative number", -1e308],
    ["a very small number", 5e-324],
    ["no number", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["more than is counted exactly", 2 ** 60],
    ["a bigint", 10n ** 400n],
    ["digits without end", "9".repeat(5000)],
    ["much text", "某".repeat(32767)],
    ["a control character", "\u0000"],
    ["a mark of direction", "\u202e1620"],
    ["half a character", "\ud800"],
    ["a day", new Date(2023, 9, 1)],
    ["a day that is none", new Date(Number.NaN)],
    ["a day of another realm", runInNewContext("new Date(2023, 9, 1)")],
    ["a day of the script's own realm", runInContext("new Date(2023, 9, 1)", bare)],
    ["nothing", undefined],
    ["null", null],
    ["empty text", ""],
    ["blanks", " 　\n"],
    ["true", true],
    ["false", false],
    ["a symbol", Symbol("x")],
    ["a function", run],
    ["an object", {}],
    ["an object with texts of its own", { toString: run, valueOf: run, toJSON: run }],
    ["an object without anything", Object.create(null)],
    ["an object of another realm", runInNewContext("({})")],
    ["a list", []],
    ["a list of lists", [[["a"]]]],
    ["a Map", new Map()],
    ["a promise", Promise.resolve(1)],
    ["a pattern", /a/],
  ];
  const CELL = /(?:^|\n)(?:adjustments!)?[A-Z]+\d+(?:[:：（]|$)/;

  /** That a call has an answer in which nothing begins a formula, or else names a cell. */
  function isAnsweredOrRefused(call: () => unknown, told: RegExp = CELL): void {
    let answer: unknown;
    const { name, message } = thrownBy(() => {
      answer = call();
    });
    if (name === "nothing") {
      for (const value of [answer].flat(2)) {
        expect(["string", "number"]).toContain(typeof value);
        if (typeof value === "string") expect(value).not.toMatch(/^[=+@\t]/);
        else expect(Number.isFinite(value)).toBe(true);
      }
      return;
    }
    expect(name).toBe("RangeError");
    expect(message).toMatch(told);
    expect(message).not.toContain("call stack");
  }

  describe.each(hostile)("%s", (_, value) => {
    const places = [...headings.keys()];

    test("in a table that is scored, explained or audited: an answer, or the cell", () => {
      for (const place of places) {
        const row = sound.map((one, at) => (at === place ? value : one));
        const table = [headings, sound.map((one, at) => (at === 3 ? "某区" : one)), row];
        isAnsweredOrRefused(() => functions.HOTLINE_SCORE(table));
        isAnsweredOrRefused(() => functions.HOTLINE_AUDIT(table));
        isAnsweredOrRefused(() => functions.HOTLINE_EXPLAIN(table, "某区"));
      }
    });

    test("among the headings: an answer, or the cell", () => {
      for (const place of places) {
        const table = [headings.map((one, at) => (at === place ? value : one)), sound];
        isAnsweredOrRefused(() => functions.HOTLINE_SCORE(table), /[A-Z]\d|\d+:\d+|没有内容/);
        isAnsweredOrRefused(() => functions.HOTLINE_AUDIT(table), /[A-Z]\d|\d+:\d+|没有内容/);
      }
    });

    test("among adjustments: an answer, or the cell", () => {
      const table = [headings, sound];
      const line = ["工单办理", "岳塘区人民政府", "做法", 1];
      for (const place of line.keys()) {
        const list = [
          ["加减分项", "单位", "事由", "分数"],
          line.map((one, at) => (at === place ? value : one)),
        ];
        isAnsweredOrRefused(() => functions.HOTLINE_SCORE(table, list));
        isAnsweredOrRefused(() => functions.HOTLINE_AUDIT(table, list));
      }
    });

    test("among totals and tickets: an answer, or the cell", () => {
      isAnsweredOrRefused(() => functions.HOTLINE_RANK([[1], [value]]));
      isAnsweredOrRefused(() => functions.HOTLINE_TIER([[1], [value]], DEPARTMENT));
    });

    test("instead of a range, a name or a metric: an answer, or what is wrong", () => {
      const told = /[。.]$/;
      const given = value as never;
      isAnsweredOrRefused(() => functions.HOTLINE_SCORE(given), told);
      isAnsweredOrRefused(() => functions.HOTLINE_SCORE(annex, given), told);
      isAnsweredOrRefused(() => functions.HOTLINE_SCORE([headings, sound], "", given), told);
      isAnsweredOrRefused(() => functions.HOTLINE_AUDIT(given), told);
      isAnsweredOrRefused(() => functions.HOTLINE_AUDIT([headings, sound], "", given), told);
      isAnsweredOrRefused(() => functions.HOTLINE_EXPLAIN([headings, sound], given), told);
      isAnsweredOrRefused(
        () => functions.HOTLINE_EXPLAIN([headings, sound], sound[3], given),
        told,
      );
      isAnsweredOrRefused(
        () => functions.HOTLINE_EXPLAIN([headings, sound], sound[3], "", given),
        told,
      );
      isAnsweredOrRefused(() => functions.HOTLINE_TIER(1, given), told);
      isAnsweredOrRefused(() => functions.HOTLINE_RANK([[1]], given), told);
      isAnsweredOrRefused(() => functions.HOTLINE_POINTS(given, "县市区"), told);
      isAnsweredOrRefused(() => functions.HOTLINE_POINTS("加分项", given), told);
      for (const dimension of ["工单驳回", "知识库建设", "加分项", "延期率"]) {
        isAnsweredOrRefused(() => functions.HOTLINE_POINTS(dimension, "县市区", given), told);
      }
      isAnsweredOrRefused(
        () => functions.HOTLINE_POINTS("回访满意率", "县市区", given, "50%"),
        told,
      );
    });
  });

  test("nothing of it is run", () => {
    expect(ran).toBe(0);
    expect(Object.keys(bare)).not.toContain("ran");
    expect(
      runInContext("({}).ran === undefined && Object.prototype.polluted === undefined", bare),
    ).toBe(true);
  });

  test.each<[string, unknown[]]>([
    ["a hole for a row", Object.assign([headings], { 2: sound })],
    ["holes for blank cells", [headings, Object.assign([...sound], { 30: undefined })]],
    ["a row that ends early", [headings, sound, sound.slice(0, 1).map(() => "")]],
  ])("%s is as a blank", (_, table) => {
    expect(functions.HOTLINE_SCORE(table)).toEqual(functions.HOTLINE_SCORE([headings, sound]));
  });

  test("a hole for a cell that is needed is told as a blank one is", () => {
    const row = [...sound];
    delete row[4];
    expect(thrownBy(() => functions.HOTLINE_SCORE([headings, row])).message).toMatch(/^E2（/);
    expect(thrownBy(() => functions.HOTLINE_AUDIT([headings, row])).name).toBe("nothing");
  });

  test("groups of merged cells go on below the first of them", () => {
    const merged = annexRows.map((row, index) =>
      row.map((text, place) =>
        place < 2 && index > 0 && isLike(row, annexRows[index - 1], place) ? "" : text,
      ),
    );
    expect(merged.filter(([group]) => group === "")).toHaveLength(51);
    const rows = functions.HOTLINE_SCORE([annexHeadings, ...merged]);
    expect(rows.slice(1, 56)).toEqual(annexAsScored);
  });

  test("whole columns, of which 100,000 rows are blank, are read to the last unit", () => {
    const table = [
      ...annex,
      ...Array.from({ length: 100_000 }, () => blanks(annexHeadings.length)),
    ];
    expect(functions.HOTLINE_SCORE(table).slice(1, 56)).toEqual(annexAsScored);
    expect(functions.HOTLINE_AUDIT(table)).toEqual(functions.HOTLINE_AUDIT(annex));
    const totals = table.slice(1).map((row) => [row.at(-1)]);
    const ranks = functions.HOTLINE_RANK(totals) as unknown[][];
    // 102.00 is the highest of all
    expect([ranks.length, ranks[8]?.[0], ranks.at(-1)?.[0]]).toEqual([100_055, 1, ""]);
  });

  test("9,900 units are scored, and 2,000 audited", () => {
    // not in a context of its own, where whatever is global takes several times as long to be found
    const { spreadsheetFunctions: quick } = runInThisContext(
      `(() => { ${library}; return HotlineScoring; })()`,
    ) as Library;
    const { HOTLINE_SCORE, HOTLINE_AUDIT } = quick();
    const many = (count: number) => [
      annexHeadings,
      ...Array.from({ length: count }, (_, index) =>
        (annexRows[index % 55] as string[]).map((text, place) =>
          place === 3 ? `${text}${index}` : text,
        ),
      ),
    ];
    const rows = HOTLINE_SCORE(many(9900)).slice(1, 9901);
    const totals = countsOf(rows.map((row) => `${row.at(-1)}`));
    // 102.00 is the total of one in 55, 99.30 of five
    expect([totals.get("102"), totals.get("99.3")]).toEqual([180, 900]);
    expect(HOTLINE_AUDIT(many(2000)).length).toBeGreaterThan(3 * 36);
  });

  test("more rows than are read are refused", () => {
    const table = Array.from({ length: 200_001 }, () => ["单位"]);
    expect(thrownBy(() => functions.HOTLINE_SCORE(table))).toMatchObject({
      name: "RangeError",
      message: "table：发现过大的表；应为至多 200000 行、每行至多 1000 个单元格。",
    });
  });
});

/** Whether a row stands under the same group, or group and tier, as the row above it. */
function isLike(
  row: readonly string[],
  above: readonly string[] | undefined,
  place: number,
): boolean {
  return row.slice(0, place + 1).every((text, at) => text === above?.[at]);
}

import fc from "fast-check";
import {
  type Adjustment,
  type Month,
  type MonthResult,
  type PublishedTable,
  parseScheme,
  readTable,
  type Scheme,
  scoreMonth,
  type Table,
  type TableDoubt,
  type TableLayout,
  toCsv,
  toHtml,
  toTable,
  type Unit,
} from "hotline-scoring";
import { adjustmentsTable, csvRows, type TableCell, toRows } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { yunzhou2026 } from "../../examples/yunzhou2026.js";
import { yunzhouMonth } from "../../examples/yunzhouMonth.js";
import { audit } from "../../src/auditing/audit.js";
import { grouped } from "../../src/words/byKey.js";
import { runs } from "../support/runs.js";
import { smallScheme } from "../support/smallScheme.js";
import { anyShare, decimalTextUpTo } from "./anyMonth.js";
import { anyVocabularyMonth } from "./anyScheme.js";
import { withoutFractions } from "./drawing/decimalPoints.js";
import { exactOf, textInFull } from "./reckoning/exact.js";
import type { SchemeJson } from "./reckoning/schemeJson.js";

const xiangtan: Scheme = xiangtan2023;
const json = (value: unknown) => JSON.stringify(value);

// ---- the ways that a table goes out and comes back

type Write = (table: Table) => PublishedTable;

const writers: readonly Write[] = [
  toCsv,
  (table) => toCsv(table, { begin: "byteOrderMark" }),
  toRows,
];
const layouts: readonly TableLayout[] = ["bulletin", "list"];
const languages = ["zh", "en"] as const;

interface Way {
  readonly layout: TableLayout;
  readonly language: "zh" | "en";
  readonly write: Write;
}

const ways: readonly Way[] = layouts.flatMap((layout) =>
  languages.flatMap((language) => writers.map((write) => ({ layout, language, write }))),
);

const anyWay = fc.constantFrom(...ways);

/** A month as a table has it: its units by name, and each value as the table says it. */
function asTabled({ metrics }: Scheme, { month, units, adjustments = [] }: Month): Month {
  const idOf = new Map(units.map(({ id, name }) => [id, name]));
  const tabled = units.map(({ name, group, metrics: given }): Unit => {
    const own = Object.keys(metrics)
      .filter((id) => given[id] !== undefined)
      .map((id) => [id, tabledValue(id, given, metrics)] as const);
    return { id: name, name, group, metrics: Object.fromEntries(own) as never };
  });
  const items = adjustments.map(({ unit, category, points, reason }) => ({
    ...{ unit: idOf.get(unit) ?? unit, category, points: plainDecimal(`${points}`), reason },
  }));
  return { month, units: tabled, adjustments: items };
}

/** Points and part counts in plain text; a count of the whole that the scheme names as that count alone. */
function tabledValue(id: string, given: Unit["metrics"], metrics: Scheme["metrics"]): unknown {
  const value = given[id];
  const definition = metrics[id];
  if (definition?.kind === "points") return plainDecimal(`${value}`);
  if (definition?.kind !== "rate" || `${value}`.endsWith("%")) return value;
  const whole = wholeOf(definition.of, given, metrics);
  const share =
    typeof value === "object" ? (value as ShareJson) : { count: value ?? "", of: whole };
  const plain = plainDecimal(`${share.count}`);
  if (share.of === whole) return definition.partialCredit === true ? plain : Number(plain);
  return { count: plain.includes(".") ? plain : Number(plain), of: share.of };
}

/** What a rate is a share of: a count that is given, or made of others that are. */
function wholeOf(id: string | undefined, given: Unit["metrics"], metrics: Scheme["metrics"]) {
  const definition = metrics[id ?? ""];
  if (definition?.kind !== "count" || definition.madeOf === undefined) return given[id ?? ""];
  const { plus, minus = [] } = definition.madeOf;
  const all = (ids: readonly string[]) => ids.reduce((sum, one) => sum + Number(given[one]), 0);
  return all(plus) - all(minus);
}

type ShareJson = { readonly count: string | number; readonly of: unknown };

/** Decimal text, or that of a fraction, without a sign or zeros that say nothing. */
function plainDecimal(text: string): string {
  if (text.includes("/")) return textInFull(exactOf(text));
  const [, sign = "", whole = "", decimals = ""] =
    /^\+?(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  return `${sign}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}

const byName = <One extends { readonly name: string }>(all: readonly One[]) =>
  [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
const named = <One extends { readonly unit: { readonly name: string } }>(one: One) => ({
  ...one,
  name: one.unit.name,
});

/** What a result says of each unit, by its name. */
const byUnit = ({ peerGroups, unranked }: MonthResult) =>
  byName([...peerGroups.flatMap(({ units }) => units), ...unranked].map(named));

type Adjusted = "listed" | "told";

/** What is read of a table of a result, its adjustments told from the scores or brought in a list. */
function tableRead(
  scheme: Scheme,
  month: Month,
  result: MonthResult,
  rates: "exact" | "rounded",
  adjusted: Adjusted,
  { layout, language, write }: Way,
) {
  const terms = { scheme, month, layout, language, rates, unpublished: "included" } as const;
  const table = toTable(result, terms);
  return readTable(write(table), scheme, {
    ...(layout === "list" ? { month: month.month } : {}),
    ...(adjusted === "listed" ? { adjustments: write(adjustmentsTable(month, language)) } : {}),
  });
}

/**
 * That a rate is not that of its count. How a table prints its rates is told from its percentages: where some were given
 * to more places than are published, or points are not published by 四舍五入, others may be taken for misprinted.
 */
/** Nor is one that the month itself has: a rate above its cap, or an adjustment that counts nowhere, of which its result has a notice. */
function isOfPrinting({ found, read }: TableDoubt, scheme: Scheme, month: Month) {
  const { published } = scheme.rounding;
  const given = month.units.flatMap(({ metrics }) => Object.values(metrics));
  const places = given.map((value) => /\.(\d+)%$/.exec(`${value}`)?.[1]?.length ?? 0);
  const isGuess = published.mode !== "halfExpand" || Math.max(...places) > published.places;
  const noticed = scoreMonth(scheme, month).notices?.map((one) => one.found.zh) ?? [];
  // two adjustments may well be alike
  if (found.zh.endsWith("与前面一行相同")) return true;
  if (read.zh.startsWith("按上限") || noticed.includes(found.zh)) return true;
  return isGuess && found.zh.includes("与其数量不符");
}

function byCategory(adjustments: Month["adjustments"] = []): Adjustment[] {
  return [...grouped(adjustments, ({ category }) => category).values()].flat();
}

function expectReadBack(scheme: Scheme, given: Month, adjusted: Adjusted, way: Way) {
  const tabled = asTabled(scheme, given);
  // a list has them by category
  const month = { ...tabled, adjustments: byCategory(tabled.adjustments) };
  const result = scoreMonth(scheme, month);
  const read = tableRead(scheme, month, result, "exact", adjusted, way);
  const { units, ...others } = read.month;
  expect(byName(units)).toEqual(byName(month.units));
  if (adjusted === "listed")
    expect(others).toEqual({ month: month.month, adjustments: month.adjustments });
  expect(read.doubts.filter((one) => !isOfPrinting(one, scheme, month))).toEqual([]);
  // adjustments that are told from the scores are those that count: nothing of them is held
  const noticed = (one: MonthResult) =>
    adjusted === "listed" ? one : { ...one, notices: undefined };
  const again = scoreMonth(scheme, read.month);
  expect(json(byUnit(again))).toBe(json(byUnit(result)));
  // equal ones come in the order that they were given in
  const places = new Map(units.map(({ name }, place) => [name, place]));
  const reordered = [...month.units].sort(
    (a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0),
  );
  const inThatOrder = scoreMonth(scheme, { ...month, units: reordered });
  expect(json(noticed(again))).toBe(json(noticed(inThatOrder)));
}

// ---- months of 湘潭

const anyTickets = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 3000 }));
const anyShortRate = decimalTextUpTo(100, 2).map((one) => `${plainDecimal(one)}%`);

type AnyRate = (of: { readonly tickets: number }) => fc.Arbitrary<unknown>;

function anyXiangtanMetrics(anySatisfaction: AnyRate) {
  return anyTickets.chain((tickets) =>
    fc.record({
      tickets: fc.constant(tickets),
      completedOnTime: fc.oneof(fc.nat({ max: tickets }), fc.constant(tickets)),
      extended: fc.oneof(fc.nat({ max: tickets }), fc.nat({ max: 2 * tickets })),
      contacted: fc.oneof(fc.nat({ max: tickets }), fc.constant(tickets)),
      systemSatisfaction: anySatisfaction({ tickets }),
      spotCheckSatisfaction: anySatisfaction({ tickets }),
      rejections: fc.nat({ max: 60 }),
      knowledgeBase: decimalTextUpTo(20, 2),
    }),
  );
}

const anyAdjustment = fc
  .tuple(fc.boolean(), decimalTextUpTo(6, 2))
  .filter(([, text]) => Number(text) !== 0)
  .map(([isBelow, text]) => (isBelow ? `-${text}` : text));

function anyXiangtanMonth(anySatisfaction: AnyRate): fc.Arbitrary<Month> {
  const anyUnit = fc.record({
    group: fc.constantFrom(...xiangtan2023.groups.map(({ id }) => id)),
    metrics: anyXiangtanMetrics(anySatisfaction),
    adjustments: fc.array(anyAdjustment, { maxLength: 2 }),
  });
  return fc.array(anyUnit, { minLength: 1, maxLength: 12 }).map((drawn) => ({
    month: "2023-10",
    units: drawn.map(({ group, metrics }, index) => ({
      ...{ id: `u${index}`, name: `第${index + 1}局`, group, metrics: metrics as Unit["metrics"] },
    })),
    adjustments: drawn.flatMap(({ adjustments }, index) =>
      adjustments.map(
        (points): Adjustment => ({
          unit: `u${index}`,
          category: "工作配合",
          points,
          reason: "=某事",
        }),
      ),
    ),
  }));
}

const anyExactMonth = anyXiangtanMonth(() => fc.oneof(anyShortRate, anyShare));

// ---- schemes of every kind, with names that tell their columns apart

const metricNames: Readonly<Record<string, readonly [string, string]>> = {
  tickets: ["工单量", "Tickets"],
  items: ["事项", "Items"],
  repeats: ["重复件", "Repeats"],
  done: ["办结率", "Done rate"],
  late: ["延期率", "Late rate"],
  happy: ["满意率", "Happy rate"],
  credited: ["折算率", "Credited rate"],
  awarded: ["评分", "Awarded points"],
  fund: ["基金", "Fund"],
};
const groupNames: Readonly<Record<string, readonly [string, string]>> = {
  near: ["近郊", "Near"],
  far: ["远郊（县）", "Far (counties)"],
  park: ["园区", "Park"],
};

const text = ([zh, en]: readonly [string, string]) => ({ zh, en });
const nameOf = (names: typeof metricNames, id: string) => text(names[id] ?? [id, id]);

function withNames({
  metrics,
  groups,
  dimensions,
  figures,
  verdicts,
  ...rest
}: SchemeJson): Scheme {
  const numbered = <One extends object>(all: readonly One[], zh: string, en: string) =>
    all.map((one, index) => ({
      ...one,
      name: { zh: `${zh}${index + 1}`, en: `${en} ${index + 1}` },
    }));
  const { grades, vetoes, lists, flags } = verdicts ?? {};
  return parseScheme({
    ...rest,
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([id, one]) => [id, { ...one, name: nameOf(metricNames, id) }]),
    ),
    groups: groups.map(({ tiers, ...one }) => ({
      ...one,
      name: nameOf(groupNames, one.id),
      ...(tiers && {
        tiers: tiers.map((tier) => ({
          ...tier,
          name: { zh: `${tier.from}件以上`, en: `From ${tier.from}` },
        })),
      }),
    })),
    dimensions: numbered(dimensions, "考核项", "Item"),
    ...(figures && { figures: numbered(figures, "系数", "Factor") }),
    ...(verdicts && {
      verdicts: {
        ...(grades && { grades: numbered(grades, "等级", "Grade") }),
        ...(vetoes && { vetoes: numbered(vetoes, "否决", "Veto") }),
        ...(lists && { lists: numbered(lists, "名单", "List") }),
        ...(flags && { flags: numbered(flags, "标记", "Flag") }),
      },
    }),
  });
}

describe("a table of a result with exact rates reads back to its month, without a doubt", () => {
  test("for 湘潭 and its months, with the list of adjustments", () => {
    fc.assert(
      fc.property(anyExactMonth, anyWay, (month, way) =>
        expectReadBack(xiangtan, month, "listed", way),
      ),
      { numRuns: runs(25) },
    );
  });

  test("for 湘潭, with the adjustments told from the scores", () => {
    fc.assert(
      fc.property(anyExactMonth, anyWay, (month, way) =>
        expectReadBack(xiangtan, month, "told", way),
      ),
      { numRuns: runs(25) },
    );
  });

  test("for a month some of whose percentages were given to more places than are published", () => {
    const unit = (id: string, happy: string) => ({
      ...{ id, name: id, group: "all" },
      metrics: { tickets: 11, done: 1, happy, awarded: "1" },
    });
    const month = { month: "2024-05", units: [unit("甲局", "33.333%"), unit("乙局", "66.667%")] };
    const scheme = withNames(smallScheme() as unknown as SchemeJson);
    const result = scoreMonth(scheme, month);
    const way = { layout: "list", language: "zh", write: toCsv } as const;
    const { doubts } = tableRead(scheme, month, result, "exact", "listed", way);
    expect(doubts.filter((one) => !isOfPrinting(one, scheme, month))).toEqual([]);
  });

  test("for 云州 and its month", () => {
    for (const way of ways)
      expectReadBack(yunzhou2026 as Scheme, yunzhouMonth as Month, "listed", way);
  });

  test("for schemes of every kind", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), anyWay, ({ scheme, month }, way) =>
        expectReadBack(withNames(scheme), withoutFractions(month) as Month, "listed", way),
      ),
      { numRuns: runs(25) },
    );
  });
});

describe("a table of a result with exact rates is audited as it is read", () => {
  const anyMonthOfShares = anyXiangtanMonth(() => anyShare);

  test("for 湘潭 and its months: nothing is wrong, and no fraction has to be recovered", () => {
    fc.assert(
      fc.property(anyMonthOfShares, anyWay, (given, { layout, language, write }) => {
        const month = asTabled(xiangtan, given);
        const table = toTable(scoreMonth(xiangtan, month), {
          ...{ scheme: xiangtan, month, layout, language, rates: "exact" },
        });
        const adjustments = write(adjustmentsTable(month, language));
        const report = audit(xiangtan, write(table), { adjustments });
        // that a rate is held at its cap is told, and is no fault
        expect(report.findings.filter(({ severity }) => severity !== "low")).toEqual([]);
        const shares = report.cells.filter((cell) => cell.printed.includes("/"));
        expect(shares.filter(({ verdict }) => verdict !== "given")).toEqual([]);
        expect(report.recovered.filter((one) => one.printed.includes("/"))).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });
});

// ---- what bulletins print

/** What a bulletin prints of each unit: its tier and rank, its scores and total. */
const printed = (result: MonthResult) =>
  result.peerGroups.flatMap(({ units }) =>
    units.map(({ unit, tier, rank, scores, total }) => [
      ...[unit.name, tier, rank, total.points],
      ...Object.values(scores).map(({ points }) => points),
    ]),
  );

describe("a table of a result with rounded rates", () => {
  const anySmallMonth = anyXiangtanMonth(({ tickets }) =>
    fc
      .integer({ min: 1, max: Math.min(tickets, 60) })
      .chain((of) => fc.nat({ max: of }).map((count) => ({ count, of }))),
  );

  test("reads back to a month of 湘潭 that comes out as it is printed", () => {
    fc.assert(
      fc.property(anySmallMonth, anyWay, (month, way) => {
        const result = scoreMonth(xiangtan, month);
        const read = tableRead(xiangtan, month, result, "rounded", "told", way);
        expect(printed(scoreMonth(xiangtan, read.month))).toEqual(printed(result));
      }),
      { numRuns: runs(45) },
    );
  });
});

// ---- names of any kind

const HOSTILE = [..."=+-@＝＋－＠'\"<>&,;|/\\#$`{}%。、（）() .0123A局中市\u00A0\u200B\u{1F600}"];
const HOSTILE_WORDS = [
  ...[
    "<script>",
    "</script>",
    "</td>",
    "]]>",
    "<!--",
    "&amp;",
    "&#39;",
    "javascript:",
    "=cmd|' /C",
  ],
  ...[
    "=HYPERLINK(1)",
    "'=",
    "''",
    '""',
    "-1",
    "+1",
    "1e5",
    "10%",
    "1/2",
    "\r\n",
    "\t",
    "\u0000",
    "\u2028",
  ],
];
const anyPiece = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(...HOSTILE_WORDS),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const anyText = fc.array(anyPiece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));

/** A name that a unit may have, written as tables write names, with something that no sum and no dash has. */
const anyUnitName = anyText.map((one) =>
  `${one.replace(/\p{Cc}|\p{Default_Ignorable_Code_Point}/gu, "").replace(/\s+/g, " ")}局`.trim(),
);
const anyUnitNames = fc.uniqueArray(anyUnitName, {
  minLength: 1,
  maxLength: 8,
  selector: (one) => one.normalize("NFKC").replace(/\s/g, ""),
});

describe("units of any name", () => {
  const anyNamed = fc
    .tuple(anyUnitNames, anyExactMonth)
    .map(([names, { units, adjustments = [], ...month }]) => ({
      ...month,
      units: units.slice(0, names.length).map((unit, at) => ({ ...unit, name: names[at] ?? "" })),
      adjustments: adjustments.filter(({ unit }) => Number(unit.slice(1)) < names.length),
    }));

  test("are read back by their names", () => {
    fc.assert(
      fc.property(anyNamed, anyWay, (month, way) => expectReadBack(xiangtan, month, "listed", way)),
      { numRuns: runs(45) },
    );
  });
});

// ---- tables of any text, read by other readers

const anyCell = fc.oneof(
  anyText.map((one): TableCell => ({ text: one, value: one, format: "@" })),
  fc.constant<TableCell>({ text: "—", value: null, format: "@" }),
  fc.integer({ min: -50, max: 5000 }).map((one) => ({ text: `${one}`, value: one, format: "0" })),
  fc.nat({ max: 10_000 }).map((one) => {
    return { text: `${one / 100}%`, value: one / 10_000, format: "0.00%" };
  }),
);

/** A table whose every text may be anything. */
const anyTable: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const row = <One>(one: fc.Arbitrary<One>) =>
    fc.array(one, { minLength: width, maxLength: width });
  const headings = row(anyText).map((texts) =>
    texts.map((one, column) => ({ text: one, column, columns: 1, rows: 1 })),
  );
  return fc.record({
    title: fc.option(anyText),
    language: fc.constantFrom(...languages),
    columns: row(
      fc.record({ heading: anyText, holds: fc.constantFrom("figures" as const, "text" as const) }),
    ),
    headings: fc.array(headings, { minLength: 1, maxLength: 2 }),
    sections: fc.array(
      fc.record({
        captions: fc.array(anyText, { maxLength: 2 }),
        rows: fc.array(row(anyCell), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  });
});

/** The texts of a table, line by line. */
const textsOf = ({ title, headings, sections }: Table): string[][] => [
  ...(title === null ? [] : [[title]]),
  ...headings.map((row) => row.map(({ text: one }) => one)),
  ...sections.flatMap(({ captions, rows }) => [
    ...captions.map((caption) => [caption]),
    ...rows.map((row) => row.map(({ text: one }) => one)),
  ]),
];

const begins = (cell: string) => "=+-@\t\r＝＋－＠".includes(cell.charAt(0) || "局");
const isNumber = (cell: string) => /^[+-]\d+(\.\d+)?%?$/.test(cell);

/** What a spreadsheet may take for a formula: none of these is a number. */
const isFormula = (cell: string) => begins(cell) && !isNumber(cell);

/** A text with an apostrophe before it where it, or what follows its apostrophes, may be taken for a formula. */
const marked = (one: string) =>
  begins(one.replace(/^'+/, "")) && !isNumber(one) ? `'${one}` : one;

describe("a table of any text", () => {
  test("is read from CSV by papaparse cell by cell", () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom("nothing", "byteOrderMark"), (table, begin) => {
        const written = toCsv(table, { begin } as const);
        expect(written.startsWith("\uFEFF")).toBe(begin === "byteOrderMark");
        const { data, errors } = Papa.parse<string[]>(written, { delimiter: ",", newline: "\r\n" });
        const width = table.columns.length;
        const padded = textsOf(table).map((row) => [
          ...row.map(marked),
          ...Array<string>(width - row.length).fill(""),
        ]);
        expect(errors).toEqual([]);
        expect(data).toEqual([...padded, [""]]);
      }),
    );
  });

  test("holds no cell that a spreadsheet takes for a formula", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const rows = [...csvRows(toCsv(table)), ...toRows(table)].flat();
        const texts = rows.filter((cell): cell is string => typeof cell === "string");
        expect(texts.filter(isFormula)).toEqual([]);
      }),
    );
  });

  test("is the same in rows as in CSV, but that figures are numbers", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const rows = toRows(table);
        expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([table.columns.length]));
        expect(rows.map((row) => row.map(String))).toEqual(
          Papa.parse<string[]>(toCsv(table), { newline: "\r\n", delimiter: "," }).data.slice(0, -1),
        );
      }),
    );
  });

  test("is shown on a page as it stands, and nothing of it is taken for a tag", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { texts, tags } = tokensOf(toHtml(table));
        const { title, columns, language } = table;
        const headed = columns.map(({ heading }) => heading).join(language === "zh" ? "、" : ", ");
        const expected = [title ?? headed, ...textsOf(table).flat()];
        expect(texts).toEqual(expected.map((one) => one.replace(/\p{Cc}/gu, " ")));
        expect(tags.filter((tag) => !KNOWN_TAG.test(tag))).toEqual([]);
      }),
    );
  });
});

const KNOWN_TAG =
  /^(?:\/?(?:html|head|title|style|body|table|caption|thead|tbody|tr|th|td)|!doctype html|html lang="(?:zh-CN|en)"|meta charset="utf-8"|meta name="viewport" content="width=device-width, initial-scale=1"|tr class="caption"|th(?: colspan="\d+")?(?: rowspan="\d+")? scope="(?:col|colgroup|row|rowgroup)"|td class="figure")$/;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The tags of a page, and the text of each cell and title. */
function tokensOf(page: string): { tags: string[]; texts: string[] } {
  const tags: string[] = [];
  const texts: string[] = [];
  let rest = page;
  let text: string | undefined;
  while (rest !== "") {
    const [all, tag, plain] = /^(?:<([^<>]*)>|([^<>]+))/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`a stray sign: ${rest.slice(0, 50)}`);
    rest = rest.slice(all.length);
    if (tag === undefined) text = text === undefined ? undefined : text + plain;
    else {
      tags.push(tag);
      if (/^(?:title|caption|th|td)\b/.test(tag)) text = "";
      else if (text !== undefined) {
        texts.push(text.replace(/&[^;]*;?/g, (one) => ENTITIES[one] ?? `[unknown ${one}]`));
        text = undefined;
      }
    }
  }
  return { tags, texts };
}

describe("CSV text", () => {
  const anyPlain = fc
    .array(fc.constantFrom(..."ab1 '=局\u2028"), { maxLength: 4 })
    .map((all) => all.join(""));
  const anyInner = fc
    .array(fc.constantFrom(..."a1 ,,局", '""', "\r\n", "\n", "\r", "\uFEFF"), { maxLength: 6 })
    .map((all) => `"${all.join("")}"`);
  const midway = fc.tuple(fc.constantFrom("a", "1"), anyPlain).map(([a, b]) => `${a}"${b}`);
  const anyLine = fc
    .array(fc.oneof(anyPlain, anyInner, midway), { minLength: 1, maxLength: 5 })
    .map((cells) => cells.join(","));
  const anyCsv = fc.record({
    lines: fc.array(fc.oneof(anyLine, fc.constant("")), { maxLength: 6 }),
    newline: fc.constantFrom("\r\n", "\n", "\r"),
    mark: fc.constantFrom("", "\uFEFF"),
    isEnded: fc.boolean(),
  });

  test("is read as papaparse reads it: quotes, ends of lines, ragged rows, a byte order mark", () => {
    fc.assert(
      fc.property(anyCsv, ({ lines, newline, mark, isEnded }) => {
        const csv = `${mark}${lines.join(newline)}${isEnded ? newline : ""}`;
        const { data } = Papa.parse<string[]>(csv, {
          ...{ delimiter: ",", newline, skipEmptyLines: true },
        });
        expect(csvRows(csv)).toEqual(data);
      }),
      { numRuns: runs(400) },
    );
  });
});

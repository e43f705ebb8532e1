import fc from "fast-check";
import { type Month, scoreMonth, tryReadTable, type Unit } from "hotline-scoring";
import { type Xiangtan2023, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { runs } from "../support/runs.js";

/**
 * The law of no silence: a month is written as offices write it, and broken in one place as people do. It is read as it was meant,
 * or a doubt or a refusal says so. Every table has its scores, totals, ranks and sums, so that what was broken can be known.
 */

const groups = {
  county: "县市区",
  park: "园区（示范区）",
  enterprise: "承担公共服务的企事业单位",
} as const;
type GroupId = keyof typeof groups;

interface Given {
  readonly group: GroupId;
  readonly tickets: number;
  readonly lateOf: number;
  readonly extendedOf: number;
  readonly missedOf: number;
  readonly system: readonly [number, number];
  readonly spot: readonly [number, number];
  readonly rejections: number;
  readonly knowledge: number;
}

const anyShare = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 40 }))
  .map(([of, part]) => [Math.min(of, part), of] as const);

const anyGiven: fc.Arbitrary<Given> = fc.record({
  group: fc.constantFrom<GroupId>("county", "park", "enterprise"),
  tickets: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 900 })),
  lateOf: fc.nat({ max: 5 }),
  extendedOf: fc.nat({ max: 60 }),
  missedOf: fc.nat({ max: 3 }),
  system: anyShare,
  spot: anyShare,
  rejections: fc.nat({ max: 12 }),
  knowledge: fc.nat({ max: 20 }),
});

const atMost = (part: number, whole: number) => whole - Math.min(part, whole);

function unitOf(given: Given, index: number): Unit<Xiangtan2023> {
  const { group, tickets, lateOf, extendedOf, missedOf, system, spot } = given;
  const name = `第${"甲乙丙丁戊己庚辛"[index]}单位`;
  const share = ([count, of]: readonly [number, number]) => ({ count, of });
  return {
    ...{ id: name, name, group },
    metrics: {
      tickets,
      completedOnTime: atMost(lateOf, tickets),
      extended: Math.min(extendedOf, tickets),
      contacted: atMost(missedOf, tickets),
      systemSatisfaction: share(system),
      spotCheckSatisfaction: share(spot),
      rejections: given.rejections,
      knowledgeBase: `${given.knowledge}`,
    },
  };
}

type Cell = string | number;
type Row = Cell[];

/** How a fraction is written: as one, as a spreadsheet divides it, or with the sign that a spreadsheet puts behind it. */
type WrittenRate = "fraction" | "quotient" | "percent";

interface Style {
  readonly rates: WrittenRate;
  readonly typed: boolean;
  readonly sum: "合计" | "总计" | "汇总" | "全市" | "【合计】" | undefined;
  readonly title: boolean;
  readonly note: boolean;
  readonly captions: boolean;
}

const anyStyle: fc.Arbitrary<Style> = fc.record({
  rates: fc.constantFrom<WrittenRate>("fraction", "quotient", "percent"),
  typed: fc.boolean(),
  sum: fc.constantFrom("合计", "总计", "汇总", "全市", "【合计】", undefined),
  title: fc.boolean(),
  note: fc.boolean(),
  captions: fc.boolean(),
});

const COUNTS = ["有效工单量", "按时办结量", "延期量", "联系反馈当事人量", "驳回总量"];
const SCORES = {
  onTimeCompletion: "按时办结率得分",
  extension: "延期率得分",
  contact: "联系反馈当事人率得分",
  satisfaction: "回访满意率得分",
  rejection: "工单驳回得分",
} as const;
const HEADINGS = [
  ...["组别", "单位", ...COUNTS, "系统满意率", "抽查回访满意率", "知识库建设"],
  ...[...Object.values(SCORES), "总得分", "排名"],
];
const at = (heading: string) => HEADINGS.indexOf(heading);

interface Written {
  readonly rows: Row[];
  /** Where its first unit stands. */
  readonly units: readonly number[];
  readonly headings: number;
  readonly sum: number | undefined;
}

function rateCell({ count, of }: { count: number; of: number }, how: WrittenRate): Cell {
  if (how === "fraction") return `${count}/${of}`;
  const value = count / of;
  return how === "quotient" ? value : `${Number((value * 100).toPrecision(15))}%`;
}

/** A month with its results, as an office writes them. */
function written(month: Month<Xiangtan2023>, style: Style): Written {
  const result = scoreMonth(xiangtan2023, month);
  const scored = new Map(
    result.peerGroups.flatMap(({ units }) => units.map((one) => [one.unit.id, one] as const)),
  );
  const figure = (value: number | string) => (style.typed ? Number(value) : `${value}`);
  const inOrder = Object.keys(groups).flatMap((group) =>
    month.units.filter((unit) => unit.group === group),
  );
  const rows: Row[] = [];
  if (style.title) rows.push(["某市2023年10月办理情况"]);
  const headings = rows.push([...HEADINGS]) - 1;
  const units: number[] = [];
  let above: string | undefined;
  for (const { id, name, group, metrics } of inOrder) {
    const own = scored.get(id);
    if (own === undefined) throw new Error(`${id} is ranked`);
    const { tickets, completedOnTime, extended, contacted, rejections } = metrics;
    const share = (value: unknown) => rateCell(value as { count: number; of: number }, style.rates);
    const label = groups[group as GroupId];
    // merged cells have their text in the first row only
    const shown = style.captions && label === above ? "" : label;
    above = label;
    const counts = [tickets, completedOnTime, extended, contacted, rejections] as number[];
    const scores = Object.keys(SCORES).map((key) => own.scores[key as keyof typeof SCORES].points);
    const row = [
      ...[shown, name, ...counts.map(figure)],
      ...[share(metrics.systemSatisfaction), share(metrics.spotCheckSatisfaction)],
      figure(metrics.knowledgeBase as string),
      ...[...scores, own.total.points].map((points) => figure(`${points}`)),
      figure(own.rank),
    ];
    units.push(rows.push(row) - 1);
  }
  let sum: number | undefined;
  if (style.sum !== undefined) {
    const total = HEADINGS.map((heading): Cell => {
      if (!COUNTS.includes(heading)) return "";
      return figure(units.reduce((all, line) => all + Number(rows[line]?.[at(heading)]), 0));
    });
    total[at("单位")] = style.sum;
    sum = rows.push(total) - 1;
  }
  if (style.note) rows.push(["注：数据截至月底。"]);
  return { rows, units, headings, sum };
}

/** A month as a reading has it: each unit by its name, rates as fractions in their lowest terms. */
function inShort(units: readonly Unit<Xiangtan2023>[]): Map<string, string> {
  return new Map(
    units.map(({ name, group, metrics }) => {
      const own = Object.entries(metrics).map(([id, value]) => `${id} ${lowest(value)}`);
      return [name, [group, ...own.sort()].join("; ")] as const;
    }),
  );
}

function lowest(value: unknown): string {
  if (typeof value === "string" && value.endsWith("%")) {
    const [whole = "", places = ""] = value.slice(0, -1).split(".");
    return reduced(BigInt(`${whole}${places}`), 100n * 10n ** BigInt(places.length));
  }
  if (typeof value !== "object" || value === null) return `${value}`;
  const { count, of } = value as { count: number; of: number };
  return reduced(BigInt(count), BigInt(of));
}

function reduced(above: bigint, below: bigint): string {
  let [a, b] = [above, below];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? "0" : `${above / a}/${below / a}`;
}

function read(rows: readonly Row[]) {
  return tryReadTable<Xiangtan2023>(rows, xiangtan2023, { month: "2023-10" });
}

const anyMonth = fc
  .array(anyGiven, { minLength: 2, maxLength: 7 })
  .map((all): Month<Xiangtan2023> => ({ month: "2023-10", units: all.map(unitOf) }));

test("a table that nobody broke is read as it was meant, without a false alarm", () => {
  fc.assert(
    fc.property(anyMonth, anyStyle, (month, style) => {
      const outcome = read(written(month, style).rows);
      if (!outcome.ok) throw new Error(outcome.issues.map((one) => one.message.zh).join("\n"));
      expect(outcome.value.doubts.map(({ message }) => message.zh)).toEqual([]);
      expect(inShort(outcome.value.month.units)).toEqual(inShort(month.units));
    }),
    { numRuns: runs(100) },
  );
});

// ---- breaks

/** What is broken of a table: the rows, and whether what they now say is still the month that was meant. */
type Break = (table: Written, pick: (most: number) => number) => Row[] | undefined;

const copied = ({ rows }: Written) => rows.map((row) => [...row]);
const digits = /\d/;

/** One digit of a cell, another. */
function withDigit(cell: Cell, pick: (most: number) => number): Cell {
  const text = `${cell}`;
  const places = [...text].flatMap((one, place) => (digits.test(one) ? [place] : []));
  const place = places[pick(places.length)] ?? 0;
  const digit = (Number(text[place]) + 1 + pick(8)) % 10;
  const changed = `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
  return typeof cell === "number" ? Number(changed) : changed;
}

function inUnit(
  table: Written,
  pick: (most: number) => number,
  headings: readonly string[],
  change: (cell: Cell) => Cell,
): Row[] {
  const rows = copied(table);
  const row = rows[table.units[pick(table.units.length)] ?? 0] as Row;
  const place = at(headings[pick(headings.length)] ?? "");
  row[place] = change(row[place] as Cell);
  return rows;
}

const breaks: Readonly<Record<string, Break>> = {
  "a digit of a printed result": (table, pick) =>
    inUnit(table, pick, [...Object.values(SCORES), "总得分", "排名"], (cell) =>
      withDigit(cell, pick),
    ),
  "a digit of a count": (table, pick) =>
    inUnit(table, pick, COUNTS, (cell) => withDigit(cell, pick)),
  "points without their point": (table, pick) =>
    inUnit(table, pick, ["总得分"], (cell) => `${cell}`.replace(".", "")),
  "a sign before a count": (table, pick) => inUnit(table, pick, COUNTS, (cell) => `-${cell}`),
  "a count that is text": (table, pick) => inUnit(table, pick, COUNTS, (cell) => `约${cell}`),
  "a count in another column": (table, pick) => {
    const rows = copied(table);
    const row = rows[table.units[pick(table.units.length)] ?? 0] as Row;
    const [a, b] = [at("有效工单量"), at("驳回总量")];
    [row[a], row[b]] = [row[b] as Cell, row[a] as Cell];
    return rows;
  },
  "a row that is shifted by a column": (table, pick) => {
    const rows = copied(table);
    const line = table.units[pick(table.units.length)] ?? 0;
    const [group = "", name = "", ...cells] = rows[line] as Row;
    rows[line] = [group, name, "", ...cells];
    return rows;
  },
  "a row twice": (table, pick) => {
    const rows = copied(table);
    const line = table.units[pick(table.units.length)] ?? 0;
    rows.splice(line, 0, [...(rows[line] as Row)]);
    return rows;
  },
  "a row that is missing": (table, pick) => {
    if (table.sum === undefined) return undefined;
    const rows = copied(table);
    const line = table.units[pick(table.units.length)] ?? 0;
    rows.splice(line, 1);
    // the group of merged cells would go with it
    return rows[line]?.[0] === "" ? undefined : rows;
  },
  "a sum under the name of a unit": (table) => {
    if (table.sum === undefined) return undefined;
    const rows = copied(table);
    (rows[table.sum] as Row)[at("单位")] = "某某单位";
    return rows;
  },
  "a rate without its sign": (table, pick) =>
    inUnit(table, pick, ["系统满意率", "抽查回访满意率"], (cell) => `${cell}`.replace("%", "")),
  "a rate a hundred times": (table, pick) =>
    inUnit(table, pick, ["系统满意率", "抽查回访满意率"], (cell) =>
      typeof cell === "number" ? cell * 100 : cell,
    ),
  "two headings the other way round": (table, pick) => {
    const rows = copied(table);
    const headings = rows[table.headings] as Row;
    const all = [...COUNTS, "知识库建设", ...Object.values(SCORES), "总得分", "排名"];
    const [a, b] = [at(all[pick(all.length)] ?? ""), at(all[pick(all.length)] ?? "")];
    [headings[a], headings[b]] = [headings[b] as Cell, headings[a] as Cell];
    return rows;
  },
  "a heading that is gone": (table, pick) => {
    const rows = copied(table);
    const place = at([...COUNTS, "知识库建设", "系统满意率"][pick(7)] ?? "");
    (rows[table.headings] as Row)[place] = "";
    return rows;
  },
};

/** What a table says of itself, cell by cell, by the headings that it has; undefined where its results or its sum are others. */
function isConsistent(rows: readonly Row[], month: Month<Xiangtan2023>): boolean {
  const headings = (rows.find((row) => row.includes("单位")) ?? []).map(String);
  const result = scoreMonth(xiangtan2023, month);
  const scored = result.peerGroups.flatMap(({ units }) => units);
  const cellOf = (row: Row, heading: string) => row[headings.indexOf(heading)];
  const same = (cell: Cell | undefined, value: { toString(): string } | number) =>
    cell !== undefined && cell !== "" && Number(cell) === Number(`${value}`);
  return scored.every((one) => {
    const row = rows.find((cells) => cellOf(cells, "单位") === one.unit.name) ?? [];
    const scores = Object.entries(SCORES).every(([key, heading]) =>
      same(cellOf(row, heading), one.scores[key as keyof typeof SCORES].points),
    );
    return (
      scores && same(cellOf(row, "总得分"), one.total.points) && same(cellOf(row, "排名"), one.rank)
    );
  });
}

describe("a table that was broken in one place is read as it was meant, or says so", () => {
  test.each(Object.keys(breaks))("%s", (kind) => {
    const seen = { broken: 0, told: 0 };
    fc.assert(
      fc.property(anyMonth, anyStyle, fc.infiniteStream(fc.nat()), (month, style, numbers) => {
        const table = written(month, style);
        const pick = (most: number) => (numbers.next().value as number) % Math.max(1, most);
        const rows = (breaks[kind] as Break)(table, pick);
        if (rows === undefined || JSON.stringify(rows) === JSON.stringify(table.rows)) return;
        seen.broken += 1;
        const outcome = read(rows);
        if (!outcome.ok || outcome.value.doubts.length > 0) {
          seen.told += 1;
          return;
        }
        // nothing was said: then it is the month that was meant, or one that the whole table bears out
        const { units } = outcome.value.month;
        const found = inShort(units);
        const isMeant =
          JSON.stringify([...found].sort()) === JSON.stringify([...inShort(month.units)].sort());
        const bornOut =
          isConsistent(rows, outcome.value.month) && units.length === table.units.length;
        if (!isMeant || !isConsistent(rows, outcome.value.month)) {
          expect([bornOut, rows, [...found]]).toEqual([true, rows, [...found]]);
        }
      }),
      { numRuns: runs(40) },
    );
    expect(seen.told).toBeGreaterThan(seen.broken / 4);
    expect(seen.broken).toBeGreaterThan(5);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  type Adjustment,
  audit,
  type Month,
  type PublishedTable,
  scoreMonth,
  type Unit,
} from "hotline-scoring";
import type { Finding, StatedFigure } from "hotline-scoring/audit";
import { csvRows } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { orderFindings, placeFindings } from "../../src/auditing/placeFindings.js";
import { rankedTogether } from "../../src/auditing/rankedTogether.js";
import { rankFindings } from "../../src/auditing/rankFindings.js";
import { rowAudit } from "../../src/auditing/rowAudit.js";
import { type TableRow, tableRows } from "../../src/sheet/tableRow.js";
import { brought } from "../support/office.js";
import { runs } from "../support/runs.js";
import { type Table, violations } from "./possibleTable.js";

const annex = (name: string) =>
  csvRows(readFileSync(join(import.meta.dirname, "../../examples/bulletin2023-10", name), "utf8"));
const [HEADINGS = [], ...ROWS] = annex("annex-1.csv");
const ADJUSTMENTS = annex("annex-2.csv");
const UNIT = HEADINGS.indexOf("单位");

type Row = readonly string[];

const placeOf = (row: Row) => `${row[0]} ${row[1]}`;
const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message.zh).sort();

/** The rows that are ranked together. */
const blocks = [...new Set(ROWS.map(placeOf))].map((place) => ({
  place,
  rows: ROWS.filter((row) => placeOf(row) === place),
}));

function findingsOf(
  table: PublishedTable,
  stated: readonly StatedFigure[] = [],
): readonly Finding[] {
  return audit(xiangtan2023, table, { adjustments: ADJUSTMENTS, stated }).findings.filter(
    ({ kind }) => kind !== "adjustment",
  );
}

/** The findings of one unit of a table, as an audit has them. */
function ownFindings(rows: readonly Row[], unit: string): string[] {
  return messages(findingsOf([HEADINGS, ...rows]).filter((one) => one.unit === unit));
}

/** The same for many changes of single rows: all the others are audited once. */
function blockReader(rows: readonly Row[]) {
  const {
    columns,
    rows: read,
    terms,
  } = brought([HEADINGS, ...rows], { adjustments: ADJUSTMENTS }, xiangtan2023);
  const known = read.map((row) => rowAudit(row, terms));
  return (index: number, changed: Row): string[] => {
    const { line } = read[index] as TableRow;
    const sections = [{ columns, standing: {}, lines: [{ line, texts: changed }] }];
    const table = { title: [], notes: [], headingLine: 0, sections };
    const [row] = tableRows(xiangtan2023, table) as [TableRow];
    const audits = known.map((one, place) => (place === index ? rowAudit(row, terms) : one));
    const all = audits.map((one) => one.row);
    const findings = [
      ...placeFindings(all, terms),
      ...audits.flatMap((one) => one.findings),
      ...rankedTogether(audits, terms).flatMap((peers) => [...rankFindings(peers, terms).findings]),
      ...orderFindings(all, terms),
    ];
    return messages(findings.filter(({ unit }) => unit === row.unit));
  };
}

/** Every text that differs from one in a single digit. */
function otherDigits(text: string): string[] {
  return [...text].flatMap((digit, place) =>
    /\d/.test(digit)
      ? [..."0123456789"]
          .filter((other) => other !== digit)
          .map((other) => text.slice(0, place) + other + text.slice(place + 1))
      : [],
  );
}

function replaced<Item>(items: readonly Item[], place: number, item: Item): Item[] {
  return items.map((one, index) => (index === place ? item : one));
}

const json = (value: unknown) => JSON.stringify(value);

describe("a printed digit that is another: it is found in its row, or is proved possible still", () => {
  const ALL = 2336 * 9;
  const tried = Math.min(runs(1500), ALL);
  let changes = 0;

  /** Whether a change is among those to try: they lie evenly among all. */
  const isTried = (place: number) =>
    Math.floor(((place + 1) * tried) / ALL) > Math.floor((place * tried) / ALL);

  // npm run test:deep tries every one there is: 2,336 digits of 55 rows, and nine others for each
  test.each(blocks)("$place", ({ rows }) => {
    const findingsAfter = blockReader(rows);
    const missed: string[] = [];
    const invented: string[] = [];
    for (const [index, row] of rows.entries()) {
      const findingsBefore = json(findingsAfter(index, row));
      const brokenBefore = violations([HEADINGS, ...rows], ADJUSTMENTS, index + 1);
      for (const [column, cell] of row.entries()) {
        for (const text of otherDigits(cell)) {
          changes += 1;
          if (!isTried(changes - 1)) continue;
          const changed = replaced(row, column, text);
          const isFound = json(findingsAfter(index, changed)) !== findingsBefore;
          const table: Table = [HEADINGS, ...replaced(rows, index, changed)];
          const broken = violations(table, ADJUSTMENTS, index + 1);
          const said = `${row[UNIT]} ${HEADINGS[column]} ${cell} → ${text}: ${broken}`;
          if (!isFound && json(broken) !== json(brokenBefore)) missed.push(said);
          if (isFound && brokenBefore.length === 0 && broken.length === 0) invented.push(said);
        }
      }
    }
    expect({ missed, invented }).toEqual({ missed: [], invented: [] });
  });

  test("there were 21,024 to try", () => {
    expect(changes).toBe(ALL);
  });

  test("an audit of the peers says what was said of each row here", () => {
    const anyChange = fc
      .constantFrom(...blocks)
      .chain(({ rows }) =>
        fc
          .tuple(fc.nat({ max: rows.length - 1 }), fc.nat(), fc.nat())
          .map(([index, column, digit]) => ({ rows, index, column, digit })),
      );
    fc.assert(
      fc.property(anyChange, ({ rows, index, column, digit }) => {
        const row = rows[index] as Row;
        const printed = row.flatMap((cell, place) => (/\d/.test(cell) ? [place] : []));
        const place = printed[column % printed.length] as number;
        const others = otherDigits(row[place] ?? "");
        const changed = replaced(row, place, others[digit % others.length] ?? "");
        const withoutShift = (all: readonly string[]) =>
          all.map((one) => one.replace(/；名次(?:仍为)? .*$/, ""));
        expect(withoutShift(ownFindings(replaced(rows, index, changed), row[UNIT] ?? ""))).toEqual(
          withoutShift(blockReader(rows)(index, changed)),
        );
      }),
      { numRuns: runs(40) },
    );
  });
});

const before = messages(findingsOf([HEADINGS, ...ROWS]));
const isFound = (rows: readonly Row[], stated: readonly StatedFigure[] = []) =>
  json(messages(findingsOf([HEADINGS, ...rows], stated))) !== json(before);

describe("a row that stands elsewhere", () => {
  const RANK = HEADINGS.indexOf("排名");
  const TICKETS = HEADINGS.indexOf("有效工单量");
  const pairs = ROWS.flatMap((_, lower) =>
    ROWS.slice(0, lower).map((__, upper) => [upper, lower] as const),
  );

  /** Whether only the names of two rows differ in what says where they stand. */
  function areEqual(a: Row, b: Row): boolean {
    return placeOf(a) === placeOf(b) && a[RANK] === b[RANK] && a[TICKETS] === b[TICKETS];
  }

  test("two rows that are swapped, unless they are equal in place, rank and tickets", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ([upper, lower]) => {
        const [first, second] = [ROWS[upper] as Row, ROWS[lower] as Row];
        const swapped = replaced(replaced(ROWS, upper, second), lower, first);
        expect(isFound(swapped), `${first[UNIT]} ${second[UNIT]}`).toBe(!areEqual(first, second));
      }),
      { numRuns: runs(30) },
    );
  });

  test("neighbours that are swapped", () => {
    for (const { rows } of blocks) {
      const own = messages(findingsOf([HEADINGS, ...rows]));
      for (const [index, lower] of rows.entries()) {
        const upper = rows[index - 1];
        if (upper === undefined) continue;
        const swapped = replaced(replaced(rows, index, upper), index - 1, lower);
        const found = json(messages(findingsOf([HEADINGS, ...swapped]))) !== json(own);
        expect(found, `${upper[UNIT]} ${lower[UNIT]}`).toBe(!areEqual(upper, lower));
      }
    }
  });
});

describe("a unit that stands under another tier is told of", () => {
  const tiered = ROWS.filter((row) => row[1] !== "");

  test.each(tiered.map((row) => [row[UNIT] ?? "", row] as const))("%s", (unit, row) => {
    const [group, tier] = row;
    for (const other of ["A", "B", "C"].filter((one) => one !== tier)) {
      const moved = replaced(row, 1, other);
      const there = ROWS.filter((one) => one[0] === group && one[1] === other);
      const kinds = findingsOf([HEADINGS, ...there, moved]).flatMap((one) =>
        one.unit === unit && one.kind === "tier" ? [one.expected] : [],
      );
      expect(kinds).toEqual([[tier]]);
    }
  });

  test("and so is one whose cell alone was changed", () => {
    for (const row of tiered.filter(([, tier]) => tier === "A").slice(0, 3)) {
      const moved = replaced(row, 1, "B");
      expect(isFound(ROWS.map((one) => (one === row ? moved : one)))).toBe(true);
    }
  });
});

describe("a row that is there twice, or not at all", () => {
  test.each(blocks)("twice: $place", ({ rows }) => {
    for (const [index, row] of rows.entries()) {
      const twice = [...rows.slice(0, index + 1), row, ...rows.slice(index + 1)];
      const kinds = findingsOf([HEADINGS, ...twice]).flatMap((one) =>
        one.kind === "unit" ? [one.message.zh] : [],
      );
      expect(kinds).toEqual([`${row[UNIT]}出现两次（第 ${index + 1} 行、第 ${index + 2} 行）`]);
    }
  });

  const groups = ["county", "park", "department", "enterprise"];
  const groupNames = [...new Set(ROWS.map(([group]) => group))];

  test.each(blocks)("dropped, where the number of units is stated: $place", ({ place, rows }) => {
    const [name, tier = ""] = [rows[0]?.[0], rows[0]?.[1]];
    const stated: StatedFigure = {
      units: `${rows.length}`,
      group: groups[groupNames.indexOf(name ?? "")] ?? "",
      ...(tier === "" ? {} : { tier }),
    };
    for (const row of rows) {
      const left = rows.filter((one) => one !== row);
      const said = findingsOf([HEADINGS, ...left], [stated]).filter(
        ({ kind }) => kind === "stated",
      );
      expect(
        said.map(({ printed, expected }) => [printed, ...expected]),
        place,
      ).toEqual([[`${rows.length}`, `${left.length}`]]);
    }
  });

  test.each(blocks)("dropped, where the ranks show it: $place", ({ rows }) => {
    const own = new Set(messages(findingsOf([HEADINGS, ...rows])));
    for (const row of rows) {
      const left = rows.filter((one) => one !== row);
      const sharesRank = left.some((one) => one[2] === row[2]);
      const isLast = row[2] === rows.at(-1)?.[2];
      const ranks = findingsOf([HEADINGS, ...left]).filter(
        ({ kind, message }) => kind === "rank" && !own.has(message.zh),
      );
      expect(ranks.length > 0, row[UNIT]).toBe(!sharesRank && !isLast);
    }
  });
});

/** A count in percent to two places, and points to two places, halves away from zero: all of it in whole numbers. */
const percent = (count: number, of: number) =>
  `${(Math.floor((2 * 10000 * Math.min(count, of) + of) / (2 * of)) / 100).toFixed(2)}%`;

interface DrawnUnit {
  readonly unit: Unit<typeof xiangtan2023>;
  /** The satisfaction as it is printed. */
  readonly satisfaction: readonly [string, string];
  readonly points: readonly string[];
}

const anyPoints = fc
  .tuple(fc.constantFrom("", "-"), fc.integer({ min: 1, max: 600 }))
  .map(([sign, hundredths]) => `${sign}${hundredths / 100}`);

function anyUnitOf(tickets: number): fc.Arbitrary<DrawnUnit> {
  const most = Math.max(tickets, 1);
  const share = fc
    .integer({ min: 1, max: most })
    .chain((of) => fc.nat({ max: of }).map((count) => ({ count, of })));
  const none = { count: 1, of: 1 };
  return fc
    .record({
      group: fc.constantFrom("county", "park", "department", "enterprise" as const),
      done: fc.oneof(fc.constant(tickets), fc.nat({ max: tickets })),
      extended: fc.nat({ max: tickets === 0 ? 0 : tickets + 2 }),
      contacted: fc.oneof(fc.constant(tickets), fc.nat({ max: tickets })),
      system: tickets === 0 ? fc.constant(none) : share,
      spotCheck: tickets === 0 ? fc.constant(none) : share,
      rejections: fc.nat({ max: 25 }),
      knowledge: fc.integer({ min: 0, max: 2000 }).map((hundredths) => `${hundredths / 100}`),
      points: fc.array(anyPoints, { maxLength: 3 }),
    })
    .map(
      ({ group, done, extended, contacted, system, spotCheck, rejections, knowledge, points }) => ({
        unit: {
          id: "",
          name: "",
          group,
          metrics: {
            tickets,
            completedOnTime: tickets === 0 ? "100%" : done,
            extended: tickets === 0 ? "0%" : extended,
            contacted: tickets === 0 ? "100%" : contacted,
            systemSatisfaction: system,
            spotCheckSatisfaction: spotCheck,
            rejections,
            knowledgeBase: knowledge,
          },
        },
        satisfaction: [percent(system.count, system.of), percent(spotCheck.count, spotCheck.of)],
        points,
      }),
    );
}

const anyTickets = fc.oneof(
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 30 }),
  fc.constantFrom(19, 20, 99, 100),
  fc.integer({ min: 1, max: 1500 }),
);

/** A month of some units, and what an office would print of it. */
function printedMonth(drawn: readonly DrawnUnit[]) {
  const units = drawn.map(({ unit }, index) => ({
    ...unit,
    id: `${index}`,
    name: `第${index}单位`,
  }));
  const adjustments = drawn.flatMap(({ points }, index) =>
    points.map(
      (one): Adjustment => ({ unit: `${index}`, category: "项", points: one, reason: "由" }),
    ),
  );
  const month: Month<typeof xiangtan2023> = { month: "2023-10", units, adjustments };
  const { groups, dimensions } = xiangtan2023;
  const rows = scoreMonth(xiangtan2023, month).peerGroups.flatMap((peers) =>
    peers.units.map(({ unit, rank, scores, total }) => {
      const { satisfaction, unit: given } = drawn[Number(unit.id)] as DrawnUnit;
      const { tickets, completedOnTime, extended, contacted, rejections } = given.metrics;
      const ofTickets = (metric: unknown) =>
        typeof metric === "string"
          ? ["0", metric]
          : [`${metric}`, percent(metric as number, tickets)];
      const points = dimensions.map(({ id }) => `${scores[id].points}`);
      const [onTime = "", extension = "", contact = "", callback = "", ...others] = points;
      return [
        groups.find(({ id }) => id === peers.group)?.name.zh ?? "",
        peers.tier ?? "",
        `${rank}`,
        unit.name,
        `${tickets}`,
        ...[...ofTickets(completedOnTime), onTime],
        ...[...ofTickets(extended), extension],
        ...[...ofTickets(contacted), contact],
        ...[...satisfaction, callback],
        ...[`${rejections}`, ...others],
        total.points.toFixed(2),
      ];
    }),
  );
  const list = adjustments.map(({ unit, category, points }) => [
    `第${unit}单位`,
    category,
    `${points}`,
  ]);
  const above = units.filter(({ metrics: { tickets, extended } }) => Number(extended) > tickets);
  return {
    table: [HEADINGS, ...rows],
    list: [["单位", "加减分项", "分数"], ...list],
    above: above.map(({ name }) => name).sort(),
  };
}

const anyMonthOf = (tickets: fc.Arbitrary<number>, size: fc.ArrayConstraints) =>
  fc.array(tickets.chain(anyUnitOf), size).map(printedMonth);

describe("a table that the rules made", () => {
  const agrees = ({ table, list, above }: ReturnType<typeof printedMonth>) => {
    const { findings, counts, notChecked } = audit(xiangtan2023, table, { adjustments: list });
    const others = findings.filter(({ kind, severity }) => kind !== "whole" || severity !== "low");
    expect(messages(others)).toEqual([]);
    expect(findings.map(({ unit }) => unit).sort()).toEqual(above);
    expect([counts.explained, counts.wrong, counts.notChecked]).toEqual([0, above.length, 0]);
    expect(notChecked.filter(({ zh }) => !zh.includes("给定数据"))).toEqual([]);
  };

  test("has nothing wrong in it, but counts above their whole", () => {
    const anyTable = anyMonthOf(anyTickets, { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(anyTable, agrees), { numRuns: runs(100) });
  });

  test("of one unit", () => {
    fc.assert(fc.property(anyMonthOf(anyTickets, { minLength: 1, maxLength: 1 }), agrees));
  });

  test("with units without tickets, where the rates are given", () => {
    const few = anyMonthOf(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(few, agrees));
  });

  test("with ties: each unit twice", () => {
    const twice = fc
      .array(anyTickets.chain(anyUnitOf), { minLength: 1, maxLength: 4 })
      .map((drawn) => printedMonth([...drawn, ...drawn, ...drawn.slice(0, 1)]));
    fc.assert(fc.property(twice, agrees));
  });

  // more extensions than tickets: their rate may stand as it is scored, or as the counts give it
  test.each([
    ["100.00%", []],
    ["140.00%", []],
    ["102.00%", ["rate"]],
    ["40.00%", ["rate"]],
  ])("of 7 extensions among 5 tickets, printed as %s", (rate, wrong) => {
    const own =
      "县市区,,1,第0单位,5,0,0.00%,0,7,RATE,0,5,100.00%,20,0.00%,0.00%,0,0,10,0,5,0,35.00";
    const table = [HEADINGS, own.replace("RATE", rate).split(",")];
    const kinds = audit(xiangtan2023, table, { adjustments: [["单位", "加减分项", "分数"]] });
    expect(kinds.findings.map(({ kind }) => kind)).toEqual([...wrong, "whole"]);
    expect(violations(table, [["单位", "加减分项", "分数"]], 1)).toEqual([
      ...wrong.map(() => "rate:延期率"),
      "whole:延期量",
    ]);
  });

  test("with one digit changed, it is found, or is proved possible still", () => {
    const small = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 90, max: 130 }));
    const anyChange = fc.tuple(
      anyMonthOf(small, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
    );
    fc.assert(
      fc.property(anyChange, ([{ table, list }, at, column, digit]) => {
        const index = 1 + (at % (table.length - 1));
        const row = table[index] as Row;
        const printed = row.flatMap((cell, place) =>
          place !== UNIT && /\d/.test(cell) ? [place] : [],
        );
        const place = printed[column % printed.length] as number;
        const others = otherDigits(row[place] ?? "");
        const text = others[digit % others.length] ?? "";
        // of a unit without tickets, the rates are given: nothing in its row can contradict that
        fc.pre(HEADINGS[place] !== "有效工单量" || Number(text) > 0);
        const changed = replaced(table, index, replaced(row, place, text));
        const found = (given: Table) =>
          json(
            messages(
              audit(xiangtan2023, given, { adjustments: list }).findings.filter(
                ({ unit }) => unit === row[UNIT],
              ),
            ),
          );
        const broken = violations(changed, list, index);
        const brokenBefore = violations(table, list, index);
        const isFoundHere = found(changed) !== found(table);
        if (!isFoundHere) expect(broken).toEqual(brokenBefore);
        if (isFoundHere && brokenBefore.length === 0) expect(broken).not.toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });
});

import { spawnSync } from "node:child_process";
import {
  audit,
  explain,
  explainMonth,
  readTable,
  type Scheme,
  scoreMonth,
  toTable,
} from "hotline-scoring";
import { toRows } from "hotline-scoring/tables";
import { satisfactionScore, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { tryReadTable } from "../../src/reading/readTable.js";
import { monthOf, type XiangtanMonth } from "./months.js";
import { decimals, floats, naiveMonth } from "./naive.js";

// npm run bench: how many unit-months a second the built package scores, beside the same work done naively, all in one
// run. The tsconfig beside this file leaves the package's name to package.json, and so to dist.

const SIZES = [55, 1_000, 100_000];
const ROUNDS = 9;
const noAdjustments = [["单位", "加减分项", "分数"]];

/** Seconds of the quickest of some rounds, after one to warm up; each lasts long enough to be timed. */
function seconds(work: () => unknown, times: number): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) work();
    return (performance.now() - start) / 1000 / times;
  });
  return Math.min(...rounds.slice(1));
}

if (process.argv.includes("--memory")) {
  // in a process of its own, so that the peak is that of one month
  const month = monthOf(100_000);
  const before = process.memoryUsage.rss();
  const result = scoreMonth(xiangtan2023, month);
  const peak = process.resourceUsage().maxRSS * 1024;
  const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
  console.log(
    `memory at 100,000 units: ${mebibytes(before)} with the month read in, ${mebibytes(peak)} at the peak of scoring it (${result.peerGroups.length} peer groups)`,
  );
} else {
  const perUnit = new Map<number, number>();
  console.log(
    "units      scoreMonth /s    floats /s     decimal.js /s   floats ÷ ours   ours ÷ decimal.js",
  );
  for (const size of SIZES) {
    const month = monthOf(size);
    const times = Math.max(1, Math.round(50_000 / size));
    const [ours, float, decimal] = [
      seconds(() => scoreMonth(xiangtan2023, month), times),
      seconds(() => naiveMonth(floats, month), times),
      seconds(() => naiveMonth(decimals, month), Math.max(1, Math.round(times / 10))),
    ].map((time) => size / time) as [number, number, number];
    perUnit.set(size, 1 / ours);
    const cells = [size, ours, float, decimal].map((number) =>
      Math.round(number).toLocaleString("en"),
    );
    const ratios = [float / ours, ours / decimal].map((ratio) => ratio.toFixed(1));
    console.log(
      [...cells, ...ratios].map((cell, index) => cell.padStart(index === 0 ? 7 : 15)).join(" "),
    );
  }
  const growth = (perUnit.get(100_000) ?? 0) / (perUnit.get(1_000) ?? 1);
  console.log(`cost of a unit at 100,000, against 1,000: ${growth.toFixed(2)}`);

  const callers = { systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%" };
  const alone = seconds(() => satisfactionScore(callers, "department"), 2_000);
  console.log(`satisfactionScore alone: ${Math.round(1 / alone).toLocaleString("en")} /s`);

  explanations();
  hardTables();
  const month = monthOf(20_000);
  const wrong = naivelyWrong();
  console.log(
    `published digits of 20,000 units that floats get wrong: ${wrong.floats}; decimal.js: ${wrong.decimals}`,
  );
  spawnSync(process.execPath, [...process.execArgv, import.meta.filename, "--memory"], {
    stdio: "inherit",
  });

  function explanations() {
    const names = ["explain", "explainMonth", "all workings", "audit", "toTable", "readTable"];
    console.log(`units   ${names.map((name) => `${name} ÷ scoreMonth`.padStart(27)).join("")}`);
    for (const size of [55, 1_000, 10_000]) {
      const month = monthOf(size);
      const result = scoreMonth(xiangtan2023, month);
      const terms = { scheme: xiangtan2023, month, layout: "list" } as const;
      const table = toRows(toTable(result, terms));
      const times = Math.max(1, Math.round(2_000 / size));
      const scored = seconds(() => scoreMonth(xiangtan2023, month), times);
      const works = [
        seconds(() => explain(xiangtan2023, month, "u7"), times),
        seconds(() => explainMonth(xiangtan2023, month), times),
        seconds(() => allWorkings(month), 1),
        seconds(() => audit(xiangtan2023, table, { adjustments: noAdjustments }), 1),
        seconds(() => toTable(result, terms), times),
        seconds(() => readTable(table, xiangtan2023, { month: "2023-10" }), 1),
      ];
      const cells = works.map((work) => `${(work / scored).toFixed(1)} (${work.toFixed(3)} s)`);
      console.log(
        size.toLocaleString("en").padStart(7),
        cells.map((cell) => cell.padStart(27)).join(""),
      );
    }
  }

  /** Each working of a month, which is put together when it is asked for, and not kept. */
  function allWorkings(month: XiangtanMonth): number {
    let scored = 0;
    for (const working of explainMonth(xiangtan2023, month)) {
      if ("dimensions" in working) scored += 1;
    }
    return scored;
  }

  /** Tables that are large, or that have to be searched. */
  function hardTables() {
    const rows = Array.from({ length: 199_998 }, (_, index) => [`${index}局`, 5]);
    const large = [["单位", "工单量"], ...rows];
    const many = '组别,单位,有效工单量,系统满意率\n市直、驻潭单位,甲局,"10,000,000",150%';
    const works: [string, () => unknown][] = [
      ["200,000 rows that lack columns, refused", () => tryReadTable(large, xiangtan2023)],
      [
        "a rate of ten million tickets that no fraction gives, found",
        () => audit(xiangtan2023, many),
      ],
    ];
    for (const [what, work] of works) console.log(`${what}: ${seconds(work, 1).toFixed(3)} s`);
  }

  function naivelyWrong() {
    const scheme: Scheme = xiangtan2023;
    const exact = new Map(
      scoreMonth(scheme, month).peerGroups.flatMap(({ units }) =>
        units.map(({ unit, scores, total }) => [
          unit.id,
          [...Object.values(scores), total].map(({ points }) => points.toFixed(2)),
        ]),
      ),
    );
    const count = (peers: ReturnType<typeof naiveMonth<never>>, text: (value: never) => string) =>
      [...peers.values()].flat().reduce((sum, { id, scores, total }) => {
        const digits = [...scores, total].map(text);
        return sum + digits.filter((digit, index) => digit !== exact.get(id)?.[index]).length;
      }, 0);
    return {
      floats: count(naiveMonth(floats, month) as never, (value: number) => value.toFixed(2)),
      decimals: count(
        naiveMonth(decimals, month) as never,
        (value: { toFixed(places: number): string }) => value.toFixed(2),
      ),
    };
  }
}

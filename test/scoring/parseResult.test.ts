import { Worker } from "node:worker_threads";
import {
  Decimal,
  InputError,
  type MonthResultJson,
  parseResult,
  type Scheme,
  scoreMonth,
  tryParseResult,
} from "hotline-scoring";
import { compare, fractionOf } from "hotline-scoring/exact";
import { type Xiangtan2023, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { yunzhou2026 } from "../../examples/yunzhou2026.js";
import { yunzhouMonth } from "../../examples/yunzhouMonth.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { longFractions } from "../support/workings.js";

const json = (value: unknown) => JSON.stringify(value);
const october = scoreMonth(xiangtan2023, october2023);
const stored = (): MonthResultJson<Xiangtan2023> => JSON.parse(json(october));

describe("parseResult", () => {
  test.each<[string, Scheme, object]>([
    ["October 2023 of 湘潭", xiangtan2023, october2023],
    ["云州, with grades, flags, lists and figures", yunzhou2026 as Scheme, yunzhouMonth],
    [
      "a month of fractions with thousands of digits",
      longFractions().scheme,
      { month: "2024-01", units: longFractions().units },
    ],
  ])("gives %s back as it was stored", (_, scheme, month) => {
    const result = scoreMonth(scheme, month as never);
    const again = parseResult(JSON.parse(json(result)), scheme);
    expect(json(again)).toBe(json(result));
    expect(again).toEqual(result);
  });

  test("what it gives can be reckoned with", () => {
    const unit = parseResult(stored(), xiangtan2023).peerGroups[2]?.units[0];
    expect(unit?.total.points).toBeInstanceOf(Decimal);
    expect(unit?.total.points.plus(1).toFixed(2)).toBe("103.00");
    expect(compare(unit?.total.exact ?? 0, fractionOf("102"))).toBe(0);
  });

  test("reads a result in memory as well", () => {
    expect(json(parseResult(october, xiangtan2023))).toBe(json(october));
  });

  test("gives back those that are set apart, scored or not, and those that are not published", () => {
    const name = { zh: "名", en: "Name" };
    const byTickets = (id: string, below: number, as: "notRanked" | "notPublished") => ({
      ...{ id, name, if: { measure: { count: "tickets" }, below }, as },
    });
    const scheme = smallScheme({
      dimensions: [smallDimension({ published: { places: 1, mode: "floor", increment: 5 } })],
      ranking: {
        ...{ by: "exact", ties: "dense", minimumVolume: 5 },
        setApart: [byTickets("few", 7, "notRanked"), byTickets("less", 9, "notPublished")],
      },
      verdicts: {
        grades: [{ id: "all", name }],
        vetoes: [{ id: "v", name, if: { total: { below: 4 } }, atMost: "all" }],
      },
    });
    const units = [4, 6, 8, 10].map((tickets) => smallUnit(`${tickets}`, { tickets, done: 3 }));
    const result = scoreMonth(scheme, { month: "2024-Q1", units });
    const again = parseResult(JSON.parse(json(result)), scheme);
    expect(again).toEqual(result);
    expect(json(again)).toBe(json(result));
    expect(again.unranked.map(({ code }) => code)).toEqual(["belowMinimum", "few"]);
    const [, few] = again.unranked;
    expect(`${few?.scored?.scores.speed?.exact} ${few?.scored?.scores.speed?.points}`).toBe("5 5");
    const misprinted = JSON.parse(json(result));
    misprinted.unranked[1].scored.total.points = "5.5";
    const outcome = tryParseResult(misprinted, scheme);
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "unranked[1].scored.total.points",
    ]);
  });

  const UNIT = "peerGroups.0.units.0";
  const place = "peerGroups[0].units[0]";

  /** The stored result with another value at a place; without it where that is undefined. */
  function changed(path: string, value: unknown): unknown {
    const keys = path.split(".");
    const given = stored();
    const holder = keys
      .slice(0, -1)
      .reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], given);
    const last = keys[keys.length - 1] ?? "";
    if (value === undefined) delete (holder as Record<string, unknown>)[last];
    else (holder as Record<string, unknown>)[last] = value;
    return given;
  }

  const ten = { exact: "10", points: "10" };
  test.each<[string, string, unknown, string]>([
    ["another scheme's", "scheme", "yunzhou", "unknownName scheme"],
    ["an unknown group", "peerGroups.0.group", "city", "unknownName peerGroups[0].group"],
    ["a tier of a group without", "peerGroups.0.tier", "A", "unknownName peerGroups[0].tier"],
    ["a unit of an unknown group", `${UNIT}.unit.group`, "x", `unknownName ${place}.unit.group`],
    ["a unit in an unknown tier", `${UNIT}.tier`, "A", `unknownName ${place}.tier`],
    ["a score too many", `${UNIT}.scores.more`, ten, `unknownName ${place}.scores.more`],
    ["a score too few", `${UNIT}.scores.bonus`, undefined, `missing ${place}.scores.bonus`],
    ["a figure of no scheme", `${UNIT}.figures`, { pay: ten }, `unknownName ${place}.figures.pay`],
    [
      "a published score that was changed",
      `${UNIT}.scores.contact.points`,
      "19.99",
      `contradiction ${place}.scores.contact.points`,
    ],
    [
      "an exact total that was changed",
      `${UNIT}.total.exact`,
      "99",
      `contradiction ${place}.total.points`,
    ],
    ["a fraction that can be cut", `${UNIT}.total.exact`, "198/2", `invalid ${place}.total.exact`],
    ["a denominator of 0", `${UNIT}.total.exact`, "1/0", `invalid ${place}.total.exact`],
    [
      "too long a number",
      `${UNIT}.total.exact`,
      "9".repeat(1_000_001),
      `invalid ${place}.total.exact`,
    ],
    ["a rank of 0", `${UNIT}.rank`, 0, `invalid ${place}.rank`],
    ["a rank and a third", `${UNIT}.rank`, 4 / 3, `invalid ${place}.rank`],
    ["an unknown grade", `${UNIT}.grade`, "good", `unknownName ${place}.grade`],
    ["an unknown flag", `${UNIT}.flags`, ["late"], `unknownName ${place}.flags[0]`],
    [
      "a unit twice",
      "peerGroups.0.units.1.unit.id",
      october.peerGroups[0]?.units[0]?.unit.id,
      "duplicate peerGroups[0].units[1].unit.id",
    ],
    [
      "an unknown list",
      "lists",
      [{ list: "best", group: null, tier: null, units: [] }],
      "unknownName lists[0].list",
    ],
    ["no group", "peerGroups.0.group", null, "unknownName peerGroups[0].group"],
    [
      "no tier in a group that has tiers",
      "peerGroups.2.units.0.tier",
      null,
      "unknownName peerGroups[2].units[0].tier",
    ],
    ["a unit of another group", `${UNIT}.unit.group`, "park", `unknownName ${place}.unit.group`],
    [
      "a unit of another tier",
      "peerGroups.2.units.0.tier",
      "B",
      "unknownName peerGroups[2].units[0].tier",
    ],
    ["a number in place of text", `${UNIT}.total.points`, 99, `invalid ${place}.total.points`],
    ["no peer groups", "peerGroups", undefined, "missing peerGroups"],
    ["a key too many", "more", 1, "unknownKey more"],
  ])("%s is refused", (_, path, value, problem) => {
    const given = changed(path, value);
    const outcome = tryParseResult(given, xiangtan2023);
    const problems = outcome.ok ? [] : outcome.issues.map((one) => `${one.code} ${one.path}`);
    expect(problems).toEqual([problem]);
    expect(() => parseResult(given, xiangtan2023)).toThrow(InputError);
  });

  test.each([undefined, null, "", 1, [], () => undefined])("%s is no result", (given) => {
    expect(tryParseResult(given, xiangtan2023).ok).toBe(false);
  });
});

describe("a result that goes to a worker", () => {
  test("cannot be cloned as it is: its values have methods", () => {
    expect(() => structuredClone(october)).toThrow();
  });

  test("goes as JSON and is read there", async () => {
    const worker = new Worker(
      'require("node:worker_threads").parentPort.once("message", (one) => require("node:worker_threads").parentPort.postMessage(one))',
      { eval: true },
    );
    const back = await new Promise<string>((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
      worker.postMessage(json(october));
    });
    await worker.terminate();
    expect(json(parseResult(JSON.parse(back), xiangtan2023))).toBe(json(october));
  });

  test("a month goes as it is, where its points are text or numbers", () => {
    expect(json(scoreMonth(xiangtan2023, structuredClone(october2023)))).toBe(json(october));
  });
});

import { describe, expect, test } from "vitest";
import { checkedAuditOptions } from "../../src/model/auditInput.js";

type Checked = ReturnType<typeof checkedAuditOptions>;

/** What an outcome holds, or the places of its problems. */
function shortly(outcome: Checked): unknown {
  return outcome.ok ? outcome.value : outcome.issues.map(({ path }) => path);
}

/** What is allowed instead of each problem, in English. */
function allowedBy(outcome: Checked): string[] {
  return outcome.ok ? [] : outcome.issues.map(({ path, allowed }) => `${path}: ${allowed.en}`);
}

describe("options", () => {
  const name = { zh: "正文", en: "Text" };

  test.each<[string, unknown, boolean]>([
    ["none", {}, true],
    ["null", null, false],
    ["a list", [], false],
    ["an unknown key", { percentPlace: 2 }, false],
    ["nothing stated", { stated: [] }, true],
    ["units", { stated: [{ units: "55" }] }, true],
    ["units of a tier", { stated: [{ units: "5", group: "office", tier: "A", name }] }, true],
    ["units as a number", { stated: [{ units: 55 }] }, false],
    ["blank units", { stated: [{ units: "" }] }, false],
    ["units with a sum", { stated: [{ units: "5", sum: "5" }] }, false],
    ["a sum", { stated: [{ sum: "5" }] }, true],
    ["a sum of parts", { stated: [{ sum: "5", of: "tickets", parts: ["2", "3"] }] }, true],
    ["a sum of no parts", { stated: [{ sum: "5", parts: [] }] }, false],
    ["a sum of a tier", { stated: [{ sum: "5", tier: "A" }] }, false],
    ["a rate", { stated: [{ rate: "50%", count: "1", whole: "2", of: "done" }] }, true],
    ["a rate with parts", { stated: [{ rate: "50%", parts: ["1"] }] }, false],
    ["nothing of these", { stated: [{ name }] }, false],
    ["one figure, not a list", { stated: { units: "5" } }, false],
    ["columns", { columns: { a: "group", b: "tier", c: "rank", d: "unit" } }, true],
    ["more columns", { columns: { e: "total", f: "ignored" } }, true],
    ["a metric", { columns: { 满意: { metric: "happy" } } }, true],
    ["a count", { columns: { 量: { count: "done" } } }, true],
    ["a score", { columns: { 分: { score: "speed" } } }, true],
    ["two at once", { columns: { 分: { score: "speed", metric: "done" } } }, false],
    ["a blank id", { columns: { 分: { score: " " } } }, false],
    ["an unknown word", { columns: { 分: "points" } }, false],
    ["a blank heading", { columns: { "": "unit" } }, false],
    ["a list of columns", { columns: ["unit"] }, false],
    ["percentPlaces −1", { percentPlaces: -1 }, false],
    ["percentPlaces 0", { percentPlaces: 0 }, true],
    ["percentPlaces 10", { percentPlaces: 10 }, true],
    ["percentPlaces 11", { percentPlaces: 11 }, false],
    ["percentPlaces 1.5", { percentPlaces: 1.5 }, false],
    ["percentPlaces as text", { percentPlaces: "2" }, false],
  ])("%s", (_, value, allowed) => {
    expect(checkedAuditOptions(value).ok).toBe(allowed);
  });

  test("what is allowed instead", () => {
    expect(allowedBy(checkedAuditOptions({ columns: { 分: "points" } }))).toEqual([
      'options.columns.分: one of "group", "tier", "rank", "unit", "total", "ignored", { metric }, { count }, { score }',
    ]);
    expect(allowedBy(checkedAuditOptions({ stated: [5] }))).toEqual([
      "options.stated[0]: a figure with units, sum or rate",
    ]);
  });
});

describe("options that are checked", () => {
  test.each<[string, unknown, unknown]>([
    ["sound ones", { percentPlaces: 2 }, { percentPlaces: 2 }],
    ["a number", 5, ["options"]],
    ["null", null, ["options"]],
    ["a list", [], ["options"]],
    ["a key that is not known", { percentPlace: 2 }, ["options.percentPlace"]],
    ["a place too many", { percentPlaces: 11 }, ["options.percentPlaces"]],
    ["a stated number", { stated: [{ units: 55 }] }, ["options.stated[0].units"]],
  ])("%s", (_, value, expected) => {
    expect(shortly(checkedAuditOptions(value))).toEqual(expected);
  });

  test("the problems of options without an end begin with options", () => {
    const endless: { stated?: unknown } = {};
    endless.stated = [endless];
    expect(shortly(checkedAuditOptions(endless))).toEqual([expect.stringMatching(/^options/)]);
  });
});

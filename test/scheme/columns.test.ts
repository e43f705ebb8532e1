import type { ColumnNames } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  columnName,
  columnNamesSchema,
  namedColumns,
  scoreHeading,
  usualNames,
} from "../../src/scheme/columns.js";
import { accepts } from "../support/accepts.js";
import { both } from "../support/office.js";

const street = both("街道", "Street");
const town = both("乡镇", "Township");

test.each<[string, unknown, boolean]>([
  ["nothing", {}, true],
  ["a name of units", { unit: [street] }, true],
  ["two of them", { unit: [street, town] }, true],
  ["names of a metric", { metrics: { tickets: [street] } }, true],
  [
    "names of a count and of a score",
    { counts: { done: [street] }, dimensions: { a: [town] } },
    true,
  ],
  ["no name", { unit: [] }, false],
  ["a name in one language", { unit: [{ zh: "街道" }] }, false],
  ["a name by itself", { unit: street }, false],
  ["a name without text", { unit: [both("", "Street")] }, false],
  ["no name of a metric", { metrics: { tickets: [] } }, false],
  ["names of metrics in a list", { metrics: [street] }, false],
  ["names of figures", { figures: { pay: [street] } }, false],
  ["a column that there is not", { units: [street] }, false],
])("%s may be stated: %s", (_, value, allowed) => {
  expect(accepts(columnNamesSchema, value)).toBe(allowed);
});

describe("namedColumns", () => {
  test("are those that have names, with where those stand", () => {
    const columns: ColumnNames = {
      unit: [street, town],
      metrics: { tickets: [street], "late.more": [town] },
      dimensions: { speed: [street] },
    };
    expect(namedColumns(columns)).toEqual([
      { path: "columns.unit", kind: "unit", names: [street, town] },
      { path: "columns.metrics.tickets", kind: "metrics", id: "tickets", names: [street] },
      { path: 'columns.metrics["late.more"]', kind: "metrics", id: "late.more", names: [town] },
      { path: "columns.dimensions.speed", kind: "dimensions", id: "speed", names: [street] },
    ]);
  });

  test("are none where none have", () => {
    expect(namedColumns(undefined)).toEqual([]);
    expect(namedColumns({})).toEqual([]);
    expect(namedColumns({ unit: undefined, metrics: {} })).toEqual([]);
  });
});

describe("columnName", () => {
  const columns: ColumnNames = {
    unit: [street, town],
    metrics: { tickets: [town, street] },
  };

  test.each<[Parameters<typeof columnName>[1], string | undefined, unknown]>([
    ["unit", undefined, street],
    ["rank", undefined, undefined],
    ["metrics", "tickets", town],
    ["metrics", "done", undefined],
    ["metrics", "toString", undefined],
    ["counts", "tickets", undefined],
  ])("of %s %s is the first of its names", (kind, id, expected) => {
    expect(columnName(columns, kind, id)).toEqual(expected);
  });

  test("is none where the scheme names no columns", () => {
    expect(columnName(undefined, "unit")).toBeUndefined();
  });
});

test("no two usual columns are called alike", () => {
  const names = Object.values(usualNames).flatMap(({ zh, en }) => [zh, en]);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ["按时办结率", "按时办结率得分"],
  ["Speed", "Speed score"],
  ["12345热线", "12345热线得分"],
  ["A", "A score"],
])("the scores of %s are called %s", (dimension, heading) => {
  expect(scoreHeading(dimension)).toBe(heading);
});

import { expect, test } from "vitest";
import { checkedReadOptions } from "../../src/model/readOptions.js";

const pathsOf = (value: unknown) => {
  const outcome = checkedReadOptions(value);
  return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
};

test.each<[string, unknown]>([
  ["nothing", {}],
  ["a month", { month: "2023-10" }],
  ["columns", { columns: { 满意率: { metric: "happy" }, 备注: "ignored" } }],
  ["what is left open", { month: undefined, columns: undefined }],
])("%s may be said", (_, options) => {
  expect(checkedReadOptions(options)).toEqual({ ok: true, value: options });
});

test.each<[unknown, string[]]>([
  [{ month: "2023-13" }, ["options.month"]],
  [{ month: 202310 }, ["options.month"]],
  [{ columns: [] }, ["options.columns"]],
  [{ columns: { 满意率: "rate" } }, ["options.columns.满意率"]],
  [{ year: 2023, month: "2023" }, ["options.year", "options.month"]],
  [null, ["options"]],
])("%j is refused at %j", (options, paths) => {
  expect(pathsOf(options).sort()).toEqual([...paths].sort());
});

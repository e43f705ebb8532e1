import { expect, test } from "vitest";
import { requireTable } from "../../src/tables/requireTable.js";

const table = { columns: [], headings: [], sections: [] };

test("a table is let through", () => {
  expect(() => requireTable("toCsv", table)).not.toThrow();
});

test.each<[string, unknown, string]>([
  ["null", null, "null"],
  ["text", "单位", '"单位"'],
  ["a list", [], "a list of 0"],
  ["a result", { peerGroups: [] }, "an object"],
  ...["columns", "headings", "sections"].map((key): [string, unknown, string] => [
    `what has no ${key}`,
    Object.fromEntries(Object.entries(table).filter(([one]) => one !== key)),
    "an object",
  ]),
])("%s is refused", (_, value, shown) => {
  expect(() => requireTable("toCsv", value as object)).toThrow(
    new RangeError(`toCsv requires what toTable gives, not ${shown}`),
  );
});

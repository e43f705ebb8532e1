import { expect, test } from "vitest";
import { columnSchema } from "../../src/model/column.js";
import { accepts } from "../support/accepts.js";

test.each<[unknown, boolean]>([
  ["group", true],
  ["tier", true],
  ["rank", true],
  ["unit", true],
  ["total", true],
  ["ignored", true],
  ["score", false],
  ["Unit", false],
  ["", false],
  [{ metric: "done" }, true],
  [{ count: "done" }, true],
  [{ score: "speed" }, true],
  [{ metric: "done", count: "done" }, false],
  [{ metric: "done", places: 2 }, false],
  [{ metric: "" }, false],
  [{ metric: " " }, false],
  [{ score: 5 }, false],
  [{ unit: "done" }, false],
  [{}, false],
  [["unit"], false],
  [null, false],
  [undefined, false],
])("%j", (value, allowed) => {
  expect(accepts(columnSchema(), value)).toBe(allowed);
});

import { expect, test } from "vitest";
import { clauseSchema } from "../../src/model/clause.js";
import { accepts } from "../support/accepts.js";

const clause = { zh: "专项督办另行计分", en: "Special supervision is scored apart" };
const reason = { zh: "无公开数据", en: "No figures are published" };

test.each([
  [{ clause, reason }, true],
  [{ clause }, false],
  [{ reason }, false],
  [{ clause: "专项督办另行计分", reason }, false],
  [{ clause, reason: { zh: "", en: "None" } }, false],
  [{ clause, reason, id: "a" }, false],
])("row %#", (value, allowed) => {
  expect(accepts(clauseSchema, value)).toBe(allowed);
});

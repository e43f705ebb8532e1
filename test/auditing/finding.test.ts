import { expect, test } from "vitest";
import { finding } from "../../src/auditing/finding.js";
import { both } from "../support/office.js";

const stated = {
  kind: "tier",
  severity: "high",
  row: 1,
  unit: "甲局",
  column: "档次",
  printed: "A",
  message: both("说明", "words"),
} as const;

test("unless something else is said, it is wrong, and touches no other cell", () => {
  expect(finding(stated)).toEqual({
    ...stated,
    verdict: "wrong",
    expected: [],
    consequences: [],
    orElse: [],
  });
});

test("what is said stands", () => {
  const cell = { column: "总得分", printed: "1", expected: "2" };
  const more = { verdict: "explained", expected: ["B"], consequences: [cell], orElse: [cell] };
  expect(finding({ ...stated, ...more } as never)).toEqual({ ...stated, ...more });
});

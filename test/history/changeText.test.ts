import { expect, test } from "vitest";
import { changeText } from "../../src/history/changeText.js";

const names = [{ zh: "满意率", en: "Satisfaction" }];

test.each([
  ["5", "6", 'cap（满意率）：由 "5" 改为 "6"。', 'cap (Satisfaction): "5" became "6".'],
  [undefined, "6", 'cap（满意率）：新增 "6"。', 'cap (Satisfaction): added "6".'],
  ["5", undefined, 'cap（满意率）：删去 "5"。', 'cap (Satisfaction): removed "5".'],
])("%s to %s", (before, after, zh, en) => {
  expect(changeText(before, after, "cap", names)).toEqual({ zh, en });
});

test("what has no name is told by its place alone", () => {
  expect(changeText(1, 2, "total.cap", []).en).toBe("total.cap: 1 became 2.");
});

test("a long value is cut", () => {
  expect(changeText("1", "9".repeat(500), "cap", []).en.length).toBeLessThan(120);
});

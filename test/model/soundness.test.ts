import { expect, test } from "vitest";
import { inputIssue } from "../../src/model/inputIssue.js";
import { soundness } from "../../src/model/soundness.js";

const text = { zh: "", en: "" };
const sound = soundness(
  ["units[3].metrics.extended", "groups"].map((path) => inputIssue(path, text, text)),
);

test.each([
  ["units[3].metrics.extended", false],
  ["units[3].metrics", false],
  ["units[3]", false],
  ["units", false],
  ["units[3].metrics.tickets", true],
  ["units[3].id", true],
  ["units[30]", true],
  ["groups[0].tiers", false],
  ["metrics", true],
])("%s is sound: %s", (path, expected) => {
  expect(sound(path)).toBe(expected);
});

test("without problems, all is sound", () => {
  expect(soundness([])("units")).toBe(true);
});

test("where the whole is broken, nothing is sound", () => {
  expect(soundness([inputIssue("", text, text)])("units")).toBe(false);
});

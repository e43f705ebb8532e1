import { describe, expect, test } from "vitest";
import { inputIssue } from "../../src/input/issue.js";
import { repeatedIds, soundness } from "../../src/input/soundness.js";

describe("soundness", () => {
  const text = { zh: "", en: "" };
  const sound = soundness(
    ["units[3].metrics.extended", "groups"].map((path) => inputIssue("invalid", path, text, text)),
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
    expect(soundness([inputIssue("invalid", "", text, text)])("units")).toBe(false);
  });
});

describe("repeatedIds", () => {
  const always = () => true;

  test("each id that an earlier item has is a problem", () => {
    const items = ["a", "b", "a", "a"].map((id) => ({ id }));
    const issues = repeatedIds(items, "groups", always);
    expect(issues.map(({ path }) => path)).toEqual(["groups[2].id", "groups[3].id"]);
    expect(issues[1]?.allowed.en).toBe("an id that no other item has (groups[0] has this one)");
  });

  test("items that are not sound are passed over", () => {
    const items = [{ id: "a" }, { id: "a" }];
    expect(repeatedIds(items, "groups", (path) => path !== "groups[1].id")).toEqual([]);
    expect(repeatedIds("aa" as never, "groups", always)).toEqual([]);
  });
});

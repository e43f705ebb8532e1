import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { foundText, inputIssue, inputPath, issueBelow, pathBelow } from "../../src/input/issue.js";

describe("inputPath", () => {
  test.each([
    [["units", 3, "metrics", "extended"], "units[3].metrics.extended"],
    [["byGroup", "县市区"], "byGroup.县市区"],
    [["metrics", "a.b"], 'metrics["a.b"]'],
    [["metrics", ""], 'metrics[""]'],
    [[0], "[0]"],
    [[], ""],
  ])("%j is %s", (keys, path) => {
    expect(inputPath(keys)).toBe(path);
  });

  test("a long key is cut", () => {
    expect(pathBelow("a", "x y".repeat(500)).length).toBeLessThan(210);
    expect(pathBelow("a", "x".repeat(500)).length).toBeLessThan(210);
  });
});

describe("foundText", () => {
  test.each([
    [undefined, "该项缺失", "nothing"],
    ["一", '"一"', '"一"'],
    [-1, "-1", "-1"],
    [[1, 2, 3], "含 3 项的列表", "a list of 3"],
    [new Decimal("NaN"), "Decimal 数值", "a Decimal"],
    [{}, "一个对象", "an object"],
    [() => 1, "一个函数", "a function"],
    [10n, "bigint 整数", "10n"],
    [
      "九".repeat(61),
      `"${"九".repeat(60)}"…（共 61 个字符）`,
      `"${"九".repeat(60)}"… (61 characters)`,
    ],
  ])("row %#", (value, zh, en) => {
    expect(foundText(value)).toEqual({ zh, en });
  });
});

describe("inputIssue", () => {
  const found = { zh: "-1", en: "-1" };
  const allowed = { zh: "整数", en: "a whole number" };
  const metric = { id: "rejections", name: { zh: "驳回总量", en: "Rejections" } };

  test("an issue says it all in a sentence", () => {
    expect(
      inputIssue("invalid", "units[0].metrics.rejections", found, allowed, "某局", metric),
    ).toEqual({
      code: "invalid",
      path: "units[0].metrics.rejections",
      keys: ["units", 0, "metrics", "rejections"],
      unit: "某局",
      metric,
      found,
      allowed,
      message: {
        zh: "units[0].metrics.rejections（某局）：发现 -1；应为整数。",
        en: "units[0].metrics.rejections (某局): found -1; expected a whole number.",
      },
    });
  });

  test.each<[string, (string | number)[]]>([
    ["", []],
    ["month", ["month"]],
    ["[2].id", [2, "id"]],
    ["groups[0].tiers[10].from", ["groups", 0, "tiers", 10, "from"]],
    ['metrics["a.b"]', ["metrics", "a.b"]],
    ['metrics["a\\"]b"][0]', ["metrics", 'a"]b', 0]],
    ["metrics.按时", ["metrics", "按时"]],
    ["F12", ["F12"]],
    ["adjustments!B3", ["adjustments!B3"]],
  ])("the keys of %s are listed", (path, keys) => {
    expect(inputIssue("invalid", path, found, allowed).keys).toEqual(keys);
    if (!path.includes("!")) expect(inputPath(keys)).toBe(path);
  });

  test("a problem is told below another place", () => {
    const issue = inputIssue("duplicate", "groups[1].id", found, allowed, "某局", metric);
    expect(issueBelow("scheme", issue)).toEqual(
      inputIssue("duplicate", "scheme.groups[1].id", found, allowed, "某局", metric),
    );
    expect(issueBelow("scheme", inputIssue("invalid", "", found, allowed)).path).toBe("scheme");
    expect(issueBelow("a", inputIssue("invalid", "[1]", found, allowed)).path).toBe("a[1]");
  });

  test("without a unit, and at the top", () => {
    const issue = inputIssue("invalid", "", found, allowed);
    expect(issue).not.toHaveProperty("unit");
    expect(issue).not.toHaveProperty("metric");
    expect(issue.message).toEqual({
      zh: "输入：发现 -1；应为整数。",
      en: "the input: found -1; expected a whole number.",
    });
  });
});

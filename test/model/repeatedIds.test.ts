import { expect, test } from "vitest";
import { repeatedIds } from "../../src/model/repeatedIds.js";

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

import { expect, test } from "vitest";
import { byGroupId } from "../../src/auditing/byGroupId.js";

test("each group has its own, made once, when it is asked for", () => {
  const asked: string[] = [];
  const of = byGroupId((group) => {
    asked.push(group);
    return { group };
  });
  expect(asked).toEqual([]);
  const first = of("county");
  expect(of("office")).toEqual({ group: "office" });
  expect(of("county")).toBe(first);
  expect(of("toString")).toEqual({ group: "toString" });
  expect(asked).toEqual(["county", "office", "toString"]);
});

test.each([0, "", false, null])("%j is made once as well", (value) => {
  let times = 0;
  const of = byGroupId(() => {
    times += 1;
    return value;
  });
  expect([of("a"), of("a"), times]).toEqual([value, value, 1]);
});

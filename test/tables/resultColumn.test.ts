import { expect, test } from "vitest";
import { named } from "../../src/tables/resultColumn.js";
import { both } from "../support/office.js";

test("a column is called the same by itself and in two rows of headings", () => {
  const name = both("排名", "Rank");
  expect(named(name, "zh", "figures")).toEqual({
    heading: "排名",
    short: "排名",
    holds: "figures",
  });
  expect(named(name, "en", "text")).toEqual({ heading: "Rank", short: "Rank", holds: "text" });
});

import { readTable } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallScheme } from "../support/smallScheme.js";

describe("a grade that is printed", () => {
  const scheme = smallScheme({
    metrics: {
      tickets: { kind: "count", name: both("工单量", "Tickets") },
      done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
    },
    verdicts: {
      grades: [
        { id: "good", name: both("优秀", "Good"), from: "9" },
        { id: "fair", name: both("良好", "Fair") },
      ],
    },
  });
  const told = (grade: string) =>
    readTable(
      [
        ["单位", "工单量", "办结率", "等次"],
        ["甲局", 10, "100%", grade],
      ],
      scheme,
      {
        month: "2024-05",
      },
    ).doubts.map(({ message }) => message.zh);

  test.each(["优秀", "Good", "good", "优 秀", "", "—"])("%j is that of the rules", (grade) => {
    expect(told(grade)).toEqual([]);
  });

  test("良好 is not", () => {
    expect(told("良好")).toEqual([
      "D2（甲局）：“等次” 良好 不是按方案算得的结果；按方案为 优秀，以此为准。",
    ]);
  });
});

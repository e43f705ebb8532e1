import { xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { tiesFinding } from "../../src/auditing/tiesFinding.js";
import { printedRows } from "../support/printedRows.js";

test("that ranks follow another tie method names the units, the method, and that of the scheme", () => {
  const rows = printedRows(xiangtan2023, [
    ["组别", "排名", "单位"],
    ["县市区", "3", "甲县"],
    ["县市区", "4", "乙县"],
  ]);
  expect(tiesFinding(rows, "competition", "dense")).toMatchObject({
    ...{ kind: "rank", severity: "medium", verdict: "explained", row: null, unit: null },
    ...{ column: "排名", printed: "3、4", choice: { kind: "ties" } },
    message: {
      zh: "甲县、乙县的名次是按另一种并列办法排的：并列后名次跳过（1、2、2、4）；方案规定并列后名次连续（1、2、2、3）",
      en: "the ranks of 甲县, 乙县 follow another tie method: competition (1, 2, 2, 4), where the scheme has dense (1, 2, 2, 3)",
    },
  });
});

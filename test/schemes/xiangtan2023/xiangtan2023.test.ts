import { tryParseScheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";

test("it is sound, and nothing in it is odd", () => {
  expect(tryParseScheme(xiangtan2023)).toEqual({ ok: true, value: xiangtan2023, warnings: [] });
});

test("its dimensions are the eight printed ones, worth what the headings say", () => {
  expect(xiangtan2023.dimensions.map(({ name, fullMarks }) => `${name.zh} ${fullMarks}`)).toEqual([
    "按时办结率 10",
    "延期率 10",
    "联系反馈当事人率 20",
    "回访满意率 25",
    "工单驳回 10",
    "知识库建设 20",
    "工作配合 5",
    "加分项 5",
  ]);
});

test("each has its rule in words, and the evidence it rests on, in both languages", () => {
  for (const { wording, evidence } of xiangtan2023.dimensions) {
    for (const text of [wording.zh, wording.en, evidence.zh, evidence.en])
      expect(text.length).toBeGreaterThan(5);
  }
});

test("it is JSON all through", () => {
  expect(JSON.parse(JSON.stringify(xiangtan2023))).toEqual(xiangtan2023);
});

import {
  defineScheme,
  explainMonth,
  explanationText,
  type MonthlyMetrics,
  parseScheme,
  scoreMonth,
} from "hotline-scoring";
import { expect, test } from "vitest";

// S11: an office that writes in Chinese only; nothing of this is in two languages
const scheme = defineScheme({
  id: "yunzhou-plain",
  name: "云州市12345热线考核（试行）",
  source: "云州市热线办",
  from: "2026-01",
  checkedThrough: "2026-01",
  rounding: { rates: "exact", scores: "exact", published: { places: 2, mode: "halfExpand" } },
  metrics: {
    tickets: { kind: "count", name: "工单量" },
    done: { kind: "rate", of: "tickets", name: "办结率" },
  },
  volume: "tickets",
  groups: [{ id: "all", name: "全部单位", tiers: [{ id: "A", name: "A类", from: 0 }] }],
  dimensions: [
    {
      id: "timeliness",
      name: "办结时效",
      wording: "按办结率计分",
      evidence: "试行办法第三条",
      fullMarks: "100",
      measure: { rate: "done" },
      rule: { kind: "proportional" },
      conditions: [
        { name: "虚假办结", if: { measure: { count: "tickets" }, above: "99" }, give: "zero" },
      ],
    },
  ],
  total: {},
  ranking: { by: "published", ties: "dense" },
  verdicts: { grades: [{ id: "pass", name: "合格" }] },
  notEncoded: [{ clause: "特殊情况另议", reason: "由人决定" }],
});

const metrics: MonthlyMetrics<typeof scheme> = { tickets: 10, done: 9 };
const month = {
  month: "2026-01",
  units: [{ id: "a", name: "甲局", group: "all" as const, metrics }],
};

test("a plain text stands for both languages, wherever a scheme has a text", () => {
  const twice = (text: string) => ({ zh: text, en: text });
  expect(scheme.name).toEqual(twice("云州市12345热线考核（试行）"));
  expect(scheme.metrics.done.name).toEqual(twice("办结率"));
  expect(scheme.groups[0]?.tiers?.[0]?.name).toEqual(twice("A类"));
  expect(scheme.dimensions[0]?.conditions?.[0]?.name).toEqual(twice("虚假办结"));
  expect(scheme.notEncoded?.[0]?.reason).toEqual(twice("由人决定"));
});

test("a month is scored and explained in it, in the one language that it has", () => {
  const unit = scoreMonth(scheme, month).peerGroups[0]?.units[0];
  expect([`${unit?.scores.timeliness.points}`, unit?.grade]).toEqual(["90", "pass"]);
  const working = explainMonth(scheme, month).of("a");
  if (working === undefined) throw new Error("no working");
  expect(explanationText(working, "zh")).toContain("办结时效（满分 100 分）");
  expect(explanationText(working, "en")).toContain("办结时效 (worth 100)");
});

test("read again from what JSON holds of it, it is the same scheme", () => {
  expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
});

test("a misspelt metric does not compile, as with texts in two languages", () => {
  // @ts-expect-error the metric is done
  const misspelt: MonthlyMetrics<typeof scheme> = { tickets: 10, dnoe: 9 };
  expect(Object.keys(misspelt)).toEqual(["tickets", "dnoe"]);
});

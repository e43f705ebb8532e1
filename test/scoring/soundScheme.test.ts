import { xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { soundScheme } from "../../src/scoring/soundScheme.js";

test("a sound scheme comes out", () => {
  expect(soundScheme(xiangtan2023)).toEqual({ ok: true, value: xiangtan2023 });
});

test("problems stand under scheme", () => {
  const outcome = soundScheme({ ...xiangtan2023, volume: "x" });
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["scheme.volume"]);
  const none = soundScheme(undefined);
  expect(none.ok ? [] : none.issues.map(({ message }) => message.en.slice(0, 31))).toEqual([
    "scheme: found nothing; expected",
  ]);
});

import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { checkedScheme, soundScheme } from "../../src/checking/checkedScheme.js";
import { smallScheme } from "../support/smallScheme.js";

describe("checkedScheme", () => {
  test("what is broken in itself and what contradicts the rest are told together", () => {
    const outcome = checkedScheme({ ...smallScheme(), from: "2024", volume: "done" });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["from", "volume"]);
  });

  test("a sound scheme is a copy, and frozen", () => {
    const scheme = smallScheme();
    const outcome = checkedScheme(scheme);
    expect(outcome.ok && outcome.value).toEqual(scheme);
    expect(outcome.ok && outcome.value).not.toBe(scheme);
    expect(outcome.ok && Object.isFrozen(outcome.value.dimensions)).toBe(true);
  });
});

describe("soundScheme", () => {
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
});

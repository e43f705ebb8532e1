import { describe, expect, test } from "vitest";
import { withMadeBlocks } from "../../.build/made/made.js";
import { makers } from "../../.build/made/makers.js";
import { madeCalls } from "../support/guideParts.js";
import { guidePairs, guides } from "../support/guides.js";

const makerOf = (call: string) => call.split(" ")[0] ?? "";

const called = new Set(guides.flatMap(madeCalls).map(makerOf));

test("every maker makes a block of some guide", () => {
  expect(Object.keys(makers).filter((name) => !called.has(name))).toEqual([]);
});

describe.each(guides)("$path", (guide) => {
  test("names makers only, and closes each block", () => {
    expect(madeCalls(guide).filter((call) => makers[makerOf(call)] === undefined)).toEqual([]);
    expect(guide.text.match(/^<!-- made:/gm) ?? []).toHaveLength(madeCalls(guide).length);
    expect(guide.text.match(/^<!-- \/made -->$/gm) ?? []).toHaveLength(madeCalls(guide).length);
  });

  test("has its made blocks as they are made today", () => {
    const why = `${guide.path} has a made block that is not as it is made today: run \`npm run fix\``;
    expect(guide.text, why).toBe(withMadeBlocks(guide.path, guide.text));
  });
});

test.each(guidePairs)(
  "$english.path and $chinese.path have the same blocks made, in the same order",
  ({ english, chinese }) => {
    expect(madeCalls(chinese)).toEqual(madeCalls(english));
  },
);

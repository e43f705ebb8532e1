import { expect, test } from "vitest";
import { statedFigureSchema } from "../../src/model/statedFigure.js";
import { accepts } from "../support/accepts.js";

const name = { zh: "正文", en: "Text" };

test.each<[unknown, boolean]>([
  [{ units: "55" }, true],
  [{ units: "若干" }, true],
  [{ units: "5", group: "office", tier: "A", name }, true],
  [{ units: "5", of: "tickets" }, false],
  [{ units: 55 }, false],
  [{ units: "" }, false],
  [{ units: "5", name: "正文" }, false],
  [{ sum: "5" }, true],
  [{ sum: "5", of: "tickets", group: "office", parts: ["2", "3"], name }, true],
  [{ sum: "5", parts: [] }, false],
  [{ sum: "5", parts: [2, 3] }, false],
  [{ sum: "5", tier: "A" }, false],
  [{ rate: "50%" }, true],
  [{ rate: "50%", of: "done", group: "office", count: "1", whole: "2", name }, true],
  [{ rate: 0.5 }, false],
  [{ rate: "50%", count: 1 }, false],
  [{ rate: "50%", parts: ["1"] }, false],
  [{ units: "5", sum: "5" }, false],
  [{ sum: "5", rate: "50%" }, false],
  [{ sum: "5", group: " " }, false],
  [{ name }, false],
  [{}, false],
  [[], false],
  ["5", false],
  [null, false],
])("%j", (value, allowed) => {
  expect(accepts(statedFigureSchema(), value)).toBe(allowed);
});

import type { StatedFigure } from "hotline-scoring/audit";
import { describe, expect, test } from "vitest";
import { statedFigureSchema, strayFigures } from "../../src/auditing/statedFigure.js";
import { accepts } from "../support/accepts.js";
import { both, officeScheme } from "../support/office.js";

describe("statedFigure", () => {
  const name = { zh: "正文", en: "Text" };

  test.each<[unknown, boolean]>([
    [{ units: "55" }, true],
    [{ units: "若干" }, true],
    [{ units: "5", group: "office", tier: "A", name }, true],
    [{ units: "5", of: "tickets" }, false],
    [{ units: 55 }, false],
    [{ units: "" }, false],
    [{ units: "5", name: "正文" }, true],
    [{ units: "5", name: "" }, false],
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
});

describe("strayFigures", () => {
  const problems = (...stated: StatedFigure[]) =>
    strayFigures(stated, officeScheme()).map(({ path, message }) => [path, message.zh, message.en]);

  describe("what the scheme does not have", () => {
    test.each<[StatedFigure, string, string, string]>([
      [{ units: "1", group: "town" }, "group", "town", "city, county"],
      [{ sum: "1", group: "City" }, "group", "City", "city, county"],
      [{ rate: "1%", group: "toString" }, "group", "toString", "city, county"],
      [{ units: "1", tier: "C" }, "tier", "C", "A, B"],
      [{ units: "1", group: "city", tier: "C" }, "tier", "C", "A, B"],
      [{ sum: "1", of: "ticket" }, "of", "ticket", "tickets, done, late, happy"],
      [{ rate: "1%", of: "speed" }, "of", "speed", "tickets, done, late, happy"],
    ])("%j: its %s", (figure, key, id, known) => {
      const path = `options.stated[0].${key}`;
      expect(problems(figure)).toEqual([
        [
          path,
          `${path}：发现 "${id}"；应为 ${known.replaceAll(", ", "、")} 之一。`,
          `${path}: found "${id}"; expected one of ${known}.`,
        ],
      ]);
    });

    test("of a group without tiers, there is none to choose from", () => {
      const path = "options.stated[0].tier";
      expect(problems({ units: "1", group: "county", tier: "A" })).toEqual([
        [
          path,
          `${path}：发现 "A"；应为不写此项（没有可选的）。`,
          `${path}: found "A"; expected nothing: there is none to choose from.`,
        ],
      ]);
    });
  });

  test.each<[StatedFigure]>([
    [{ units: "1" }],
    [{ units: "1", tier: "B" }],
    [{ units: "1", group: "city", tier: "A" }],
    [{ sum: "1", group: "county", of: "done" }],
    [{ rate: "1%", of: "happy", group: "city" }],
  ])("%j is of the scheme", (figure) => {
    expect(problems(figure)).toEqual([]);
  });

  test("each problem is told, by the place of its figure", () => {
    const figures: StatedFigure[] = [
      { sum: "1", group: "town", of: "ticket" },
      { units: "1" },
      { units: "1", group: "town", tier: "A" },
    ];
    expect(problems(...figures).map(([path]) => path)).toEqual([
      "options.stated[0].group",
      "options.stated[0].of",
      "options.stated[2].group",
      "options.stated[2].tier",
    ]);
  });

  test("a tier that several groups have is named once", () => {
    const tiers = [{ id: "A", name: both("甲", "A"), from: 0 }] as const;
    const groups = ["one", "two"].map((id) => ({ id, name: both(id, id), tiers }));
    const [issue] = strayFigures([{ units: "1", tier: "B" }], officeScheme({ groups }));
    expect(issue?.allowed.en).toBe("one of A");
  });
});

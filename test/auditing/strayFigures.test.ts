import type { StatedFigure } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { strayFigures } from "../../src/auditing/strayFigures.js";
import { both, officeScheme } from "../support/office.js";

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

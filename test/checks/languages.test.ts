import { describe, expect, test } from "vitest";
import { figuresOf } from "../support/figuresOf.js";
import { fencedBlocks, proseOf, sectionsOf } from "../support/guideParts.js";
import { type Guide, guidePairs, unpairedPaths } from "../support/guides.js";
import { linksOf } from "../support/linksOf.js";

const ONE_LANGUAGE = ["docs/changelog.md", "docs/decisions.md", "docs/welcome.md"];

test("every guide has its pair, but for those of one language and the one with both", () => {
  expect(unpairedPaths).toEqual(ONE_LANGUAGE);
});

describe.each(guidePairs)("$english.path and $chinese.path", ({ english, chinese }) => {
  test("have headings of the same levels", () => {
    expect(levels(chinese)).toEqual(levels(english));
  });

  test("have the same code", () => {
    expect(fencedBlocks(chinese)).toEqual(fencedBlocks(english));
  });

  test("have the same links in each section", () => {
    const links = (guide: Guide) =>
      sectionsOf(guide).map(({ text }) => linksOf(guide, text).sort());
    expect(inSections(english, links(chinese))).toEqual(inSections(english, links(english)));
  });

  test("have the same figures in each section", () => {
    const figures = (guide: Guide) =>
      sectionsOf(guide).map(({ text }) => [...new Set(figuresOf(proseOf(text)))].sort());
    expect(inSections(english, figures(chinese))).toEqual(inSections(english, figures(english)));
  });
});

function levels(guide: Guide): number[] {
  return sectionsOf(guide).map(({ level }) => level);
}

/** What was found in each section, behind the English heading of that section. */
function inSections(english: Guide, found: readonly (readonly string[])[]): string[] {
  const headings = sectionsOf(english).map(({ heading }) => heading);
  return found.map((texts, place) => `${headings[place]}: ${texts.join(" · ")}`);
}

import type { Page } from "playwright-core";

/** The formulas of a page that are wider than their place. */
export function formulasCutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll(".formula")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent)`);
}

/** For each block of equations of a page, at how many distances from the left their signs stand. */
export function placesOfSigns(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`[...document.querySelectorAll('[columnalign="right left"]')]
    .map((table) => [...table.querySelectorAll(":scope > mtr > mtd:last-child")])
    .map((sides) => sides.map((side) => side.querySelector("mo").getBoundingClientRect().left))
    .map((places) => new Set(places.map(Math.round)).size)`);
}

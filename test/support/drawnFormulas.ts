import type { Page } from "playwright-core";

/** The formulas of a page that are wider than their place. */
export function formulasCutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll(".formula")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent)`);
}

/** For each block of equations of a page, in how many places what stands from the sign on begins. */
export function beginningsOfEquations(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`[...document.querySelectorAll('[columnalign="right left"]')]
    .map((table) => [...table.querySelectorAll(":scope > mtr > mtd:last-child > *")])
    .map((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().left)))
    .map((beginnings) => new Set(beginnings).size)`);
}

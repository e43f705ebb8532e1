import type { Page } from "playwright-core";

/** How much a colour of the first such element stands out from the page, from 1 to 21 as WCAG 2 defines it. */
export async function contrastOf(
  page: Page,
  selector: string,
  colour: "color" | "fill" | "stroke",
): Promise<number> {
  const [own = "", ground = ""] = await page.evaluate<string[]>(`[
    getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${colour},
    getComputedStyle(document.body).backgroundColor,
  ]`);
  const luminances = [luminance(own), luminance(ground)];
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** The relative luminance of a colour such as `rgb(31, 112, 194)`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/\d+/g)].map(([part]) =>
    linear(Number(part) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

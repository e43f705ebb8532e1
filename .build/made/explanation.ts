import { explanationText, type Language } from "hotline-scoring";
import { workingOf } from "./october.js";

/** The explanation of a unit of October 2023, as the library writes it, without its heading. */
export function explanation(language: Language, unit: string): string {
  return explanationText(workingOf(unit), language, "markdown").replace(/^#.*\n+/, "");
}

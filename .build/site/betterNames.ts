import type { Better } from "hotline-scoring";

/** Which way is better, in both languages. */
export const betterNames: Readonly<Record<Better, string>> = {
  higher: "越高越好 higher",
  lower: "越低越好 lower",
};

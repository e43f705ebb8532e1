import type { InputIssue } from "./inputIssue.js";

/** @internal whether the input at a path, and all below it, is free of the problems found so far */
export type Soundness = (path: string) => boolean;

/** @internal so that what is sound of a broken input can still be checked further, and every problem told at once */
export function soundness(issues: readonly InputIssue[]): Soundness {
  if (issues.length === 0) return () => true;
  const broken = new Set(issues.map(({ path }) => path));
  const above = new Set(issues.flatMap(({ path }) => ancestors(path)));
  return (path) =>
    !broken.has(path) &&
    !above.has(path) &&
    !ancestors(path).some((ancestor) => broken.has(ancestor));
}

function ancestors(path: string): string[] {
  const ends = [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index));
  return ["", ...ends];
}

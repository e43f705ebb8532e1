import type { Text } from "./text.js";

/** What is legal in a scheme, but probably a mistake 提示: where it is, and why. Plain JSON. */
export interface SchemeWarning {
  /** Where, from the top of the scheme: `dimensions[3].rule.bands`. */
  readonly path: string;
  /** What is odd there, in a sentence. */
  readonly message: Text;
}

/** @internal */
export function schemeWarning(path: string, zh: string, en: string): SchemeWarning {
  return { path, message: { zh: `${path}：${zh}。`, en: `${path}: ${en}.` } };
}

import type { Text } from "./text.js";

/** @internal where a part of a scheme contradicts itself: the place in it, what stands there, and what may */
export interface Flaw {
  readonly key: string;
  readonly found: unknown;
  readonly allowed: Text;
}

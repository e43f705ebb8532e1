import type { Text } from "./text.js";

/** @internal where a part of a scheme contradicts itself: the place in it, and what may stand there */
export interface Flaw {
  readonly key: string;
  readonly allowed: Text;
}

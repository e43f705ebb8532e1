import { explanation } from "./explanation.js";
import type { Maker } from "./made.js";

/** Every maker of blocks, by the name that guides call it by. */
export const makers: Readonly<Record<string, Maker>> = { explanation };

import { shown } from "../exact/shown.js";
import { isObject } from "../model/plain.js";
import type { Working } from "./working.js";

/** @internal */
export function requireWorking(caller: string, working: Working): void {
  if (isObject(working) && "unit" in working && ("setApart" in working || "dimensions" in working))
    return;
  throw new RangeError(`${caller} requires what explain gives, not ${shown(working)}`);
}

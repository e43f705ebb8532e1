import type { Scheme } from "./scheme.js";

/** Which scheme something was made by 考核方案. */
export type SchemeIdentity = Pick<Scheme, "id" | "name">;

/** @internal */
export function schemeIdentity({ id, name }: SchemeIdentity): SchemeIdentity {
  return { id, name };
}

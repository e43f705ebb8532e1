import { oneOf } from "../model/shape.js";

/** The units that a unit is held together with 比较范围: its peer group 同组同档, its group 同组, or all units 全部单位. */
export const scopes = ["peers", "group", "all"] as const;

/** One of {@link scopes}. */
export type Scope = (typeof scopes)[number];

/** @internal */
export const scopeSchema = oneOf(scopes);

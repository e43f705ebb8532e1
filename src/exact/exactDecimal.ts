import { Decimal } from "decimal.js";

export type { Decimal };

/** @internal a constructor of our own: what a host sets on its `Decimal` reaches no figure of ours */
export const ExactDecimal: typeof Decimal = /* @__PURE__ */ Decimal.clone({ defaults: true });

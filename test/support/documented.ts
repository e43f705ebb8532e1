import { type Documented, dimensionPages, rulePages } from "../../.build/site/documented.js";

/** What the page of a dimension of 湘潭 shows, by the id of the dimension. */
export function dimensionPage(id: string): Documented {
  const found = dimensionPages.find(({ dimension }) => dimension.id === id);
  if (found === undefined) throw new RangeError(`no page shows ${id}`);
  return found;
}

/** The invented dimension that the page of a rule shows. */
export function inventedPage(rule: string): Documented {
  const found = inventedPages.find(({ dimension }) => dimension.rule.kind === rule);
  if (found === undefined) throw new RangeError(`nothing is invented for ${rule}`);
  return found;
}

const inventedPages: readonly Documented[] = [...rulePages.values()]
  .flat()
  .filter(({ invented }) => invented);

/** Every dimension that a page shows: those of 湘潭, and those invented. */
export const documentedPages: readonly Documented[] = [...dimensionPages, ...inventedPages];

import { dataOf } from "./builtSite.js";

/** Where a token stands: for each field of the index, the numbers of the pages. */
type Posting = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const { rows, index } = dataOf("assets/search.js") as {
  readonly rows: readonly { readonly name: string; readonly url: string }[];
  readonly index: { readonly invertedIndex: readonly (readonly [string, Posting])[] };
};

/** What the results of a search are called, by the address of the page. */
export const searchNames: ReadonlyMap<string, string> = new Map(
  rows.map(({ name, url }) => [url, name]),
);

/** The tokens by which a search finds a page, in a field such as `title`. */
export function tokensOf(url: string, field: string): string[] {
  const number = rows.findIndex((row) => row.url === url);
  return index.invertedIndex
    .filter(([, posting]) => `${number}` in (posting[field] ?? {}))
    .map(([token]) => token);
}

/** What a host imports: the main entry, and those of its parts. Each is a file of `src`, by the same name. */
export const entries = [
  "index",
  "xiangtan2023",
  "rules",
  "exact",
  "tables",
  "audit",
  "spreadsheet",
] as const;

/** The name that a host imports an entry by. */
export function specifierOf(entry: string): string {
  return entry === "index" ? "hotline-scoring" : `hotline-scoring/${entry}`;
}

const LONGEST_SHOWN = 60;
const LARGEST_SHOWN = 10n ** 30n;

/** A value as an error shows it: never long, and nothing is asked of a stranger's object. */
export function shown(value: unknown): string {
  if (typeof value === "string") return shownText(value);
  if (typeof value === "bigint") return shownInteger(value);
  if (typeof value === "number" || typeof value === "boolean" || value == null) return `${value}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function shownText(text: string): string {
  if (text.length <= LONGEST_SHOWN) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, LONGEST_SHOWN))}… (${text.length} characters)`;
}

function shownInteger(value: bigint): string {
  const small = value < LARGEST_SHOWN && value > -LARGEST_SHOWN;
  return small ? `${value}n` : "a bigint too large to show";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** @internal a text that HTML shows as it stands; control characters, which it cannot show, become blanks */
export function htmlText(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/[&<>"']/g, (one) => ENTITIES[one] as string);
}

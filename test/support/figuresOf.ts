const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** The months by their English names; May only beside a number, since it may be another word. */
const MONTH_NAME = new RegExp(
  `\\b(${MONTHS.filter((name) => name !== "May").join("|")}|May(?= \\d)|(?<=\\d )May)\\b`,
  "g",
);

const FIGURE = /\d+(?:\.\d+)*(?:\/\d+)?%?/g;

/** The figures that a text states in digits, as written, but for widths, separators of thousands and blanks before "%". */
export function figuresOf(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d)\s+(?=%)/g, "")
    .replace(MONTH_NAME, (name) => `${MONTHS.indexOf(name) + 1}`);
  return [...plain.matchAll(FIGURE)].map(([figure]) => figure);
}

import { plainText } from "./printedFigure.js";

/** @internal the month that the lines above a table name: 2023年10月, 2023-10; nothing where they name none, or several */
export function monthInTitle(title: readonly string[]): string | undefined {
  const named = title.flatMap((line) => [
    ...plainText(line).matchAll(/(\d{4}) ?年 ?(\d{1,2}) ?月(?! ?\d{1,2} ?日)/g),
    ...plainText(line).matchAll(/(?<![\d-])(\d{4})-(\d{2})(?![\d-])/g),
  ]);
  const months = new Set(
    named
      .map(([, year, month = ""]) => ({ year, month: Number(month) }))
      .filter(({ month }) => month >= 1 && month <= 12)
      .map(({ year, month }) => `${year}-${`${month}`.padStart(2, "0")}`),
  );
  const [only] = months;
  return months.size === 1 ? only : undefined;
}

// Draws the picture at the head of README, in both languages: a ranked table of October 2023, and one of its scores explained.

import { join } from "node:path";
import { explanationText, type Language, type Table, toHtml, toTable } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { chromium } from "playwright-core";
import { october2023 } from "../examples/october2023Month.js";
import { october, workingOf } from "./made/october.js";

const ROOT = join(import.meta.dirname, "..");
const UNIT = "市人社局";
const DIMENSION = 3;

/** The ranked units of tier A of the city's departments: who, how many tickets, the scores, the total. */
function rankedTable(language: Language): Table {
  const table = toTable(october, { scheme: xiangtan2023, month: october2023, language });
  const section = table.sections.find(({ rows }) => rows.some((row) => row[1]?.text === UNIT));
  if (section === undefined) throw new Error(`no ranked ${UNIT}`);
  const end = language === "zh" ? "得分" : "score";
  const kept = table.columns.flatMap(({ heading }, column) =>
    column < 3 || heading.endsWith(end) ? [column] : [],
  );
  const short = (heading: string) => heading.replace(new RegExp(`(?<!总) ?${end}$`), "");
  const headings = kept.map((column, place) => ({
    text: short(table.columns[column]?.heading ?? ""),
    column: place,
    columns: 1,
    rows: 1,
  }));
  return {
    ...table,
    columns: kept.map((column) => table.columns[column] as Table["columns"][number]),
    headings: [headings],
    sections: [
      { ...section, rows: section.rows.map((row) => kept.map((column) => row[column] as never)) },
    ],
  };
}

/** The page: the table, and below it how one score and its rank came about. */
function page(language: Language): string {
  const lines = explanationText(workingOf(UNIT), language).trim().split("\n");
  const [score = "", total = "", rank = ""] = [lines[DIMENSION + 2], ...lines.slice(-2)];
  const explained = [`<b>${UNIT}</b>`, score, total, rank].map((one) => `<p>${one}</p>`).join("");
  const style =
    "<style>table{width:100%}tbody td,thead th{max-width:7rem}div{margin:1rem 0 0;padding:.4rem 1rem;border-left:4px solid #2f6f9f;background:#f6f8fa}p{margin:.3rem 0}</style>";
  return toHtml(rankedTable(language)).replace("</body>", `${style}<div>${explained}</div></body>`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const language of ["zh", "en"] as const) {
  const tab = await browser.newPage({
    viewport: { width: 980, height: 200 },
    deviceScaleFactor: 1.5,
  });
  await tab.setContent(page(language));
  const path = join(ROOT, `docs/pictures/ranked-and-explained.${language}.png`);
  await tab.screenshot({ path, fullPage: true });
}
await browser.close();

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import {
  type Application,
  type DeclarationReflection,
  type DocumentReflection,
  IndexEvent,
  type Reflection,
  type RendererEvent,
} from "typedoc";
import { dimensionPages, rulePages } from "./documented.js";
import { labelsByUrl } from "./labels.js";
import { labelOf } from "./terms.js";

type Found = DeclarationReflection | DocumentReflection;

const CHINESE = /\p{Script=Han}+/gu;

/**
 * Makes Chinese words findable. The index of TypeDoc takes a token for a word and trims what is no Latin letter off its
 * ends; so each run of Chinese is put in as a token between underscores, in which the search finds any part.
 */
export function searchInChinese(app: Application): void {
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event: IndexEvent) => {
    event.searchFieldWeights.title = 20;
    event.searchFieldWeights.chinese = 1;
    for (const [index, reflection] of event.searchResults.entries()) {
      reflection.relevanceBoost = weightOf(reflection);
      const fields = event.searchFields[index] as Record<string, string>;
      const text = textOf(reflection as Found);
      const [sentence = ""] = text.split(/[.\n]/);
      const own = reflection.isDocument() ? "" : `${inWords(reflection.name)} ${sentence}`;
      const title = `${labelOf(reflection)} ${own} ${shown.get(reflection.name) ?? ""}`;
      fields.title = `${title} ${tokens(title)}`;
      fields.chinese = tokens(text);
    }
  });
  app.renderer.postRenderAsyncJobs.push(async (event) => relabelResults(app, event));
}

const shown = new Map(
  [...dimensionPages, ...[...rulePages.values()].flat()].map(({ page, dimension }) => [
    page,
    dimension.name.en,
  ]),
);

/** A page before its parts, and what an auditor looks up before the rest. */
function weightOf(reflection: Reflection): number {
  if (!reflection.parent?.isProject()) return 0.2;
  if (shown.has(reflection.name)) return 4;
  return reflection.isDocument() ? 1.5 : 1;
}

/** A name in its words: `onTimeCompletionScore` is on Time Completion Score. */
function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2");
}

function tokens(text: string): string {
  return [...new Set(text.match(CHINESE))].map((run) => `_${run}_`).join(" ");
}

function textOf(reflection: Found): string {
  if (reflection.isDocument()) return reflection.content.map(({ text }) => text).join("");
  const comments = [
    reflection.comment,
    ...(reflection.signatures ?? []).map(({ comment }) => comment),
  ];
  return comments
    .flatMap((comment) => [
      ...(comment?.summary ?? []),
      ...(comment?.blockTags ?? []).flatMap(({ content }) => content),
    ])
    .map(({ text }) => text)
    .join("");
}

const DATA = /^window\.searchData = "([^"]*)";$/;

/** Shows results by their labels: TypeDoc writes the bare names, for guides those of their files. */
function relabelResults(app: Application, { outputDirectory, project }: RendererEvent): void {
  const path = join(outputDirectory, "assets/search.js");
  const [, packed] = DATA.exec(readFileSync(path, "utf8").trim()) ?? [];
  if (packed === undefined) throw new Error("assets/search.js is not as it was");
  const data = JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString("utf8")) as {
    rows: { name: string; url: string }[];
  };
  const labels = labelsByUrl(app, project);
  for (const row of data.rows) row.name = labels.get(row.url) ?? row.name;
  const repacked = deflateSync(JSON.stringify(data)).toString("base64");
  writeFileSync(path, `window.searchData = "${repacked}";`);
}

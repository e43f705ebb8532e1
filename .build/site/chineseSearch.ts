import {
  type Application,
  type DeclarationReflection,
  type DocumentReflection,
  IndexEvent,
} from "typedoc";

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
      const found = reflection as DeclarationReflection | DocumentReflection;
      const fields = event.searchFields[index] as Record<string, string>;
      const text = textOf(found);
      fields.title = titleWords(found, text);
      fields.chinese = tokens(text);
    }
  });
}

/** The words that a page is about: its title, or the first sentence of its comment. */
function titleWords(reflection: DeclarationReflection | DocumentReflection, text: string): string {
  const title = reflection.isDocument() ? `${reflection.frontmatter.title}` : text.split("\n")[0];
  return `${title} ${tokens(title ?? "")}`;
}

function tokens(text: string): string {
  return [...new Set(text.match(CHINESE))].map((run) => `_${run}_`).join(" ");
}

function textOf(reflection: DeclarationReflection | DocumentReflection): string {
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

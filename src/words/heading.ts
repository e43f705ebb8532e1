const FULL_WIDTH = 0xfee0;

/** What nobody sees: characters without width, marks of direction, soft hyphens, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Characters that look as others do, and mean the same: small forms, radicals and ideographs kept for compatibility. */
const LOOKALIKE = /[\u2E80-\u2FDF\uF900-\uFAFF\uFE50-\uFE6F]/g;
const SEEN_OTHERWISE =
  /[\s\u2212\u2E80-\u2FDF\uF900-\uFAFF\uFE50-\uFE6F\uFF01-\uFF5E]|\p{Default_Ignorable_Code_Point}/u;

/**
 * A text as people see it: what is written in full-width or small characters in plain ones, nothing that cannot be seen, and
 * single blanks within it only. Raised figures, fractions in one character and numbers in circles stay as they are.
 */
export function plainText(text: string): string {
  if (!SEEN_OTHERWISE.test(text)) return text;
  return text
    .replace(UNSEEN, "")
    .replace(LOOKALIKE, (one) => one.normalize("NFKC"))
    .replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH))
    .replace(/\u2212/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a name is compared by: blanks, where no letter or digit stands on both sides, and kinds of brackets aside. */
export function nameKey(name: string): string {
  return plainText(name)
    .replace(/[〔［[]/g, "(")
    .replace(/[〕］\]]/g, ")")
    .replace(/(?<![a-z\d]) | (?![a-z\d])/gi, "");
}

/** What two names have in common that people take for one: kinds of dashes, dots and commas, footnote marks, a number before it aside. */
export function likeName(name: string): string {
  return nameKey(name)
    .replace(/[‐‑‒–—―－﹣]+/g, "-")
    .replace(/[•・‧∙⋅●]/g, "·")
    .replace(/[【〖「『]/g, "(")
    .replace(/[】〗」』]/g, ")")
    .replace(/[、，;；]/g, ",")
    .replace(/[。.*※†#]+$/, "")
    .replace(/^\(?\d{1,3}[).、]+(?=\D)/, "");
}

/** A text without what cannot be seen. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** A text in which what cannot be seen is written out: 单位⟨U+200B⟩. */
export function madeVisible(text: string): string {
  return text.replace(
    UNSEEN,
    (one) => `⟨U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}

/** A heading without blanks, without a number before it, and without the marks after it, such as 按时办结率（10分） or 1.满意率*. */
export function plainHeading(heading: string): string {
  const inOne = plainText(heading)
    .replace(/\[/g, "(")
    .replace(/\]/g, ")")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .replace(NUMBER, "")
    .replace(/[*※†#\u2474-\u2480]+$/, "")
    .replace(/ ?\/ ?(?:%|\p{Script=Han})$/u, "")
    .replace(/ \d+(?:\.\d+)?分$/, "");
  return withoutMarks(inOne).toLowerCase();
}

/** What may stand before a heading: 1. , （1）. */
const NUMBER = /^(?:\(\d{1,2}\)|\d{1,2}[.、](?!\d)) ?/;

/** A heading without what says that it is of this month: 本月工单量, 2023年10月工单量; undefined where it says nothing of the kind. */
export function headingOfMonth(heading: string): string | undefined {
  const plain = plainHeading(heading);
  const rest = plain.replace(
    /^(?:本月|当月|本期|\d{4}年\d{1,2}月(?:份)?)|\((?:本月|当月|本期)\)$/g,
    "",
  );
  return rest === plain || rest === "" ? undefined : rest;
}

/** What may stand after a heading: (10分), (50/3分), (20), (10%), (%), %, (件), (单位:件), (百分比), (本月). */
const MARKS =
  / ?(?:\((?:单位:)?(?:(?:占|权重)?\d+(?:\.\d+)? ?(?:分|points?|%)?|\d+\/\d+ ?(?:分|points?)|[件次个分家起]|件数|百分比|%|是\/否|有\/无)\)|(?<!\d)%)$/i;

/** A heading without what stands in brackets after it: the marks of a dimension, or that it is in percent. */
export function withoutMarks(heading: string): string {
  return plainText(heading).replace(MARKS, "");
}

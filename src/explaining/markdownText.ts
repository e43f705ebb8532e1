/** @internal a text that Markdown shows as it stands */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#~]/g, "\\$&");
}

/** @internal a text without line breaks, which names and reasons may have */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r]\s*/g, " ");
}

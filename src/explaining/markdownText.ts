/** @internal a text that Markdown shows as it stands */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#~]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

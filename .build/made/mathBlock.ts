/** Equations as a block of mathematics, their signs of equality in one column; nothing for none. */
export function mathBlock(equations: readonly string[]): string {
  if (equations.length === 0) return "";
  return [
    "```math",
    "\\begin{aligned}",
    equations.join(" \\\\[4pt]\n"),
    "\\end{aligned}",
    "```",
  ].join("\n");
}

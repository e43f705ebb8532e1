/** A piece of mathematics in TeX, and what holds it together: its last operation, or nothing that could come apart. */
export interface Tex {
  readonly text: string;
  readonly binds: "sum" | "product" | "whole";
}

const strength: Record<Tex["binds"], number> = { sum: 0, product: 1, whole: 2 };

/** Mathematics that cannot come apart, such as a number or a name. */
export function whole(text: string): Tex {
  return { text, binds: "whole" };
}

/** Words within mathematics. */
export function words(text: string): Tex {
  return whole(`\\text{${text.replace(/[\\{}$&#^_%~]/g, (sign) => `\\${sign}`)}}`);
}

/** An amount as it is written, such as `85%` or `19/36`. */
export function amount(text: string): Tex {
  const [, sign = "", above, below] = /^(-?)(\d+)\/(\d+)$/.exec(text) ?? [];
  if (above !== undefined) {
    const fraction = `${sign}\\tfrac{${above}}{${below}}`;
    return sign === "" ? whole(fraction) : { text: fraction, binds: "sum" };
  }
  const written = text.replace("%", "\\%");
  return text.startsWith("-") ? { text: written, binds: "sum" } : whole(written);
}

function bound({ text, binds }: Tex, least: Tex["binds"]): string {
  return strength[binds] < strength[least] ? `\\left(${text}\\right)` : text;
}

/** Each operation of a working, of the operands in their order. */
export const operations = {
  sum: (all: readonly Tex[]): Tex =>
    all.length === 1 && all[0] !== undefined
      ? all[0]
      : {
          text: all.map((one, at) => bound(one, at === 0 ? "sum" : "product")).join("+") || "0",
          binds: "sum",
        },
  difference: ([a, b]: readonly [Tex, Tex]): Tex => ({
    text: `${a.text}-${bound(b, "product")}`,
    binds: "sum",
  }),
  product: ([a, b]: readonly [Tex, Tex]): Tex => ({
    text: `${bound(a, "product")}\\times ${bound(b, "product")}`,
    binds: "product",
  }),
  quotient: ([a, b]: readonly [Tex, Tex]): Tex => whole(`\\frac{${a.text}}{${b.text}}`),
  lesser: ([a, b]: readonly [Tex, Tex]): Tex => whole(`\\min\\left(${a.text},\\ ${b.text}\\right)`),
  greater: ([a, b]: readonly [Tex, Tex]): Tex =>
    whole(`\\max\\left(${a.text},\\ ${b.text}\\right)`),
};

/** The value brought down, or up, to a whole number, or rounded to one. */
export function wholeNumber(value: Tex, mode: string): Tex {
  if (mode === "floor" || mode === "trunc")
    return whole(`\\left\\lfloor ${value.text}\\right\\rfloor`);
  if (mode === "ceil") return whole(`\\left\\lceil ${value.text}\\right\\rceil`);
  return whole(`\\operatorname{round}\\left(${value.text}\\right)`);
}

/** One of several results, each beside what must hold for it. */
export function cases(ways: readonly { result: Tex; when: string }[]): Tex {
  const lines = ways.map(({ result, when }) => `${result.text}&${when}`);
  return whole(`\\begin{cases}${lines.join("\\\\")}\\end{cases}`);
}

/** The sign of each comparison, in TeX. */
export const comparisonSigns = { from: "\\ge", above: ">", to: "\\le", below: "<", is: "=" };

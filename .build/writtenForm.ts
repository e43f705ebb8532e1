import type * as z from "zod/mini";
import { ONE } from "../src/exact/fraction.js";
import { ExactDecimal } from "../src/exact/fractionOf.js";
import { accepts } from "./accepts.js";

/** What is an object in a program and text in JSON: one of them, and how it is written. */
const written = [
  { object: ONE, text: { type: "string", pattern: "^-?\\d+(/\\d+)?$" } },
  { object: new ExactDecimal(1), text: { type: "string", pattern: "^-?\\d+(\\.\\d+)?$" } },
] as const;

/** How JSON writes what a `z.custom` accepts; nothing for what it cannot hold. */
export function writtenForm(schema: z.core.$ZodType) {
  return written.find(({ object }) => accepts(schema, object))?.text;
}

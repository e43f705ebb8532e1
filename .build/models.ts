import * as z from "zod/mini";
import type { MetricDefinition, Month, MonthResult, Scheme } from "../src/index.js";
import { metricValueSchema } from "../src/month/metricValue.js";
import { adjustmentSchema, monthFrameSchema } from "../src/month/month.js";
import { monthResultSchema } from "../src/month/result.js";
import { givenApartSchema, unitIdentitySchema } from "../src/month/unit.js";
import { schemeSchema } from "../src/scheme/scheme.js";
import { dictionaryOf } from "../src/words/id.js";
import { strict } from "../src/words/shape.js";

/** The models that have a JSON Schema, by the name of its file. */
export interface Models {
  readonly scheme: Scheme;
  readonly month: Month;
  readonly result: MonthResult;
}

const name = { zh: "指标", en: "metric" };

/** A definition for each form that the value of a metric may have. */
const definitions: readonly MetricDefinition[] = [
  { kind: "count", name },
  { kind: "rate", name },
  { kind: "rate", name, partialCredit: true },
  { kind: "points", name },
  { kind: "fact", name },
];

const unitSchema = strict({
  ...unitIdentitySchema.shape,
  metrics: dictionaryOf(z.union(definitions.map(metricValueSchema))),
  apart: z.optional(givenApartSchema),
});

/** The schema of each model. The month is that of no scheme in particular: its metrics have any name and form. */
export const models: Readonly<Record<keyof Models, z.core.$ZodType>> = {
  scheme: schemeSchema,
  month: strict({
    ...monthFrameSchema.shape,
    units: z.array(unitSchema),
    adjustments: z.optional(z.array(adjustmentSchema)),
  }),
  result: monthResultSchema,
};

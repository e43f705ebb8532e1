import * as z from "zod/mini";
import { wording } from "./wording.js";

const allowed = wording("形如 2023-10 的月份", "a month such as 2023-10");

/** A month 月份 by its name, `YYYY-MM`; January is `01`. As texts, months sort by time. */
export const monthNameSchema = z.string(allowed).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, allowed));

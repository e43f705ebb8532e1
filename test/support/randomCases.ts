import fc from "fast-check";
import { runs } from "./runs.js";

// before every test file: the number of cases of a law that names none. npm test draws the same cases each time, so that a
// change is judged by what it changed; with HOTLINE_DEEP they are drawn anew, so that each long run tries others
const drawn = process.env.HOTLINE_DEEP === undefined ? { seed: 2023_10 } : {};
fc.configureGlobal({ numRuns: runs(100), ...drawn });

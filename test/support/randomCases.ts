import fc from "fast-check";
import { runs } from "./runs.js";

// before every test file: the number of cases of a law that names none
fc.configureGlobal({ numRuns: runs(100) });

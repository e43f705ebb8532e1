import { expect, test } from "vitest";
import { metricsReader } from "../../src/scoring/metricsReader.js";
import { smallScheme } from "../support/smallScheme.js";
import { written } from "../support/written.js";

const read = metricsReader(smallScheme());
const metrics = [8, 2, "50%", "1"];

test("every metric is read, in the scheme's order", () => {
  const refused: string[] = [];
  expect(read(metrics, (id) => refused.push(id)).map(written)).toEqual(["8", "1/4", "1/2", "1"]);
  expect(refused).toEqual([]);
});

test("what can't stand is told, with a reason where its schema has none", () => {
  const refused: [string, boolean][] = [];
  read([8, 9, 7, "1"], (id, refusal) => refused.push([id, refusal !== undefined]));
  expect(refused).toEqual([
    ["done", true],
    ["happy", false],
  ]);
});

test("what is passed over is not read, nor a share of it", () => {
  const values = read(
    metrics,
    () => {},
    (id) => id === "tickets",
  );
  expect(values.map(written)).toEqual(["nothing", "nothing", "1/2", "1"]);
});

import type { Measure } from "hotline-scoring";
import { expect, test } from "vitest";
import { quantityIn } from "../../src/model/quantityIn.js";
import { smallScheme } from "../support/smallScheme.js";

const among = "all";

test.each<[string, Measure]>([
  ["share", { rate: "done" }],
  ["share", { remainder: "done" }],
  ["share", { mean: ["done", "happy"] }],
  ["items", { count: "tickets" }],
  ["items", { sum: [{ count: "tickets", weight: 2 }] }],
  ["ratio", { ratio: "tickets", to: "tickets" }],
  ["points", { given: "awarded" }],
  ["points", { adjustments: "all" }],
  ["signedShare", { change: "tickets", from: "tickets", in: "percent" }],
  ["signedShare", { change: "awarded", from: "awarded", in: "percent" }],
  ["signedShare", { change: "done", from: "happy", in: "number" }],
  ["signedNumber", { change: "tickets", from: "tickets", in: "number" }],
  ["signedNumber", { change: "awarded", from: "awarded", in: "number" }],
  ["place", { rankOf: { given: "awarded" }, better: "higher", ties: "dense", among }],
  ["share", { ratioToBest: { count: "tickets" }, better: "higher", among }],
  ["share", { shareOfTotal: { count: "tickets" }, among }],
  ["signedShare", { distanceToMean: { rate: "done" }, among }],
  ["signedShare", { distanceToMean: { change: "tickets", from: "tickets", in: "percent" }, among }],
  ["signedNumber", { distanceToMean: { count: "tickets" }, among }],
  ["signedNumber", { distanceToMean: { given: "awarded" }, among }],
])("a %s: %j", (quantity, measure) => {
  expect(quantityIn(smallScheme(), measure)).toBe(quantity);
});

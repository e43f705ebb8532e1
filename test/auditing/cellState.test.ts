import { describe, expect, test } from "vitest";
import { cellState } from "../../src/auditing/cellState.js";
import { type Finding, finding } from "../../src/auditing/finding.js";
import { both } from "../support/office.js";

const cell = { column: { score: "speed" }, heading: "办结率得分" } as const;
const SPEED = "score.speed";

function found(changes: Partial<Finding>): Finding {
  return finding({
    ...{ kind: "score", severity: "medium", row: 1, unit: "甲局", column: null, printed: "" },
    message: both("", ""),
    ...changes,
  });
}

const own = found({ column: "办结率得分" });
const other = found({ column: "总得分" });
const follows = found({
  column: "办结率",
  verdict: "explained",
  consequences: [{ column: "办结率得分", printed: "8", expected: "7.27" }],
});

describe("cellState", () => {
  test.each<[string, string[], Finding[], string | undefined]>([
    ["what the rules give", [SPEED], [], "reproduced"],
    ["what no check was about", [], [], undefined],
    ["what the rules give, beside a finding of another cell", [SPEED], [other], "reproduced"],
    ["what a finding tells of", [], [own], "wrong"],
    ["so where its own check agreed", [SPEED], [own], "wrong"],
    ["what follows from a finding", [SPEED], [follows], "explained"],
    ["as the last of them says", [], [own, follows], "explained"],
    ["as the last of them says, in the other order", [], [follows, own], "wrong"],
    ["what a finding names instead", [], [found({ orElse: follows.consequences })], undefined],
  ])("%s", (_, reproduced, findings, expected) => {
    expect(cellState(cell, { reproduced: new Set(reproduced), findings })).toBe(expected);
  });
});

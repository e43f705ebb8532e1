import { describe, expect, test } from "vitest";
import { meantUnit } from "../../src/sheet/meantUnit.js";

describe("meantUnit", () => {
  test.each<[string, string[], string | undefined]>([
    ["市税务局", ["市税务局", "市城管局"], "市税务局"],
    ["市公积金中心", ["市住房公积金中心", "市税务局"], "市住房公积金中心"],
    ["湘潭市税务局", ["市税务局", "市城管局"], "市税务局"],
    ["市税务", ["市税务局", "市城管局"], undefined],
    // one or two characters more or fewer, and no more
    ["城发集团", ["湘潭城发集团", "湘潭新奥燃气公司"], "湘潭城发集团"],
    ["湘潭新奥燃气有限公司", ["湘潭新奥燃气公司"], "湘潭新奥燃气公司"],
    ["新奥燃气公司", ["湘潭市新奥燃气公司"], undefined],
    ["国家税务总局湘潭市税务局", ["市税务局", "市城管局"], undefined],
    // at least four are kept
    ["税务局", ["市税务局", "市城管局"], undefined],
    ["市税务局", ["税务局"], undefined],
    // a digit tells them apart
    ["湘潭第1中学", ["湘潭第11中学"], undefined],
    ["湘潭第11中学", ["湘潭第1中学"], undefined],
    ["湘潭市第1中学", ["湘潭第1中学"], "湘潭第1中学"],
    // the name itself comes first, however many are like it
    ["市局", ["市税务局", "市局", "市城管局"], "市局"],
    ["局", ["局", "市局"], "局"],
    // more than one, or none
    ["市局", ["市税务局", "市城管局"], undefined],
    ["务税局", ["市税务局"], undefined],
    ["市教育局", ["市税务局"], undefined],
    ["市税务总局", ["市税务局", "市务总局"], undefined],
    ["市税务总局", ["市税务局", "市务局"], "市税务局"],
    // a single character is no name
    ["局", ["市税务局"], undefined],
    ["", ["市税务局"], undefined],
    ["𠮷", ["市𠮷局"], undefined],
    ["市税务局", [], undefined],
    ["aa", ["a1a2", "a"], undefined],
    ["aa", ["ab"], undefined],
  ])("%s among %j is %s", (name, units, meant) => {
    expect(meantUnit(name, new Set(units))).toBe(meant);
  });

  test("a row without a name is meant by nobody, and stands in nobody's way", () => {
    expect(meantUnit("市公积金中心", new Set([""]))).toBeUndefined();
    expect(meantUnit("市公积金中心", new Set(["", "市住房公积金中心"]))).toBe("市住房公积金中心");
  });
});

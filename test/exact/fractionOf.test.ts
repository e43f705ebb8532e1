import { Decimal } from "decimal.js";
import fc from "fast-check";
import { fraction, fractionOf, isAmount } from "hotline-scoring/exact";
import { afterEach, describe, expect, test } from "vitest";
import { exactOf, fractionAs, requireNotNegative } from "../../src/exact/fractionOf.js";

describe("fractionOf", () => {
  afterEach(() => Decimal.set({ defaults: true }));

  test.each([
    ["19.3", "193/10"],
    ["+2", "2"],
    ["-0.5", "-1/2"],
    ["-0", "0"],
    ["007.50", "15/2"],
    ["52.78%", "2639/5000"],
    ["100%", "1"],
    ["0.0000000000000000000001", "1/10000000000000000000000"],
    ["123456789012345678901234567890", "123456789012345678901234567890"],
    ["38/72", "19/36"],
    ["-1/3", "-1/3"],
    [19.3, "193/10"],
    [1e-7, "1/10000000"],
    [-0, "0"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [0.123456789012345, "24691357802469/200000000000000"],
    [10n ** 20n, "100000000000000000000"],
    [new Decimal("17.97"), "1797/100"],
    [new Decimal("1e25"), "10000000000000000000000000"],
  ])("fractionOf(%s) is %s", (amount, text) => {
    expect(`${fractionOf(amount)}`).toBe(text);
  });

  test.each([
    "",
    " 1",
    "1 ",
    "1.",
    ".5",
    "1e3",
    "0x10",
    "1_000",
    "1,000",
    "１９",
    "+-1",
    "--1",
    "%",
    "5%%",
    "1/0",
    "1/-3",
    "1.5/2",
    "NaN",
    "Infinity",
    "9".repeat(1001),
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    2 ** 53,
    0.1 + 0.2,
    new Decimal(Number.NaN),
    new Decimal("1e2000"),
  ])("row %# can't be read", (amount) => {
    expect(isAmount(amount)).toBe(false);
    expect(() => fractionOf(amount)).toThrow(/^fractionOf requires a number such as "19\.3"/);
  });

  test("who asks is named", () => {
    expect(() => fractionAs("slope target", "x")).toThrow(
      /^slope target requires a number .*, not "x"$/,
    );
  });

  test("a fraction is read as itself", () => {
    const third = fraction(1n, 3n);
    expect(fractionOf(third)).toBe(third);
  });

  test("every text that a fraction is written as is read back", () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.bigInt().filter((n) => n !== 0n),
        (n, d) => {
          expect(fractionOf(`${fraction(n, d)}`)).toEqual(fraction(n, d));
        },
      ),
    );
  });

  describe("a number is read by its shortest decimal text", () => {
    test("whatever the host has set", () => {
      Decimal.set({ precision: 1, maxE: 0, minE: 0 });
      expect(`${fractionOf(1234.5)}`).toBe("2469/2");
      expect(`${fractionOf(new Decimal(1))}`).toBe("1");
    });
  });

  test.each([[[5, 0]], [[5, 0, 0]], [[0, 5]]])(
    "a forged Decimal of the digits %j, as no Decimal has them, is refused at once",
    (d) => {
      expect(isAmount({ toStringTag: "[object Decimal]", s: 1, e: 0, d })).toBe(false);
    },
  );
});

describe("exactOf", () => {
  test.each([
    ["0", "0"],
    ["745/36", "745/36"],
    ["-745/36", "-745/36"],
    ["38/72", "19/36"],
    ["-0", "0"],
    // decimal and percent text as it may stand in a working that someone wrote
    ["12.5", "25/2"],
    ["-1.50", "-3/2"],
    ["57%", "57/100"],
  ])("%s is %s", (text, value) => {
    expect(`${exactOf(text)}`).toBe(value);
  });

  test("what a fraction is written as is read as that fraction, however long", () => {
    const integer = fc.bigInt({ min: -(10n ** 2500n), max: 10n ** 2500n });
    fc.assert(
      fc.property(integer, integer, (above, below) => {
        fc.pre(below !== 0n);
        const value = fraction(above, below);
        expect(exactOf(`${value}`)).toEqual(value);
        expect(Object.keys(exactOf(`${value}`))).toEqual(Object.keys(value));
      }),
    );
  });

  test("of texts that both can read, it gives what fractionOf gives", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (above, below) => {
        const text = `${above}/${below}`;
        expect(exactOf(text)).toEqual(fractionOf(text));
        expect(exactOf(`${above}`)).toEqual(fractionOf(`${above}`));
      }),
    );
  });

  test("more than a thousand characters, which fractionOf refuses", () => {
    const text = `1${"0".repeat(1200)}1/${"3".repeat(1200)}`;
    expect(() => fractionOf(text)).toThrow(RangeError);
    expect(exactOf(text).denominator).toBeGreaterThan(10n ** 1198n);
    expect(exactOf("9".repeat(2000)).numerator).toBe(10n ** 2000n - 1n);
  });

  test.each(["", " 1", "1/", "/2", "1/-2", "1/0", "1e3", "１", "NaN", "1/2/3", "1 "])(
    "%j is refused",
    (text) => {
      expect(() => exactOf(text)).toThrow(RangeError);
    },
  );
});

describe("requireNotNegative", () => {
  test("0 and more is given back, exact", () => {
    expect(`${requireNotNegative("perItem", "count", 0)}`).toBe("0");
    expect(`${requireNotNegative("perItem", "each", "0.2")}`).toBe("1/5");
  });

  test("less is refused, and named", () => {
    expect(() => requireNotNegative("perItem", "count", -3)).toThrow(
      new RangeError("perItem requires a count of 0 or more, not -3"),
    );
  });
});

describe("a Decimal and a number are read as decimal.js writes them", () => {
  const digits = fc.stringMatching(/^-?[1-9]\d{0,40}(?:\.\d{1,30})?$/);

  test("a Decimal of any size", () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: -300, max: 300 }), (text, exponent) => {
        const value = new Decimal(`${text}e${exponent}`);
        expect(`${fractionOf(value)}`).toBe(`${fractionOf(value.toFixed())}`);
      }),
    );
  });

  test("a number of at most 15 digits, and no other", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const decimal = new Decimal(value);
        const isRead = decimal.precision() <= 15 ? !Number.isInteger(value) : false;
        expect(isAmount(value)).toBe(isRead || Number.isSafeInteger(value));
        if (isAmount(value))
          expect(`${fractionOf(value)}`).toBe(`${fractionOf(decimal.toFixed())}`);
      }),
    );
  });

  test.each([0.1, -0.1, 19.3, 1e-7, 1.5e-7, -2.25e-10, 123456.789, 5e-324, 0.000001])(
    "%s",
    (value) => {
      expect(`${fractionOf(value)}`).toBe(`${fractionOf(new Decimal(value).toFixed())}`);
    },
  );

  test("short decimals, as tables have them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 12 }),
        (above, places) => {
          const value = Number(`${above}e-${places}`);
          expect(`${fractionOf(value)}`).toBe(`${fraction(BigInt(above), 10n ** BigInt(places))}`);
        },
      ),
    );
  });
});

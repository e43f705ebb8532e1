import { createContext, runInContext, Script } from "node:vm";

/** A context with nothing but the language and what is given, in which no text is run as code. */
export function bareContext(given: object = {}): Record<string, unknown> {
  const codeGeneration = { strings: false, wasm: false };
  return createContext(given, { codeGeneration }) as Record<string, unknown>;
}

/** Such a context in which a script has run. */
export function contextOf(script: string, given: object = {}): Record<string, unknown> {
  const context = bareContext(given);
  compiled(script).runInContext(context);
  return context;
}

const scripts = new Map<string, Script>();

/** A script of some text, which is the same for every context. */
function compiled(text: string): Script {
  const known = scripts.get(text) ?? new Script(text);
  scripts.set(text, known);
  return known;
}

/**
 * What a script defines as a name, where its globals are looked up once. In a context of its own each look takes long,
 * and a script takes many; the globals and the rules are those of the context all the same.
 */
export function quicklyDefined(
  script: string,
  name: string,
  context: Record<string, unknown>,
): unknown {
  const all = runInContext("Object.getOwnPropertyNames(globalThis)", context) as string[];
  const language = all.filter((one) => /^(?!eval$)[A-Za-z]+$/.test(one) && one !== name).join();
  return runInContext(`((${language}) => { ${script}; return ${name}; })(${language})`, context);
}

/** A range of a sheet of Google's: what is set in one part is told of each cell. */
class GoogleRange {
  constructor(
    readonly sheet: GoogleSheet,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {
    const isWithin =
      [row, column, rows, columns].every((one) => Number.isInteger(one) && one >= 1) &&
      row + rows - 1 <= sheet.maxRows &&
      column + columns - 1 <= sheet.maxColumns;
    if (!isWithin) {
      throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
    }
  }

  getValues(): unknown[][] {
    return this.each((row, column) => this.sheet.valueAt(row, column));
  }

  setValues(values: readonly (readonly unknown[])[]): this {
    return this.setEach("value", values);
  }

  setNumberFormats(formats: readonly (readonly unknown[])[]): this {
    return this.setEach("format", formats);
  }

  merge(): this {
    this.sheet.merges.push([this.row, this.column, this.rows, this.columns]);
    return this;
  }

  setFontWeight(weight: string): this {
    return this.style("fontWeight", weight);
  }

  setHorizontalAlignment(alignment: string): this {
    return this.style("horizontalAlignment", alignment);
  }

  setVerticalAlignment(alignment: string): this {
    return this.style("verticalAlignment", alignment);
  }

  setWrap(wraps: boolean): this {
    return this.style("wrap", wraps);
  }

  setNumberFormat(format: string): this {
    return this.style("format", format);
  }

  private style(key: string, value: unknown): this {
    this.each((row, column) => this.sheet.set(row, column, { [key]: value }));
    return this;
  }

  private setEach(key: string, values: readonly (readonly unknown[])[]): this {
    if (values.length !== this.rows || values.some((row) => row.length !== this.columns)) {
      throw new Error("The number of rows or columns does not match those of the range.");
    }
    this.each((row, column) => {
      const value = values[row - this.row]?.[column - this.column];
      this.sheet.set(row, column, { [key]: value });
    });
    return this;
  }

  private each<Value>(of: (row: number, column: number) => Value): Value[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (__, column) =>
        of(this.row + row, this.column + column),
      ),
    );
  }
}

/** What a cell of Google's has: its value, its format, how it looks. */
type GoogleCell = Readonly<Record<string, unknown>>;

/** A sheet of Google's, as large as a new one is. */
export class GoogleSheet {
  maxRows = 1000;
  maxColumns = 26;
  frozenRows = 0;
  readonly merges: (readonly number[])[] = [];
  private readonly cells = new Map<string, GoogleCell>();

  constructor(
    readonly name: string,
    values: readonly (readonly unknown[])[] = [],
  ) {
    this.maxRows = Math.max(this.maxRows, values.length);
    for (const [line, row] of values.entries()) {
      for (const [place, value] of row.entries()) this.set(line + 1, place + 1, { value });
    }
  }

  cellAt(row: number, column: number): GoogleCell {
    return this.cells.get(`${row},${column}`) ?? {};
  }

  valueAt(row: number, column: number): unknown {
    return this.cellAt(row, column).value ?? "";
  }

  set(row: number, column: number, changes: GoogleCell): void {
    this.cells.set(`${row},${column}`, { ...this.cellAt(row, column), ...changes });
  }

  getName(): string {
    return this.name;
  }

  getMaxRows(): number {
    return this.maxRows;
  }

  getMaxColumns(): number {
    return this.maxColumns;
  }

  insertRowsAfter(_after: number, rows: number): this {
    this.maxRows += rows;
    return this;
  }

  insertColumnsAfter(_after: number, columns: number): this {
    this.maxColumns += columns;
    return this;
  }

  getLastRow(): number {
    return this.lastOf(0);
  }

  getDataRange(): GoogleRange {
    return this.getRange(1, 1, Math.max(1, this.lastOf(0)), Math.max(1, this.lastOf(1)));
  }

  getRange(row: number, column: number, rows = 1, columns = 1): GoogleRange {
    return new GoogleRange(this, row, column, rows, columns);
  }

  setFrozenRows(rows: number): void {
    this.frozenRows = rows;
  }

  /** All cells with something in them, row by row. */
  values(): unknown[][] {
    return this.getDataRange().getValues();
  }

  private lastOf(part: 0 | 1): number {
    const filled = [...this.cells].filter(([, { value = "" }]) => value !== "");
    return filled.reduce((last, [key]) => Math.max(last, Number(key.split(",")[part])), 0);
  }
}

/** A book of Google's with some sheets, the first of them open; how its prompts are answered is given. */
export function googleBook(sheets: readonly GoogleSheet[], answer?: string) {
  const all = [...sheets];
  const alerts: string[][] = [];
  const prompts: string[][] = [];
  const menus: { title: string; items: string[][] }[] = [];
  const find = (name: string) => all.find((sheet) => sheet.name === name) ?? null;
  const book = {
    getActiveSheet: () => all[0],
    getSheetByName: find,
    insertSheet: (name: string) => {
      if (find(name) !== null) throw new Error(`A sheet with the name "${name}" already exists.`);
      const sheet = new GoogleSheet(name);
      all.push(sheet);
      return sheet;
    },
  };
  const ui = {
    Button: { OK: "OK", CANCEL: "CANCEL" },
    ButtonSet: { OK: "OK", OK_CANCEL: "OK_CANCEL" },
    alert: (...shown: string[]) => {
      alerts.push(shown);
      return "OK";
    },
    prompt: (...shown: string[]) => {
      prompts.push(shown);
      return {
        getSelectedButton: () => (answer === undefined ? "CANCEL" : "OK"),
        // a month was typed before the question was cancelled
        getResponseText: () => answer ?? "2023-10",
      };
    },
    createMenu: (title: string) => {
      const items: string[][] = [];
      const menu = {
        addItem: (...item: string[]) => {
          items.push(item);
          return menu;
        },
        addToUi: () => {
          menus.push({ title, items });
        },
      };
      return menu;
    },
  };
  const SpreadsheetApp = { getUi: () => ui, getActiveSpreadsheet: () => book };
  return { SpreadsheetApp, sheets: all, alerts, prompts, menus };
}

/** A sheet of WPS's by its name: its cells are read as one range, and written one by one. */
export function wpsSheet(name: string, values: readonly (readonly unknown[])[] = []) {
  const written: unknown[][] = [];
  const formats = new Map<string, string>();
  const merged: string[] = [];
  const breaks: string[] = [];
  return {
    Name: name,
    UsedRange: { Value2: values },
    written,
    formats,
    merged,
    breaks,
    PageSetup: {} as Record<string, unknown>,
    HPageBreaks: { Add: (range: { address: string }) => breaks.push(range.address) },
    Range: (address: string) => ({
      address,
      Borders: {} as Record<string, unknown>,
      Merge: () => merged.push(address),
    }),
    Cells: {
      Item: (row: number, column: number) => ({
        set NumberFormat(format: string) {
          formats.set(`${row}:${column}`, format);
        },
        set Value2(value: unknown) {
          for (let line = 0; line < row; line += 1) written[line] ??= [];
          (written[row - 1] as unknown[])[column - 1] = value;
        },
      }),
    },
  };
}

/** WPS's book of some sheets, the first of them open. */
export function wpsApplication(sheets: ReturnType<typeof wpsSheet>[]) {
  const all = [...sheets];
  const alerts: string[] = [];
  const Worksheets = {
    get Count() {
      return all.length;
    },
    Item: (place: number) => {
      if (all[place - 1] === undefined) throw new Error(`no sheet ${place}`);
      return all[place - 1];
    },
    Add: () => {
      const sheet = wpsSheet(`Sheet${all.length + 1}`);
      all.push(sheet);
      return sheet;
    },
  };
  const Application = { ActiveSheet: all[0], ActiveWorkbook: { Worksheets } };
  return { Application, alert: (text: string) => alerts.push(text), sheets: all, alerts };
}

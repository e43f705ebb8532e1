/** 给当前工作表计分，排名表写入新工作表。名为“加减分明细”的工作表（如有）即加减分明细。 */
function 计分排名() {
  写入新工作表_("HOTLINE_SCORE");
}

/** 审核当前工作表，结果写入新工作表。 */
function 审核() {
  写入新工作表_("HOTLINE_AUDIT");
}

/** 由当前工作表生成可印发的附件：附件1 为排名表，附件2 为加减分明细（如有），连同页面设置，各写入新工作表；读表存疑另列一表。 */
function 生成附件() {
  const source = Application.ActiveSheet;
  const list = 明细_(source);
  let annexes;
  try {
    annexes = 附件_(
      cells_(source.UsedRange),
      list === undefined ? undefined : cells_(list.UsedRange),
    );
  } catch (error) {
    alert(error.message);
    return;
  }
  for (const { name, sheet } of annexes) 写入附件_(name, sheet);
}

/** 各个附件：名称，以及单元格的值、格式、合并和打印设置。 */
function 附件_(table, list) {
  const scheme = scheme_();
  const options = list === undefined ? {} : { adjustments: list };
  const outcome = HotlineScoring.tryReadTable(table, scheme, options);
  if (!outcome.ok) {
    throw new Error(
      outcome.issues
        .slice(0, 5)
        .map(({ message }) => message.zh)
        .join("\n"),
    );
  }
  const read = outcome.value;
  const result = HotlineScoring.scoreMonth(scheme, read.month);
  const ranked = HotlineScoring.toTable(result, { scheme, month: read.month, label: "附件1" });
  const annexes = [{ name: "附件1", sheet: HotlineScoring.toSheet(ranked) }];
  if (read.month.adjustments.length > 0) {
    const adjusted = HotlineScoring.adjustmentsTable(read.month);
    const titled = { ...adjusted, label: "附件2", title: "加减分明细" };
    annexes.push({ name: "附件2", sheet: HotlineScoring.toSheet(titled) });
  }
  if (read.doubts.length > 0) {
    const values = [["存疑"], ...read.doubts.map(({ message }) => [message.zh])];
    const formats = values.map(() => ["@"]);
    annexes.push({ name: "存疑", sheet: { values, formats, merges: [], headingRows: 1 } });
  }
  return annexes;
}

function 写入附件_(name, { values, formats, merges, headingRows, print }) {
  const sheet = Application.ActiveWorkbook.Worksheets.Add();
  if (工作表_(name) === undefined) sheet.Name = name;
  values.forEach((row, line) => {
    row.forEach((value, column) => {
      if (value === null || value === "") return;
      const cell = sheet.Cells.Item(line + 1, column + 1);
      cell.NumberFormat = formats[line][column];
      cell.Value2 = value;
    });
  });
  const width = Math.max(...values.map((row) => row.length));
  for (const { row, column, rows, columns } of merges) {
    sheet.Range(区域_(row, column, rows, columns)).Merge();
  }
  const all = sheet.Range(区域_(0, 0, values.length, width));
  all.Borders.LineStyle = 1;
  all.VerticalAlignment = -4108;
  sheet.Range(区域_(0, 0, headingRows, width)).HorizontalAlignment = -4108;
  sheet.Range(区域_(0, 0, headingRows, width)).WrapText = true;
  if (print === undefined) return;
  const page = sheet.PageSetup;
  page.Orientation = print.orientation === "landscape" ? 2 : 1;
  const first = print.repeatedRows.first + 1;
  page.PrintTitleRows = `$${first}:$${first + print.repeatedRows.rows - 1}`;
  page.Zoom = false;
  page.FitToPagesWide = print.pagesWide;
  page.FitToPagesTall = false;
  for (const row of print.breaksBefore) sheet.HPageBreaks.Add(sheet.Range(区域_(row, 0, 1, 1)));
}

/** 区域的地址：从第几行、第几列起（从 0 数），几行，几列。 */
function 区域_(row, column, rows, columns) {
  return `${列名_(column)}${row + 1}:${列名_(column + columns - 1)}${row + rows}`;
}

function 列名_(column) {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${列名_(Math.floor(column / 26) - 1)}${letter}`;
}

/** 加减分明细所在的工作表；当前工作表不算。 */
function 明细_(source) {
  const list = 工作表_("加减分明细");
  return list === undefined || list.Name === source.Name ? undefined : list;
}

function 工作表_(name) {
  const sheets = Application.ActiveWorkbook.Worksheets;
  for (let place = 1; place <= sheets.Count; place += 1) {
    const sheet = sheets.Item(place);
    if (sheet.Name === name) return sheet;
  }
  return undefined;
}

function 写入新工作表_(name) {
  const source = Application.ActiveSheet;
  const list = 明细_(source);
  let rows;
  try {
    rows = functions_()[name](
      cells_(source.UsedRange),
      list === undefined ? undefined : cells_(list.UsedRange),
    );
  } catch (error) {
    alert(error.message);
    return;
  }
  const sheet = Application.ActiveWorkbook.Worksheets.Add();
  rows.forEach((row, line) => {
    row.forEach((value, column) => {
      if (value === "") return;
      const cell = sheet.Cells.Item(line + 1, column + 1);
      // 文本格式在先，8/10 才不会变成日期
      if (typeof value === "string") cell.NumberFormat = "@";
      cell.Value2 = value;
    });
  });
}

/** 给当前工作表计分，排名表写入新工作表。名为“加减分明细”的工作表（如有）即加减分明细。 */
function 计分排名() {
  写入新工作表_("HOTLINE_SCORE");
}

/** 审核当前工作表，结果写入新工作表。 */
function 审核() {
  写入新工作表_("HOTLINE_AUDIT");
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
  const list = 工作表_("加减分明细");
  const isList = list === undefined || list.Name === source.Name;
  let rows;
  try {
    rows = functions_()[name](
      cells_(source.UsedRange),
      isList ? undefined : cells_(list.UsedRange),
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

/** 给当前工作表计分，排名表写入新工作表。名为“加减分明细”的工作表（如有）即加减分明细。 */
function 计分排名() {
  const source = Application.ActiveSheet;
  const list = 工作表_("加减分明细");
  const adjustments =
    list === undefined || list.Name === source.Name ? undefined : cells_(list.UsedRange);
  try {
    const rows = functions_().HOTLINE_SCORE(cells_(source.UsedRange), adjustments);
    写入新工作表_(rows);
  } catch (error) {
    alert(error.message);
  }
}

/** 审核当前工作表，结果写入新工作表。 */
function 审核() {
  const source = Application.ActiveSheet;
  try {
    写入新工作表_(functions_().HOTLINE_AUDIT(cells_(source.UsedRange)));
  } catch (error) {
    alert(error.message);
  }
}

function 工作表_(name) {
  const sheets = Application.ActiveWorkbook.Worksheets;
  for (let place = 1; place <= sheets.Count; place += 1) {
    const sheet = sheets.Item(place);
    if (sheet.Name === name) return sheet;
  }
  return undefined;
}

function 写入新工作表_(rows) {
  const sheet = Application.ActiveWorkbook.Worksheets.Add();
  rows.forEach((row, line) => {
    row.forEach((value, column) => {
      if (value !== "") sheet.Cells.Item(line + 1, column + 1).Value2 = value;
    });
  });
}

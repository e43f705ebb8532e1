/** 打开表格时，在菜单栏加上“12345热线考核”。 */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu("12345热线考核")
    .addItem("给当前工作表计分", "scoreActiveSheet")
    .addItem("审核当前工作表", "auditActiveSheet")
    .addToUi();
}

/** 给当前工作表计分，排名表写入新工作表。名为“加减分明细”的工作表（如有）即加减分明细。 */
function scoreActiveSheet() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getActiveSheet();
  const scheme = scheme_();
  const options = { adjustments: adjustmentCells_(book, sheet) };
  let read = HotlineScoring.tryReadTable(cells_(sheet), scheme, options);
  if (!read.ok && read.issues.every(({ path }) => path === "options.month")) {
    const month = askedMonth_();
    if (month === "") return;
    read = HotlineScoring.tryReadTable(cells_(sheet), scheme, { ...options, month });
  }
  if (!read.ok) {
    SpreadsheetApp.getUi().alert(
      "无法计分",
      lines_(read.issues),
      SpreadsheetApp.getUi().ButtonSet.OK,
    );
    return;
  }
  const { month, doubts } = read.value;
  const table = HotlineScoring.toTable(HotlineScoring.scoreMonth(scheme, month), { scheme, month });
  const target = book.insertSheet(freeName_(book, `排名 ${month.month}`));
  writeTable_(target, HotlineScoring.toSheet(table));
  if (doubts.length > 0) {
    const notes = doubts.map(({ message }) => [`注：${message.zh}`]);
    const line = target.getLastRow() + 2;
    makeRoom_(target, line + notes.length, 1);
    target.getRange(line, 1, notes.length, 1).setValues(notes);
  }
}

/** 审核当前工作表，结果写入新工作表。 */
function auditActiveSheet() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getActiveSheet();
  let rows;
  try {
    rows = functions_().HOTLINE_AUDIT(cells_(sheet), adjustmentCells_(book, sheet));
  } catch (error) {
    SpreadsheetApp.getUi().alert("无法审核", error.message, SpreadsheetApp.getUi().ButtonSet.OK);
    return;
  }
  const target = book.insertSheet(freeName_(book, `审核 ${sheet.getName()}`));
  makeRoom_(target, rows.length, rows[0].length);
  const range = target.getRange(1, 1, rows.length, rows[0].length);
  // 文本格式在先，8/10 才不会变成日期
  range.setNumberFormats(
    rows.map((row) => row.map((value) => (typeof value === "number" ? "0" : "@"))),
  );
  range.setValues(rows);
  target.setFrozenRows(1);
}

function cells_(sheet) {
  return sheet.getDataRange().getValues();
}

function adjustmentCells_(book, sheet) {
  const list = book.getSheetByName("加减分明细");
  if (list === null || list.getName() === sheet.getName()) return undefined;
  const cells = cells_(list);
  return cells.some((row) => row.some((value) => value !== "")) ? cells : undefined;
}

function askedMonth_() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt("考核月份", "请输入考核月份，如 2023-10", ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : "";
}

function lines_(issues) {
  const shown = issues.slice(0, 20).map(({ message }) => message.zh);
  const hidden = issues.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`另有 ${hidden} 处问题。`] : [])].join("\n");
}

function freeName_(book, name) {
  let free = name;
  for (let number = 2; book.getSheetByName(free) !== null; number += 1)
    free = `${name} (${number})`;
  return free;
}

/** 新工作表只有 1000 行 26 列，不够时补足。 */
function makeRoom_(sheet, rows, columns) {
  const [moreRows, moreColumns] = [rows - sheet.getMaxRows(), columns - sheet.getMaxColumns()];
  if (moreRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), moreRows);
  if (moreColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), moreColumns);
}

function writeTable_(sheet, { values, formats, merges, headingRows }) {
  makeRoom_(sheet, values.length, values[0].length);
  const range = sheet.getRange(1, 1, values.length, values[0].length);
  range.setNumberFormats(formats);
  range.setValues(values.map((row) => row.map((value) => (value === null ? "" : value))));
  for (const { row, column, rows, columns } of merges) {
    sheet.getRange(row + 1, column + 1, rows, columns).merge();
  }
  const headings = sheet.getRange(1, 1, headingRows, values[0].length);
  headings
    .setFontWeight("bold")
    .setHorizontalAlignment("center")
    .setVerticalAlignment("middle")
    .setWrap(true);
  sheet.setFrozenRows(headingRows);
}

/** @internal how a page with a table looks, on a screen and on A4 across */
export const tableStyle = `
@page { size: A4 landscape; margin: 10mm; }
body { margin: 1.5rem; color: #1a1a1a; background: #fff; font: 13px/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
table { border-collapse: collapse; margin: 0 auto; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .8rem; font-size: 1.35em; font-weight: 700; }
th, td { padding: .22rem .4rem; border: 1px solid #9aa3ad; text-align: center; }
thead th { background: #e8edf3; font-weight: 600; }
thead tr:first-child th { word-break: keep-all; }
tbody th[scope=row] { font-weight: 400; text-align: left; white-space: nowrap; }
tr.caption th { background: #f6f8fa; font-weight: 700; text-align: left; }
td.figure { text-align: right; white-space: nowrap; }
td:last-child.figure { font-weight: 700; }
@media print {
  body { margin: 0; font-size: 7.5pt; line-height: 1.3; }
  table { width: 100%; }
  th, td { padding: .5mm .7mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.caption { break-after: avoid; }
  thead th, tr.caption th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

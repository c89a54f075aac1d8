/** "yearReportingDate" and "year_reporting_date" as words: "year Reporting Date". */
export function wordsOfColumn(column: string): string {
  return column.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/[_.-]+/g, " ");
}

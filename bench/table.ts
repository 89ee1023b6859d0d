/** One line of the result. */
export interface Row {
  readonly work: string;
  readonly figure: string;
  /** To a named baseline of the same run. */
  readonly ratio: string;
}

export function printTable(rows: readonly Row[]): void {
  console.log('| work | figure | beside |\n| --- | --- | --- |');
  for (const { work, figure, ratio } of rows) console.log(`| ${work} | ${figure} | ${ratio} |`);
}

/** In which order a column writes day, month and year. */
type DateOrder = "day-first" | "month-first";

/** Three numbers with the year last: `27.03.1986`, `3/27/86`, `27-03-1986`. */
const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T].*)?$/;

/** Eight digits without separators. */
const eightDigits = /^\d{8}$/;

const years = { first: 1850, last: 2035 } as const;

interface Evidence {
  dayFirst: number;
  monthFirst: number;
  yearLastDigits: number;
  yearFirstDigits: number;
}

function isYear(text: string): boolean {
  return Number(text) >= years.first && Number(text) <= years.last;
}

function weigh(evidence: Evidence, first: number, second: number): void {
  if (first > 12 && second <= 12) evidence.dayFirst++;
  if (second > 12 && first <= 12) evidence.monthFirst++;
}

function gather(cells: Iterable<string>): Evidence {
  const evidence = { dayFirst: 0, monthFirst: 0, yearLastDigits: 0, yearFirstDigits: 0 };
  for (const cell of cells) {
    const match = yearLast.exec(cell);
    if (match !== null) weigh(evidence, Number(match[1]), Number(match[3]));
    else if (eightDigits.test(cell)) {
      const [head, tail] = [cell.slice(0, 4), cell.slice(4)];
      if (isYear(head)) evidence.yearFirstDigits++;
      else if (isYear(tail)) {
        evidence.yearLastDigits++;
        weigh(evidence, Number(cell.slice(0, 2)), Number(cell.slice(2, 4)));
      }
    }
  }
  return evidence;
}

function written(first: string, second: string, rest: { year: string; order: DateOrder }): string {
  const { year, order } = rest;
  // One date of the column may still be written the other way round.
  const isMonthFirst =
    order === "month-first" ? Number(second) <= 31 && Number(first) <= 12 : false;
  return isMonthFirst ? `${second}.${first}.${year}` : `${first}.${second}.${year}`;
}

/**
 * Rewrites the dates of one column so that they can be read one by one: whether `3/4/1986` means
 * March or April shows only in the other dates of the column. Without a sign of the order the day
 * comes first.
 */
export function birthColumnReader(cells: Iterable<string>): (cell: string) => string {
  const evidence = gather(cells);
  const order: DateOrder = evidence.monthFirst > evidence.dayFirst ? "month-first" : "day-first";
  const isYearLast = evidence.yearLastDigits > evidence.yearFirstDigits;
  return (cell) => {
    const match = yearLast.exec(cell);
    if (match !== null) return written(match[1]!, match[3]!, { year: match[4]!, order });
    if (!isYearLast || !eightDigits.test(cell)) return cell;
    return written(cell.slice(0, 2), cell.slice(2, 4), { year: cell.slice(4), order });
  };
}

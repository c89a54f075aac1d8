/** PNRUS is the Russian internal passport: TD3 in size, with rules of its own. */
export type MrzFormat = "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "PNRUS";

/** Half-open range of columns in one line, counted from 0. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface MrzLayout {
  readonly lineCount: 2 | 3;
  readonly columns: number;
  readonly names: Span;
  readonly number: Span;
  readonly birth: Span;
  readonly expiry: Span;
  readonly sex: Span;
  readonly nationality: Span;
  readonly optional: readonly Span[];
  /** The optional field has a check digit of its own (TD3 only). */
  readonly hasOptionalCheck: boolean;
  readonly composite?: { readonly digit: Span; readonly covers: readonly Span[] };
}

function span(line: number, start: number, end: number): Span {
  return { line, start, end };
}

const twoLines = {
  lineCount: 2,
  number: span(1, 0, 9),
  nationality: span(1, 10, 13),
  birth: span(1, 13, 19),
  sex: span(1, 20, 21),
  expiry: span(1, 21, 27),
} as const;

const passport: MrzLayout = {
  ...twoLines,
  columns: 44,
  names: span(0, 5, 44),
  optional: [span(1, 28, 42)],
  hasOptionalCheck: true,
  composite: {
    digit: span(1, 43, 44),
    covers: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)],
  },
};

/** Columns of every supported format (ICAO 9303 parts 4 to 7). A check digit follows its field. */
export const mrzLayouts: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD3: passport,
  PNRUS: passport,
  TD2: {
    ...twoLines,
    columns: 36,
    names: span(0, 5, 36),
    optional: [span(1, 28, 35)],
    hasOptionalCheck: false,
    composite: {
      digit: span(1, 35, 36),
      covers: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)],
    },
  },
  TD1: {
    lineCount: 3,
    columns: 30,
    names: span(2, 0, 30),
    number: span(0, 5, 14),
    optional: [span(0, 15, 30), span(1, 18, 29)],
    birth: span(1, 0, 6),
    sex: span(1, 7, 8),
    expiry: span(1, 8, 14),
    nationality: span(1, 15, 18),
    hasOptionalCheck: false,
    composite: {
      digit: span(1, 29, 30),
      covers: [span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)],
    },
  },
  "MRV-A": {
    ...twoLines,
    columns: 44,
    names: span(0, 5, 44),
    optional: [span(1, 28, 44)],
    hasOptionalCheck: false,
  },
  "MRV-B": {
    ...twoLines,
    columns: 36,
    names: span(0, 5, 36),
    optional: [span(1, 28, 36)],
    hasOptionalCheck: false,
  },
};

/** Columns of the Russian internal passport's optional field, counted within that field. */
export const russianOptional = {
  seriesDigit: [0, 1],
  issueDate: [1, 7],
  departmentCode: [7, 13],
} as const;

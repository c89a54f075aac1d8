import type { ClaimDirection, ClaimMeasure, ClaimUnit } from "../claims/claim.ts";
import type { CsvTable } from "../tables/read-csv.ts";
import { wordsOfColumn } from "./column-words.ts";

/** `portal`: a day and a total or a daily number; `displacement-matrix`: areas by survey round. */
export type SeriesShape = "portal" | "displacement-matrix" | "own" | "free";

/** What the numbers seem to be about; a person confirms or changes it. */
export interface ProposedSubject {
  readonly measure: ClaimMeasure;
  readonly direction: ClaimDirection | null;
  readonly unit: ClaimUnit;
}

const ownColumns =
  /^(crossings_(in|out|net)|persons_registered|households_registered|numbers_issued)$/;
const matrixColumns = /^admin ?\d|idp|round ?number|displacement|reporting date/i;
const portalColumns =
  /individuals|refugees|asylum|arrivals|landings|returnees|cumulative|daily|sbarc|valore/i;

/** Columns of an own export that a series of one measure is made from. */
export const ownValueColumns = ["crossings_in", "persons_registered", "numbers_issued"] as const;

/** The kind of file, by its columns and by the HXL tags it may have. */
export function shapeOf({ columns, hxl }: Pick<CsvTable, "columns" | "hxl">): SeriesShape {
  if (columns.includes("as_of") && columns.some((column) => ownColumns.test(column))) return "own";
  const words = columns.map(wordsOfColumn);
  const hasAreas = hxl?.some((tag) => /^#adm\d/i.test(tag)) === true;
  if (hasAreas || words.some((column) => matrixColumns.test(column))) return "displacement-matrix";
  const isNarrow = columns.length <= 8;
  return isNarrow && words.some((column) => portalColumns.test(column)) ? "portal" : "free";
}

const meanings: readonly (readonly [RegExp, ClaimMeasure, ClaimDirection | null])[] = [
  [/number.?s? issued|document|permit|паспорт|документ/i, "documents-issued", null],
  [/regist|зарегистр|тіркел/i, "registrations", null],
  [/\bout\b|exit|depart|\bleft\b|ausreis|выезд|выех|partenz/i, "exits", "out"],
  [/capac|kapazit|вместим|beds?\b|posti/i, "capacity", "stock"],
  [/accommodat|centr|hot ?spot|unterbracht|размещ|accoglien|shelter/i, "accommodated", "stock"],
  [/idp|displac/i, "displaced", "stock"],
  [/present|stock|resident|occup|hosted|anwesend|находятся|population/i, "present", "stock"],
  [/queue|очеред|schlange/i, "queue", "stock"],
  [/appl(y|ic)|asylum|antr[aä]g|ходатай/i, "applications", null],
];

/** What the columns of values say that they count. Arrivals, where they say nothing. */
export function proposeSubject(values: readonly string[]): ProposedSubject {
  const words = values.map(wordsOfColumn).join(" ");
  const found = meanings.find(([pattern]) => pattern.test(words));
  const [, measure, direction] = found ?? [null, "entries" as const, "in" as const];
  return { measure, direction, unit: unitOf(words, measure) };
}

function unitOf(words: string, measure: ClaimMeasure): ClaimUnit {
  if (measure === "documents-issued") return "documents";
  if (/household|\bhh\b|famil|haushalt|домохоз|семей/i.test(words)) return "households";
  if (/vehicle|\bcars?\b|fahrzeug|автомоб|машин/i.test(words)) return "vehicles";
  if (measure === "capacity") return "places";
  const isMovement = measure === "entries" || measure === "exits";
  const isOfPersons = /individual|refugee|person|people|asylum/i.test(words);
  return isMovement && !isOfPersons ? "person-crossings" : "persons";
}

import type { FigureStatement, StatementField } from "@caravanserai/domain";

/** A statement while it is edited: numbers and days as they are typed. */
export type StatementDraft = Readonly<Record<DraftField, string>>;

const draftFields = [
  "value",
  "valueHigh",
  "qualifier",
  "unit",
  "rate",
  "measure",
  "direction",
  "place",
  "counterpart",
  "population",
  "periodStart",
  "periodEnd",
  "asOf",
  "saidBy",
  "relayedBy",
  "outlet",
  "sourceClass",
  "wording",
] as const satisfies readonly StatementField[];
export type DraftField = (typeof draftFields)[number];

export function draftOf(statement: FigureStatement): StatementDraft {
  const written = draftFields.map((field) => {
    const value = statement[field];
    return [field, Array.isArray(value) ? value.join(", ") : String(value ?? "")];
  });
  return Object.fromEntries(written) as StatementDraft;
}

/**
 * A number as a person types it: 98000, 98 000, 100'000, 72.4. A comma or point with three digits
 * after it could be either, so it is not guessed.
 */
export function readNumber(typed: string): number | null | undefined {
  const bare = typed.trim().replace(/[\s'’\u00a0\u202f]/gu, "");
  if (bare === "") return null;
  return /^\d+(\.\d{1,2})?$/.test(bare) ? Number(bare) : undefined;
}

/** The fields that cannot be read as they are typed. */
export function unreadableFields(draft: StatementDraft): readonly DraftField[] {
  return (["value", "valueHigh"] as const).filter(
    (field) => readNumber(draft[field]) === undefined,
  );
}

/** The statement with what was typed; everything the form does not show stays as it was. */
export function statementOf(draft: StatementDraft, before: FigureStatement): FigureStatement {
  const text = (field: DraftField) => (draft[field].trim() === "" ? null : draft[field].trim());
  return {
    ...before,
    value: readNumber(draft.value) ?? null,
    valueHigh: readNumber(draft.valueHigh) ?? null,
    // The choices of the form are the values of the type.
    qualifier: draft.qualifier as FigureStatement["qualifier"],
    unit: draft.unit as FigureStatement["unit"],
    rate: draft.rate as FigureStatement["rate"],
    measure: draft.measure as FigureStatement["measure"],
    direction: text("direction") as FigureStatement["direction"],
    sourceClass: draft.sourceClass as FigureStatement["sourceClass"],
    place: text("place"),
    counterpart: text("counterpart"),
    population: text("population"),
    periodStart: text("periodStart"),
    periodEnd: text("periodEnd"),
    asOf: text("asOf"),
    saidBy: text("saidBy"),
    relayedBy: draft.relayedBy.split(",").flatMap((name) => name.trim() || []),
    outlet: text("outlet"),
    wording: text("wording"),
  };
}

/** Only what differs, as a correction carries it. */
export function changesBetween(
  before: FigureStatement,
  after: FigureStatement,
): Partial<FigureStatement> {
  const fields = Object.keys(after) as StatementField[];
  const changed = fields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

import type { FigureStatement, StatementField } from "@caravanserai/domain";

/** A statement while it is edited: numbers and days as they are typed. */
export type StatementDraft = Readonly<Record<DraftField, string>>;

const draftFields = [
  "value",
  "valueHigh",
  "qualifier",
  "unit",
  "isHedged",
  "rate",
  "aspect",
  "measure",
  "direction",
  "place",
  "counterpart",
  "population",
  "periodStart",
  "periodEnd",
  "dayLimit",
  "dayNamedAfter",
  "asOf",
  "saidBy",
  "relayedBy",
  "outlet",
  "sourceClass",
  "reliabilityLow",
  "reliabilityHigh",
  "wording",
] as const satisfies readonly StatementField[];
export type DraftField = (typeof draftFields)[number];

export function draftOf(statement: FigureStatement): StatementDraft {
  const written = draftFields.map((field) => {
    const value = statement[field];
    if (field === "reliabilityLow" || field === "reliabilityHigh") {
      return [field, String(Math.round(Number(value) * 100))];
    }
    return [field, Array.isArray(value) ? value.join(", ") : String(value ?? "")];
  });
  return Object.fromEntries(written) as StatementDraft;
}

/** Of a claim that is typed in: whom we do not know we trust half, as the reader does. */
export const emptyStatement: FigureStatement = {
  ...{ value: null, valueHigh: null, qualifier: "exact", isHedged: false },
  ...{ unit: "person-crossings", measure: "entries", direction: "in" },
  ...{ rate: "period", aspect: "total", place: null, counterpart: null, population: null },
  ...{ periodStart: null, periodEnd: null, dayLimit: "00:00", dayNamedAfter: "start" },
  ...{ asOf: null, saidBy: null, relayedBy: [], outlet: null, sourceClass: "authority" },
  ...{ reliabilityLow: 0.3, reliabilityHigh: 0.8, wording: null },
};

/** A share typed as whole percent, 0 to 100. */
function readPercent(typed: string): number | undefined {
  const percent = readNumber(typed);
  if (percent === null || percent === undefined || percent > 100) return undefined;
  return percent / 100;
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
  const numbers = (["value", "valueHigh"] as const).filter(
    (field) => readNumber(draft[field]) === undefined,
  );
  const shares = (["reliabilityLow", "reliabilityHigh"] as const).filter(
    (field) => readPercent(draft[field]) === undefined,
  );
  return [...numbers, ...shares];
}

/** What a typed claim still lacks to be a figure at all: its number, and who is behind it. */
export function missingFields(draft: StatementDraft): readonly DraftField[] {
  const isWordless = ["unknown", "rising", "falling"].includes(draft.qualifier);
  const hasSource = draft.saidBy.trim() !== "" || draft.outlet.trim() !== "";
  return [
    ...(isWordless === (draft.value.trim() === "") ? [] : (["value"] as const)),
    ...(draft.place.trim() === "" ? (["place"] as const) : []),
    ...(hasSource ? [] : (["saidBy"] as const)),
  ];
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
    isHedged: draft.isHedged === "true",
    aspect: draft.aspect as FigureStatement["aspect"],
    dayLimit: draft.dayLimit === "" ? "00:00" : draft.dayLimit,
    dayNamedAfter: draft.dayNamedAfter as FigureStatement["dayNamedAfter"],
    reliabilityLow: readPercent(draft.reliabilityLow) ?? before.reliabilityLow,
    reliabilityHigh: readPercent(draft.reliabilityHigh) ?? before.reliabilityHigh,
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

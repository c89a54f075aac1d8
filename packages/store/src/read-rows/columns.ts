import type { ReadTable, ReadTables } from "@caravanserai/domain";

/** Every field of every read row: a field added to the domain is a type error until it is here. */
const fields: { readonly [Table in ReadTable]: Record<keyof ReadTables[Table], true> } = {
  crossing: {
    key: true,
    crossing: true,
    name: true,
    nameRu: true,
    nameKk: true,
    counterpart: true,
    modes: true,
    town: true,
    utcOffsetMinutes: true,
    location: true,
    isFictional: true,
  },
  tally: {
    key: true,
    crossing: true,
    direction: true,
    mode: true,
    vehicles: true,
    adults: true,
    children: true,
    atMs: true,
    isReversed: true,
  },
  crossingHour: {
    key: true,
    crossing: true,
    direction: true,
    mode: true,
    hourStartMs: true,
    tallies: true,
    vehicles: true,
    adults: true,
    children: true,
  },
  household: {
    key: true,
    reference: true,
    crossing: true,
    stage: true,
    persons: true,
    personsDeparted: true,
    placeNeed: true,
    destination: true,
    spokenLanguage: true,
    hasProtectionReferral: true,
    registeredAtMs: true,
    device: true,
    placement: true,
    members: true,
    entry: true,
  },
  person: {
    key: true,
    household: true,
    sex: true,
    ageBand: true,
    citizenship: true,
    relationship: true,
    documentKind: true,
    state: true,
    enteredAtMs: true,
    leftAtMs: true,
    hasNumber: true,
    provenance: true,
  },
  registrationHour: {
    key: true,
    crossing: true,
    hourStartMs: true,
    households: true,
    persons: true,
    numbersIssued: true,
  },
  departureHour: { key: true, crossing: true, hourStartMs: true, persons: true },
  site: { key: true, code: true, name: true, town: true, siteKind: true, status: true },
  unit: {
    key: true,
    site: true,
    code: true,
    kind: true,
    capacity: true,
    blocked: true,
    held: true,
    occupied: true,
    claims: true,
  },
  placement: {
    key: true,
    household: true,
    site: true,
    unit: true,
    persons: true,
    state: true,
    untilMs: true,
    changedAtMs: true,
  },
  duplicateProposal: {
    key: true,
    personA: true,
    personB: true,
    householdA: true,
    householdB: true,
    band: true,
    bits: true,
    evidence: true,
    proposedAtMs: true,
    needsSecondOpinion: true,
    opinions: true,
    reopenings: true,
    state: true,
    decision: true,
    decidedAtMs: true,
  },
  personLink: {
    key: true,
    personA: true,
    personB: true,
    state: true,
    sinceMs: true,
    by: true,
  },
  figureClaim: {
    key: true,
    statement: true,
    measure: true,
    direction: true,
    place: true,
    periodStart: true,
    periodEnd: true,
    report: true,
    spanStart: true,
    spanEnd: true,
    enteredBy: true,
    enteredAtMs: true,
    changedAtMs: true,
    review: true,
    role: true,
    low: true,
    high: true,
    version: true,
    provenance: true,
    conflicts: true,
    acts: true,
  },
  figureOrigin: { key: true, claimA: true, claimB: true, relation: true, acts: true },
  figureReport: {
    key: true,
    outlet: true,
    dateline: true,
    characters: true,
    sha256: true,
    keptBy: true,
    keptAtMs: true,
    forgottenAtMs: true,
  },
  situationReport: {
    key: true,
    number: true,
    state: true,
    audience: true,
    figures: true,
    texts: true,
    originals: true,
    version: true,
    approvals: true,
    authors: true,
    draftedAtMs: true,
    changedAtMs: true,
    approvedAtMs: true,
    acts: true,
  },
  reportNumber: { key: true, number: true, report: true },
  token: {
    key: true,
    crossing: true,
    number: true,
    mode: true,
    persons: true,
    parties: true,
    priority: true,
    binding: true,
    state: true,
    stateAtMs: true,
    takenAtMs: true,
    placeMs: true,
    calledAtMs: true,
    calls: true,
    servedAtMs: true,
    leftAtMs: true,
    leavingReason: true,
    returns: true,
    slotChanges: true,
    lane: true,
    jump: true,
    jumpBadge: true,
    jumpBy: true,
    bindingCheck: true,
    personsServed: true,
    household: true,
    device: true,
    takenEntry: true,
    servedEntry: true,
  },
  tokenHousehold: {
    key: true,
    token: true,
    entry: true,
  },
  queueHour: {
    key: true,
    crossing: true,
    mode: true,
    lane: true,
    hourStartMs: true,
    taken: true,
    takenPersons: true,
    served: true,
    servedPersons: true,
    leavers: true,
    leaverPersons: true,
    returned: true,
    jumps: true,
    waits: true,
    waitMsSum: true,
    services: true,
    serviceMsSum: true,
  },
  lane: {
    key: true,
    crossing: true,
    code: true,
    modes: true,
    isPriority: true,
    status: true,
    reason: true,
    staff: true,
    sinceMs: true,
  },
  laneChange: {
    key: true,
    lane: true,
    crossing: true,
    modes: true,
    status: true,
    reason: true,
    staff: true,
    atMs: true,
  },
  misconduct: {
    key: true,
    crossing: true,
    what: true,
    by: true,
    happened: true,
    sentHourMs: true,
  },
  lineCount: { key: true, crossing: true, mode: true, parties: true, atMs: true },
  toldWait: {
    key: true,
    crossing: true,
    mode: true,
    by: true,
    lowMinutes: true,
    highMinutes: true,
    atMs: true,
    toldBy: true,
  },
  discrepancy: {
    key: true,
    kind: true,
    subject: true,
    field: true,
    claims: true,
    openedAtMs: true,
    state: true,
    resolvedBy: true,
    resolution: true,
  },
};

/** `hourStartMs` in code is `hour_start_ms` in SQL: the one place where names are converted. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

interface Column {
  readonly field: string;
  readonly column: string;
}

export interface TableLayout {
  /** Qualified name in SQL. */
  readonly name: string;
  readonly columns: readonly Column[];
}

export const readTableNames = Object.keys(fields) as readonly ReadTable[];

export const layouts = Object.fromEntries(
  readTableNames.map((table): [ReadTable, TableLayout] => [
    table,
    {
      name: `read.${snakeCase(table)}`,
      columns: Object.keys(fields[table]).map((field) => ({ field, column: snakeCase(field) })),
    },
  ]),
) as Readonly<Record<ReadTable, TableLayout>>;

type Json = Readonly<Record<string, unknown>>;

export function toColumns(table: ReadTable, row: ReadTables[ReadTable]): Json {
  const record: Record<string, unknown> = {};
  const values = row as unknown as Json;
  for (const { field, column } of layouts[table].columns) record[column] = values[field];
  return record;
}

export function fromColumns<Table extends ReadTable>(
  table: Table,
  record: Json,
): ReadTables[Table] {
  const row: Record<string, unknown> = {};
  for (const { field, column } of layouts[table].columns) row[field] = record[column];
  // The columns of a table are those of its row type, by the record above and the migration.
  return row as unknown as ReadTables[Table];
}

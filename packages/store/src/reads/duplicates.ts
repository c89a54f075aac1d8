import type {
  DuplicatesAnswer,
  DuplicateView,
  HouseholdContext,
  OfficerView,
} from "@caravanserai/contract";
import type {
  DuplicateBand,
  DuplicateProposalRow,
  DuplicateState,
  HouseholdRow,
  PersonRow,
  StaffId,
} from "@caravanserai/domain";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import { referenceLabel } from "./reference-label.ts";

export interface DuplicatesAsked {
  readonly nowMs: number;
  readonly viewer: StaffId;
  /** Whether the viewer may know officers by name. */
  readonly maySeeNames: boolean;
  readonly band?: DuplicateBand | undefined;
  readonly state?: DuplicateState | undefined;
  readonly limit?: number;
}

type ProposalRow = Omit<DuplicateProposalRow, "key"> & Pick<DuplicateView, "proposal" | "link">;

/**
 * Proposals of the vault: what is to decide first, then the most probable band, then the newest;
 * settled ones last, the latest decision first.
 */
export function listDuplicates(
  database: Database,
  asked: DuplicatesAsked,
): Promise<DuplicatesAnswer> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows: heads } = await connection.query<JournalHead>(
      `select ${headColumns} from journal.head`,
    );
    const { rows: counts } = await connection.query<DuplicatesAnswer["counts"][number]>(
      `select band, state, count(*)::int as count from read.duplicate_proposal
        group by band, state order by band, state`,
    );
    const rows = await readProposals(connection, asked);
    const officers = await readOfficers(connection, rows, asked);
    const households = await readHouseholds(connection, rows);
    const unsettled = counts.filter(({ state }) => state !== "settled");
    return {
      asOfMs: heads[0]?.asOfMs ?? asked.nowMs,
      open: unsettled.reduce((sum, { count }) => sum + count, 0),
      counts,
      duplicates: rows.map(({ householdA, householdB, ...row }) => ({
        ...row,
        evidence: [...row.evidence],
        referenceA: referenceLabel(householdA) ?? "",
        referenceB: referenceLabel(householdB) ?? "",
        householdA: households(householdA, row.personA),
        householdB: households(householdB, row.personB),
        opinions: row.opinions.map(({ by, ...opinion }) => ({ ...opinion, by: officers(by) })),
        reopenings: row.reopenings.map(({ by, ...one }) => ({ ...one, by: officers(by) })),
      })),
    };
  });
}

async function readProposals(
  connection: Connection,
  { band, state, limit = 200 }: DuplicatesAsked,
): Promise<ProposalRow[]> {
  const { rows } = await connection.query<ProposalRow>(
    `select p.key as proposal, p.person_a as "personA", p.person_b as "personB",
        p.household_a as "householdA", p.household_b as "householdB", p.band, p.bits, p.evidence,
        p.proposed_at_ms as "proposedAtMs", p.needs_second_opinion as "needsSecondOpinion",
        p.opinions, p.reopenings, p.state, p.decision, p.decided_at_ms as "decidedAtMs",
        case when l.key is null then null
          else jsonb_build_object('state', l.state, 'sinceMs', l.since_ms) end as link
      from read.duplicate_proposal p left join read.person_link l on l.key = p.key
      where ($2::text is null or p.band = $2) and ($3::text is null or p.state = $3)
      order by p.state = 'settled', p.decided_at_ms desc nulls first,
        case p.band when 'probable' then 0 when 'review' then 1 else 2 end,
        p.proposed_at_ms desc, p.bits desc, p.key
      limit $1`,
    [limit, band ?? null, state ?? null],
  );
  return rows;
}

/** Says of an officer what the viewer may know. */
async function readOfficers(
  connection: Connection,
  rows: readonly ProposalRow[],
  { viewer, maySeeNames }: DuplicatesAsked,
): Promise<(officer: StaffId | null) => OfficerView> {
  const acts = rows.flatMap(({ opinions, reopenings }) => [...opinions, ...reopenings]);
  const named = [...new Set(acts.flatMap(({ by }) => by ?? []))];
  const { rows: staff } =
    maySeeNames && named.length > 0
      ? await connection.query<{ id: StaffId; name: string }>(
          "select id, name from access.staff where id = any($1::uuid[])",
          [named],
        )
      : { rows: [] };
  const names = new Map<StaffId | null, string>(staff.map(({ id, name }) => [id, name]));
  return (officer) => ({ isYou: officer === viewer, name: names.get(officer) ?? null });
}

type ContextRow = Pick<
  HouseholdRow,
  "key" | "reference" | "persons" | "registeredAtMs" | "crossing" | "members"
>;
type MemberRow = Pick<PersonRow, "key" | "ageBand" | "sex">;

/** Says of a household and one of its members what the hub knows: no name, no birth date. */
async function readHouseholds(
  connection: Connection,
  rows: readonly ProposalRow[],
): Promise<(household: string, person: string) => HouseholdContext | null> {
  const { rows: households } = await connection.query<ContextRow>(
    `select key, reference, persons, registered_at_ms as "registeredAtMs", crossing, members
      from read.household where key = any($1)`,
    [[...new Set(rows.flatMap(({ householdA, householdB }) => [householdA, householdB]))]],
  );
  const { rows: members } = await connection.query<MemberRow>(
    `select key, age_band as "ageBand", sex from read.person where key = any($1)`,
    [households.flatMap((household) => household.members)],
  );
  const found = new Map<string, ContextRow>(households.map((one) => [one.key, one]));
  const known = new Map<string, MemberRow>(members.map((one) => [one.key, one]));
  return (household, person) => {
    const context = found.get(household);
    if (context === undefined) return null;
    const { key: _key, members: keys, ...figures } = context;
    const view = (key: string) => memberView(known.get(key));
    return {
      ...figures,
      person: view(person)[0] ?? null,
      others: keys.filter((key) => key !== person).flatMap(view),
    };
  };
}

function memberView(row: MemberRow | undefined): HouseholdContext["others"] {
  if (row === undefined) return [];
  return [{ ageBand: row.ageBand, sex: row.sex }];
}

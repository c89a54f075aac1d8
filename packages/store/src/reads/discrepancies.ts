import type { DiscrepanciesAnswer, DiscrepancyView } from "@caravanserai/contract";
import type { DiscrepancyKind, DiscrepancyRow } from "@caravanserai/domain";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import { referenceLabel } from "./reference-label.ts";

type ClaimView = DiscrepancyView["claims"][number];

/** Contradictions with the claims on either side, open ones first, newest first. */
export function listDiscrepancies(
  database: Database,
  { nowMs, limit = 500 }: { nowMs: number; limit?: number },
): Promise<DiscrepanciesAnswer> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows: heads } = await connection.query<JournalHead>(
      `select ${headColumns} from journal.head`,
    );
    const { rows: counts } = await connection.query<{ open: number }>(
      "select count(*) as open from read.discrepancy where state = 'open'",
    );
    const { rows } = await connection.query<Omit<DiscrepancyRow, "resolvedBy">>(
      `select key, kind, subject, field, claims, opened_at_ms as "openedAtMs", state, resolution
        from read.discrepancy order by state = 'resolved', opened_at_ms desc, key limit $1`,
      [limit],
    );
    const claims = await readClaims(
      connection,
      rows.flatMap((row) => row.claims),
    );
    const labels = await readLabels(connection, rows);
    return {
      asOfMs: heads[0]?.asOfMs ?? nowMs,
      open: counts[0]?.open ?? 0,
      discrepancies: rows.map((row) => ({
        ...row,
        subjectLabel: labels.get(row.subject) ?? row.subject,
        claims: row.claims.flatMap((claim) => claims.get(claim) ?? []),
      })),
    };
  });
}

interface ClaimRow extends Omit<ClaimView, "reference" | "persons"> {
  /** As the claim was named: an entry, or a placement whose standing entry this is. */
  readonly claim: string;
  readonly body: string;
}

/** The entries behind the claims. A claim that names a placement is followed to its entry. */
async function readClaims(
  connection: Connection,
  claims: readonly string[],
): Promise<Map<string, ClaimView>> {
  const { rows } = await connection.query<ClaimRow>(
    `with named as (
        select claim, claim as entry from unnest($1::text[]) as c (claim)
        union
        select p.key, standing.value ->> 'entry' from read.placement p
          join read.unit u on u.key = p.unit
          cross join lateral jsonb_array_elements(u.claims) as standing
          where p.key = any($1::text[]) and standing.value ->> 'placement' = p.key)
      select n.claim, e.id as entry, e.kind, e.device, d.label as "deviceLabel",
          e.at_ms as "occurredAtMs", e.received_at_ms as "receivedAtMs", e.body
        from named n join journal.entry e on e.id = n.entry::uuid
          join journal.device d on d.id = e.device`,
    [claims],
  );
  return new Map(
    rows.map(({ claim, body, ...view }) => [claim, { ...view, ...openFigures(body) }]),
  );
}

/** Reference and party size as the claiming entry said them; the open part names nobody. */
function openFigures(text: string): Pick<ClaimView, "reference" | "persons"> {
  const { open } = JSON.parse(text) as { open: Readonly<Record<string, unknown>> };
  const { household, persons } = open;
  const count = Array.isArray(persons) ? persons.length : persons;
  return {
    reference: typeof household === "string" ? referenceLabel(household) : null,
    persons: typeof count === "number" ? count : null,
  };
}

type SubjectRow = Pick<DiscrepancyRow, "kind" | "subject">;

/** The number as it was called, with its crossing. */
const tokenLabels = `select t.key, concat_ws(' · ', c.name, t.number) as label
  from read.token t left join read.crossing c on c.key = t.crossing where t.key = any($1)`;

/** How a subject is named on a screen, by the kind of contradiction. */
const labelQueries: Readonly<Record<DiscrepancyKind, string>> = {
  "crossing.reversal-without-tally": "",
  "figures.conflicting-correction": `select key, concat_ws(' · ', place, statement ->> 'value',
      statement ->> 'outlet') as label from read.figure_claim where key = any($1)`,
  "places.over-capacity": `select u.key, concat_ws(' · ', s.name, u.code) as label
    from read.unit u left join read.site s on s.key = u.site where u.key = any($1)`,
  "places.placed-twice": "household",
  "places.closed-site-used": "select key, name as label from read.site where key = any($1)",
  "places.unknown-placement": `select key, household as label from read.placement
    where key = any($1)`,
  "queue.household-two-tokens": "household",
  "queue.number-taken-twice": tokenLabels,
  "queue.replaced-and-served": tokenLabels,
  "queue.served-and-left": tokenLabels,
  "queue.served-twice": tokenLabels,
  "queue.slot-changed-twice": tokenLabels,
  "queue.token-two-households": tokenLabels,
  "registration.conflicting-correction": `select key, household as label from read.person
    where key = any($1)`,
  "registration.reference-used-twice": "household",
  "registration.unknown-person": `select key, household as label from read.person
    where key = any($1)`,
  "stay.left-twice": "household",
  "stay.unknown-household": "household",
};

async function readLabels(
  connection: Connection,
  rows: readonly SubjectRow[],
): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const [kind, text] of Object.entries(labelQueries)) {
    const subjects = rows.filter((row) => row.kind === kind).map(({ subject }) => subject);
    if (subjects.length === 0 || text === "") continue;
    if (text === "household") {
      for (const subject of subjects) labels.set(subject, referenceLabel(subject) ?? subject);
      continue;
    }
    const found = await connection.query<{ key: string; label: string }>(text, [subjects]);
    for (const { key, label } of found.rows) labels.set(key, referenceLabel(label) ?? label);
  }
  return labels;
}

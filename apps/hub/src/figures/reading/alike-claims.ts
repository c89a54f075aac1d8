import type { FigureClaimRow, ReportId } from "@caravanserai/domain";
import {
  type ClaimProposal,
  type GroupedPassage,
  type GroupedReading,
  groupReadings,
} from "@caravanserai/figures";

/** Kept reports whose passages are compared with a new one, the newest first. */
const reportsMax = 20;
/** Characters on either side of a claim's span in which its sentence ends. */
const sentenceReach = 400;

/** The sentence around a span of a kept text, as far as stops and lines show it. */
function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  const before = text.slice(Math.max(0, start - sentenceReach), start);
  const after = text.slice(end, end + sentenceReach);
  const opening = before.split(/[.!?]\s|\n/).at(-1) ?? before;
  const [closing = after] = after.split(/[.!?](?:\s|$)|\n/);
  return [start - opening.length, end + closing.length];
}

function passageOf(
  { statement, spanStart, spanEnd }: FigureClaimRow,
  text: string,
): GroupedPassage {
  const { value, valueHigh, unit, measure, place } = statement;
  const isPlaced = text !== "" && spanStart !== null && spanEnd !== null;
  const [sentenceStart, sentenceEnd] = isPlaced ? sentenceAround(text, spanStart, spanEnd) : [0, 0];
  return { value, valueHigh, unit, measure, place, sentenceStart, sentenceEnd };
}

/** The kept text of a report; undefined where it was forgotten. */
type TextOf = (report: ReportId) => Promise<string | undefined>;

interface Known {
  readonly row: FigureClaimRow;
  readonly reading: GroupedReading<GroupedPassage>;
}

/** Claims of the ledger with a number that the report has, too, each with the text it came from. */
async function knownClaims(
  rows: readonly FigureClaimRow[],
  textOf: TextOf,
): Promise<readonly Known[]> {
  const reports = [...new Set(rows.flatMap(({ report }) => report ?? []))].slice(-reportsMax);
  const texts = new Map<ReportId, string>();
  for (const report of reports) {
    texts.set(report, (await textOf(report)) ?? "");
  }
  return rows.map((row) => {
    const text = row.report === null ? "" : (texts.get(row.report) ?? "");
    return { row, reading: { text, proposals: [passageOf(row, text)] } };
  });
}

interface AlikeProposal {
  readonly proposal: ClaimProposal;
  /** The claim of the ledger that says the same, or stands in a near copy of the passage. */
  readonly alike: FigureClaimRow | null;
}

/**
 * Groups the proposals of a report among themselves and with the claims of reports read before: the
 * same number said of the same thing, or in near-copied sentences, is one group.
 */
export async function groupWithLedger(
  read: GroupedReading<ClaimProposal>,
  { claims, textOf }: { readonly claims: readonly FigureClaimRow[]; readonly textOf: TextOf },
): Promise<readonly AlikeProposal[]> {
  const values = new Set(read.proposals.map(({ value }) => value));
  const rows = claims.filter(
    ({ review, statement }) => review !== "withdrawn" && values.has(statement.value),
  );
  const known = await knownClaims(rows, textOf);
  const [own = [], ...others] = groupReadings<GroupedPassage>([
    read,
    ...known.map(({ reading }) => reading),
  ]);
  const rowOf = new Map<number, FigureClaimRow>();
  for (const [index, { row }] of known.entries()) {
    const group = others[index]?.[0]?.group;
    if (group !== undefined && !rowOf.has(group)) rowOf.set(group, row);
  }
  return read.proposals.map((proposal, index) => {
    const group = own[index]?.group ?? proposal.group;
    return { proposal: { ...proposal, group }, alike: rowOf.get(group) ?? null };
  });
}

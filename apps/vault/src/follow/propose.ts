import type { DuplicateProposed, ProposalId } from "@caravanserai/domain";
import { comparePrepared } from "@caravanserai/identity";
import { base64UrlDecode, bytesToHex } from "@caravanserai/kernel";
import { sha256 } from "@caravanserai/sealing";
import type { Candidate } from "./candidates.ts";
import type { ComparablePerson } from "./comparables.ts";

/**
 * Compares each person of a page with the candidates and proposes pairs for a human to look at.
 * Members of one household are not compared: whoever registered them saw them side by side.
 */
export async function proposeDuplicates(
  persons: readonly ComparablePerson[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  known: ReadonlyMap<string, ComparablePerson>,
): Promise<DuplicateProposed[]> {
  const proposals = new Map<string, DuplicateProposed>();
  for (const person of persons) {
    for (const candidate of candidates.get(person.person) ?? []) {
      const other = known.get(candidate.person);
      if (other === undefined || other.household === person.household) continue;
      const [earlier, later] = inOrder(person, other);
      const proposal = await proposalIdOf(earlier.person, later.person);
      if (proposals.has(proposal)) continue;
      const proposed = compare(earlier, later, proposal);
      if (proposed !== undefined) proposals.set(proposal, proposed);
    }
  }
  return [...proposals.values()];
}

function compare(
  earlier: ComparablePerson,
  later: ComparablePerson,
  proposal: ProposalId,
): DuplicateProposed | undefined {
  const { bits, band, evidence } = comparePrepared(earlier.prepared, later.prepared);
  if (band !== "probable" && band !== "review") return undefined;
  return {
    kind: "review.duplicate-proposed",
    proposal,
    persons: [earlier.person, later.person],
    households: [earlier.household, later.household],
    band,
    bits,
    evidence: evidence.map(({ code }) => code),
  };
}

function inOrder(
  one: ComparablePerson,
  other: ComparablePerson,
): readonly [ComparablePerson, ComparablePerson] {
  const isOneFirst =
    one.firstPosition === other.firstPosition
      ? one.person < other.person
      : one.firstPosition < other.firstPosition;
  return isOneFirst ? [one, other] : [other, one];
}

/** The same pair always has the same id, in either order: it can be proposed only once. */
async function proposalIdOf(one: string, other: string): Promise<ProposalId> {
  const hash = await sha256(`caravanserai/v1/duplicate|${[one, other].sort().join("|")}`);
  const bytes = base64UrlDecode(hash)!.slice(0, 16);
  // UUID version 8 (RFC 9562): a name-based id of the application's own making.
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytesToHex(bytes);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...groups, hex.slice(20)].join("-") as ProposalId;
}

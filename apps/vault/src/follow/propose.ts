import type { DuplicateProposed, ProposalId } from "@caravanserai/domain";
import { base64UrlDecode, bytesToHex } from "@caravanserai/kernel";
import { sha256 } from "@caravanserai/sealing";
import { isWorthALook, type ComparedPage } from "./compare-candidates.ts";

/** Of all pairs compared, those for a human to look at, each once. */
export async function proposeDuplicates({
  pairs,
}: Pick<ComparedPage, "pairs">): Promise<DuplicateProposed[]> {
  const proposals = new Map<string, DuplicateProposed>();
  for (const { earlier, later, comparison } of [...pairs.values()].flat()) {
    const { bits, band, evidence } = comparison;
    if (!isWorthALook(band)) continue;
    const proposal = await proposalIdOf(earlier.person, later.person);
    if (proposals.has(proposal)) continue;
    proposals.set(proposal, {
      kind: "review.duplicate-proposed",
      proposal,
      persons: [earlier.person, later.person],
      households: [earlier.household, later.household],
      band,
      bits,
      evidence: evidence.map(({ code }) => code),
    });
  }
  return [...proposals.values()];
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

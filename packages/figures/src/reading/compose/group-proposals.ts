import type { ClaimProposal } from "../claim-proposal.ts";

function saying({ value, valueHigh, unit, measure, place }: ClaimProposal): string {
  return [value, valueHigh, unit, measure, place].join("|");
}

/** Gives proposals that say the same the number of one group. */
export function groupProposals(proposals: readonly ClaimProposal[]): readonly ClaimProposal[] {
  const groups = new Map<string, number>();
  return proposals.map((proposal) => {
    const key = saying(proposal);
    const group = groups.get(key) ?? groups.size + 1;
    groups.set(key, group);
    return { ...proposal, group };
  });
}

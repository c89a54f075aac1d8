import type { FigureProposal } from "@caravanserai/contract";

/** A proposal with those that say the same in other words of the same text. */
export interface ProposalGroup {
  /** Position in the reader's list: names the card and its passage. */
  readonly index: number;
  readonly proposal: FigureProposal;
  readonly copies: readonly FigureProposal[];
}

/** One card per group, in the order of the text; the first of a group is the fullest. */
export function groupsOf(proposals: readonly FigureProposal[]): readonly ProposalGroup[] {
  const groups = new Map<number, { index: number; members: FigureProposal[] }>();
  proposals.forEach((proposal, index) => {
    const known = groups.get(proposal.group);
    if (known === undefined) groups.set(proposal.group, { index, members: [proposal] });
    else known.members.push(proposal);
  });
  return [...groups.values()].flatMap(({ index, members: [proposal, ...copies] }) =>
    proposal === undefined ? [] : [{ index, proposal, copies }],
  );
}

export interface Passage {
  readonly text: string;
  /** Index of the group whose number stands here; null for plain text. */
  readonly group: number | null;
}

/** The text cut at the spans, so that nothing of it is lost; spans that overlap are skipped. */
export function passagesOf(text: string, groups: readonly ProposalGroup[]): readonly Passage[] {
  const spans = groups
    .flatMap(({ index, proposal, copies }) =>
      [proposal, ...copies].map(({ start, end }) => ({ start, end, group: index })),
    )
    .sort((a, b) => a.start - b.start);
  const passages: Passage[] = [];
  let at = 0;
  for (const { start, end, group } of spans) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) passages.push({ text: text.slice(at, start), group: null });
    passages.push({ text: text.slice(start, end), group });
    at = end;
  }
  if (at < text.length) passages.push({ text: text.slice(at), group: null });
  return passages;
}

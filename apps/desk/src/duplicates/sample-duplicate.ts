import type { DuplicateView } from "@caravanserai/contract";

/** A proposal for tests, open and without any opinion. */
export function sampleDuplicate(more: Partial<DuplicateView> = {}): DuplicateView {
  return {
    proposal: "p",
    personA: "person-a",
    personB: "person-b",
    referenceA: "0001A-VZ2Z-EB",
    referenceB: "0001A-68FY-26",
    householdA: null,
    householdB: null,
    band: "probable",
    bits: 12,
    evidence: [],
    proposedAtMs: 0,
    needsSecondOpinion: false,
    state: "open",
    decision: null,
    decidedAtMs: null,
    opinions: [],
    reopenings: [],
    link: null,
    ...more,
  };
}

export function sampleOpinion(
  more: Partial<DuplicateView["opinions"][number]> = {},
): DuplicateView["opinions"][number] {
  const by = { isYou: true, name: null };
  return { by, decision: "same", reason: "seen", atMs: 0, isStanding: true, ...more };
}

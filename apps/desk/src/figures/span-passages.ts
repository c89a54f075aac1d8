import type { FigureReport } from "@caravanserai/contract";

export interface SpanPassage {
  readonly text: string;
  /** The claim that was read here; null for plain text. */
  readonly claim: string | null;
}

/** The text cut at the spans of its claims; nothing of it is lost, and no letter stands twice. */
export function spanPassages(text: string, spans: FigureReport["spans"]): readonly SpanPassage[] {
  const passages: SpanPassage[] = [];
  let at = 0;
  for (const { claim, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) passages.push({ text: text.slice(at, start), claim: null });
    passages.push({ text: text.slice(start, end), claim });
    at = end;
  }
  if (at < text.length) passages.push({ text: text.slice(at), claim: null });
  return passages;
}

import { groupedBy, spanOf, type WatchedToken } from "./service-events.ts";
import { signalParameters, type TroubleSignal } from "./trouble-signal.ts";

const dayMs = 86_400_000;

/** Tokens served to somebody else than who took them. */
function findMismatches(tokens: readonly WatchedToken[]): readonly TroubleSignal[] {
  const signals: TroubleSignal[] = [];
  for (const token of tokens) {
    const { boundTo, servedTo, servedMs } = token;
    if (boundTo === undefined || servedTo === undefined || servedMs === undefined) continue;
    if (boundTo === servedTo) continue;
    signals.push({
      code: "signals.token-changed-hands",
      crossing: token.crossing,
      subject: { kind: "token", id: token.token },
      fromMs: token.joinedMs,
      toMs: servedMs,
      figures: { minutesBetween: (servedMs - token.joinedMs) / 60_000 },
      askFirst: ["signals.ask.other-family-document", "signals.ask.slips-swapped"],
    });
  }
  return signals;
}

/** Parties to which many tokens were bound within a day. */
function findCollectors(tokens: readonly WatchedToken[]): readonly TroubleSignal[] {
  const signals: TroubleSignal[] = [];
  const byParty = groupedBy(tokens, ({ crossing, boundTo }) =>
    boundTo === undefined ? undefined : `${crossing}/${boundTo}`,
  );
  for (const own of byParty.values()) {
    const [first] = own;
    if (first?.boundTo === undefined) continue;
    const joined = own.map(({ joinedMs }) => joinedMs).sort((a, b) => a - b);
    const most = mostWithinDay(joined);
    if (most.count <= signalParameters.tokensPerPartyMost) continue;
    signals.push({
      code: "signals.many-tokens-one-party",
      crossing: first.crossing,
      subject: { kind: "party", id: first.boundTo },
      ...spanOf(joined.slice(most.at, most.at + most.count)),
      figures: { tokens: most.count, allowed: signalParameters.tokensPerPartyMost },
      askFirst: ["signals.ask.slip-lost", "signals.ask.group-leader"],
    });
  }
  return signals;
}

/** Where the most moments lie within 24 hours. */
function mostWithinDay(sorted: readonly number[]): { at: number; count: number } {
  let best = { at: 0, count: 0 };
  for (let at = 0, end = 0; at < sorted.length; at++) {
    while (end < sorted.length && (sorted[end] ?? 0) - (sorted[at] ?? 0) <= dayMs) end++;
    if (end - at > best.count) best = { at, count: end - at };
  }
  return best;
}

/** Tokens that seem to have changed hands, and parties that took many. */
export function findChangedHands(tokens: readonly WatchedToken[]): readonly TroubleSignal[] {
  return [...findMismatches(tokens), ...findCollectors(tokens)];
}

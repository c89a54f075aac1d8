import { dayNumber } from "../calendar/civil-day.ts";
import type { Claim } from "../claims/claim.ts";
import { isSameEvent, normaliseWording } from "../claims/normalise-wording.ts";
import { claimInterval, intervalsOverlap, roundingUnit } from "../claims/quantity-interval.ts";
import { isSameSpeaker, type SpeakerKey, speakerKey } from "./speaker-key.ts";

/** Why two claims were taken for one statement. */
export type LineageReason =
  "same-speaker-same-value" | "same-speaker-rounded" | "unnamed-speaker-same-value" | "relay-chain";

/** One statement, however often it was printed. */
export interface Origin {
  readonly id: string;
  /** The claim nearest to the speaker: the others are copies of it. */
  readonly root: string;
  readonly claims: readonly string[];
  /** Who speaks, as the root names it; null when no copy names anybody. */
  readonly speaker: string | null;
  readonly outlets: readonly string[];
  /** Why each copy was added, by claim id. */
  readonly reasons: Readonly<Record<string, LineageReason>>;
  /** Other origins, of other speakers, that state the same within their qualifiers. */
  readonly corroboratedBy: readonly string[];
}

/** A claim with what is compared. */
interface Traced {
  readonly claim: Claim;
  readonly speaker: SpeakerKey | undefined;
  readonly index: number;
}

/** Days between the as-of days of copies; a later statement with the same number is a new one. */
const copyDaysMax = 14;
const roundedDaysMax = 3;

/** Share by which a rounded copy may differ from what it rounds. */
const roundedShareMax = 0.05;

function daysApart(left: Claim, right: Claim): number {
  const day = ({ asOf, period }: Claim) => dayNumber(asOf ?? period.lastDay ?? "");
  const [one, other] = [day(left), day(right)];
  return one === undefined || other === undefined ? 0 : Math.abs(one - other);
}

function isSideCompatible(left: string | null, right: string | null): boolean {
  const [one, other] = [dayNumber(left ?? ""), dayNumber(right ?? "")];
  return one === undefined || other === undefined || Math.abs(one - other) <= 1;
}

/** Copies blur a period by a day or leave it out; different periods are different statements. */
function isPeriodCompatible(left: Claim, right: Claim): boolean {
  const [one, other] = [left.period, right.period];
  const isExactDay = one.firstDay !== null && one.firstDay === one.lastDay;
  if (isExactDay && other.firstDay !== null) {
    return one.firstDay === other.firstDay && one.lastDay === other.lastDay;
  }
  return (
    isSideCompatible(one.firstDay, other.firstDay) && isSideCompatible(one.lastDay, other.lastDay)
  );
}

function comparable(left: Claim, right: Claim): boolean {
  return (
    left.unit === right.unit &&
    left.rate === right.rate &&
    left.aspect === right.aspect &&
    isSameEvent(left, right) &&
    (left.population === right.population || left.population === null || right.population === null)
  );
}

function isSameQuantity({ quantity: left }: Claim, { quantity: right }: Claim): boolean {
  if (left.kind === "value" && right.kind === "value") return left.value === right.value;
  if (left.kind === "range" && right.kind === "range") {
    return left.low === right.low && left.high === right.high;
  }
  return left.kind === "unknown" && right.kind === "unknown";
}

function isRounded(
  { quantity: left, ...one }: Claim,
  { quantity: right, ...other }: Claim,
): boolean {
  if (left.kind !== "value" || right.kind !== "value" || left.value === right.value) return false;
  const [fine, rough] =
    roundingUnit(left.value) < roundingUnit(right.value)
      ? [left.value, { value: right.value, qualifier: other.qualifier }]
      : [right.value, { value: left.value, qualifier: one.qualifier }];
  if (rough.qualifier === "far-more-than" || rough.qualifier === "several") return false;
  const share = Math.abs(fine - rough.value) / Math.max(fine, 1);
  const isWithinUnit = Math.abs(fine - rough.value) <= roundingUnit(rough.value);
  return share <= roundedShareMax && isWithinUnit && roundingUnit(fine) < roundingUnit(rough.value);
}

/** Two significant digits: 98,000 does not come about by chance, 100,000 may. */
function isDistinctive({ quantity }: Claim): boolean {
  if (quantity.kind === "unknown") return false;
  const value = quantity.kind === "value" ? quantity.value : quantity.high;
  return value / roundingUnit(value) >= 10;
}

function isRelayOf(left: Claim, right: Claim): boolean {
  const chain = (claim: Claim) =>
    [claim.source.outlet, ...claim.source.relayedBy].flatMap((name) =>
      name === null ? [] : [name.toLowerCase().trim()],
    );
  const [one, other] = [chain(left), chain(right)];
  return one.some((name) => name !== "" && other.includes(name));
}

function lineageOf(left: Traced, right: Traced): LineageReason | undefined {
  const [one, other] = [left.claim, right.claim];
  if (!comparable(one, other) || !isPeriodCompatible(one, other)) return undefined;
  const days = daysApart(one, other);
  if (days > copyDaysMax) return undefined;
  const isSame = isSameQuantity(one, other);
  const bothNamed = left.speaker !== undefined && right.speaker !== undefined;
  const sameSpeaker = bothNamed && isSameSpeaker(left.speaker, right.speaker);
  if (isSame && sameSpeaker) return "same-speaker-same-value";
  if (isSame && !bothNamed && isRelayOf(one, other)) return "relay-chain";
  if (isSame && !bothNamed && isDistinctive(one)) return "unnamed-speaker-same-value";
  if (sameSpeaker && days <= roundedDaysMax && isRounded(one, other)) return "same-speaker-rounded";
  return undefined;
}

/** Nearer to the speaker first: named speaker, finer number, shorter chain, earlier. */
function rank({ claim, speaker }: Traced): readonly number[] {
  const value = claim.quantity.kind === "value" ? claim.quantity.value : 0;
  return [
    speaker === undefined ? 1 : 0,
    claim.qualifier === "exact" ? 0 : 1,
    roundingUnit(value),
    claim.source.relayedBy.length,
  ];
}

function byRank(left: Traced, right: Traced): number {
  const [one, other] = [rank(left), rank(right)];
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return left.index - right.index;
}

function corroborates(left: Traced, right: Traced): boolean {
  if (left.speaker === undefined || right.speaker === undefined) return false;
  if (isSameSpeaker(left.speaker, right.speaker)) return false;
  if (!comparable(left.claim, right.claim)) return false;
  const [one, other] = [claimInterval(left.claim), claimInterval(right.claim)];
  const samePeriod =
    left.claim.period.firstDay !== null &&
    left.claim.period.firstDay === right.claim.period.firstDay &&
    left.claim.period.lastDay === right.claim.period.lastDay;
  return samePeriod && one !== undefined && other !== undefined && intervalsOverlap(one, other);
}

interface OpenOrigin {
  readonly root: Traced;
  readonly members: Traced[];
  readonly reasons: Record<string, LineageReason>;
}

/** Claims of different buckets are never one statement. */
function bucketOf(claim: Claim): string {
  const event = normaliseWording(claim);
  const place = event.measure === "exits" ? event.from : event.to;
  return [claim.unit, claim.rate, claim.aspect, event.measure, place].join("|");
}

/**
 * Groups claims by the statement they go back to. Copies are recognised by value, event, period and
 * speaker, whatever the wording; different named speakers with the same number corroborate.
 */
export function traceOrigins(claims: readonly Claim[]): readonly Origin[] {
  const traced = claims
    .map((claim, index) => ({ claim, index, speaker: speakerKey(claim.source.saidBy) }))
    .toSorted(byRank);
  const roots: OpenOrigin[] = [];
  const buckets = new Map<string, OpenOrigin[]>();
  for (const one of traced) {
    let isPlaced = false;
    const key = bucketOf(one.claim);
    const bucket = buckets.get(key) ?? [];
    buckets.set(key, bucket);
    for (const origin of bucket) {
      const reason = origin.members
        .map((member) => lineageOf(member, one))
        .find((found) => found !== undefined);
      if (reason === undefined) continue;
      origin.members.push(one);
      origin.reasons[one.claim.id] = reason;
      isPlaced = true;
      break;
    }
    if (isPlaced) continue;
    const opened = { root: one, members: [one], reasons: {} };
    roots.push(opened);
    bucket.push(opened);
  }
  const ordered = roots.toSorted((left, right) => left.root.index - right.root.index);
  const idOf = new Map(ordered.map(({ root }, index) => [root, `O${index + 1}`]));
  return ordered.map(({ root, members, reasons }) => ({
    id: idOf.get(root)!,
    root: root.claim.id,
    claims: members.map(({ claim }) => claim.id),
    speaker: root.claim.source.saidBy,
    outlets: [...new Set(members.flatMap(({ claim }) => claim.source.outlet ?? []))],
    reasons,
    corroboratedBy: (buckets.get(bucketOf(root.claim)) ?? [])
      .filter((other) => other.root !== root && corroborates(root, other.root))
      .map((other) => idOf.get(other.root)!),
  }));
}

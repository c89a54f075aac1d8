import { dayNumber } from "../calendar/civil-day.ts";
import type { Claim, ClaimQualifier } from "../claims/claim.ts";
import { claimInterval, intervalsOverlap, roundingUnit } from "../claims/quantity-interval.ts";
import { bucketOf, comparable, isPeriodCompatible, isSameQuantity } from "./comparable.ts";
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

/** Shares by which a rounded copy may differ from what it rounds. */
const roundedShareMax = 0.05;
const exactShareMax = 0.02;

function daysApart(left: Claim, right: Claim): number {
  const day = ({ asOf, period }: Claim) => dayNumber(asOf ?? period.lastDay ?? "");
  const [one, other] = [day(left), day(right)];
  return one === undefined || other === undefined ? 0 : Math.abs(one - other);
}

/** Where the exact number may lie, seen from the rough one, in its last digit. */
function isOnSide(distance: number, unit: number, qualifier: ClaimQualifier): boolean {
  switch (qualifier) {
    case "almost":
    case "less-than":
    case "up-to":
      return distance <= 0 && distance > -unit;
    case "more-than":
    case "slightly-more-than":
    case "at-least":
      return distance >= 0 && distance < unit;
    case "far-more-than":
    case "several":
      return false;
    default:
      return Math.abs(distance) <= unit / 2;
  }
}

/** Whether one of the two is the other in round numbers: 64,234 and "more than 64,000". */
function isRounded(left: Claim, right: Claim): boolean {
  if (left.quantity.kind !== "value" || right.quantity.kind !== "value") return false;
  const values = [left.quantity.value, right.quantity.value] as const;
  const units = [roundingUnit(values[0]), roundingUnit(values[1])] as const;
  if (values[0] === values[1] || units[0] === units[1]) return false;
  const [fine, rough] = units[0] < units[1] ? [0, 1] : [1, 0];
  const { qualifier } = [left, right][rough]!;
  const distance = values[fine]! - values[rough]!;
  const shareMax = qualifier === "exact" ? exactShareMax : roundedShareMax;
  const share = Math.abs(distance) / Math.max(values[fine]!, 1);
  return share <= shareMax && isOnSide(distance, units[rough]!, qualifier);
}

/** Two significant digits: 98,000 does not come about by chance, 100,000 may. */
function isDistinctive({ quantity }: Claim): boolean {
  if (quantity.kind === "unknown") return false;
  const value = quantity.kind === "value" ? quantity.value : quantity.high;
  return value / roundingUnit(value) >= 10;
}

/** Distinctive, and of a stated period: two days may look alike in round numbers. */
function isSharp(claim: Claim): boolean {
  return isDistinctive(claim) && claim.period.firstDay !== null;
}

function isRelayOf(left: Claim, right: Claim): boolean {
  // Only a carrier gets here as who said it.
  const chain = ({ source }: Claim) =>
    [source.outlet, source.saidBy, ...source.relayedBy].flatMap((name) =>
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
  if (days > roundedDaysMax || !isRounded(one, other)) return undefined;
  if (sameSpeaker) return "same-speaker-rounded";
  const isCopied = !bothNamed && isSharp(one) && isSharp(other);
  return isCopied ? "relay-chain" : undefined;
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

/** Statements of other periods confirm nothing. */
function periodKey(claim: Claim): string {
  const { firstDay, lastDay, dayLimits } = claim.period;
  return [bucketOf(claim), firstDay, lastDay, dayLimits.at, dayLimits.namedAfter].join("|");
}

function corroborates(left: Traced, right: Traced): boolean {
  if (left.speaker === undefined || right.speaker === undefined) return false;
  if (isSameSpeaker(left.speaker, right.speaker)) return false;
  if (!comparable(left.claim, right.claim)) return false;
  const [one, other] = [claimInterval(left.claim), claimInterval(right.claim)];
  return one !== undefined && other !== undefined && intervalsOverlap(one, other);
}

/** Roots of one period, where they have a beginning. */
function byPeriod(roots: readonly Traced[]): ReadonlyMap<string, readonly Traced[]> {
  const periods = new Map<string, Traced[]>();
  for (const root of roots) {
    if (root.claim.period.firstDay === null || root.speaker === undefined) continue;
    const key = periodKey(root.claim);
    const known = periods.get(key);
    if (known === undefined) periods.set(key, [root]);
    else known.push(root);
  }
  return periods;
}

interface OpenOrigin {
  readonly opened: number;
  readonly root: Traced;
  readonly members: Traced[];
  readonly reasons: Record<string, LineageReason>;
}

/** Statements of one chain of corrections: two steps of it are no copies of each other. */
function isApart(steps: ReadonlyMap<string, string>, members: readonly Traced[], one: Traced) {
  const step = steps.get(one.claim.id);
  if (step === undefined) return false;
  const [chain] = step.split(" ");
  return members.some(({ claim }) => {
    const known = steps.get(claim.id);
    return known !== undefined && known !== step && known.split(" ")[0] === chain;
  });
}

/** Steps wider than a rounding: copies lie in the same step or in the next one. */
function sizeStep({ quantity }: Claim): number {
  if (quantity.kind === "unknown") return -10;
  const value = quantity.kind === "value" ? quantity.value : quantity.high;
  return value < 1 ? -5 : Math.floor(Math.log(value) / Math.log(1.06));
}

/** The origin that a claim is a copy of, and why: the same number before a rounded one. */
function placeOf(
  one: Traced,
  bucket: readonly OpenOrigin[],
  steps: ReadonlyMap<string, string>,
): readonly [OpenOrigin, LineageReason] | undefined {
  let rounded: readonly [OpenOrigin, LineageReason] | undefined;
  for (const origin of bucket) {
    for (const member of origin.members) {
      const reason = lineageOf(member, one);
      if (reason === undefined) continue;
      if (isApart(steps, origin.members, one)) break;
      if (isSameQuantity(member.claim, one.claim)) return [origin, reason];
      rounded ??= [origin, reason];
    }
  }
  return rounded;
}

/**
 * Groups claims by the statement they go back to. Copies are recognised by value, event, period and
 * speaker, whatever the wording; different named speakers with the same number corroborate. `steps`
 * keeps a correction apart from what it corrects, however near the numbers are.
 */
export function traceOrigins(
  claims: readonly Claim[],
  steps: ReadonlyMap<string, string> = new Map(),
): readonly Origin[] {
  const traced = claims
    .map((claim, index) => ({ claim, index, speaker: speakerKey(claim) }))
    .toSorted(byRank);
  const roots: OpenOrigin[] = [];
  const index = new Map<string, Set<OpenOrigin>>();
  for (const one of traced) {
    const bucket = bucketOf(one.claim);
    const size = sizeStep(one.claim);
    const near = [size - 1, size, size + 1].flatMap((step) => [
      ...(index.get(`${bucket}|${step}`) ?? []),
    ]);
    const candidates = [...new Set(near)].toSorted((left, right) => left.opened - right.opened);
    const found = placeOf(one, candidates, steps);
    const origin = found?.[0] ?? { opened: roots.length, root: one, members: [], reasons: {} };
    origin.members.push(one);
    if (found === undefined) roots.push(origin);
    else origin.reasons[one.claim.id] = found[1];
    const key = `${bucket}|${size}`;
    const known = index.get(key);
    if (known === undefined) index.set(key, new Set([origin]));
    else known.add(origin);
  }
  const ordered = roots.toSorted((left, right) => left.root.index - right.root.index);
  const periods = byPeriod(roots.map(({ root }) => root));
  const idOf = new Map(ordered.map(({ root }, index) => [root, `O${index + 1}`]));
  return ordered.map(({ root, members, reasons }) => ({
    id: idOf.get(root)!,
    root: root.claim.id,
    claims: members.map(({ claim }) => claim.id),
    speaker: root.claim.source.saidBy,
    outlets: [...new Set(members.flatMap(({ claim }) => claim.source.outlet ?? []))],
    reasons,
    corroboratedBy: (periods.get(periodKey(root.claim)) ?? [])
      .filter((other) => other !== root && corroborates(root, other))
      .map((other) => idOf.get(other)!),
  }));
}

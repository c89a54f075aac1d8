import {
  hourMs,
  hourStartOf,
  type FigureClaimRow,
  type LedgerReportFigure,
  type OwnReportFigure,
  type ReportBalance,
  type ReportFigures,
  type SectorLine,
  type SituationReportRow,
} from "@caravanserai/domain";
import { readReportCounts, type ReportCounts } from "@caravanserai/store";
import { knownLedger } from "../figures/known-ledger.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { refuse, Refusal } from "../http/endpoint/refusal.ts";
import { situationOf } from "../http/situation-period.ts";

/** The first report looks back a week. */
const firstPeriodMs = 7 * 24 * hourMs;
const ledgerFiguresMax = 40;

interface Asked {
  /** The last approved report, which this one continues. */
  readonly previous: SituationReportRow | undefined;
  readonly fromMs?: number | undefined;
}

/** All numbers of a report, from what the hub knows now. */
export async function collectFigures(
  hub: Hub,
  { previous, fromMs: askedMs }: Asked,
): Promise<ReportFigures | Refusal> {
  const nowMs = hub.clock.now();
  const toMs = hourStartOf(nowMs);
  // Totals follow from each other only where one period begins as the last one ends.
  const fromMs = previous?.figures.toMs ?? hourStartOf(askedMs ?? toMs - firstPeriodMs);
  if (fromMs >= toMs) return refuse("sitrep.period-empty");
  const counts = await readReportCounts(hub.database, { fromMs, toMs, nowMs });
  const situation = await situationOf(hub, { fromMs, toMs });
  if (situation instanceof Refusal) return situation;
  const { claims } = await knownLedger(hub);
  const recommended = claims.filter(isRecommended);
  const ledger = recommended.flatMap(ledgerFigureOf);
  const balances = balancesOf(counts, previous);
  return {
    ...{ asOfMs: counts.asOfMs, fromMs, toMs },
    utcOffsetMinutes: situation.utcOffsetMinutes,
    isDemo: hub.demo() !== null,
    previous: previous?.key ?? null,
    own: ownFigures(counts, { toMs, balances, previous }),
    ledger: ledger.slice(0, ledgerFiguresMax),
    ledgerUndated: recommended.length - ledger.length,
    sectors: sectorsOf(counts),
    balances,
    days: situation.days.map((day) => ({ day: day.day, in: day.in, out: day.out })),
    postsHeard: situation.postsHeard,
    postsSilent: situation.silentPosts.length,
    discrepanciesOpen: counts.discrepanciesOpen,
    duplicatesOpen: counts.duplicatesOpen,
  };
}

function isRecommended({ role, review, statement }: FigureClaimRow): boolean {
  return role === "recommended" && review !== "withdrawn" && statement.value !== null;
}

/** A figure for which no day is known is not printed (law 6); it is counted as left out. */
function ledgerFigureOf({ key, statement, low, high }: FigureClaimRow): LedgerReportFigure[] {
  const { qualifier, unit, measure, direction, place, counterpart } = statement;
  const { value, periodStart, periodEnd, saidBy, outlet, sourceClass } = statement;
  const asOf = statement.asOf ?? periodEnd;
  if (asOf === null || value === null) return [];
  const said = { qualifier, unit, measure, direction, place, counterpart };
  const source = { periodStart, periodEnd, saidBy, outlet, sourceClass };
  return [{ claim: key, value, low, high, asOf, ...said, ...source }];
}

interface Continued {
  readonly toMs: number;
  readonly balances: readonly ReportBalance[];
  readonly previous: SituationReportRow | undefined;
}

function ownFigures(
  { asOfMs, within, earlier, placesFree, inQueue }: ReportCounts,
  { toMs, balances, previous }: Continued,
): OwnReportFigure[] {
  const before = (name: OwnReportFigure["name"]) =>
    previous?.figures.own.find((one) => one.name === name)?.value ?? null;
  // Before the first entry nobody counted: that is no zero to compare with.
  const { in: entered, out, registered, numbersIssued } = earlier;
  const isFirst = previous === undefined && entered + out + registered + numbersIssued === 0;
  const flow = (name: OwnReportFigure["name"], value: number, was: number): OwnReportFigure => {
    return { name, value, before: isFirst ? null : was, isStock: false, asOfMs };
  };
  const stock = (name: OwnReportFigure["name"], value: number, atMs: number): OwnReportFigure => {
    return { name, value, before: before(name), isStock: true, asOfMs: atMs };
  };
  return [
    flow("crossings-in", within.in, earlier.in),
    flow("crossings-out", within.out, earlier.out),
    flow("persons-registered", within.registered, earlier.registered),
    stock("registered-present", balances[0]?.closing ?? 0, toMs),
    flow("numbers-issued", within.numbersIssued, earlier.numbersIssued),
    stock("places-free", placesFree, asOfMs),
    stock("persons-in-queue", inQueue, asOfMs),
  ];
}

function sectorsOf(counts: ReportCounts): SectorLine[] {
  const { needPlace, withoutPlace, within, inQueue, servedInQueue } = counts;
  const { personsHere, withNumber, referrals } = counts;
  return [
    {
      sector: "shelter",
      need: needPlace,
      response: needPlace - withoutPlace,
      gap: withoutPlace,
    },
    // Who crosses need not register, and may cross twice: the gap is not a number of people.
    { sector: "registration", need: within.in, response: within.registered, gap: null },
    {
      sector: "documents",
      need: personsHere,
      response: withNumber,
      gap: personsHere - withNumber,
    },
    {
      sector: "border-queue",
      need: inQueue + servedInQueue,
      response: servedInQueue,
      gap: inQueue,
    },
    // What becomes of a referral stays with protection officers.
    { sector: "protection", need: referrals, response: null, gap: null },
  ];
}

function balancesOf(
  { before, within }: ReportCounts,
  previous: SituationReportRow | undefined,
): ReportBalance[] {
  const flows = [
    {
      of: "registered-present",
      was: { in: before.registered, out: before.departed },
      now: { in: within.registered, out: within.departed },
    },
    {
      of: "crossings-net",
      was: { in: before.in, out: before.out },
      now: { in: within.in, out: within.out },
    },
  ] as const;
  return flows.map(({ of, was, now }) => {
    const stated = previous?.figures.balances.find((one) => one.of === of);
    const opening = was.in - was.out;
    return {
      of,
      stated: stated?.closing ?? null,
      opening,
      lateIn: stated === undefined ? 0 : was.in - stated.sumIn,
      lateOut: stated === undefined ? 0 : was.out - stated.sumOut,
      in: now.in,
      out: now.out,
      closing: opening + now.in - now.out,
      sumIn: was.in + now.in,
      sumOut: was.out + now.out,
    };
  });
}

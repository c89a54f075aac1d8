import { withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";

/** Movements of a span: crossings counted, persons registered and registered departures. */
export interface ReportFlow {
  readonly in: number;
  readonly out: number;
  readonly registered: number;
  readonly departed: number;
  readonly numbersIssued: number;
}

/** What the hub knows that goes into a situation report. Counts only: no person is among them. */
export interface ReportCounts {
  readonly asOfMs: number;
  /** From the beginning to the start of the period. */
  readonly before: ReportFlow;
  readonly within: ReportFlow;
  /** The period of the same length before it. */
  readonly earlier: ReportFlow;
  readonly placesFree: number;
  readonly placesTaken: number;
  /** Persons here whose households need a place, and those of them without one. */
  readonly needPlace: number;
  readonly withoutPlace: number;
  /** Households here with a referral to protection officers. */
  readonly referrals: number;
  readonly inQueue: number;
  readonly servedInQueue: number;
  readonly personsHere: number;
  readonly withNumber: number;
  readonly discrepanciesOpen: number;
  readonly duplicatesOpen: number;
}

interface Period {
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
}

/** Flows of whole hours and stocks as they stand, in one snapshot. */
export function readReportCounts(database: Database, period: Period): Promise<ReportCounts> {
  const { fromMs, toMs, nowMs } = period;
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows: heads } = await connection.query<JournalHead>(
      `select ${headColumns} from journal.head`,
    );
    const earlierMs = fromMs - (toMs - fromMs);
    const before = await readFlow(connection, { fromMs: 0, toMs: fromMs });
    const within = await readFlow(connection, { fromMs, toMs });
    const earlier = await readFlow(connection, { fromMs: earlierMs, toMs: fromMs });
    const stocks = await readStocks(connection, period);
    return { asOfMs: heads[0]?.asOfMs ?? nowMs, before, within, earlier, ...stocks };
  });
}

async function readFlow(
  connection: Connection,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<ReportFlow> {
  const { rows } = await connection.query<ReportFlow>({
    name: "report flow",
    text: `select c.i as "in", c.o as "out", r.p as registered, d.p as departed,
        r.n as "numbersIssued"
      from (select
          coalesce(sum(adults + children) filter (where direction = 'in'), 0)::bigint as i,
          coalesce(sum(adults + children) filter (where direction = 'out'), 0)::bigint as o
        from read.crossing_hour where hour_start_ms >= $1 and hour_start_ms < $2) c,
      (select coalesce(sum(persons), 0)::bigint as p,
          coalesce(sum(numbers_issued), 0)::bigint as n
        from read.registration_hour where hour_start_ms >= $1 and hour_start_ms < $2) r,
      (select coalesce(sum(persons), 0)::bigint as p
        from read.departure_hour where hour_start_ms >= $1 and hour_start_ms < $2) d`,
    values: [fromMs, toMs],
  });
  return only(rows);
}

type Stocks = Omit<ReportCounts, "asOfMs" | "before" | "within" | "earlier">;

async function readStocks(connection: Connection, { fromMs, toMs }: Period): Promise<Stocks> {
  const { rows } = await connection.query<Stocks>({
    name: "report stocks",
    text: `select places.*, homes.*, queue.*, people.*,
        (select count(*) from read.discrepancy where state = 'open') as "discrepanciesOpen",
        (select count(*) from read.duplicate_proposal where decision is null) as "duplicatesOpen"
      from (
        select coalesce(sum(greatest(u.capacity - u.blocked - u.held - u.occupied, 0))
              filter (where s.status = 'open'), 0)::bigint as "placesFree",
            coalesce(sum(u.held + u.occupied), 0)::bigint as "placesTaken"
          from read.unit u left join read.site s on s.key = u.site) places,
      (
        select coalesce(sum(persons - persons_departed)
              filter (where place_need = 'yes'), 0)::bigint as "needPlace",
            coalesce(sum(persons - persons_departed)
              filter (where place_need = 'yes' and placement is null), 0)::bigint
              as "withoutPlace",
            count(*) filter (where has_protection_referral and persons_departed < persons)
              as referrals
          from read.household) homes,
      (
        select coalesce(sum(persons) filter (where state in ('waiting', 'called')), 0)::bigint
              as "inQueue",
            coalesce(sum(coalesce(persons_served, persons)) filter (where state = 'served'
              and served_at_ms >= $1 and served_at_ms < $2), 0)::bigint as "servedInQueue"
          from read.token) queue,
      (
        select count(*) filter (where state = 'present') as "personsHere",
            count(*) filter (where state = 'present' and has_number) as "withNumber"
          from read.person) people`,
    values: [fromMs, toMs],
  });
  return only(rows);
}

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error("a sum without a group has one row");
  return row;
}

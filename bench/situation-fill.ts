import type { Database } from "@caravanserai/store";

export interface Fill {
  readonly tallies: number;
  readonly households: number;
  readonly nowMs: number;
}

const hourMs = 3_600_000;
const days = 28;
const devices = 60;
const crossings = 10;
const sites = 200;

const spanMs = days * 24 * hourMs;

/**
 * Four weeks of a busy border, written as the append would have left them: journal, tallies, hours,
 * households, placements and what was heard when. The vault is not meant: a transaction number of the far future keeps
 * the entries below no follower's horizon.
 */
export async function fillSituation(database: Database, fill: Fill): Promise<void> {
  await fillPlaces(database, fill);
  await fillTallies(database, fill);
  await fillHouseholds(database, fill);
  await fillHeard(database, fill);
}

const hour = (at: string) => `${at} - mod(${at}, ${hourMs})`;
const body = (open: string) => `'{"open":' || ${open} || ',"sealed":"${"x".repeat(400)}"}'`;
const entry = `position, id, device, seq, received_at_ms, at_ms, is_time_replaced, standing, kind,
    subject, xid, signature, body`;
const hidden = `'9000000000000000000'::xid8, '${"s".repeat(86)}'`;

async function fillPlaces({ pool }: Database, { nowMs }: Fill): Promise<void> {
  const startMs = nowMs - spanMs;
  await pool.query(`
    insert into journal.device (id, label, role, public_key, crossing, enrolled_at_ms,
        last_heard_at_ms)
      select md5('d' || d)::uuid, 'Bench ' || d, 'counting', 'bench-' || d,
          'C' || d % ${crossings}, ${startMs},
          case when d < 3 then ${nowMs} - 4 * ${hourMs} else ${nowMs} end
        from generate_series(1, ${devices}) d;
    insert into read.crossing (key, crossing, name, name_ru, name_kk, modes, town,
        utc_offset_minutes, is_fictional)
      select 'C' || c, 'C' || c, 'Crossing ' || c, '', '', '["car"]', 'Oral', 300, true
        from generate_series(0, ${crossings - 1}) c;
    insert into read.site (key, code, name, town, site_kind, status)
      select md5('s' || s), 'S' || s, 'Site ' || s, 'Town ' || s % 9, 'hall', 'open'
        from generate_series(1, ${sites}) s;
    insert into read.unit (key, site, code, kind, capacity, blocked, held, occupied, claims)
      select md5('u' || u), md5('s' || 1 + u % ${sites}), 'U' || u, 'dormitory', 40, 1, 2, 20, '[]'
        from generate_series(1, ${sites * 5}) u`);
}

async function fillTallies({ pool }: Database, { nowMs, tallies }: Fill): Promise<void> {
  const startMs = nowMs - spanMs;
  await pool.query(`
    create temp table bench_tally as
      select i, md5('t' || i) as key, md5('d' || 1 + i % ${devices})::uuid as device,
          'C' || i % ${crossings} as crossing,
          case when i % 20 < 13 then 'in' else 'out' end as direction,
          1 + i % 4 as adults, i % 2 as children,
          ${startMs} + (i::bigint * ${spanMs} / ${tallies}) as at_ms,
          case when i % 10 = 0 then 3 * ${hourMs} else 5000 end as delay_ms
        from generate_series(1, ${tallies}) i;
    insert into read.tally (key, crossing, direction, mode, vehicles, adults, children, at_ms,
        is_reversed)
      select key, crossing, direction, 'car', 1, adults, children, at_ms, false from bench_tally;
    insert into read.crossing_hour (key, crossing, direction, mode, hour_start_ms, tallies,
        vehicles, adults, children)
      select concat_ws('|', crossing, direction, 'car', ${hour("at_ms")}), crossing, direction,
          'car', ${hour("at_ms")}, count(*), count(*), sum(adults), sum(children)
        from bench_tally group by crossing, direction, ${hour("at_ms")};
    insert into journal.entry (${entry})
      select h.position + i, md5('e' || i)::uuid, device, 1000000 + i,
          least(at_ms + delay_ms, ${nowMs}), at_ms, false, 'accepted', 'crossing.tallied', key,
          ${hidden}, ${body(`'{"tally":"' || key || '"}'`)}
        from bench_tally, journal.head h`);
}

async function fillHouseholds({ pool }: Database, fill: Fill): Promise<void> {
  const { nowMs, tallies, households } = fill;
  const startMs = nowMs - spanMs;
  await pool.query(`
    create temp table bench_household as
      select i, md5('h' || i) as key, md5('d' || 1 + i % ${devices}) as device,
          'C' || i % ${crossings} as crossing, 1 + i % 4 as persons,
          case when i % 3 = 0 then 1 + i % 4 else 0 end as departed,
          (array['yes', 'no', 'unknown'])[1 + i % 3] as need,
          (array['Almaty', 'Astana', 'Oral', 'Kostanay', null, null])[1 + i % 6] as destination,
          ${startMs} + (i::bigint * ${spanMs} / ${households}) as at_ms
        from generate_series(1, ${households}) i;
    insert into read.household (key, reference, crossing, stage, persons, persons_departed,
        place_need, destination, has_protection_referral, registered_at_ms, device, members, entry)
      select key, 'R' || i, crossing, case when i % 4 = 0 then 'group' else 'individual' end,
          persons, departed, need, destination, false, at_ms, device, '[]', key
        from bench_household;
    insert into read.placement (key, household, site, unit, persons, state, until_ms,
        changed_at_ms)
      select md5('p' || i), key, md5('s' || 1 + i % ${sites}), md5('u' || 1 + i % 1000), persons,
          case when i % 30 = 0 then 'held' else 'checked-out' end,
          case when i % 30 = 0 then ${nowMs} + ${hourMs} end, at_ms
        from bench_household where need = 'yes';
    insert into read.registration_hour (key, crossing, hour_start_ms, households, persons,
        numbers_issued)
      select concat_ws('|', crossing, ${hour("at_ms")}), crossing, ${hour("at_ms")}, count(*),
          sum(persons), count(*) / 9
        from bench_household group by crossing, ${hour("at_ms")};
    insert into read.departure_hour (key, crossing, hour_start_ms, persons)
      select concat_ws('|', crossing, ${hour("at_ms")}), crossing, ${hour("at_ms")}, sum(departed)
        from bench_household group by crossing, ${hour("at_ms")};
    insert into journal.entry (${entry})
      select h.position + ${tallies} + i, md5('g' || i)::uuid, device::uuid, 2000000 + i, at_ms,
          at_ms, false, 'accepted',
          case when i % 3 = 0 then 'places.checked-in'
            else 'registration.household-registered' end, key, ${hidden},
          ${body(`'{"household":"' || key || '","site":"' || md5('s' || 1 + i % ${sites}) || '"}'`)}
        from bench_household, journal.head h;
    update journal.head set position = position + ${tallies + households}, as_of_ms = ${nowMs};
    analyze`);
}

const day = (at: string) => `${at} - mod(${at}, ${24 * hourMs})`;

/**
 * What was heard when, as the append notes it: registered, moved to a first town an hour later,
 * left two days later; one household in ten was heard of three hours late. Each hour's holds end
 * within four hours, and places change every hour.
 */
async function fillHeard({ pool }: Database, { nowMs }: Fill): Promise<void> {
  const startMs = nowMs - spanMs;
  const sums = "households, persons, recorded, departed, unplaced";
  await pool.query(`
    create temp table bench_way as
      with known as (
        select i, at_ms, crossing, persons, departed, coalesce(destination, '') as destination,
            case when i % 10 = 0 then 3 * ${hourMs} else 5000 end as delay_ms,
            case when need = 'yes' then 'Town ' || i % 9 end as town,
            case need when 'yes' then 'needed' when 'no' then 'not-needed' else '' end as need,
            case when i % 4 = 0 then 0 else persons end as recorded
          from bench_household),
      steps as (
        select at_ms, delay_ms, crossing, need as place, destination, 1 as households, persons,
            recorded, 0 as departed, case when need = 'needed' then persons else 0 end as unplaced
          from known
        union all
        select at_ms + ${hourMs}, delay_ms, crossing, need, destination, -1, -persons, -recorded, 0,
            -persons from known where town is not null
        union all
        select at_ms + ${hourMs}, delay_ms, crossing, town, destination, 1, persons, recorded, 0, 0
          from known where town is not null
        union all
        select at_ms + ${48 * hourMs}, delay_ms, crossing, coalesce(town, need), destination, 0, 0,
            0, departed, 0 from known where departed > 0)
      select ${hour("at_ms")} as hour_start_ms, ${hour("(at_ms + delay_ms)")} as received_hour_ms,
          crossing, place, destination, sum(households) as households, sum(persons) as persons,
          sum(recorded) as recorded, sum(departed) as departed, sum(unplaced) as unplaced
        from steps where at_ms + delay_ms <= ${nowMs} group by 1, 2, 3, 4, 5;
    insert into situation.way_heard select * from bench_way;
    insert into situation.way_day
      select ${day("hour_start_ms")}, ${day("received_hour_ms")}, crossing, place, destination,
          ${sums.replaceAll(/\w+/g, (name) => `sum(${name})`)}
        from bench_way group by 1, 2, 3, 4, 5;
    insert into situation.way
      select crossing, place, destination, ${sums.replaceAll(/\w+/g, (name) => `sum(${name})`)}
        from bench_way group by 1, 2, 3;
    insert into situation.heard
      select hour_start_ms, hour_start_ms, crossing, households, persons, numbers_issued, 0
        from read.registration_hour;
    insert into situation.places_heard
      select ${hour("at")}, ${hour("at")}, case when h = 0 then 40000 else 0 end, 0, h % 5 - 2,
          h % 7 - 3, 0
        from (select h, ${startMs} + h::bigint * ${hourMs} as at
          from generate_series(0, ${days * 24 - 1}) h) hours;
    insert into situation.hold_heard
      select hour_start_ms, hour_start_ms, hour_start_ms + q * 900000, 3
        from situation.places_heard, generate_series(0, 15) q;
    insert into situation.hold_heard
      select hour_start_ms + 4 * ${hourMs}, hour_start_ms + 4 * ${hourMs}, until_ms, -persons
        from situation.hold_heard where hour_start_ms + 4 * ${hourMs} <= ${nowMs};
    analyze`);
}

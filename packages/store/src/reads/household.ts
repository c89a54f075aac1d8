import type { HouseholdView } from "@caravanserai/contract";
import { householdIdOf, type Reference } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";

/** A household by the (parsed) reference on its slip. No name: the hub has none. */
export async function readHousehold(
  database: Database,
  reference: Reference,
): Promise<HouseholdView | undefined> {
  const [household] = await query<HouseholdView>(
    database,
    `select h.key as household, h.reference, h.persons, h.persons_departed as "personsDeparted",
        h.place_need as "placeNeed", h.stage, h.crossing, h.registered_at_ms as "registeredAtMs",
        case when p.key is null then null else jsonb_build_object('placement', p.key,
          'site', p.site, 'siteName', coalesce(s.name, ''), 'unit', p.unit,
          'unitCode', coalesce(u.code, ''), 'persons', p.persons, 'state', p.state,
          'untilMs', p.until_ms) end as placement
      from read.household h
        left join read.placement p on p.key = h.placement
        left join read.site s on s.key = p.site
        left join read.unit u on u.key = p.unit
      where h.key = $1 and h.entry <> ''`,
    [householdIdOf(reference)],
  );
  return household;
}

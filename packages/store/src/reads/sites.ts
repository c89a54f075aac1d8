import type { SitesAnswer, SiteView } from "@caravanserai/contract";
import { query, type Database } from "../database.ts";
import { readHead } from "../journal/head.ts";

/** Sites with their units and what is free; free is negative where a unit is over-booked. */
export function listSites(database: Database): Promise<SiteView[]> {
  return query<SiteView>(
    database,
    `select s.key as site, s.code, s.name, s.town, s.site_kind as "siteKind", s.status,
        coalesce(u.units, '[]'::jsonb) as units
      from read.site s left join lateral (
        select jsonb_agg(jsonb_build_object('unit', key, 'code', code, 'kind', kind,
            'capacity', capacity, 'blocked', blocked, 'held', held, 'occupied', occupied,
            'free', capacity - blocked - held - occupied) order by code, key) as units
          from read.unit where site = s.key) u on true
      order by s.code, s.key`,
  );
}

export async function readSites(
  database: Database,
  { nowMs }: { nowMs: number },
): Promise<SitesAnswer> {
  const { asOfMs } = await readHead(database);
  return { asOfMs: asOfMs ?? nowMs, sites: await listSites(database) };
}

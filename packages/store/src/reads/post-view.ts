import type { PostView } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { readHead } from "../journal/head.ts";
import { listSites } from "./sites.ts";

export type PostViewParts = Pick<
  PostView,
  "asOfMs" | "serverEpoch" | "highestContiguousSeq" | "crossings" | "sites"
>;

/** The parts of a tablet's view that lie in the database. */
export async function readPostView(
  database: Database,
  { device, nowMs }: { device: DeviceId; nowMs: number },
): Promise<PostViewParts> {
  const { asOfMs, serverEpoch } = await readHead(database);
  const crossings = await query<PostView["crossings"][number]>(
    database,
    `select crossing, name, name_ru as "nameRu", name_kk as "nameKk", counterpart, modes, town,
        utc_offset_minutes as "utcOffsetMinutes", is_fictional as "isFictional"
      from read.crossing order by key`,
  );
  const [known] = await query<{ mark: number }>(
    database,
    "select mark from journal.device where id = $1",
    [device],
  );
  return {
    asOfMs: asOfMs ?? nowMs,
    serverEpoch,
    highestContiguousSeq: known?.mark ?? 0,
    crossings,
    sites: await listSites(database),
  };
}

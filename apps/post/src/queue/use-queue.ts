import type { MemoryRows } from "@caravanserai/domain";
import { hubTimeAt } from "@caravanserai/sync";
import { useCallback, useEffect } from "react";
import type { PostServices } from "../act/post-services.ts";
import { useServices } from "../act/services-context.ts";
import { localRows } from "../projection/local-rows.ts";
import { keepSingle, readSingle } from "../storage/post-database.ts";
import { useStored } from "../storage/use-stored.ts";
import { queueRows } from "./queue-rows.ts";

const askEveryMs = 10_000;

export interface KnownQueue {
  readonly rows: MemoryRows;
  /** What the hub knew, and when; null while it was never reached for this crossing. */
  readonly asOfMs: number | null;
  /** The hub's own sums: a tablet holds only the head of a long line. */
  readonly partiesWaiting: number | null;
}

export async function readKnownQueue(
  { database }: Pick<PostServices, "database">,
  crossing: string | undefined,
): Promise<KnownQueue> {
  const kept = await readSingle(database, "post-queue");
  const view = kept?.crossing === crossing ? kept : undefined;
  const post = await readSingle(database, "post-view");
  const mark = view?.highestContiguousSeq ?? 0;
  const entries = await database.outbox.where("seq").above(mark).sortBy("seq");
  const crossings = localRows(post, []).rowsOf("crossing");
  return {
    rows: queueRows(view, entries, crossings),
    asOfMs: view?.asOfMs ?? null,
    partiesWaiting: view?.partiesWaiting ?? null,
  };
}

/** The line, drawn anew after every act of this tablet and every answer of the hub. */
export function useQueue(crossing: string | undefined): KnownQueue | undefined {
  const services = useServices();
  const query = useCallback(() => readKnownQueue(services, crossing), [services, crossing]);
  useEffect(() => {
    if (crossing === undefined) return undefined;
    const ask = () => void askHub(services, crossing);
    ask();
    const timer = setInterval(ask, askEveryMs);
    return () => clearInterval(timer);
  }, [services, crossing]);
  return useStored(query);
}

async function askHub(services: PostServices, crossing: string): Promise<void> {
  const { clock: measured } = await services.outbox.readMarks();
  const asked = await services.hub.readPostQueue(
    crossing,
    hubTimeAt(services.clock.now(), measured),
  );
  if (asked.kind === "answered") await keepSingle(services.database, "post-queue", asked.answer);
}

import {
  misconductKinds,
  misconductParties,
  misconductTimes,
  type CrossingCode,
  type MisconductId,
} from "@caravanserai/domain";
import { readPostView } from "@caravanserai/store";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Attempts } from "../access/attempts.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { languageOf, sendPage } from "./public-routes.ts";
import { reportFormPage, reportTakenPage, type ReportCrossing } from "./report-page.ts";

/**
 * Reports in ten minutes, from everybody together. No address is looked at, so a flood costs at
 * most this many rows, and the page then says where else to report.
 */
const reportsMax = 60;
const windowMs = 10 * 60_000;
/** The list of crossings changes rarely; a flood must not become a flood of queries. */
const crossingsKeptMs = 60_000;
const formBytesMax = 1_024;

const formSchema = z.object({
  crossing: z.string().min(1).max(20),
  what: z.enum(misconductKinds),
  by: z.enum(misconductParties),
  happened: z.enum(misconductTimes),
});

/** `/report`: a form without script, log or free text. `/pre`: where a traveller prepares. */
export async function reportRoutes(app: FastifyInstance, hub: Hub): Promise<void> {
  const attempts = new Attempts(hub.wallClock, { attemptsMax: reportsMax, windowMs });
  const readCrossings = cachedCrossings(hub);
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: formBytesMax },
      async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );
    scope.get("/pre", async (_request, reply) => reply.redirect("/post/pre", 302));
    scope.get("/report", async (request, reply) => {
      const shown = { isDemo: hub.demo() !== null, crossings: await readCrossings() };
      return sendPage(reply, reportFormPage(languageOf(request), { ...shown, trouble: null }));
    });
    scope.post("/report", async (request, reply) => {
      const language = languageOf(request);
      const isDemo = hub.demo() !== null;
      const crossings = await readCrossings();
      const form = formSchema.safeParse(request.body);
      const isKnown = crossings.some(({ code }) => code === form.data?.crossing);
      if (!form.success || !isKnown) {
        const shown = { isDemo, crossings, trouble: "incomplete" } as const;
        return sendPage(reply.code(422), reportFormPage(language, shown));
      }
      if (!attempts.tryOnce("everybody")) {
        const shown = { isDemo, crossings, trouble: "busy" } as const;
        return sendPage(reply.code(429), reportFormPage(language, shown));
      }
      const report = hub.ids.next() as string as MisconductId;
      const said = { ...form.data, crossing: form.data.crossing as CrossingCode };
      await hub.appender.record({
        device: hub.localDevice,
        ids: hub.ids,
        events: [
          { event: { kind: "queue.misconduct-reported", report, ...said }, subject: report },
        ],
      });
      return sendPage(reply, reportTakenPage(language, { isDemo }));
    });
  });
}

function cachedCrossings({ database, localDevice, clock, wallClock }: Hub) {
  let readAtMs = Number.NEGATIVE_INFINITY;
  let kept: readonly ReportCrossing[] = [];
  return async (): Promise<readonly ReportCrossing[]> => {
    if (wallClock.now() - readAtMs < crossingsKeptMs && kept.length > 0) return kept;
    const view = await readPostView(database, { device: localDevice.id, nowMs: clock.now() });
    readAtMs = wallClock.now();
    kept = view.crossings.map(({ crossing, name, nameRu, nameKk }) => {
      return { code: crossing, name, nameRu, nameKk };
    });
    return kept;
  };
}

import type { PublicWaits } from "@caravanserai/contract";
import { bwtUpdateText, writeBwt, type BwtLane, type BwtPort } from "@caravanserai/planning";
import type { FastifyInstance } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";
import { publicWaits } from "./public-waits.ts";

const minuteMs = 60_000;

/** The same waits in the shape of the CBP border wait time interface, times in UTC. */
export function exportBwt(app: FastifyInstance, hub: Hub): void {
  app.get("/api/public/v1/waits.bwt.json", async (_request, reply) => {
    const waits = await publicWaits(hub);
    return reply
      .type("application/json; charset=utf-8")
      .headers({
        "cache-control": `public, max-age=${waits.freshSeconds}`,
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
      })
      .send(JSON.stringify(writeBwt(waits.crossings.map((one) => portOf(one, waits.asOfMs)))));
  });
}

type PublicCrossing = PublicWaits["crossings"][number];

function portOf(crossing: PublicCrossing, asOfMs: number): BwtPort {
  const now = new Date(asOfMs).toISOString();
  const [year = "", month = "", day = ""] = now.slice(0, 10).split("-");
  return {
    portNumber: crossing.crossing,
    border: crossing.town,
    portName: crossing.name,
    crossingName: "",
    hours: "24 hrs/day",
    isOpen: crossing.modes.some(({ status }) => status === "open"),
    notice: "",
    date: `${Number(month)}/${Number(day)}/${year}`,
    time: now.slice(11, 19),
    lanes: [laneOf(crossing, "car", "passenger"), laneOf(crossing, "foot", "pedestrian")].flatMap(
      (lane) => lane ?? [],
    ),
  };
}

/** The feed knows one figure per lane: the middle of the range. */
function laneOf(
  { modes }: PublicCrossing,
  mode: "car" | "foot",
  bwtMode: BwtLane["mode"],
): BwtLane | undefined {
  const queue = modes.find((one) => one.mode === mode);
  if (queue === undefined || queue.status === "not-told") return undefined;
  const { wait, status } = queue;
  const isKnown = wait.kind === "known";
  const updatedMs = (isKnown ? wait.asOfMs : wait.lastHeardMs) ?? undefined;
  const minutesOfDay = Math.floor((updatedMs ?? 0) / minuteMs) % 1_440;
  return {
    mode: bwtMode,
    kind: "standard",
    status: status === "closed" ? "closed" : isKnown ? "delay" : "update-pending",
    delayMinutes: isKnown ? wait.middleMinutes : undefined,
    lanesOpen: undefined,
    lanesMax: undefined,
    automation: isKnown && wait.method === "measured" ? "Tokens" : "Manual",
    updatedMs,
    updatedText: updatedMs === undefined ? "" : bwtUpdateText(minutesOfDay, "UTC"),
  };
}

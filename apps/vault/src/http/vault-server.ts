import { openRecordRequestSchema, problemOf, type ProblemCode } from "@caravanserai/contract";
import type { PersonId, StaffId } from "@caravanserai/domain";
import { isUuid } from "@caravanserai/kernel";
import type { VaultPublicKey } from "@caravanserai/sealing";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import type { Logger } from "pino";
import { z } from "zod";
import {
  openForStaff,
  type OpeningPorts,
  type OpeningRequest,
} from "../openings/open-for-staff.ts";
import type { VaultStatus } from "../status.ts";

export interface VaultServerPorts {
  readonly publicKey: VaultPublicKey;
  readonly openings: OpeningPorts;
  readonly readStatus: () => Promise<VaultStatus>;
  readonly rotateIndex: () => Promise<void>;
  readonly burnIndex: () => Promise<{ areTokensDeleted: boolean }>;
  /** Called when whoever asked for a burn has been answered. */
  readonly onBurnAnswered: () => void;
  readonly log: Pick<Logger, "error">;
}

const bodyBytesMax = 16 * 1024;

const uuid = z.string().refine(isUuid);
/** The hub says for whom it asks: it has authenticated the member of staff. */
const openingSchema = openRecordRequestSchema.extend({ staff: uuid, person: uuid });

/** What the hub may ask, over a Unix socket that only its user can reach. */
export function createVaultServer(ports: VaultServerPorts): FastifyInstance {
  const { publicKey, openings, readStatus, log } = ports;
  const app = Fastify({ logger: false, bodyLimit: bodyBytesMax, forceCloseConnections: true });

  app.get("/livez", async () => ({ ok: true }));
  app.get("/public-key", async () => ({
    keyName: publicKey.keyName,
    publicKey: publicKey.publicKey,
  }));
  app.get("/status", () => readStatus());
  app.post("/open-record", async (request, reply) => {
    const parsed = openingSchema.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, "request.malformed");
    const { staff, person, reason, sessionKey } = parsed.data;
    const opening: OpeningRequest = {
      staff: staff as string as StaffId,
      person: person as string as PersonId,
      reason,
      sessionKey,
    };
    const opened = await openForStaff(openings, opening);
    return opened.ok ? opened.value : sendProblem(reply, opened.rejection.code);
  });

  addIndexRoutes(app, ports);

  app.setNotFoundHandler((_request, reply) => sendProblem(reply, "request.not-found"));
  app.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    if (status >= 400 && status < 500) return sendProblem(reply, "request.malformed");
    // Name only: a message may quote what was asked for.
    log.error({ fault: error instanceof Error ? error.name : "unknown" }, "a request failed");
    return sendProblem(reply, "vault.unavailable");
  });
  return app;
}

function addIndexRoutes(app: FastifyInstance, ports: VaultServerPorts): void {
  const { readStatus, rotateIndex, burnIndex, onBurnAnswered } = ports;
  app.post("/rotate-index", async () => {
    await rotateIndex();
    return (await readStatus()).index;
  });
  app.post("/burn-index", { onResponse: async () => onBurnAnswered() }, () => burnIndex());
}

function statusOf(error: unknown): number {
  const hasStatus = error instanceof Error && "statusCode" in error;
  return hasStatus && typeof error.statusCode === "number" ? error.statusCode : 500;
}

function sendProblem(reply: FastifyReply, code: ProblemCode): FastifyReply {
  const problem = problemOf(code);
  return reply.code(problem.status).type("application/problem+json").send(problem);
}

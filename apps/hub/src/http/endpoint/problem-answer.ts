import { problemOf, type Problem, type ProblemCode } from "@caravanserai/contract";
import { DatabaseUnavailable, DiskFull } from "@caravanserai/store";
import type { FastifyReply } from "fastify";
import type { Logger } from "pino";
import { UnreadableBody } from "./json-body.ts";
import type { Refusal } from "./refusal.ts";

/** Seconds after which a client may come back, for problems that pass by themselves. */
const retryAfterSeconds = 2;

export function sendProblem(
  reply: FastifyReply,
  code: ProblemCode,
  details?: Problem["details"],
): FastifyReply {
  const problem = problemOf(code, details);
  if (problem.retry === "later") reply.header("retry-after", String(retryAfterSeconds));
  return reply.code(problem.status).type("application/problem+json").send(problem);
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return sendProblem(reply, refusal.code, refusal.details);
}

const frameworkCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "request.too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "request.unsupported-type",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "request.malformed",
  FST_ERR_BAD_URL: "request.malformed",
  FST_ERR_MAX_PARAM_LENGTH: "request.malformed",
  FST_ERR_ASYNC_CONSTRAINT: "request.malformed",
  ECONNRESET: "request.malformed",
};

/** Which problem a thrown error is. Everything not known here is a fault of the hub. */
export function problemCodeOf(error: unknown): ProblemCode {
  if (error instanceof UnreadableBody) return error.code;
  if (error instanceof DatabaseUnavailable) return "hub.database-unavailable";
  if (error instanceof DiskFull) return "hub.disk-full";
  return frameworkCodes[codeOf(error)] ?? "hub.fault";
}

/** Logs where a fault came from. Messages of libraries may quote values, so they stay out. */
export function logFault(log: Logger, error: unknown, route: string): void {
  log.error({ route, ...traceOf(error), cause: causeOf(error) }, "request failed");
}

function causeOf(error: unknown): { name: string; at: string[] } | undefined {
  return error instanceof Error && error.cause !== undefined ? traceOf(error.cause) : undefined;
}

function traceOf(error: unknown): { name: string; code: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: "", at: [] };
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  const frames = lines.filter((line) => line.startsWith("at "));
  return { name: error.name, code: codeOf(error), at: frames.slice(0, 8) };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? code : "";
}

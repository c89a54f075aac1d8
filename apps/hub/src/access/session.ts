import type { StaffId } from "@caravanserai/domain";
import { base64UrlEncode } from "@caravanserai/kernel";
import { sha256 } from "@caravanserai/sealing";
import { createSession, readSession, type StaffSession } from "@caravanserai/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";

const sessionCookie = "caravanserai-session";
/** A shift; then everybody signs in again. */
const sessionMsMax = 12 * 3_600_000;
const sessionIdleMsMax = 60 * 60_000;
const tokenBytes = 32;
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

export interface StaffCaller extends StaffSession {
  readonly tokenHash: string;
}

/** An unguessable token of 256 bits. Only its hash is ever stored. */
export function newToken(hub: Pick<Hub, "random">): string {
  return base64UrlEncode(hub.random.bytes(tokenBytes));
}

export function isToken(text: string): boolean {
  return tokenPattern.test(text);
}

/** The session of this request, or undefined when there is none or it is over. */
export async function findSession(
  hub: Pick<Hub, "database" | "wallClock">,
  request: FastifyRequest,
): Promise<StaffCaller | undefined> {
  const token = request.cookies[sessionCookie];
  if (token === undefined || !isToken(token)) return undefined;
  const tokenHash = await sha256(token);
  const nowMs = hub.wallClock.now();
  const session = await readSession(hub.database, { tokenHash, nowMs, idleMs: sessionIdleMsMax });
  return session === undefined ? undefined : { ...session, tokenHash };
}

/** Starts a session and hands its token to the browser, where no script can read it. */
export async function startSession(
  hub: Pick<Hub, "database" | "wallClock" | "random">,
  { staff, reply }: { staff: StaffId; reply: FastifyReply },
): Promise<{ expiresAtMs: number }> {
  const token = newToken(hub);
  const nowMs = hub.wallClock.now();
  const expiresAtMs = nowMs + sessionMsMax;
  await createSession(hub.database, { tokenHash: await sha256(token), staff, nowMs, expiresAtMs });
  reply.setCookie(sessionCookie, token, {
    ...cookieScope(reply.request),
    maxAge: sessionMsMax / 1_000,
  });
  return { expiresAtMs };
}

export function forgetSession(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, cookieScope(reply.request));
}

function cookieScope({ protocol, headers }: FastifyRequest) {
  // A proxy that ends TLS says so. Who lies about it keeps no cookie, and harms only himself.
  const isSecure = protocol === "https" || headers["x-forwarded-proto"] === "https";
  return {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: isSecure,
  } as const;
}

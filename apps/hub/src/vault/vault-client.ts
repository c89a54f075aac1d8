import type { OpenRecordAnswer, ProblemCode } from "@caravanserai/contract";
import { isProblemCode, openRecordAnswerSchema, vaultKeySchema } from "@caravanserai/contract";
import { err, ok, type Result } from "@caravanserai/kernel";
import { request } from "node:http";
import { z } from "zod";

type VaultKey = z.infer<typeof vaultKeySchema>;

interface RecordOpening {
  readonly staff: string;
  readonly person: string;
  readonly reason: string;
  readonly sessionKey: string;
}

/** What the hub may ask of the vault: its public key, its state, and one sealed record. */
export interface VaultClient {
  isAlive(): Promise<boolean>;
  /** Null until the vault has answered once; afterwards the last known key. */
  publicKey(): Promise<VaultKey | null>;
  /** Position the vault has followed the journal to; null when it does not answer. */
  followedPosition(): Promise<number | null>;
  openRecord(opening: RecordOpening): Promise<Result<OpenRecordAnswer, { code: ProblemCode }>>;
}

const answerBytesMax = 256 * 1024;
const timeoutMs = 3_000;
/** A rotated key may be used this much longer: the vault keeps opening with its older keys. */
const keyFreshMs = 15_000;

interface SocketAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** Talks HTTP over the vault's Unix socket; every failure to do so is `vault.unavailable`. */
export function createVaultClient(socketPath: string): VaultClient {
  let known: { key: VaultKey; readAtMs: number } | undefined;
  return {
    async isAlive() {
      return (await ask(socketPath, { path: "/livez" }))?.status === 200;
    },
    async publicKey() {
      if (known !== undefined && performance.now() - known.readAtMs < keyFreshMs) return known.key;
      const answer = await ask(socketPath, { path: "/public-key" });
      const key = vaultKeySchema.safeParse(answer?.json);
      if (key.success) known = { key: key.data, readAtMs: performance.now() };
      return known?.key ?? null;
    },
    async followedPosition() {
      const answer = await ask(socketPath, { path: "/status" });
      const status = z.looseObject({ position: z.int() }).safeParse(answer?.json);
      return status.success ? status.data.position : null;
    },
    async openRecord(opening) {
      const answer = await ask(socketPath, { path: "/open-record", body: opening });
      const opened = openRecordAnswerSchema.safeParse(answer?.json);
      if (answer?.status === 200 && opened.success) return ok(opened.data);
      return err({ code: problemCodeIn(answer) });
    },
  };
}

function problemCodeIn(answer: SocketAnswer | undefined): ProblemCode {
  const problem = z.looseObject({ code: z.string() }).safeParse(answer?.json);
  const code = problem.success ? problem.data.code : "";
  return isProblemCode(code) && code.startsWith("vault.") ? code : "vault.unavailable";
}

function ask(
  socketPath: string,
  { path, body }: { path: string; body?: unknown },
): Promise<SocketAnswer | undefined> {
  return new Promise((resolve) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const method = body === undefined ? "GET" : "POST";
    const asked = request(
      {
        socketPath,
        method,
        path,
        headers: text === "" ? {} : { "content-type": "application/json" },
        signal: AbortSignal.timeout(timeoutMs),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes <= answerBytesMax) chunks.push(chunk);
          else asked.destroy();
        });
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, json: jsonOrNull(Buffer.concat(chunks)) });
        });
        answer.on("error", () => resolve(undefined));
      },
    );
    asked.on("error", () => resolve(undefined));
    asked.end(text);
  });
}

function jsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

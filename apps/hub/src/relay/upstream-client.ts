import {
  introduceAnswerSchema,
  problemOf,
  problemSchema,
  pullAnswerSchema,
  pushAnswerSchema,
  type IntroduceAnswer,
  type IntroduceRequest,
  type Problem,
  type PullAnswer,
  type PushRequest,
} from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import type { Clock } from "@caravanserai/kernel";
import { deviceAuthorization, type PlatformKey } from "@caravanserai/sealing";
import type { HubTransport, PushOutcome } from "@caravanserai/sync";
import type { z } from "zod";
import type { UpstreamTransport } from "./upstream-transport.ts";

/** The relay as its upstream knows it. */
export interface RelayIdentity {
  readonly device: DeviceId;
  readonly privateKey: PlatformKey;
}

export type Heard<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

/** What a relay asks of its upstream, signed with its device key. */
export class UpstreamClient implements HubTransport {
  readonly #identity: RelayIdentity;
  readonly #transport: UpstreamTransport;
  readonly #clock: Clock;
  /** Upstream time minus this clock, as a refused request told it. */
  #offsetMs = 0;

  constructor(parts: { identity: RelayIdentity; transport: UpstreamTransport; clock: Clock }) {
    this.#identity = parts.identity;
    this.#transport = parts.transport;
    this.#clock = parts.clock;
  }

  introduce(request: IntroduceRequest): Promise<Heard<IntroduceAnswer>> {
    const body = JSON.stringify(request);
    return this.#ask(introduceAnswerSchema, {
      method: "POST",
      path: "/api/v1/relay/devices",
      body,
    });
  }

  pull({
    after,
    limit,
    own,
  }: {
    after: number;
    limit: number;
    own: boolean;
  }): Promise<Heard<PullAnswer>> {
    const query = `after=${after}&limit=${limit}&own=${own ? "yes" : "no"}`;
    const path = `/api/v1/entries?${query}`;
    return this.#ask(pullAnswerSchema, { method: "GET", path, body: "" });
  }

  push(request: PushRequest): Promise<PushOutcome> {
    const body = JSON.stringify(request);
    return this.#ask(pushAnswerSchema, { method: "POST", path: "/api/v1/entries", body });
  }

  /** A relay whose clock is wrong is told the time once and asks again with it. */
  async #ask<Schema extends z.ZodType>(
    schema: Schema,
    asked: { method: "GET" | "POST"; path: string; body: string },
  ): Promise<Heard<z.output<Schema>>> {
    const first = await this.#askOnce(schema, asked);
    const isTimeUnknown = first.kind === "problem" && first.problem.code === "device.time-unknown";
    const hubTimeMs = isTimeUnknown ? first.problem.details?.["hubTimeMs"] : undefined;
    if (typeof hubTimeMs !== "number") return first;
    this.#offsetMs = hubTimeMs - this.#clock.now();
    return this.#askOnce(schema, asked);
  }

  async #askOnce<Schema extends z.ZodType>(
    schema: Schema,
    asked: { method: "GET" | "POST"; path: string; body: string },
  ): Promise<Heard<z.output<Schema>>> {
    const atMs = this.#clock.now() + this.#offsetMs;
    const authorization = await deviceAuthorization({ ...this.#identity, ...asked, atMs });
    const reply = await this.#transport.send({ ...asked, authorization });
    if (reply === undefined) return { kind: "unreachable" };
    return readReply(schema, reply);
  }
}

export function readReply<Schema extends z.ZodType>(
  schema: Schema,
  { status, text }: { status: number; text: string },
): Heard<z.output<Schema>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A portal, a proxy's own page, an answer cut in half: not the upstream.
    return { kind: "unreachable" };
  }
  if (status === 200) {
    const answer = schema.safeParse(json);
    if (answer.success) return { kind: "answered", answer: answer.data };
    return { kind: "problem", problem: problemOf("hub.fault") };
  }
  const problem = problemSchema.safeParse(json);
  return problem.success ? { kind: "problem", problem: problem.data } : { kind: "unreachable" };
}

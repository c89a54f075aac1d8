import { operations, type Operation, type OperationName } from "@caravanserai/contract";
import type { z } from "zod";
import { HubProblem, problemOfAnswer } from "./hub-problem.ts";

type Operations = typeof operations;

export type AnswerOf<N extends OperationName> = z.infer<Operations[N]["answer"]>;

export type BodyOf<N extends OperationName> = Operations[N] extends { readonly body: infer Body }
  ? Body extends z.ZodType
    ? z.input<Body>
    : never
  : undefined;

export interface HubCall<N extends OperationName> {
  /** Values for the `:name` parts of the path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, number | string | undefined>>;
  readonly body?: BodyOf<N>;
  readonly signal?: AbortSignal;
}

/** The address of an operation, with its path and query filled in. */
export function addressOf<N extends OperationName>(name: N, call: HubCall<N> = {}): string {
  const path = operations[name].path.replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent(call.path?.[part] ?? ""),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

async function request(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    throw new HubProblem({ code: "hub.unreachable", retry: "later", cause });
  }
}

async function readDocument(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's error page, say: the caller decides by status what it means.
    return undefined;
  }
}

/**
 * Calls one operation of the contract. The answer is checked against the same schema the hub
 * answers by; whatever is not a valid answer is thrown as a HubProblem.
 */
export async function callHub<N extends OperationName>(
  name: N,
  call: HubCall<N> = {},
): Promise<AnswerOf<N>> {
  const operation: Operation = operations[name];
  const isReading = operation.method === "GET";
  const response = await request(addressOf(name, call), {
    method: operation.method,
    credentials: "same-origin",
    cache: "no-store",
    headers: {
      accept: "application/json",
      ...(isReading ? {} : { "content-type": "application/json" }),
    },
    ...(isReading ? {} : { body: JSON.stringify(call.body ?? {}) }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  });
  const document = await readDocument(response);
  if (!response.ok) throw problemOfAnswer(response.status, document);
  const parsed = operation.answer.safeParse(document);
  if (!parsed.success) {
    throw new HubProblem({ code: "hub.answer-unreadable", retry: "human", cause: parsed.error });
  }
  return parsed.data as AnswerOf<N>;
}

import {
  householdViewSchema,
  postQueueSchema,
  operations,
  postViewSchema,
  pushAnswerSchema,
  type HouseholdView,
  type PostQueue,
  type PostView,
  type Problem,
} from "@caravanserai/contract";
import { deviceAuthorization } from "@caravanserai/sealing";
import type { HubTransport } from "@caravanserai/sync";
import type { z } from "zod";
import type { EnrolledDevice } from "../device/enrolled-device.ts";
import { readProblem } from "./read-problem.ts";

const pushWaitMsMax = 30_000;
const readWaitMsMax = 10_000;
/** A registrar with a queue waits this long for the hub, then goes on without it. */
const findWaitMsMax = 4_000;

type Asked<T> =
  | { readonly kind: "answered"; readonly answer: T }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

export interface HubClient extends HubTransport {
  readPostView(atMs: number): Promise<Asked<PostView>>;
  readPostQueue(crossing: string, atMs: number): Promise<Asked<PostQueue>>;
  findHousehold(reference: string, atMs: number): Promise<Asked<HouseholdView>>;
}

interface SignedRequest<T> {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: string;
  readonly atMs: number;
  readonly waitMsMax: number;
  readonly read: (json: unknown) => T | undefined;
}

async function askedOf<T>(response: Response, read: SignedRequest<T>["read"]): Promise<Asked<T>> {
  if (!response.ok) {
    const problem = await readProblem(response);
    return problem === undefined ? { kind: "unreachable" } : { kind: "problem", problem };
  }
  const answer = read(await response.json());
  return answer === undefined ? { kind: "unreachable" } : { kind: "answered", answer };
}

type Waited = Pick<SignedRequest<unknown>, "atMs" | "waitMsMax">;

/** Signed requests to the hub. Whatever is not the hub's own answer counts as not reached. */
export function createHubClient(device: EnrolledDevice): HubClient {
  async function askOnce<T>(request: SignedRequest<T>): Promise<Asked<T>> {
    const { method, path, body, atMs, waitMsMax, read } = request;
    const authorization = await deviceAuthorization({
      privateKey: device.privateKey,
      device: device.device,
      method,
      path,
      body,
      atMs,
    });
    const headers: Record<string, string> = { authorization, accept: "application/json" };
    if (method === "POST") headers["content-type"] = "application/json";
    try {
      const signal = AbortSignal.timeout(waitMsMax);
      const sent = method === "POST" ? { body } : {};
      const response = await fetch(path, { method, headers, signal, cache: "no-store", ...sent });
      return await askedOf(response, read);
    } catch (cause) {
      const isNetwork =
        cause instanceof TypeError || cause instanceof DOMException || cause instanceof SyntaxError;
      if (isNetwork) return { kind: "unreachable" };
      throw cause;
    }
  }

  /** A tablet whose clock is off is told the hub's time and asks once more. */
  async function ask<T>(request: SignedRequest<T>): Promise<Asked<T>> {
    const first = await askOnce(request);
    if (first.kind !== "problem" || first.problem.code !== "device.time-unknown") return first;
    const hubTimeMs = first.problem.details?.["hubTimeMs"];
    return typeof hubTimeMs === "number" ? askOnce({ ...request, atMs: hubTimeMs }) : first;
  }

  const get = <T>(path: string, schema: z.ZodType<T>, { atMs, waitMsMax }: Waited) =>
    ask<T>({
      method: "GET",
      path,
      body: "",
      atMs,
      waitMsMax,
      read: (json) => schema.safeParse(json).data,
    });

  return {
    push: (request, atMs) =>
      askOnce({
        method: "POST",
        path: operations.pushEntries.path,
        body: JSON.stringify(request),
        atMs,
        waitMsMax: pushWaitMsMax,
        read: (json) => pushAnswerSchema.safeParse(json).data,
      }),
    readPostView: (atMs) =>
      get(operations.readPostView.path, postViewSchema, { atMs, waitMsMax: readWaitMsMax }),
    readPostQueue: (crossing, atMs) =>
      get(
        operations.readPostQueue.path.replace(":crossing", encodeURIComponent(crossing)),
        postQueueSchema,
        { atMs, waitMsMax: readWaitMsMax },
      ),
    findHousehold: (reference, atMs) =>
      get(
        operations.findHousehold.path.replace(":reference", encodeURIComponent(reference)),
        householdViewSchema,
        { atMs, waitMsMax: findWaitMsMax },
      ),
  };
}

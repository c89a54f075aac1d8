import {
  householdViewSchema,
  operations,
  postViewSchema,
  pushAnswerSchema,
  type HouseholdView,
  type PostView,
  type Problem,
} from "@caravanserai/contract";
import { deviceAuthorization } from "@caravanserai/sealing";
import type { HubTransport } from "@caravanserai/sync";
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
      if (!response.ok) {
        const problem = await readProblem(response);
        return problem === undefined ? { kind: "unreachable" } : { kind: "problem", problem };
      }
      const answer = read(await response.json());
      return answer === undefined ? { kind: "unreachable" } : { kind: "answered", answer };
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
      ask({
        method: "GET",
        path: operations.readPostView.path,
        body: "",
        atMs,
        waitMsMax: readWaitMsMax,
        read: (json) => postViewSchema.safeParse(json).data,
      }),
    findHousehold: (reference, atMs) =>
      ask({
        method: "GET",
        path: operations.findHousehold.path.replace(":reference", encodeURIComponent(reference)),
        body: "",
        atMs,
        waitMsMax: findWaitMsMax,
        read: (json) => householdViewSchema.safeParse(json).data,
      }),
  };
}

import {
  enrolAnswerSchema,
  isProblemCode,
  operations,
  type EnrolAnswer,
  type EnrolRequest,
} from "@caravanserai/contract";
import { measureClock, type ClockMeasurement } from "@caravanserai/sync";
import { readProblem } from "../hub/read-problem.ts";
import { isPostRole, type PostRole } from "./enrolled-device.ts";

export type EnrolRefused =
  | { readonly kind: "refused"; readonly reason: "code" | "role" | "hub" }
  | { readonly kind: "unreachable" };

interface Enrolled extends Omit<EnrolAnswer, "role" | "hubTimeMs"> {
  readonly role: PostRole;
  /** The hub has told its time here already: the first request is signed with the right one. */
  readonly clock: ClockMeasurement;
  readonly enrolledAtMs: number;
}

const waitMsMax = 20_000;

/** Gives a public key to the hub with a one-time code, and reads what comes back. */
export async function askToEnrol(
  request: EnrolRequest,
): Promise<{ readonly kind: "answered"; readonly enrolled: Enrolled } | EnrolRefused> {
  const sentAtMs = Date.now();
  let response: Response;
  try {
    response = await fetch(operations.enrolDevice.path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(waitMsMax),
    });
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof DOMException) return { kind: "unreachable" };
    throw cause;
  }
  if (!response.ok) {
    const code = (await readProblem(response))?.code ?? "";
    const isCode = isProblemCode(code) && code !== "hub.fault" && response.status < 500;
    return { kind: "refused", reason: isCode ? "code" : "hub" };
  }
  const parsed = enrolAnswerSchema.safeParse(await response.json());
  if (!parsed.success) return { kind: "refused", reason: "hub" };
  const { hubTimeMs, role, ...answer } = parsed.data;
  if (!isPostRole(role)) return { kind: "refused", reason: "role" };
  const heardAtMs = Date.now();
  const clock = measureClock({ sentAtMs, heardAtMs, hubTimeMs }, null);
  return { kind: "answered", enrolled: { ...answer, role, clock, enrolledAtMs: heardAtMs } };
}

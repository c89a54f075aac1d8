import type { z } from "zod";
import type { Permission } from "./desk-schemas.ts";
import type { ProblemCode } from "./problems.ts";

/** Who may call: anybody, an enrolled device (signed request), or staff with a permission. */
export type Caller =
  | { readonly by: "anybody" }
  | { readonly by: "device" }
  | { readonly by: "staff"; readonly permission: Permission | null };

export interface Operation {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly summary: string;
  readonly caller: Caller;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Body of the 200 answer; `z.void()` is 204. */
  readonly answer: z.ZodType;
  readonly problems: readonly ProblemCode[];
}

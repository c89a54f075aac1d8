import { operations, type Operation, type OperationName } from "@caravanserai/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { authenticateDevice, type DeviceCaller } from "../../access/authenticate-device.ts";
import { findStaff } from "../../access/find-staff.ts";
import type { StaffCaller } from "../../access/session.ts";
import type { Hub } from "./hub.ts";
import { bodyBytesMax, rawBodyOf } from "./json-body.ts";
import { largeBodyBytes, mayReadBody } from "./large-bodies.ts";
import { sendRefusal } from "./problem-answer.ts";
import { refuse, Refusal } from "./refusal.ts";

type Operations = typeof operations;
type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type QueryOf<Name extends OperationName> = Operations[Name] extends { query: infer Schema }
  ? Parsed<Schema>
  : undefined;
type BodyOf<Name extends OperationName> = Operations[Name] extends { body: infer Schema }
  ? Parsed<Schema>
  : undefined;
export type AnswerOf<Name extends OperationName> = z.input<Operations[Name]["answer"]>;
type CallerOf<Name extends OperationName> = {
  anybody: undefined;
  device: DeviceCaller;
  staff: StaffCaller;
}[Operations[Name]["caller"]["by"]];

/** One call of one operation: authenticated, permitted and parsed. */
export interface Call<Name extends OperationName, Body = BodyOf<Name>> {
  readonly hub: Hub;
  readonly caller: CallerOf<Name>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: QueryOf<Name>;
  readonly body: Body;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface EndpointOptions<Body> {
  /** Reads the body instead of the contract's schema, where each part is judged by itself. */
  readonly body?: z.ZodType<Body>;
  readonly bodyBytesMax?: number;
  /** Hears of a device that was turned away, before it is told so. */
  readonly onDeviceRefused?: (hub: Hub, request: FastifyRequest, refusal: Refusal) => Promise<void>;
}

/** A route that still needs its hub. */
export interface Endpoint {
  readonly name: OperationName;
  register(app: FastifyInstance, hub: Hub): void;
}

/** Makes an operation of the contract a route: authenticate, permit, parse, then answer. */
export function endpoint<Name extends OperationName, Body = BodyOf<Name>>(
  name: Name,
  answer: (call: Call<Name, Body>) => Promise<AnswerOf<Name> | Refusal>,
  options: EndpointOptions<Body> = {},
): Endpoint {
  const operation: Operation = operations[name];
  async function respond(hub: Hub, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const caller = await callerOf(hub, { operation, request, options });
    if (caller instanceof Refusal) return sendRefusal(reply, caller);
    const query = parsed(operation.query, request.query);
    if (query instanceof Refusal) return sendRefusal(reply, query);
    const body = parsed(options.body ?? operation.body, request.body);
    if (body instanceof Refusal) return sendRefusal(reply, body);
    if (operation.caller.by !== "device" && holdsNul(request)) {
      return sendRefusal(reply, refuse("request.malformed"));
    }
    const answered = await answer({
      hub,
      request,
      reply,
      parameters: request.params as Record<string, string>,
      // Each of the three was made from the schema or caller that its type is derived from.
      caller: caller as CallerOf<Name>,
      query: query as QueryOf<Name>,
      body: body as Body,
    });
    if (answered instanceof Refusal) return sendRefusal(reply, answered);
    return answered === undefined ? reply.code(204).send() : reply.send(answered);
  }
  return {
    name,
    register(app, hub) {
      app.route({
        method: operation.method,
        url: operation.path,
        bodyLimit: options.bodyBytesMax ?? bodyBytesMax,
        onRequest: async (request, reply) => {
          const turnedAway = await turnAwayEarly(hub, { operation, request, reply });
          if (turnedAway !== undefined || (options.bodyBytesMax ?? 0) <= largeBodyBytes) {
            return turnedAway;
          }
          if (mayReadBody(hub, request, reply)) return undefined;
          return sendRefusal(reply, refuse("request.too-many"));
        },
        handler: (request, reply) => respond(hub, request, reply),
      });
    },
  };
}

/** NUL fits into no text of Postgres. What a device sends is kept whatever it holds. */
function holdsNul(request: FastifyRequest): boolean {
  return rawBodyOf(request).includes("\\u0000");
}

/** Staff are turned away before a byte of their body is read; devices sign it, so later. */
async function turnAwayEarly(
  hub: Hub,
  asked: { operation: Operation; request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply | undefined> {
  const { operation, request, reply } = asked;
  if (operation.caller.by !== "staff") return undefined;
  const staff = await findStaff(hub, { request, permission: operation.caller.permission });
  if (staff instanceof Refusal) return sendRefusal(reply, staff);
  staffOf.set(request, staff);
  return undefined;
}

const staffOf = new WeakMap<FastifyRequest, StaffCaller>();

async function callerOf<Body>(
  hub: Hub,
  asked: { operation: Operation; request: FastifyRequest; options: EndpointOptions<Body> },
): Promise<StaffCaller | DeviceCaller | Refusal | undefined> {
  const { operation, request, options } = asked;
  if (operation.caller.by === "anybody") return undefined;
  if (operation.caller.by === "staff") {
    return staffOf.get(request) ?? refuse("access.not-signed-in");
  }
  const device = await authenticateDevice(hub, request);
  if (device instanceof Refusal) await options.onDeviceRefused?.(hub, request, device);
  return device;
}

function parsed(schema: z.ZodType | undefined, input: unknown): unknown {
  if (schema === undefined) return undefined;
  const reading = schema.safeParse(input);
  if (reading.success) return reading.data;
  // The place of the first fault, never its value. Field names are the contract's own.
  const place = (reading.error.issues[0]?.path ?? []).map(String).join(".").slice(0, 120);
  return refuse("request.malformed", { place });
}

import { limits } from "@caravanserai/kernel";
import { jsonDepthOf, type ProblemCode } from "@caravanserai/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Bytes of a request body where the operation states nothing larger. */
export const bodyBytesMax = 64 * 1024;

/** Thrown by the body parser and mapped by the problem answer; holds nothing of the body. */
export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super("The request body cannot be read");
    this.code = code;
  }
}

const rawBodies = new WeakMap<FastifyRequest, Buffer>();

/** The body's bytes as received: a device signs these, not their meaning. */
export function rawBodyOf(request: FastifyRequest): Buffer {
  return rawBodies.get(request) ?? Buffer.alloc(0);
}

/** JSON is the only body read, and its depth is measured before the parser may recurse into it. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer" },
    async (request: FastifyRequest, body: Buffer) => {
      rawBodies.set(request, body);
      if (body.length === 0) return undefined;
      const text = body.toString("utf8");
      if (jsonDepthOf(text) > limits.jsonDepthMax) throw new UnreadableBody("request.too-deep");
      return parseJson(text);
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The parser's own message quotes the body, so it is not passed on.
    if (cause instanceof SyntaxError) throw new UnreadableBody("request.not-json");
    throw cause;
  }
}

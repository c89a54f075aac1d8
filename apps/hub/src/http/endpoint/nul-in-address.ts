import type { FastifyInstance } from "fastify";
import { sendProblem } from "./problem-answer.ts";

const nul = "%00";

/** The character NUL names nothing here and fits into no text of Postgres. */
export function refuseNulInAddresses(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ url }, reply) => {
    const [path = "", query = ""] = url.split("?", 2);
    if (path.includes(nul)) return sendProblem(reply, "request.not-found");
    if (query.includes(nul) && path.startsWith("/api/")) {
      return sendProblem(reply, "request.malformed");
    }
    return undefined;
  });
}

import type { FastifyInstance } from "fastify";
import { pagePolicy } from "../http/endpoint/security-headers.ts";
import { boardLanguageOf } from "./board-language.ts";
import { keepBoardPage } from "./keep-board-page.ts";
import { boardWorkerScript, keepBoardScript } from "./keep-board-scripts.ts";

/** The one page of the board that has a script. */
const keepPolicy = `${pagePolicy}; script-src 'self'; worker-src 'self'; connect-src 'self'`;

/** `/board/keep`: for those who want the last board on their telephone, without a network. */
export function keepBoardRoutes(app: FastifyInstance): void {
  app.get("/board/keep", { exposeHeadRoute: false }, async (request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .headers({ "content-security-policy": keepPolicy, "cache-control": "no-cache" })
      .send(keepBoardPage(boardLanguageOf(request))),
  );
  const scripts = {
    "/board-worker.js": boardWorkerScript,
    "/public/keep-board.js": keepBoardScript,
  };
  for (const [path, script] of Object.entries(scripts)) {
    app.get(path, { exposeHeadRoute: false }, async (_request, reply) =>
      reply
        .type("text/javascript; charset=utf-8")
        .headers({ "content-security-policy": keepPolicy, "cache-control": "no-cache" })
        .send(script),
    );
  }
}

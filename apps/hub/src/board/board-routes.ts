import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pagePolicy } from "../http/endpoint/security-headers.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { logFault } from "../http/endpoint/problem-answer.ts";
import { publicWaits } from "../waits/public-waits.ts";
import { boardPage, boardUnavailablePage, type BoardDisplay } from "./board-page.ts";
import { BoardRenderings, type Rendering } from "./board-renderings.ts";
import { boardLanguageOf } from "./board-language.ts";
import { boardStyle } from "./board-style.ts";
import type { BoardLanguage } from "./board-texts.ts";
import { keepBoardRoutes } from "./keep-board-routes.ts";

/**
 * A browser shows its copy for five minutes, with or without a network, and going back shows it
 * after that too. The page says its own time clearly, so that an old copy is known to be old.
 */
const cacheControl = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800";
/** A wall has no need of copies: it loads itself again. */
const wallCacheControl = "public, max-age=15, stale-while-revalidate=600, stale-if-error=604800";

/** `/board`: the public board, for phones and, with `display=wall`, for walls. */
export function boardRoutes(app: FastifyInstance, hub: Hub): void {
  const renderings = new BoardRenderings({
    wallClock: hub.wallClock,
    render: async (key) => {
      const [language, display] = key.split("|") as [BoardLanguage, BoardDisplay];
      return boardPage(language, display, {
        waits: await publicWaits(hub),
        nowMs: hub.clock.now(),
        utcOffsetMinutes: await hub.utcOffsetMinutes(),
        papers: hub.waitsSettings.papers,
        isDemo: hub.demo() !== null,
      });
    },
    noteFault: (error) => logFault(hub.log, error, "/board"),
  });

  app.get("/board", { exposeHeadRoute: false }, async (request, reply) => {
    const language = boardLanguageOf(request);
    const { display } = request.query as { display?: unknown };
    try {
      const isWall = display === "wall";
      const rendering = await renderings.of(`${language}|${isWall ? "wall" : "page"}`);
      reply.header("cache-control", isWall ? wallCacheControl : cacheControl);
      return send(request, reply, rendering);
    } catch (error) {
      logFault(hub.log, error, "/board");
      return reply
        .code(503)
        .type("text/html; charset=utf-8")
        .headers({ "content-security-policy": pagePolicy, "retry-after": "60" })
        .send(boardUnavailablePage(language));
    }
  });
  keepBoardRoutes(app);
  app.get("/public/board.css", async (_request, reply) =>
    reply
      .type("text/css; charset=utf-8")
      .header("cache-control", "public, max-age=3600, stale-if-error=604800")
      .send(boardStyle),
  );
}

function send(request: FastifyRequest, reply: FastifyReply, rendering: Rendering): FastifyReply {
  const { etag, page, zipped } = rendering;
  reply.headers({
    "content-security-policy": pagePolicy,
    vary: "accept-language, accept-encoding",
    etag,
  });
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  reply.type("text/html; charset=utf-8");
  const isZipped = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  // Zipped once for all; `identity` keeps the server from zipping the same page again.
  reply.header("content-encoding", isZipped ? "gzip" : "identity");
  return reply.send(isZipped ? zipped : page);
}

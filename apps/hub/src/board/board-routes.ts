import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { pagePolicy } from "../http/endpoint/security-headers.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { logFault } from "../http/endpoint/problem-answer.ts";
import { publicWaits } from "../waits/public-waits.ts";
import { boardPage, boardUnavailablePage, type BoardDisplay } from "./board-page.ts";
import { boardLanguageOf } from "./board-language.ts";
import { boardStyle } from "./board-style.ts";
import type { BoardLanguage } from "./board-texts.ts";
import { keepBoardRoutes } from "./keep-board-routes.ts";

const compress = promisify(gzip);

/** One rendering serves everybody for so long; real time. */
const renderedMs = 1_000;
/**
 * A browser shows its copy for five minutes, with or without a network, and going back shows it
 * after that too. The page says its own time clearly, so that an old copy is known to be old.
 */
const cacheControl = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800";
/** A wall has no need of copies: it loads itself again. */
const wallCacheControl = "public, max-age=15, stale-while-revalidate=600, stale-if-error=604800";

interface Rendering {
  readonly atMs: number;
  readonly etag: string;
  readonly page: Buffer;
  readonly zipped: Buffer;
}

/** `/board`: the public board, for phones and, with `display=wall`, for walls. */
export function boardRoutes(app: FastifyInstance, hub: Hub): void {
  const renderings = new Map<string, Rendering>();
  const working = new Map<string, Promise<Rendering>>();

  async function render(language: BoardLanguage, display: BoardDisplay): Promise<Rendering> {
    const waits = await publicWaits(hub);
    const page = Buffer.from(
      boardPage(language, display, {
        waits,
        nowMs: hub.clock.now(),
        utcOffsetMinutes: await hub.utcOffsetMinutes(),
        papers: hub.waitsSettings.papers,
        isDemo: hub.demo() !== null,
      }),
    );
    const etag = `"${createHash("sha256").update(page).digest("base64url").slice(0, 22)}"`;
    return { atMs: hub.wallClock.now(), etag, page, zipped: await compress(page) };
  }

  /** The newest rendering. When nothing can be read the last one stands, with its own time. */
  async function renderingOf(language: BoardLanguage, display: BoardDisplay): Promise<Rendering> {
    const key = `${language}|${display}`;
    const known = renderings.get(key);
    if (known !== undefined && hub.wallClock.now() - known.atMs < renderedMs) return known;
    const rendering =
      working.get(key) ?? render(language, display).finally(() => working.delete(key));
    working.set(key, rendering);
    try {
      const made = await rendering;
      renderings.set(key, made);
      return made;
    } catch (error) {
      if (known === undefined) throw error;
      logFault(hub.log, error, "/board");
      return known;
    }
  }

  app.get("/board", { exposeHeadRoute: false }, async (request, reply) => {
    const language = boardLanguageOf(request);
    const { display } = request.query as { display?: unknown };
    try {
      const isWall = display === "wall";
      const rendering = await renderingOf(language, isWall ? "wall" : "page");
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

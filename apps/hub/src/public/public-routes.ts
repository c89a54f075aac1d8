import { openApiDocument } from "@caravanserai/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pagePolicy } from "../http/endpoint/security-headers.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { apiDocsPage } from "./api-docs-page.ts";
import { landingPage } from "./landing-page.ts";
import { languageFor, type Language } from "./languages.ts";
import { markSvg, publicStyle } from "./public-style.ts";

/** Pages and files that need no sign-in and no script. */
export function publicRoutes(app: FastifyInstance, hub: Hub): void {
  app.get("/", async (request, reply) =>
    sendPage(reply, landingPage(languageOf(request), hub.demo() !== null)),
  );
  app.get("/api/docs", async (_request, reply) =>
    sendPage(reply, apiDocsPage(hub.version, hub.demo() !== null)),
  );
  const openApi = JSON.stringify(openApiDocument(hub.version));
  app.get("/api/openapi.json", async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(openApi),
  );
  app.get("/public/public.css", async (_request, reply) =>
    sendFile(reply, "text/css; charset=utf-8", publicStyle),
  );
  app.get("/public/mark.svg", async (_request, reply) =>
    sendFile(reply, "image/svg+xml; charset=utf-8", markSvg),
  );
  app.get("/favicon.ico", async (_request, reply) =>
    sendFile(reply, "image/svg+xml; charset=utf-8", markSvg),
  );
  app.get("/robots.txt", async (_request, reply) =>
    sendFile(reply, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n"),
  );
}

export function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  return languageFor(lang, request.headers["accept-language"]);
}

export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .headers({ "content-security-policy": pagePolicy, vary: "accept-language" })
    .send(page);
}

function sendFile(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply.type(type).header("cache-control", "public, max-age=3600").send(text);
}

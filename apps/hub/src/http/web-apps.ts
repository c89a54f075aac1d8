import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { basename, join, sep } from "node:path";
import { languageOf, sendPage } from "../public/public-routes.ts";
import { notFoundPage } from "../public/sign-in-page.ts";
import type { Hub } from "./endpoint/hub.ts";
import { sendProblem } from "./endpoint/problem-answer.ts";
import { appPolicies } from "./endpoint/security-headers.ts";

/** Folders of the built web applications. */
export interface StaticRoots {
  readonly post: string;
  readonly desk: string;
}

const appNames = ["post", "desk"] as const;

/** Serves the two applications; an address inside one that is no file is the application itself. */
export async function serveWebApps(
  app: FastifyInstance,
  { hub, roots }: { hub: Hub; roots: StaticRoots },
): Promise<void> {
  for (const [index, name] of appNames.entries()) {
    await app.register(fastifyStatic, {
      root: roots[name],
      prefix: `/${name}/`,
      decorateReply: index === 0,
      cacheControl: false,
      dotfiles: "ignore",
      suppressWarning: true,
      setHeaders: (reply, path) => sendFileHeaders(reply, path, roots),
    });
    app.get(`/${name}`, async (_request, reply) => reply.redirect(`/${name}/`, 308));
  }
  app.setNotFoundHandler((request, reply) => answerUnknown(hub, { roots, request, reply }));
}

/** An application's page may be sent by the other's route, so its file says which it is. */
function sendFileHeaders(reply: FastifyReply, path: string, roots: StaticRoots): void {
  const policy = path.startsWith(join(roots.desk, sep)) ? appPolicies.desk : appPolicies.post;
  // Files below assets/ carry the hash of their content in the name.
  const isHashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+$/.test(path);
  const cache = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
  reply.header("cache-control", cache).header("content-security-policy", policy);
}

function answerUnknown(
  hub: Hub,
  { roots, request, reply }: { roots: StaticRoots; request: FastifyRequest; reply: FastifyReply },
): FastifyReply {
  const path = request.url.split("?")[0] ?? "";
  const isPage = request.method === "GET" || request.method === "HEAD";
  const within = isPage ? appNames.find((name) => path.startsWith(`/${name}/`)) : undefined;
  const isFile = basename(path).includes(".");
  if (within !== undefined && !isFile && !missingIndex.has(request)) {
    // The second round of a missing index.html ends here instead of in a circle.
    missingIndex.add(request);
    return reply.sendFile("index.html", roots[within]);
  }
  if (isPage && (request.headers.accept ?? "").includes("text/html") && !path.startsWith("/api/")) {
    const isDemo = hub.demo() !== null;
    return sendPage(reply.code(404), notFoundPage(languageOf(request), { isDemo }));
  }
  return sendProblem(reply, "request.not-found");
}

const missingIndex = new WeakSet<FastifyRequest>();

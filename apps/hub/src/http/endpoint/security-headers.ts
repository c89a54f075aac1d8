import type { FastifyInstance } from "fastify";

const nothing = "base-uri 'none'; frame-ancestors 'none'";

/** For answers that are no page: nothing may be loaded by or from them. */
const apiPolicy = `default-src 'none'; form-action 'none'; ${nothing}`;

/** Pages without a script: one style sheet, the mark, one form. */
export const pagePolicy = `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; ${nothing}`;

const appPolicyWith = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    nothing,
  ].join("; ");

/** The two web applications: their own files and this hub, nothing else. */
export const appPolicies = {
  // WebAssembly is for reading codes with a camera; it allows no text to become code.
  post: appPolicyWith("'self' 'wasm-unsafe-eval'"),
  desk: appPolicyWith("'self'"),
} as const;

const permissionsPolicy = [
  "camera=(self)",
  "microphone=()",
  "geolocation=()",
  "payment=()",
  "usb=()",
].join(", ");

export function sendSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers({
      "content-security-policy": apiPolicy,
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": permissionsPolicy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });
}

import type { FastifyRequest } from "fastify";
import { preferredLanguage } from "../public/languages.ts";
import { isBoardLanguage, type BoardLanguage } from "./board-texts.ts";

/** As the address says, else as the browser asks, else English. */
export function boardLanguageOf(request: FastifyRequest): BoardLanguage {
  const { lang } = request.query as { lang?: unknown };
  if (typeof lang === "string" && isBoardLanguage(lang)) return lang;
  return preferredLanguage(request.headers["accept-language"], isBoardLanguage) ?? "en";
}

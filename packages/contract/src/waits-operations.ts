import { z } from "zod";
import type { Operation } from "./operation.ts";
import { publicWaitsSchema } from "./waits-public-schemas.ts";
import {
  acknowledgeAlertRequestSchema,
  forecastAnswerSchema,
  forecastScoresAnswerSchema,
  troubleSignalsAnswerSchema,
  waitAlertsAnswerSchema,
  waitsAnswerSchema,
  waitsQuerySchema,
} from "./waits-schemas.ts";

/** Waits: what is known now, what is expected, how good that was, and what needs somebody. */
export const waitsOperations = {
  readWaits: {
    method: "GET",
    path: "/api/v1/waits",
    summary: "The wait at each crossing and mode with method and age, its history and usual hours",
    caller: { by: "staff", permission: "situation.read" },
    query: waitsQuerySchema,
    answer: waitsAnswerSchema,
    problems: ["access.denied"],
  },
  readForecast: {
    method: "GET",
    path: "/api/v1/waits/forecast",
    summary: "Waits of the coming hours, queues until a limit, lanes needed, entries of the days",
    caller: { by: "staff", permission: "situation.read" },
    answer: forecastAnswerSchema,
    problems: ["access.denied"],
  },
  readForecastScores: {
    method: "GET",
    path: "/api/v1/waits/forecast-scores",
    summary: "How good kept forecasts were: errors against naive methods, coverage of ranges",
    caller: { by: "staff", permission: "situation.read" },
    answer: forecastScoresAnswerSchema,
    problems: ["access.denied"],
  },
  listWaitAlerts: {
    method: "GET",
    path: "/api/v1/waits/alerts",
    summary: "Waits or queues over a limit, now or forecast, and crossings that went silent",
    caller: { by: "staff", permission: "situation.read" },
    answer: waitAlertsAnswerSchema,
    problems: ["access.denied"],
  },
  acknowledgeAlert: {
    method: "POST",
    path: "/api/v1/waits/alerts/:alert/acknowledgement",
    summary: "Say that an alert was seen, and by whom it is looked after",
    caller: { by: "staff", permission: "waits.write" },
    body: acknowledgeAlertRequestSchema,
    answer: z.void(),
    problems: ["access.denied", "waits.alert-unknown"],
  },
  listTroubleSignals: {
    method: "GET",
    path: "/api/v1/waits/signals",
    summary: "Patterns that deserve a question, with figures and innocent explanations",
    caller: { by: "staff", permission: "misconduct.read" },
    query: waitsQuerySchema,
    answer: troubleSignalsAnswerSchema,
    problems: ["access.denied"],
  },
  readPublicWaits: {
    method: "GET",
    path: "/api/public/v1/waits",
    summary: "The public board as data: waits as ranges with method and age, and neighbours",
    caller: { by: "anybody" },
    answer: publicWaitsSchema,
    problems: [],
  },
} as const satisfies Record<string, Operation>;

import type { FastifyInstance } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";

export function boardRoutes(_app: FastifyInstance, _hub: Hub): void {}

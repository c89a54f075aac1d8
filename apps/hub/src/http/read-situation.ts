import { endpoint } from "./endpoint/endpoint.ts";
import { situationOf } from "./situation-period.ts";

export const readSituation = endpoint("readSituation", ({ hub, query }) => situationOf(hub, query));

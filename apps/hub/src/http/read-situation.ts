import { endpoint } from "./endpoint/endpoint.ts";
import { shareReading } from "./share-reading.ts";
import { situationOf } from "./situation-period.ts";

const shared = shareReading(situationOf);

export const readSituation = endpoint("readSituation", ({ hub, query }) => shared(hub, query));

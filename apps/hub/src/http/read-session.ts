import { sessionView } from "../access/session-view.ts";
import { endpoint } from "./endpoint/endpoint.ts";

export const readSession = endpoint("readSession", ({ hub, caller }) => sessionView(hub, caller));

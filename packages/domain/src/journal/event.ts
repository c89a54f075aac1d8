import type { CrossingEvent } from "../crossing/events.ts";
import type { FiguresEvent } from "../figures/events.ts";
import type { PlacesEvent } from "../places/events.ts";
import type { QueueEvent } from "../queue/events.ts";
import type { RegistrationEvent } from "../registration/events.ts";
import type { ReviewEvent } from "../review/events.ts";
import type { SitrepEvent } from "../sitrep/events.ts";
import type { StayEvent } from "../stay/events.ts";
import type { WaitsEvent } from "../waits/events.ts";
import type { DiscrepancyResolved } from "./discrepancy-state.ts";

/** Everything this version knows to have happened. Unknown kinds are kept raw and "held". */
export type DomainEvent =
  | CrossingEvent
  | RegistrationEvent
  | StayEvent
  | PlacesEvent
  | ReviewEvent
  | QueueEvent
  | WaitsEvent
  | FiguresEvent
  | SitrepEvent
  | DiscrepancyResolved;

export type DomainEventKind = DomainEvent["kind"];

import type { DomainEvent, PersonId } from "@caravanserai/domain";
import type { PersonIdentity } from "@caravanserai/identity";

/** What a simulated tablet writes down: an event, and the identities to be sealed with it. */
export interface ScenarioRecord {
  readonly device: string;
  readonly atMs: number;
  readonly subject: string;
  readonly event: DomainEvent;
  readonly identities: readonly { readonly person: PersonId; readonly identity: PersonIdentity }[];
}

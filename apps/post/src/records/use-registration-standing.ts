import { useCallback } from "react";
import { useServices } from "../act/services-context.ts";
import { useStored } from "../storage/use-stored.ts";

/** How far the registration of a household has come: null until the hub has named it. */
export function useRegistrationStanding(household: string) {
  const { database } = useServices();
  const query = useCallback(async () => {
    const entries = await database.outbox.where("subject").equals(household).sortBy("seq");
    return entries[0]?.verdict ?? null;
  }, [database, household]);
  return useStored(query);
}

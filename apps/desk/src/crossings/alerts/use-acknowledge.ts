import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callHub } from "../../hub/call-hub.ts";
import { alertsQuery } from "../waits-queries.ts";

interface Acknowledgement {
  readonly alert: string;
  readonly isTakingOver: boolean;
}

/** Says that an alert was seen, or that one looks after it from now on. */
export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ alert, isTakingOver }: Acknowledgement) =>
      callHub("acknowledgeAlert", { path: { alert }, body: { isTakingOver } }),
    onSettled: () => client.invalidateQueries({ queryKey: alertsQuery.queryKey }),
  });
}

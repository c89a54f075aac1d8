import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callHub } from "../../hub/call-hub.ts";
import { alertsQuery } from "../waits-queries.ts";

interface Acknowledgement {
  readonly alerts: readonly string[];
  readonly isTakingOver: boolean;
}

/** Says that alerts were seen, or that one looks after them from now on. */
export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ alerts, isTakingOver }: Acknowledgement) =>
      Promise.all(
        alerts.map((alert) =>
          callHub("acknowledgeAlert", { path: { alert }, body: { isTakingOver } }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: alertsQuery.queryKey }),
  });
}

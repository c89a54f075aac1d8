import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { callHub } from "../hub/call-hub.ts";
import { createThrottle, type Throttle } from "../hub/throttle.ts";

/** Reads that follow the changes of the hub; forecasts and their scores change by the hour. */
const followedKeys = ["now", "alerts"] as const;
const followIntervalMs = 5_000;
const slowIntervalMs = 60_000;

export const waitsQuery = queryOptions({
  queryKey: ["waits", "now"],
  queryFn: ({ signal }) => callHub("readWaits", { signal }),
});

export const alertsQuery = queryOptions({
  queryKey: ["waits", "alerts"],
  queryFn: ({ signal }) => callHub("listWaitAlerts", { signal }),
});

export const forecastQuery = queryOptions({
  queryKey: ["waits", "forecast"],
  queryFn: ({ signal }) => callHub("readForecast", { signal }),
  refetchInterval: slowIntervalMs,
});

export const scoresQuery = queryOptions({
  queryKey: ["waits", "scores"],
  queryFn: ({ signal }) => callHub("readForecastScores", { signal }),
  refetchInterval: slowIntervalMs,
});

/** For two roles only; nobody else asks for them. */
export const troubleQuery = queryOptions({
  queryKey: ["waits", "signals"],
  queryFn: ({ signal }) => callHub("listTroubleSignals", { signal }),
  refetchInterval: slowIntervalMs,
});

/**
 * Reads waits and alerts anew after a change at the hub, at most every five seconds. `changedAtMs`
 * moves whenever the situation was read anew, which the stream of changes sees to.
 */
export function useFollowedWaits(changedAtMs: number): void {
  const client = useQueryClient();
  const throttle = useRef<Throttle | undefined>(undefined);
  useEffect(() => {
    const made = createThrottle(() => {
      for (const key of followedKeys) {
        void client.invalidateQueries({ queryKey: ["waits", key] }, { cancelRefetch: false });
      }
    }, followIntervalMs);
    throttle.current = made;
    return () => made.stop();
  }, [client]);
  useEffect(() => {
    if (changedAtMs > 0) throttle.current?.call();
  }, [changedAtMs]);
}

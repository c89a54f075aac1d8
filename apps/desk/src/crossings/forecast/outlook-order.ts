import type { QueueOutlook } from "@caravanserai/contract";

/** The soonest trouble first; then whoever lacks the most lanes; the calm ones last. */
export function outlookOrder(outlooks: readonly QueueOutlook[]): readonly QueueOutlook[] {
  const until = ({ likelyHours, earliestHours }: QueueOutlook) =>
    likelyHours ?? (earliestHours === null ? Infinity : earliestHours + 1_000);
  const missing = ({ staffing, lanesOpen }: QueueOutlook) =>
    (staffing?.lanesNeeded ?? lanesOpen) - lanesOpen;
  return [...outlooks].sort((one, other) => {
    const [a, b] = [until(one), until(other)];
    if (a !== b) return a - b;
    return missing(other) - missing(one) || one.crossing.localeCompare(other.crossing);
  });
}

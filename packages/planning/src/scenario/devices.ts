import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { desks, flow, onward, outages, shelter } from "./assumptions.ts";
import { hourMs } from "./calendar.ts";
import { drawBetween, elementAt, hasChance } from "./sampling.ts";
import { siteKinds } from "./sites.ts";
import type { Period, ScenarioCrossing, ScenarioDevice, ScenarioSite } from "./scenario.ts";

interface DevicePlan {
  readonly seed: number;
  readonly crossings: readonly ScenarioCrossing[];
  readonly sites: readonly ScenarioSite[];
  /** People entering on the busiest day, over all crossings. */
  readonly peakPersonsPerDay: number;
  readonly period: Period;
}

function outage(random: SeededRandom, period: Period, hours: readonly number[]): Period {
  const lengthMs = drawBetween(random, hours) * hourMs;
  const roomMs = Math.max(0, period.toMs - period.fromMs - lengthMs);
  const fromMs = Math.floor(period.fromMs + roomMs * random.float());
  return { fromMs, toMs: Math.min(period.toMs, Math.floor(fromMs + lengthMs)) };
}

function outagesOf(
  random: SeededRandom,
  period: Period,
  { share, hours }: { share: number; hours: readonly number[] },
): Period[] {
  return hasChance(random, share) ? [outage(random, period, hours)] : [];
}

/** Periods in order, overlapping ones joined. */
function joined(periods: readonly Period[]): readonly Period[] {
  const result: Period[] = [];
  for (const period of [...periods].sort((a, b) => a.fromMs - b.fromMs)) {
    const last = result.at(-1);
    if (last !== undefined && period.fromMs <= last.toMs) {
      result[result.length - 1] = {
        fromMs: last.fromMs,
        toMs: Math.max(last.toMs, period.toMs),
      };
    } else {
      result.push(period);
    }
  }
  return result;
}

function crossingDevices(
  plan: DevicePlan,
  index: number,
  random: SeededRandom,
): readonly ScenarioDevice[] {
  const { code } = elementAt(plan.crossings, index);
  const persons = plan.peakPersonsPerDay * elementAt(flow.shares.value, index);
  const hours = outages.hours.value;
  const shared = outagesOf(random, plan.period, { share: outages.crossingShare.value, hours });
  const offline = () =>
    joined([
      ...shared,
      ...outagesOf(random, plan.period, { share: outages.tabletShare.value, hours }),
    ]);
  const countingTablets = persons > desks.busyPersonsPerDay.value ? 2 : 1;
  const registrationTablets = Math.max(
    1,
    Math.ceil(persons / desks.householdPersons.value / desks.householdsPerDay.value),
  );
  const counting = (["in", "out"] as const).flatMap((direction) =>
    Array.from({ length: countingTablets }, (_, number) => ({
      code: `${code}-${direction.toUpperCase()}-${number + 1}`,
      role: "counting" as const,
      crossing: code,
      direction,
      offline: offline(),
    })),
  );
  const registration = Array.from({ length: registrationTablets }, (_, number) => ({
    code: `${code}-REG-${String(number + 1).padStart(2, "0")}`,
    role: "registration" as const,
    crossing: code,
    offline: offline(),
  }));
  return [...counting, ...registration];
}

function groupedBy(
  sites: readonly ScenarioSite[],
  keyOf: (site: ScenarioSite) => string,
): readonly (readonly ScenarioSite[])[] {
  const groups = new Map<string, ScenarioSite[]>();
  for (const site of sites) {
    const group = groups.get(keyOf(site)) ?? [];
    group.push(site);
    groups.set(keyOf(site), group);
  }
  return [...groups.values()];
}

function shelterDevices(plan: DevicePlan, random: SeededRandom): readonly ScenarioDevice[] {
  const chunks: (readonly ScenarioSite[])[] = [];
  for (const group of groupedBy(plan.sites, ({ town, kind }) => `${town}/${kind}`)) {
    const kind = siteKinds.indexOf(elementAt(group, 0).kind);
    const size = elementAt(shelter.sitesPerTablet.value, kind);
    for (let from = 0; from < group.length; from += size) {
      chunks.push(group.slice(from, from + size));
    }
  }
  return chunks.map((sites) => ({
    code: `${elementAt(sites, 0).code}-SHL`,
    role: "shelter" as const,
    site: elementAt(sites, 0).code,
    sites: sites.map(({ code }) => code),
    offline: outagesOf(random, plan.period, {
      share: shelter.offlineTablets.value,
      hours: shelter.offlineHours.value,
    }),
  }));
}

function townOffices({ sites }: DevicePlan): readonly ScenarioDevice[] {
  return groupedBy(sites, ({ town }) => town)
    .slice(0, onward.townOffices.value)
    .map((group) => ({
      code: `${elementAt(group, 0).code.slice(0, 3)}-OFF-1`,
      role: "registration" as const,
      site: elementAt(group, 0).code,
      offline: [],
    }));
}

/** All tablets and their outages; as many as the busiest day needs. */
export function createDevices(plan: DevicePlan): readonly ScenarioDevice[] {
  const random = createSeededRandom(plan.seed).fork("devices");
  return [
    ...plan.crossings.flatMap((_, index) => crossingDevices(plan, index, random)),
    ...shelterDevices(plan, random),
    ...townOffices(plan),
  ];
}

export function isOffline(device: ScenarioDevice, atMs: number): boolean {
  return device.offline.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
}

import type { ScenarioAct } from "../acts.ts";
import { isOffline } from "../devices.ts";
import type { Scenario, ScenarioDevice } from "../scenario.ts";

/** What the hub sees: acts in the order in which they arrive, those of silent tablets late. */
export interface HubView {
  /** Holds of tablets with a network that exceed a unit as the hub knows it. */
  readonly overbookedOnline: number;
  /** Holds of tablets without a network that turn out to exceed a unit. */
  readonly overbookedOffline: number;
  /** Holds of a desk at sites whose own tablet is silent at that time. */
  readonly deskHoldsAtSilentSites: number;
  readonly silentShelterTablets: number;
  /** Acts that arrive after a later act of another tablet. */
  readonly late: number;
}

interface Arrival {
  readonly act: ScenarioAct;
  readonly arrivesMs: number;
  readonly isLate: boolean;
}

function arrivalOf(act: ScenarioAct, device: ScenarioDevice): Arrival {
  const outage = device.offline.find(({ fromMs, toMs }) => fromMs <= act.atMs && act.atMs < toMs);
  return { act, arrivesMs: outage?.toMs ?? act.atMs, isLate: outage !== undefined };
}

function arrivalsOf(scenario: Scenario): readonly Arrival[] {
  const devices = new Map(scenario.devices.map((device) => [device.code, device]));
  const arrivals: Arrival[] = [];
  for (const act of scenario.acts()) arrivals.push(arrivalOf(act, devices.get(act.device)!));
  return arrivals.sort((a, b) => a.arrivesMs - b.arrivesMs);
}

export function viewFromHub(scenario: Scenario): HubView {
  const capacities = new Map(
    scenario.sites.flatMap(({ units }) => units.map(({ code, capacity }) => [code, capacity])),
  );
  const held = new Map<string, number>();
  let overbookedOnline = 0;
  let overbookedOffline = 0;
  let deskHoldsAtSilentSites = 0;
  let late = 0;
  const shelters = scenario.devices.filter(({ role }) => role === "shelter");
  const isSilent = (site: string, atMs: number) =>
    shelters.some((tablet) => tablet.sites?.includes(site) && isOffline(tablet, atMs));
  for (const { act, isLate } of arrivalsOf(scenario)) {
    if (isLate) late++;
    if (act.kind === "checked-out" || act.kind === "hold-released") {
      held.set(act.unit, (held.get(act.unit) ?? 0) - act.persons);
    }
    if (act.kind !== "hold-placed") continue;
    const persons = (held.get(act.unit) ?? 0) + act.persons;
    held.set(act.unit, persons);
    const isFromDesk = shelters.every(({ code }) => code !== act.device);
    if (isFromDesk && isSilent(act.site, act.atMs)) deskHoldsAtSilentSites++;
    if (persons <= (capacities.get(act.unit) ?? 0)) continue;
    if (isLate) overbookedOffline++;
    else overbookedOnline++;
  }
  const silentShelterTablets = shelters.filter(({ offline }) => offline.length > 0).length;
  return {
    overbookedOnline,
    overbookedOffline,
    deskHoldsAtSilentSites,
    silentShelterTablets,
    late,
  };
}

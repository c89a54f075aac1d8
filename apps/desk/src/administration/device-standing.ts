import type { DeviceView } from "@caravanserai/contract";

/** What an administrator should look at first. */
export type DeviceTrouble = "revoked" | "never-heard" | "silent" | "clock-wrong" | "held";

/** As long as the situation page waits before it calls a post silent. */
const silentMs = 15 * 60_000;

/** Roles that run beside the hub and are heard without a network. */
const ownRoles = new Set(["hub", "vault"]);

/** Everything that is not as it should be, gravest first. A revoked device has no other trouble. */
export function troublesOf(device: DeviceView, asOfMs: number): readonly DeviceTrouble[] {
  if (device.revokedAtMs !== null) return ["revoked"];
  const troubles: DeviceTrouble[] = [];
  if (!ownRoles.has(device.role)) {
    if (device.lastHeardAtMs === null) troubles.push("never-heard");
    else if (asOfMs - device.lastHeardAtMs >= silentMs) troubles.push("silent");
  }
  if (device.isClockWrong) troubles.push("clock-wrong");
  if (device.heldEntries > 0) troubles.push("held");
  return troubles;
}

/** Devices with trouble first, then by label; revoked ones at the end. */
function inOrder(devices: readonly DeviceView[], asOfMs: number): readonly DeviceView[] {
  const rank = (device: DeviceView) => {
    const [gravest] = troublesOf(device, asOfMs);
    if (gravest === "revoked") return 2;
    return gravest === undefined ? 1 : 0;
  };
  return [...devices].sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label));
}

export interface NestedDevice {
  readonly device: DeviceView;
  /** Label of the relay that introduced it; undefined for a device enrolled here. */
  readonly relay: string | undefined;
}

/** Each relay is followed by the devices behind it; both levels with trouble first. */
export function nested(devices: readonly DeviceView[], asOfMs: number): readonly NestedDevice[] {
  const relays = new Set(devices.map(({ device }) => device));
  const isBehind = ({ via }: DeviceView) => via !== null && relays.has(via);
  const front = devices.filter((device) => !isBehind(device));
  return inOrder(front, asOfMs).flatMap((device): NestedDevice[] => [
    { device, relay: undefined },
    ...inOrder(
      devices.filter(({ via }) => via === device.device),
      asOfMs,
    ).map((behind) => ({ device: behind, relay: device.label })),
  ]);
}

import { join } from "node:path";
import { createSeededRandom } from "@caravanserai/kernel";
import { freePort } from "../kit/test-system.ts";
import { FaultProxy } from "./fault-proxy.ts";
import { TorturedSystem } from "./tortured-system.ts";

/** A hub, a relay below it, and three lines that can go bad: to the hub, to the relay, between. */
interface Field {
  readonly hub: TorturedSystem;
  readonly relay: TorturedSystem;
  readonly lines: readonly FaultProxy[];
  /** By which tablets reach the hub and the relay. */
  readonly ports: { readonly hub: number; readonly relay: number };
  close(): Promise<void>;
}

/** Starts hub and relay while all lines are good, as they are when a post is set up. */
export async function openField(folder: string, seed: number): Promise<Field> {
  const [hubPort, relayPort] = [await freePort(), await freePort()];
  const random = createSeededRandom(seed);
  const lineTo = (upstreamPort: number, name: string) =>
    new FaultProxy({ upstreamPort, random: random.fork(name), faultShare: 0 });
  const toHub = lineTo(hubPort, "line to the hub");
  const toRelay = lineTo(relayPort, "line to the relay");
  const between = lineTo(hubPort, "line between");
  const ports = { hub: await toHub.listen(), relay: await toRelay.listen() };
  const upstream = `http://127.0.0.1:${await between.listen()}`;
  const hub = await TorturedSystem.start({ port: hubPort, dataDirectory: join(folder, "hub") });
  const code = await hub.system.enrolmentCode({ role: "relay", label: "Post" });
  const relay = await TorturedSystem.start({
    port: relayPort,
    dataDirectory: join(folder, "relay"),
    args: ["--upstream", upstream, "--enrol", code],
  });
  const lines = [toHub, toRelay, between];
  return {
    hub,
    relay,
    lines,
    ports,
    async close() {
      await relay.system.stop();
      await hub.system.stop();
      for (const line of lines) await line.close();
    },
  };
}

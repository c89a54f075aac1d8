import {
  isProblemCode,
  problems,
  type IntroduceAnswer,
  type UplinkView,
} from "@caravanserai/contract";
import { type Clock, type Random } from "@caravanserai/kernel";
import { jointVaultKey, type VaultPublicKey } from "@caravanserai/sealing";
import {
  applyRevocations,
  listenForEntries,
  listIntroducible,
  noteUplinkFailure,
  noteUplinkHeard,
  noteUpstreamMarks,
  readDevice,
  readHead,
  readRelayBacklog,
  readUplink,
  type Appender,
  type Database,
  type UplinkState,
} from "@caravanserai/store";
import { backoffMs } from "@caravanserai/sync";
import type { Logger } from "pino";
import type { DeviceDirectory } from "../access/device-directory.ts";
import { followUpstream } from "./follow-upstream.ts";
import { forwardEntries } from "./forward-entries.ts";
import type { Heard, UpstreamClient } from "./upstream-client.ts";
import { Wakening } from "./wakening.ts";

/** A sign of life at least this often; a screen upstream calls a post silent after 15 minutes. */
const reportEveryMs = 20_000;
/** So that a busy post sends a few entries at once and not each alone. */
const gatherMs = 250;

export interface UplinkParts {
  readonly database: Database;
  readonly appender: Pick<Appender, "push">;
  readonly devices: DeviceDirectory;
  readonly client: UpstreamClient;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Pick<Logger, "warn" | "info">;
}

/** `problem` is null when everything was sent and heard. */
export interface UplinkTurn {
  readonly sent: number;
  readonly received: number;
  readonly problem: string | null;
}

/**
 * A relay's line to its upstream. Turn by turn it introduces its devices, sends what no answer has
 * named, and takes in what others have written. Every step may be cut off and done again.
 */
export class Uplink {
  readonly #parts: UplinkParts;
  readonly #stopping = new AbortController();
  readonly #wakening = new Wakening();
  #running: Promise<void> | undefined;
  #upstreamKey: VaultPublicKey | null = null;

  constructor(parts: UplinkParts) {
    this.#parts = parts;
  }

  /** Runs until `stop`, and at once again when the journal has grown. */
  start(): void {
    const { signal } = this.#stopping;
    const { database, log } = this.#parts;
    const listening = listenForEntries({
      database,
      onChange: () => this.#wakening.wake(),
      signal,
    }).catch((error: unknown) => log.warn({ name: nameOf(error) }, "uplink polls only"));
    this.#running = Promise.all([this.#run(), listening]).then(() => undefined);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wakening.finish();
    await this.#running;
  }

  /** What tablets seal to: this relay's vault and the upstream's. Null until both are known. */
  async jointKey(own: VaultPublicKey | null): Promise<VaultPublicKey | null> {
    this.#upstreamKey ??= upstreamKeyOf(await readUplink(this.#parts.database));
    if (own === null || this.#upstreamKey === null) return null;
    return jointVaultKey([own, this.#upstreamKey]);
  }

  async view(): Promise<UplinkView | null> {
    const { database } = this.#parts;
    const uplink = await readUplink(database);
    if (uplink === undefined) return null;
    const backlog = await readRelayBacklog(database);
    return {
      upstream: new URL(uplink.upstream).host,
      lastHeardAtMs: uplink.lastHeardAtMs,
      waitingEntries: Math.min(backlog.entries, 1_000_000_000),
      oldestWaitingAtMs: backlog.oldestAtMs,
      followedTo: uplink.followedTo,
      problemCode: uplink.problemCode,
      needsPerson: uplink.needsPerson,
    };
  }

  /** One turn: introduce, send, take in; and a last word on what is left after sending. */
  async turn(): Promise<UplinkTurn> {
    const { database, clock, client, appender, devices } = this.#parts;
    const { signal } = this.#stopping;
    const introduced = await this.#introduce();
    if (introduced.kind !== "answered") return this.#failed(codeOf(introduced));
    const transport = client;
    const { entries, failure } = await forwardEntries({ database, transport, clock, signal });
    if (failure !== null && failure.code === null) return this.#failed("unreachable");
    const ports = { database, appender, devices, client, signal };
    let followed = await followUpstream(ports);
    if (followed.kind !== "done") return this.#failed(codeOf(followed));
    if (await this.#hasLostOwn(introduced.answer)) {
      this.#parts.log.warn("this journal is older than the upstream's; asking for what is missing");
      followed = await followUpstream(ports, { own: true });
      if (followed.kind !== "done") return this.#failed(codeOf(followed));
    }
    if (entries > 0) await this.#introduce();
    const conflict = introduced.answer.devices.find(({ mark }) => mark === null);
    const problem = failure?.code ?? conflict?.code ?? null;
    if (problem !== null) await this.#failed(problem);
    return { sent: entries, received: followed.entries, problem };
  }

  async #introduce(): Promise<Heard<IntroduceAnswer>> {
    const { database, client, clock, devices } = this.#parts;
    const [introducible, backlog] = await Promise.all([
      listIntroducible(database),
      readRelayBacklog(database),
    ]);
    const waiting = { ...backlog, entries: Math.min(backlog.entries, 1_000_000_000) };
    const heard = await client.introduce({ devices: introducible, waiting });
    if (heard.kind !== "answered") return heard;
    const { revoked, serverEpoch, vaultKey } = heard.answer;
    const marks = heard.answer.devices.flatMap(({ device, mark }) =>
      mark === null ? [] : [{ device, mark }],
    );
    // First what has to be sent again, then that this epoch is known: a stop between repeats both.
    await noteUpstreamMarks(database, { devices: marks, serverEpoch });
    for (const device of await applyRevocations(database, revoked)) devices.forget(device);
    await noteUplinkHeard(database, { atMs: clock.now(), serverEpoch, vaultKey });
    if (vaultKey !== null) this.#upstreamKey = vaultKey;
    return heard;
  }

  /** After each restore of its own, and whenever the upstream has more of a desk's than this. */
  async #hasLostOwn({ devices }: IntroduceAnswer): Promise<boolean> {
    const { database } = this.#parts;
    const [uplink, { serverEpoch }] = await Promise.all([readUplink(database), readHead(database)]);
    if (uplink?.recoveredEpoch !== serverEpoch) return true;
    for (const { device, mark } of devices) {
      if (mark === null || mark === 0) continue;
      const own = await readDevice(database, device);
      if (own === undefined || (own.role !== "hub" && own.role !== "vault")) continue;
      if (own.mark < mark) return true;
    }
    return false;
  }

  async #failed(code: string): Promise<UplinkTurn> {
    const needsPerson = isProblemCode(code) && problems[code].retry === "human";
    await noteUplinkFailure(this.#parts.database, { code, needsPerson });
    return { sent: 0, received: 0, problem: code };
  }

  async #run(): Promise<void> {
    const { random, log } = this.#parts;
    let failures = 0;
    while (!this.#stopping.signal.aborted) {
      let problem: string | null;
      try {
        ({ problem } = await this.turn());
      } catch (error) {
        // The database is away, or a stop has cut the turn: what it left is done by the next.
        problem = nameOf(error);
      }
      failures = problem === null ? 0 : failures + 1;
      if (problem !== null) log.warn({ problem, failures }, "the upstream was not reached");
      if (failures > 0) {
        await this.#wakening.rest(backoffMs(failures, random), { untilWoken: false });
      } else {
        await this.#wakening.rest(gatherMs, { untilWoken: false });
        await this.#wakening.rest(reportEveryMs, { untilWoken: true });
      }
    }
  }
}

function upstreamKeyOf(uplink: UplinkState | undefined): VaultPublicKey | null {
  const { vaultKeyName: keyName, vaultPublicKey: publicKey } = uplink ?? {};
  if (keyName === undefined || keyName === null) return null;
  return publicKey === undefined || publicKey === null ? null : { keyName, publicKey };
}

function codeOf(heard: Exclude<Heard<unknown>, { kind: "answered" }>): string {
  return heard.kind === "problem" ? heard.problem.code : "unreachable";
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

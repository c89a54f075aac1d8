import { createPlatformRandom, generateSigningKey, signText } from "@caravanserai/sealing";
import {
  becomeRelay,
  createAppender,
  enrolLocalDevice,
  openDatabase,
  type Appender,
  type Database,
  type LocalDevice,
} from "@caravanserai/store";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import type { DeviceId } from "@caravanserai/domain";
import { createIdSource } from "@caravanserai/kernel";
import { pino } from "pino";
import type { DeviceDirectory } from "../../src/access/device-directory.ts";
import { Uplink } from "../../src/relay/uplink.ts";
import { UpstreamClient } from "../../src/relay/upstream-client.ts";
import {
  createUpstreamTransport,
  type UpstreamReply,
  type UpstreamRequest,
  type UpstreamTransport,
} from "../../src/relay/upstream-transport.ts";
import { startTestHub, type TestHub } from "./test-hub.ts";
import { TestClock } from "./test-clock.ts";
import type { TestDevice } from "./test-device.ts";

/** A line that can be cut, and that can lose an answer whose request has arrived. */
export class TestLine implements UpstreamTransport {
  isCut = false;
  /** Requests that still arrive before the line is cut without an answer to the last of them. */
  requestsLeft = Number.POSITIVE_INFINITY;
  requests = 0;
  #transport: UpstreamTransport;

  constructor(address: string) {
    this.#transport = createUpstreamTransport(address);
  }

  leadTo(address: string): void {
    this.#transport.close();
    this.#transport = createUpstreamTransport(address);
  }

  async send(asked: UpstreamRequest): Promise<UpstreamReply | undefined> {
    if (this.isCut) return undefined;
    this.requests += 1;
    this.requestsLeft -= 1;
    const isAnswerLost = this.requestsLeft < 0;
    const reply = await this.#transport.send(asked);
    if (isAnswerLost) this.isCut = true;
    return isAnswerLost ? undefined : reply;
  }

  close(): void {
    this.#transport.close();
  }
}

/** A hub whose database outlives it: stopped, started again, or started on an older copy. */
export class LastingHub {
  readonly #own: TestDatabase;
  #localDevice: LocalDevice;
  /** Of the database it runs on: its own, or a copy that was put in its place. */
  #url: string;
  readonly #openUplink: ((hub: UplinkPlace) => Uplink) | undefined;
  #stopping: Promise<void> | undefined;
  hub: TestHub;
  uplink: Uplink | undefined;

  private constructor(parts: {
    own: TestDatabase;
    localDevice: LocalDevice;
    openUplink: ((hub: UplinkPlace) => Uplink) | undefined;
    hub: TestHub;
    uplink: Uplink | undefined;
  }) {
    this.#own = parts.own;
    this.#localDevice = parts.localDevice;
    this.#url = parts.own.hubUrl;
    this.#openUplink = parts.openUplink;
    this.hub = parts.hub;
    this.uplink = parts.uplink;
  }

  get owner(): Database {
    return this.#own.owner;
  }

  get hubUrl(): string {
    return this.#url;
  }

  get administratorUrl(): string {
    return this.ownerUrlOf("postgres");
  }

  ownerUrlOf(name: string): string {
    const url = new URL(this.#own.superuserUrl);
    url.pathname = `/${name}`;
    return url.href;
  }

  static async start(
    prepare: (owner: Database) => Promise<void> = () => Promise.resolve(),
    openUplink?: (hub: UplinkPlace) => Uplink,
  ): Promise<LastingHub> {
    const own = await createTestDatabase();
    await prepare(own.owner);
    const localDevice = await enrolHub(own.owner);
    const opened = await open({ url: own.hubUrl, localDevice, openUplink });
    return new LastingHub({ own, localDevice, openUplink, ...opened });
  }

  /** Ends as a killed process does, as far as its database sees it, and starts again. */
  async restart(url = this.#url): Promise<void> {
    const { nowMs } = this.hub.parts.clock;
    await this.stop();
    // As `openLocalDevice` has it: a restored hub speaks as a new device.
    if (url !== this.#url) this.#localDevice = await this.#enrolIn(url);
    this.#url = url;
    const localDevice = this.#localDevice;
    const opened = await open({ url, localDevice, openUplink: this.#openUplink });
    this.#stopping = undefined;
    this.hub = opened.hub;
    this.uplink = opened.uplink;
    this.hub.parts.clock.nowMs = nowMs;
  }

  async #enrolIn(url: string): Promise<LocalDevice> {
    const owner = openDatabase(this.ownerUrlOf(new URL(url).pathname.slice(1)));
    try {
      return await enrolHub(owner);
    } finally {
      await owner.close();
    }
  }

  stop(): Promise<void> {
    this.#stopping ??= this.hub.close();
    return this.#stopping;
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.#own.close();
  }
}

interface UplinkPlace {
  readonly database: Database;
  readonly appender: Appender;
  readonly clock: TestClock;
  readonly devices: DeviceDirectory;
}

async function open(parts: {
  url: string;
  localDevice: LocalDevice;
  openUplink: ((hub: UplinkPlace) => Uplink) | undefined;
}): Promise<{ hub: TestHub; uplink: Uplink | undefined }> {
  const database = openDatabase(parts.url, { connectionsMax: 8 });
  const { openUplink, localDevice } = parts;
  const clock = new TestClock();
  const appender = createAppender({ database, clock });
  let uplink: Uplink | undefined;
  const opened = (devices: DeviceDirectory) =>
    (uplink = openUplink?.({ database, appender, clock, devices }));
  const hub = await startTestHub({
    database,
    clock,
    localDevice,
    ...(openUplink === undefined
      ? {}
      : { openUplink: opened as (devices: DeviceDirectory) => Uplink }),
  });
  return { hub, uplink };
}

async function enrolHub(database: Database): Promise<LocalDevice> {
  const key = await generateSigningKey();
  const ids = createIdSource({ now: () => Date.now() }, createPlatformRandom());
  const { id } = await enrolLocalDevice(database, {
    device: ids.next() as string as DeviceId,
    label: "Hub",
    role: "hub",
    publicKey: key.publicKey,
    nowMs: 0,
  });
  return { id, sign: (body) => signText(key.privateKey, body) };
}

/** A relay enrolled at the upstream, on a database of its own, with a line that a test can cut. */
export async function startTestRelay(
  upstream: TestHub,
): Promise<{ relay: LastingHub; line: TestLine; device: TestDevice }> {
  const device = await upstream.device("relay");
  const line = new TestLine(upstream.parts.address);
  const identity = { device: device.id, privateKey: device.key.privateKey };
  const { clock } = upstream.parts;
  const first = new UpstreamClient({ identity, transport: line, clock });
  const heard = await first.introduce({ devices: [], waiting: { entries: 0, oldestAtMs: null } });
  if (heard.kind !== "answered") throw new Error(`not introduced: ${JSON.stringify(heard)}`);
  const { referenceBlocks } = heard.answer;
  const relay = await LastingHub.start(
    (owner) =>
      becomeRelay(owner, { upstream: upstream.parts.address, device: device.id, referenceBlocks }),
    (place) =>
      new Uplink({
        ...place,
        client: new UpstreamClient({ identity, transport: line, clock: place.clock }),
        random: createPlatformRandom(),
        log: pino({ level: "silent" }),
      }),
  );
  return { relay, line, device };
}

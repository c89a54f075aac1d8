import {
  operations,
  problemSchema,
  type DeviceRole,
  type OperationName,
  type Problem,
  type Role,
} from "@caravanserai/contract";
import type { CrossingCode, DeviceId, DomainEvent, StaffId } from "@caravanserai/domain";
import { createIdSource, type IdSource } from "@caravanserai/kernel";
import { createPlatformRandom, generateSigningKey, signText } from "@caravanserai/sealing";
import {
  createAppender,
  createStaff,
  enrolLocalDevice,
  openDatabase,
  type Appender,
  type Database,
  type LocalDevice,
} from "@caravanserai/store";
import { createTestDatabase } from "@caravanserai/store/testing";
import { Writable } from "node:stream";
import { pino } from "pino";
import { z } from "zod";
import { mintEnrolmentCode } from "../../src/access/enrolment-code.ts";
import { makeOneTimeLink } from "../../src/access/one-time-link.ts";
import { HubMetrics } from "../../src/http/metrics.ts";
import { createHub, type HubParts } from "../../src/server.ts";
import { TestClock } from "./test-clock.ts";
import { TestDevice } from "./test-device.ts";
import { createTestVault, type TestVault } from "./test-vault.ts";

interface Asked {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type AnswerOf<Name extends OperationName> = z.output<(typeof operations)[Name]["answer"]>;

interface Parts {
  readonly address: string;
  readonly database: Database;
  readonly clock: TestClock;
  readonly wallClock: TestClock;
  readonly ids: IdSource;
  readonly vault: TestVault;
  readonly localDevice: LocalDevice;
  readonly appender: Appender;
  readonly metrics: HubMetrics;
  readonly logLines: string[];
}

const random = createPlatformRandom();

/** A whole hub on a database of its own, listening on a port of its own. */
export class TestHub {
  readonly parts: Parts;
  readonly #close: () => Promise<void>;

  constructor(parts: Parts, close: () => Promise<void>) {
    this.parts = parts;
    this.#close = close;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Signs in with a one-time link, as staff do, and gives the cookie. */
  async signedInAs(role: Role): Promise<string> {
    const { answer } = await this.useLink(await this.linkFor(role));
    const cookie = answer.headers.get("set-cookie")?.split(";")[0];
    if (cookie === undefined) throw new Error(`no session: ${answer.status}`);
    return cookie;
  }

  async staff(role: Role, name = `Test ${role} ${this.parts.ids.next()}`): Promise<StaffId> {
    const { database, ids, wallClock } = this.parts;
    const id = ids.next() as string as StaffId;
    await createStaff(database, { id, name, role, nowMs: wallClock.now() });
    return id;
  }

  async linkFor(role: Role): Promise<string> {
    const { database, wallClock, address } = this.parts;
    const staff = await this.staff(role);
    return makeOneTimeLink(database, { staff, address, nowMs: wallClock.now() });
  }

  async useLink(link: string): Promise<{ answer: Response; text: string }> {
    const answer = await fetch(link, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    return { answer, text: await answer.text() };
  }

  async code(
    role: DeviceRole = "registration",
    crossing: string | null = "KZ-01",
  ): Promise<string> {
    const { database, clock } = this.parts;
    const place = { label: `Tablet ${role}`, role, site: null, staff: null };
    const { code } = await mintEnrolmentCode(
      { database, clock, clockSpeed: 1, random },
      { ...place, crossing: crossing as CrossingCode | null },
    );
    return code;
  }

  /** A tablet enrolled over HTTP. */
  async device(role: DeviceRole = "registration"): Promise<TestDevice> {
    const key = await generateSigningKey();
    const body = { code: await this.code(role), publicKey: key.publicKey };
    const enrolled = await this.ask("enrolDevice", { body });
    return new TestDevice(enrolled.device, key, this.parts);
  }

  /** Calls an operation and reads the answer by its schema. */
  async ask<Name extends OperationName>(name: Name, asked: Asked = {}): Promise<AnswerOf<Name>> {
    const { answer, text } = await this.send(name, asked);
    if (!answer.ok) throw new Error(`${name} answered ${answer.status} ${text}`);
    const schema: z.ZodType = operations[name].answer;
    const parsed = schema instanceof z.ZodVoid ? undefined : schema.parse(JSON.parse(text));
    return parsed as AnswerOf<Name>;
  }

  /** Calls an operation that must be refused, and reads the problem by its schema. */
  async refused(name: OperationName, asked: Asked = {}): Promise<Problem> {
    const { answer, text } = await this.send(name, asked);
    const problem = problemSchema.parse(JSON.parse(text));
    if (answer.status !== problem.status) throw new Error(`${name}: status differs from problem`);
    return problem;
  }

  async send(name: OperationName, asked: Asked = {}): Promise<{ answer: Response; text: string }> {
    const { method, path } = operations[name];
    const filled = path.replace(/:(\w+)/g, (_, key: string) => asked.parameters?.[key] ?? "x");
    return this.fetch(`${filled}${asked.query ?? ""}`, {
      method,
      headers: {
        ...(asked.body === undefined ? {} : { "content-type": "application/json" }),
        ...(asked.cookie === undefined ? {} : { cookie: asked.cookie }),
        ...asked.headers,
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
  }

  async fetch(path: string, init: RequestInit = {}): Promise<{ answer: Response; text: string }> {
    const answer = await fetch(`${this.parts.address}${path}`, init);
    return { answer, text: await answer.text() };
  }

  /** Events of the hub's own device: crossings, sites and the like. */
  async record(...events: readonly DomainEvent[]): Promise<void> {
    const { appender, localDevice, ids } = this.parts;
    await appender.record({
      device: localDevice,
      ids,
      events: events.map((event) => ({ event, subject: "test" })),
    });
  }
}

export async function startTestHub(changes: Partial<HubParts> = {}): Promise<TestHub> {
  const own = changes.database === undefined ? await createTestDatabase() : undefined;
  const database = changes.database ?? openDatabase(own?.hubUrl ?? "", { connectionsMax: 8 });
  const clock = changes.clock instanceof TestClock ? changes.clock : new TestClock();
  const wallClock = new TestClock();
  const ids = createIdSource(clock, random);
  const localDevice = changes.localDevice ?? (await createLocalDevice(database, ids));
  const appender = createAppender({ database, clock });
  const metrics = new HubMetrics();
  const vault = await createTestVault();
  const { log, logLines } = createLog();
  const app = await createHub({
    database,
    appender,
    clock,
    wallClock,
    ids,
    random,
    vault,
    localDevice,
    metrics,
    demo: () => null,
    staticRoots: { post: "/nonexistent/post", desk: "/nonexistent/desk" },
    version: "0.0.0-test",
    log,
    ...changes,
  });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    await appender.close();
    await database.close();
    await own?.close();
  };
  const parts = { address, database, clock, wallClock, ids, vault, localDevice };
  return new TestHub({ ...parts, appender, metrics, logLines }, close);
}

async function createLocalDevice(database: Database, ids: IdSource): Promise<LocalDevice> {
  const key = await generateSigningKey();
  const { id } = await enrolLocalDevice(database, {
    device: ids.next() as string as DeviceId,
    label: "Hub",
    role: "hub",
    publicKey: key.publicKey,
    nowMs: 0,
  });
  return { id, sign: (body) => signText(key.privateKey, body) };
}

function createLog(): { log: HubParts["log"]; logLines: string[] } {
  const logLines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logLines.push(chunk.toString("utf8"));
      done();
    },
  });
  return { log: pino({ level: "trace" }, stream), logLines };
}

import type { Clock, Random } from "@caravanserai/kernel";
import {
  backoffMs,
  hubTimeAt,
  sendBatch,
  type EntrySigner,
  type SendOutcome,
} from "@caravanserai/sync";
import { keepSingle, type PostDatabase } from "../storage/post-database.ts";
import type { TabletOutbox } from "../storage/stored-outbox.ts";
import type { HubClient } from "./hub-client.ts";
import { createSenderLock } from "./sender-lock.ts";

/** A sign of life, also when nothing waits: the room must know a silent post from an idle one. */
const pushEveryMs = 20_000;
const viewEveryMs = 30_000;

export interface HubLoop {
  /** Sends now: after a save, or because somebody asks for it. */
  kick(): void;
  stop(): void;
}

interface HubLoopPorts {
  readonly database: PostDatabase;
  readonly outbox: TabletOutbox;
  readonly hub: HubClient;
  readonly clock: Clock;
  readonly random: Random;
  readonly signer: EntrySigner;
}

/** Pushes and pulls in the background. Nothing on a screen ever waits for it. */
export function startHubLoop(ports: HubLoopPorts): HubLoop {
  const { random } = ports;
  const lock = createSenderLock();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isRunning = false;
  let isKicked = false;
  let viewReadAtMs = Number.NEGATIVE_INFINITY;

  async function round(): Promise<number> {
    const { outbox: store, hub: transport, clock, signer } = ports;
    const renumbering = { store, signer };
    const outcome = await sendBatch({ store, transport, clock, lock, renumbering });
    const isViewDue = Math.abs(clock.now() - viewReadAtMs) >= viewEveryMs;
    if (outcome.kind === "answered" && isViewDue && (await readView(ports))) {
      viewReadAtMs = clock.now();
    }
    return pauseAfter(outcome, random);
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (isRunning || isStopped) {
      isKicked = true;
      return;
    }
    isRunning = true;
    let pauseMs = pushEveryMs;
    try {
      pauseMs = await round();
    } finally {
      isRunning = false;
      const isAgain = isKicked;
      isKicked = false;
      if (!isStopped) timer = setTimeout(() => void run(), isAgain ? 0 : pauseMs);
    }
  }

  const kick = () => void run();
  globalThis.addEventListener("online", kick);
  document.addEventListener("visibilitychange", kick);
  kick();
  return {
    kick,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      globalThis.removeEventListener("online", kick);
      document.removeEventListener("visibilitychange", kick);
    },
  };
}

function pauseAfter(outcome: SendOutcome, random: Random): number {
  if (outcome.kind === "failed") return backoffMs(outcome.failures, random);
  return outcome.kind === "answered" && outcome.hasMore ? 0 : pushEveryMs;
}

async function readView({ database, outbox, hub, clock }: HubLoopPorts): Promise<boolean> {
  const { clock: measured } = await outbox.readMarks();
  const asked = await hub.readPostView(hubTimeAt(clock.now(), measured));
  if (asked.kind !== "answered") return false;
  await keepSingle(database, "post-view", asked.answer);
  return true;
}

import type { BackupsAnswer, EntryAnswer } from "@caravanserai/contract";
import type { AppendedBatch } from "@caravanserai/store";
import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { watchBackups } from "../backup/backup-metrics.ts";

/** Figures the gauges read at the moment they are asked. */
export interface LiveFigures {
  readonly waitingRequests: () => number;
  readonly subscribers: () => number;
  readonly vaultLagEntries: () => Promise<number | null>;
}

/** Counts for those who operate the hub. Labels are routes, codes and verdicts: never a person. */
export class HubMetrics {
  readonly #registry = new Registry();
  readonly #verdicts = new Counter({
    name: "caravanserai_entries_total",
    help: "Entries pushed, by verdict and code",
    labelNames: ["verdict", "code"],
    registers: [this.#registry],
  });
  readonly #requests = new Histogram({
    name: "caravanserai_request_seconds",
    help: "Time to answer, by route, method and status",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.#registry],
  });
  readonly #batchEntries = new Histogram({
    name: "caravanserai_append_batch_entries",
    help: "Entries in one transaction of the journal",
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000],
    registers: [this.#registry],
  });
  readonly #batchSeconds = new Histogram({
    name: "caravanserai_append_batch_seconds",
    help: "Duration of one transaction of the journal",
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.#registry],
  });

  /** Memory, event loop and the like: once per hub that runs, not in tests. */
  collectRuntime(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  countVerdicts(answers: readonly EntryAnswer[]): void {
    for (const { verdict, code } of answers) this.#verdicts.inc({ verdict, code: code ?? "" });
  }

  observeRequest(labels: { route: string; method: string; status: number }, seconds: number): void {
    this.#requests.observe(labels, seconds);
  }

  observeBatch({ entries, durationMs }: AppendedBatch): void {
    this.#batchEntries.observe(entries);
    this.#batchSeconds.observe(durationMs / 1_000);
  }

  watch({ waitingRequests, subscribers, vaultLagEntries }: LiveFigures): void {
    const registers = [this.#registry];
    new Gauge({
      name: "caravanserai_append_waiting_requests",
      help: "Requests that wait for the journal",
      registers,
      collect() {
        this.set(waitingRequests());
      },
    });
    new Gauge({
      name: "caravanserai_change_streams",
      help: "Screens that listen for changes",
      registers,
      collect() {
        this.set(subscribers());
      },
    });
    new Gauge({
      name: "caravanserai_vault_lag_entries",
      help: "Entries the vault has still to follow; -1 while it does not answer",
      registers,
      async collect() {
        this.set((await vaultLagEntries()) ?? -1);
      },
    });
  }

  /** A figure that is read when it is asked for; -1 while it cannot be read. */
  watchGauge({ name, help, read }: { name: string; help: string; read: () => Promise<number> }) {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        this.set(await read().catch(() => -1));
      },
    });
  }

  watchBackups(read: () => Promise<BackupsAnswer>): void {
    watchBackups(this.#registry, read);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}

/** The metrics' own server, on its own port: nothing else is reachable there. */
export function createMetricsServer(metrics: HubMetrics): Server {
  return createServer((request, answer) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      answer.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => answer.writeHead(200, { "content-type": metrics.contentType }).end(text),
      () => answer.writeHead(500).end(),
    );
  });
}

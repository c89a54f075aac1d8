import { readHead } from "@caravanserai/store";
import type { FastifyInstance } from "fastify";
import type { Hub } from "./endpoint/hub.ts";

const databaseAnswerMsMax = 2_000;

/** Whether the hub lives, can do its work, and which version it is. */
export function health(app: FastifyInstance, hub: Hub): void {
  app.get("/livez", async () => ({ live: true }));
  app.get("/readyz", async (_request, reply) => {
    const [database, vault] = await Promise.all([isDatabaseThere(hub), hub.vault.isAlive()]);
    // Without the vault entries are still taken, kept and counted; without the database nothing is.
    return reply.code(database ? 200 : 503).send({ ready: database, database, vault });
  });
  app.get("/version", async () => ({ version: hub.version }));
}

async function isDatabaseThere({ database }: Pick<Hub, "database">): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), databaseAnswerMsMax).unref();
  });
  const answered = readHead(database).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]);
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@caravanserai/store";
import type { IdentityOptions } from "./identity-options.ts";
import { measureRegister } from "./measure-register.ts";
import { benchIndexKey, benchSealingKey } from "./register-rows.ts";
import {
  buildRegister,
  openRegister,
  type BuildFigures,
  type VaultRegister,
} from "./vault-register.ts";

const sizesDefault = [100_000, 1_000_000];

/**
 * As whoever runs a register of millions would set it: with the few megabytes that the embedded
 * server takes by itself, nearly every page comes from the system's cache by a call of its own.
 */
const sharedBuffersMb = Math.min(12_288, Math.floor(totalmem() / 2 / 2 ** 20));
const sharedBuffers = `${sharedBuffersMb}MB`;

/** A server in this directory, with the roles of hub and vault, for as long as the work takes. */
async function withRegister(
  directory: string,
  work: (register: Omit<VaultRegister, "persons" | "crowdedTokens">) => Promise<void>,
): Promise<void> {
  const place = join(directory, "postgres");
  const postgres = await startEmbeddedPostgres({
    directory: place,
    log: () => undefined,
    sharedBuffers,
  });
  try {
    const { vault, owner, databaseUrl } = await openRegister(postgres.superuserUrl);
    try {
      const [indexKey, sealingKey] = await Promise.all([benchIndexKey(), benchSealingKey()]);
      await work({ vault, owner, databaseUrl, indexKey, sealingKey });
    } finally {
      await Promise.all([vault.close(), owner.close()]);
    }
  } finally {
    await postgres.stop();
  }
}

function figuresFile(directory: string): string {
  return join(directory, "build.json");
}

/** Builds one register and leaves it there, for `--measure`. */
async function build(
  directory: string,
  { sizes = [], minutesMax, hasTrigrams }: IdentityOptions,
): Promise<void> {
  const [persons] = sizes;
  if (persons === undefined || sizes.length > 1) throw new Error("--build takes one of --sizes");
  await mkdir(directory, { recursive: true });
  await withRegister(directory, async (register) => {
    const figures = await buildRegister({ ...register, persons, minutesMax, hasTrigrams });
    await writeFile(figuresFile(directory), JSON.stringify(figures));
    console.log(`  built ${figures.persons} persons in ${directory}: ${JSON.stringify(figures)}`);
  });
}

async function measure(directory: string): Promise<void> {
  const figures = JSON.parse(await readFile(figuresFile(directory), "utf8")) as BuildFigures;
  await withRegister(directory, (register) =>
    measureRegister({ ...register, persons: figures.persons }, figures),
  );
}

/** Finding somebody again by keyed tokens in real Postgres, beside trigrams and a scan. */
export async function benchIdentity(options: IdentityOptions): Promise<void> {
  const { sizes = sizesDefault, buildIn, measureIn, hasTrigrams } = options;
  if (buildIn !== undefined) return build(buildIn, options);
  if (measureIn !== undefined) return measure(measureIn);
  const directory = await mkdtemp(join(tmpdir(), "caravanserai-bench-identity-"));
  try {
    for (const persons of sizes) {
      await withRegister(directory, async (register) => {
        const figures = await buildRegister({ ...register, persons, hasTrigrams });
        await measureRegister({ ...register, persons }, figures);
      });
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

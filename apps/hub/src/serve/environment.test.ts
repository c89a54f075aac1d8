import { expect, test } from "vitest";
import { readEnvironment, WrongSetting } from "./environment.ts";

const least = { HUB_DATABASE_URL: "postgresql://localhost/x" };

test("what is not set has its usual value", () => {
  const environment = readEnvironment({ ...least, CARAVANSERAI_DATA: "/srv/caravanserai" });
  expect(environment).toMatchObject({
    host: "127.0.0.1",
    port: 8480,
    metricsPort: 8481,
    vaultSocket: "/srv/caravanserai/run/vault.sock",
    clockSpeed: 1,
    demoStateFile: undefined,
  });
});

test("a demonstration's clock runs from its anchor at its speed", () => {
  const demoMs = Date.UTC(2022, 8, 24);
  const anchoredMs = Date.now() - 60_000;
  const setting = `${demoMs},${anchoredMs},600`;
  const { clock, clockSpeed } = readEnvironment({ ...least, CARAVANSERAI_DEMO_CLOCK: setting });
  const elapsedMs = clock.now() - demoMs;
  expect(clockSpeed).toBe(600);
  expect(elapsedMs).toBeGreaterThanOrEqual(600 * 60_000);
  expect(Number.isInteger(clock.now())).toBe(true);
});

test.each([
  [{}, "HUB_DATABASE_URL"],
  [{ ...least, HUB_PORT: "80a" }, "HUB_PORT"],
  [{ ...least, HUB_PORT: "70000" }, "HUB_PORT"],
  [{ ...least, HUB_METRICS_PORT: "-1" }, "HUB_METRICS_PORT"],
  [{ ...least, CARAVANSERAI_DEMO_CLOCK: "now" }, "CARAVANSERAI_DEMO_CLOCK"],
])("a wrong setting is named: %o", (env, name) => {
  expect(() => readEnvironment(env)).toThrow(WrongSetting);
  expect(() => readEnvironment(env)).toThrow(name);
});

export { readEnvironment, type Environment } from "./environment.ts";
export { startVault, type RunningVault, type VaultSeams } from "./vault.ts";

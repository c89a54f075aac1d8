export { startVault, type RunningVault, type VaultSeams } from "./vault.ts";

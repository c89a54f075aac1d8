import { endpoint } from "../http/endpoint/endpoint.ts";
import { analysedLedger } from "./analysed-ledger.ts";
import { knownLedger } from "./known-ledger.ts";

export const analyseFigures = endpoint("analyseFigures", async ({ hub, query }) => {
  const { asOfMs, knownAtMs, claims, declared } = await knownLedger(hub, query);
  return { asOfMs, knownAtMs, ...analysedLedger(hub, { claims, declared }) };
});

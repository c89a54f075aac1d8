import { endpoint } from "../http/endpoint/endpoint.ts";
import { publicArrivalsOf } from "./public-arrivals.ts";

export const readPublicArrivals = endpoint("readPublicArrivals", ({ hub }) =>
  publicArrivalsOf(hub),
);

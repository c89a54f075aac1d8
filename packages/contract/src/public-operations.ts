import { publicArrivalsSchema } from "./public-arrivals-schemas.ts";

/** What anybody may ask, without signing in. */
export const publicOperations = {
  readPublicArrivals: {
    method: "GET",
    path: "/api/public/v1/arrivals",
    summary: "Crossings in and out by closed day, whole tens, small cells withheld",
    caller: { by: "anybody" },
    answer: publicArrivalsSchema,
    problems: [],
  },
} as const;

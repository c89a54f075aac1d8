/** How a party crosses. */
export type TravelMode = "car" | "bus" | "bicycle" | "foot" | "train" | "air";

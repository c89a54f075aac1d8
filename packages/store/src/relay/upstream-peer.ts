/** Stands for the upstream where a relay says who brought an entry or a device. */
export const upstreamPeer = "00000000-0000-0000-0000-000000000000";

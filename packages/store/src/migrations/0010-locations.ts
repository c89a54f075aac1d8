/** Where the map draws a crossing; unknown for those configured before. */
export const locations = `
alter table read.crossing add column location jsonb;
`;

/** Entries that an older version could not read are looked for at every start of a newer one. */
export const unknownKinds = `
create index entry_unknown on journal.entry (position) where standing = 'unknown-kind';
`;

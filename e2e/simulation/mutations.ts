/** Faults planted on purpose, one at a time: the proof that the oracles see what they must. */
export const mutations = {
  "drop-strict-flag": "The tablet reports a save before it is on the disk",
  "acknowledge-before-commit": "The hub answers before its transaction is durable",
  "commit-without-flush": "The hub's database reports commits before they are flushed",
  "read-uncommitted-journal": "A follower pulls entries of a transaction still at work",
  "keep-cursor-over-epochs": "A follower keeps its cursor over a restored journal",
  "non-idempotent-insert": "An entry that comes again is counted again",
  "delete-on-acknowledge": "The tablet deletes an entry once the hub has named it",
  "skip-epoch-check": "The tablet ignores that the hub was restored",
  "send-again-from-own-mark": "After a restore the tablet sends again above its own mark",
  "reuse-seq-after-crash": "A tablet that starts again numbers on from the hub's mark",
  "drop-held-entries": "The hub says held and keeps nothing",
  "answer-mark-beyond-gap": "The hub's mark is the highest number it has seen",
  "retry-with-new-id": "A save that may have failed is repeated under a new id",
  "project-before-commit": "Read tables are committed before the journal",
  "project-after-commit": "Read tables are committed after the journal",
  "refuse-what-happened": "The hub drops a check-in for which there is no room",
  "raise-no-discrepancy": "More people than places, and nobody is told",
  "forget-on-unreachable": "The tablet takes a lost answer for an acknowledgement",
  "give-one-block-twice": "The hub gives two tablets the same block of reference numbers",
  "prune-by-device-clock": "The tablet's own clock decides which entries are old",
  "relay-acknowledges-for-hub": "A relay takes its own answer for the hub's",
  "restored-hub-keeps-device": "A restored hub or relay goes on numbering under its old device",
  "relay-takes-own-tablets-from-hub": "A restored relay takes its tablets' entries from the hub",
  "count-own-work-twice": "The tablet adds its entries to a view that holds them already",
} as const;

export type Mutation = keyof typeof mutations;

export const mutationNames = Object.keys(mutations) as readonly Mutation[];

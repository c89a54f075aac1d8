import { figureTerms } from "@caravanserai/contract";

/** English words of a situation report: the key set of the other languages. */
export const en = {
  title: "Situation report",
  number: "No. {number}",
  draft: "Draft, not approved",
  internal: "Internal edition: exact numbers, not for publication",
  public:
    "Public edition: our own counts in whole tens, rounded down; counts under ten are not shown",
  demo: "DEMONSTRATION: people and details are invented",
  outdated: "This report is older than 30 days. Its numbers are out of date.",
  period: "Period: {from} to {to}, local time (UTC{offset})",
  asOf: "As of {time}",
  approved: "Approved by two people on {time}",
  untranslated: "This section was rewritten in another language and is not yet translated.",
  download: "Download",
  page: "Page {page} of {pages}",
  reports: "Situation reports",
  noReports: "There is no public report of the last 30 days.",
  "section.highlights": "Highlights",
  "section.figures": "Key figures",
  "section.notes": "Sources and methods",
  "section.chart": "Crossings in and out by day",
  "section.needs": "Needs, response, gaps",
  "section.balance": "Previous total + in − out = current",
  "section.data-note": "About the data",
  "section.contacts": "Contacts",
  "column.figure": "Figure",
  "column.value": "Number",
  "column.change": "Change",
  "column.sector": "Sector",
  "column.need": "Needed",
  "column.response": "Done",
  "column.gap": "Missing",
  "column.day": "Day",
  "column.in": "In",
  "column.out": "Out",
  unknown: "not known",
  fewer: "fewer than 10",
  withheld: "not shown",
  change: "{change} (before: {before})",
  "change.none": "–",
  "change.before": "before: {before}",
  "figure.crossings-in": "Crossings in, counted",
  "figure.crossings-out": "Crossings out, counted",
  "figure.persons-registered": "Persons registered",
  "figure.registered-present": "Registered persons present",
  "figure.numbers-issued": "Personal numbers issued",
  "figure.places-free": "Free places to sleep",
  "figure.persons-in-queue": "Persons in border queues",
  "note.crossings-in":
    "Own count: tallies at the crossings. One person may be counted more than once.",
  "note.crossings-out":
    "Own count: tallies at the crossings. One person may be counted more than once.",
  "note.persons-registered": "Own records: registrations made in the period.",
  "note.registered-present":
    "Computed: registered less registered departures. Departures nobody recorded are not known.",
  "note.numbers-issued": "Own records: personal numbers entered in the period.",
  "note.places-free": "Computed: places of open sites less blocked, held and occupied ones.",
  "note.persons-in-queue": "Own records: persons with a queue number, waiting or called.",
  "note.asOf": "{note} As of {time}.",
  "note.ledger":
    "Reported, not counted by us. Said by {saidBy}; published by {outlet} ({sourceClass}). " +
    "{period}{interval} As of {day}.",
  "note.period": "Period {from} to {to}.",
  "note.interval": " Recommended between {low} and {high}.",
  "ledger.label": "{measure}, {place}: reported",
  "source.nobody": "somebody not named",
  "sector.shelter": "Shelter (persons)",
  "sector.registration": "Registration (crossings in, persons)",
  "sector.documents": "Personal numbers (registered persons)",
  "sector.border-queue": "Border queues (persons)",
  "sector.protection": "Protection (households referred)",
  "chart.about": "Crossings in above the line, out below it, by local day.",
  "chart.cut": "The first and the last day are not whole: the period begins and ends within them.",
  "span.hours": "{hours, plural, one {# hour} other {# hours}}",
  "span.days": "{days, plural, one {# day} other {# days}}",
  "highlight.crossings":
    "In the {span} up to {to}, " +
    "{in, plural, one {# crossing} other {# crossings}} in and " +
    "{out, plural, one {# crossing} other {# crossings}} out were counted{change}.",
  "highlight.change": ", {change} in against the same span before",
  "highlight.registered":
    "{registered, plural, one {# person was} other {# persons were}} registered; " +
    "{present, plural, one {# registered person was} other {# registered persons were}} " +
    "present at the end of the period.",
  "highlight.shelter":
    "{without, plural, one {# person needs} other {# persons need}} a place to sleep and " +
    "{without, plural, one {has} other {have}} none; {free, plural, one {# place is} " +
    "other {# places are}} free.",
  "highlight.shelterOnly":
    "{without, plural, one {# person needs} other {# persons need}} a place to sleep and " +
    "{without, plural, one {has} other {have}} none.",
  "highlight.queue":
    "{waiting, plural, one {# person is} other {# persons are}} waiting in border queues; " +
    "{served, plural, one {# was} other {# were}} served in the period.",
  "highlight.silent":
    "{silent, plural, one {# post has} other {# posts have}} not been heard from: " +
    "their counts are missing here.",
  "need.shelter":
    "Shelter: {need, plural, one {# person needs} other {# persons need}} a place; " +
    "{gap, plural, one {# is} other {# are}} without one.",
  "need.registration":
    "Registration: {response, plural, one {# person} other {# persons}} registered against " +
    "{need, plural, one {# crossing} other {# crossings}} in. The difference is no number of " +
    "people: not everybody who crosses must register, and some cross more than once.",
  "need.documents":
    "Personal numbers: {response, plural, one {# registered person has} " +
    "other {# registered persons have}} one, {gap, plural, one {# has} other {# have}} none yet.",
  "need.border-queue":
    "Border queues: {gap, plural, one {# person is} other {# persons are}} still waiting, " +
    "{response, plural, one {# was} other {# were}} served.",
  "need.protection":
    "Protection: {need, plural, one {# household is} other {# households are}} referred. " +
    "How many were helped is not known here.",
  "balance.registered-present": "Registered persons present",
  "balance.crossings-net": "Crossings in less out since counting began",
  "balance.first": "First report: the opening total is what is known of the time before.",
  "balance.even": "It adds up from the previous report.",
  "balance.off":
    "It does not add up from the previous report: the difference is {residual}. Of the time " +
    "before, {lateIn} in and {lateOut} out reached us only afterwards, from posts that had been " +
    "silent or by corrections. The current total is {closing}.",
  "balance.rounded": "Numbers are rounded down to whole tens, so this line may seem not to add up.",
  "data.four":
    "Counted crossings, registered persons, persons present and reported figures are four " +
    "different things. They are never added up.",
  "data.postsAll":
    "{heard, plural, one {# post was} other {# posts were}} heard from within a quarter of an " +
    "hour; none is silent.",
  "data.posts":
    "{heard, plural, one {# post was} other {# posts were}} heard from within a quarter of an " +
    "hour, {silent, plural, one {# was} other {# were}} not.",
  "data.ledger":
    "{ledger, plural, one {# reported figure is} other {# reported figures are}} recommended by " +
    "the ledger.",
  "data.undated":
    "{undated, plural, one {# more was} other {# more were}} left out, because no day is known " +
    "for it.",
  "data.open":
    "{discrepancies, plural, one {# contradiction} other {# contradictions}} between entries and " +
    "{duplicates, plural, one {# possible duplicate} other {# possible duplicates}} are still open.",
  ...figureTerms.en,
} as const satisfies Readonly<Record<string, string>>;

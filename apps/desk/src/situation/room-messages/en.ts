import { defineMessages } from "@caravanserai/ui";

/** English strings of the situation room's panels: the key set of the other languages. */
export const en = defineMessages({
  range: "{low} to {high}",
  unknown: "unknown",
  loading: "Reading the room",
  behind: "{count} entries are still being summed; until then nothing is estimated.",
  "measure.label": "What is shown",
  "measure.crossings": "Crossings, counted",
  "measure.people": "People, registered",
  "people.hours": "How many were registered by the hour on {day}?",
  "people.days": "How many were registered by day?",
  "people.in": "Registered",
  "people.out": "Departed",
  "people.net": "Difference",
  "people.source": "registrations and departures at the desks",
  "people.about":
    "Persons registered at a desk, by the hour of registration, and registered persons whose " +
    "departure was recorded. Not crossings: whoever was not registered is not in it, and a " +
    "registration may follow the crossing by days.",
  since: "{source}, since {time}",
  "funnel.title": "Counted is not registered: how far have we come?",
  "funnel.source": "tallies and registrations",
  "funnel.about":
    "Four counts of different things since the first entry, beside each other and never added. " +
    "Crossings count movements, the others count persons or numbers. A person who crosses twice " +
    "is two crossings and one record.",
  "funnel.count": "What is counted",
  "funnel.unit": "Unit",
  "funnel.value": "Number",
  "funnel.share": "Against counted in",
  "funnel.countedIn": "Counted in",
  "funnel.registered": "Registered",
  "funnel.recorded": "Individually recorded",
  "funnel.numbersIssued": "Number issued",
  "funnel.crossings": "crossings",
  "funnel.persons": "persons",
  "funnel.numbers": "numbers",
  "present.title": "How many are still here?",
  "present.source": "tallies, slips of departure",
  "present.about":
    "An arithmetic, not a count. Counts are crossings: they equal people only if each crossed " +
    "once. Who was here before, who came unseen and who left unseen is not in it.",
  "present.term": "Term",
  "present.low": "At least",
  "present.high": "At most",
  "present.entries": "Entries counted",
  "present.entries.about":
    "Crossings inward since the first tally, as counted at the posts. Exact as a count of " +
    "tallies; posts not heard from are missing.",
  "present.registeredExits": "Exits with a slip",
  "present.registeredExits.about":
    "Registered persons whose departure was recorded with their slip.",
  "present.unregisteredExits": "Exits without a slip",
  "present.unregisteredExits.about":
    "Exits counted ({exits}) less those with a slip, if every slip was counted as a crossing " +
    "too; all exits counted, if none was. Nobody knows which, so it is a range.",
  "present.remaining": "Came and not seen leaving",
  "present.remaining.about":
    "Entries less both kinds of exits, rounded outwards. In minus out is net crossings; it " +
    "is the upper end only if every departure with a slip was counted too.",
  "present.stayers": "Of them mean to stay",
  "present.stayers.about":
    "Nobody is asked why they came or whether they stay, and no count tells. Unknown is the " +
    "answer, not zero.",
  "present.registered": "For comparison: registered, not departed",
  "present.registered.about":
    "Persons in records minus departures with a slip. Another figure with another method: it " +
    "is not a part of the arithmetic above.",
  "nowcast.title": "What will today's count be once all posts are heard?",
  "nowcast.source": "tallies of today and of {days, plural, one {# day} other {# days}} before",
  "nowcast.about":
    "A chain ladder per tablet: how much of a day it had usually sent by this hour. A silent " +
    "tablet is compared with the hour it was last heard. The range held on four days of five.",
  "nowcast.direction": "Direction",
  "nowcast.in": "In",
  "nowcast.out": "Out",
  "nowcast.known": "Heard so far",
  "nowcast.untilNow": "Until {time}, all posts heard",
  "nowcast.wholeDay": "Whole day, until midnight",
  "nowcast.expected": "Expected",
  "nowcast.none": "An estimate needs three whole days of counts before today.",
  "nowcast.silent": "Silent posts that count, most missed first",
  "nowcast.noSilent": "No counting post is silent.",
  "nowcast.post": "Post",
  "nowcast.lastHeard": "Last heard",
  "nowcast.usual": "Usual by now",
  "nowcast.more": "and {count} more",
  "nowcast.titleThen": "What was the day's count expected to be once all posts were heard?",
  "nowcast.aboutThen":
    "From what had arrived by this hour, and from the days before. Which tablets had called " +
    "with nothing to send is not kept, so each may have had more to come: the range can be " +
    "wider than the one that stood here then.",
  "nowcast.cameTo": "Known today",
  "nowcast.silentThen": "Counting posts without a count for three hours, most missed first",
  "nowcast.noSilentThen": "From every counting post a count had come within three hours.",
  "nowcast.lastCount": "Last count",
  "tonight.freeThen": "Free then",
  "tonight.title": "Does everybody sleep inside tonight?",
  "tonight.source": "holds, check-ins and registrations",
  "tonight.about":
    "Free places now, less people who said they need a place and have none. Holds that end " +
    "before {time} may become free or be used: hence the range. Who did not ask is not in it.",
  "tonight.what": "Places and people",
  "tonight.now": "Now",
  "tonight.capacity": "Capacity",
  "tonight.occupied": "Occupied",
  "tonight.held": "Held",
  "tonight.blocked": "Blocked",
  "tonight.free": "Free now",
  "tonight.waiting": "People without a place who need one",
  "tonight.ending": "Held places whose hold ends earlier",
  "tonight.left": "Room left at night",
  "tonight.short": "Places missing at night",
  "ways.title": "Where did they come in, where did they go?",
  "ways.source": "registrations, check-ins and departures",
  "ways.about":
    "Registered persons only. First place is the town of the first site that checked the " +
    "household in; the destination is what it said at registration. Unknown is drawn, never " +
    "shared out. Fewer than ten are not told apart.",
  "ways.crossing": "Crossing",
  "ways.first-place": "First place",
  "ways.destination": "Wants to reach",
  "ways.outcome": "Left?",
  "ways.unknown": "Unknown",
  "ways.other": "Others",
  "ways.not-needed": "No place needed",
  "ways.needed": "No place yet",
  "ways.left": "Left, with a slip",
  "ways.not-seen-leaving": "Not seen leaving",
  "ways.few": "fewer than 10",
  "ways.from": "From",
  "ways.to": "To",
  "ways.persons": "Persons",
  "ways.summary":
    "{persons} registered persons. First place unknown for {place}, destination unknown for " +
    "{destination}.",
  "ways.beyond":
    "{count} more crossings were counted than persons registered: where they went is unknown.",
  "back.title": "Look back",
  "back.moment": "Moment",
  "back.play": "Play",
  "back.pause": "Pause",
  "back.now": "Back to now",
  "back.knowledge": "Which knowledge",
  "back.knownNow": "As of then, known today",
  "back.knownThen": "As it was known then",
  "back.is.now": "You look back to {time}: what had happened by then, with everything known today.",
  "back.is.then":
    "You look back to {time}: only what had been heard by then. Vehicles and ways of travel " +
    "as known then are not known.",
  "back.unkept":
    "Which posts were silent and which cases were open is shown for now only: of past hours " +
    "it is not kept.",
  "back.keptSince": "Not known of this hour: what was known when has been kept since {time}.",
  "back.notKnown": "Not known of this hour: a site was entered only after people had slept in it.",
  "back.unheard": "Nothing had been heard by then, so there is nothing to draw.",
  "back.live": "Now: follows every change",
  "take.title": "Take the figures along",
  "take.workbook": "All tables (XLSX)",
  "take.hxl": "By day (CSV, HXL)",
  "take.dtm": "By crossing and day (CSV, shape of DTM)",
  "take.portal": "Time series (JSON, shape of the UNHCR portal)",
  "take.map": "Crossings (GeoJSON)",
  "wall.open": "Wall display",
  "wall.close": "Leave the wall display",
});

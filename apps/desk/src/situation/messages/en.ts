import { defineMessages } from "@caravanserai/ui";

/** English strings of the situation page: the key set of the other languages. */
export const en = defineMessages({
  "page.title": "Who crossed, who is here, where is room?",
  "page.period": "{from} to {to}, local time of the site",
  "page.loading": "Reading the situation",
  "board.crossings": "Who crossed the border?",
  "board.persons": "Who is registered?",
  "board.places": "Where is room tonight?",
  "board.open": "What is open?",
  "board.today": "{value} today",
  "board.households": "in {value} households",
  "board.ofCapacity": "of {value} places",
  "board.notPersons": "crossings, not people",
  "board.presentRule": "registered − departed",
  "board.silent": "Posts not heard from",
  "board.since": "since {date}",
  "board.silentOf": "of {value} posts",
  "silent.none": "All {count} posts are heard. The counts are complete as far as sent.",
  "silent.since":
    "{count, plural, one {# post not heard from since {time}} other {# posts not heard from " +
    "since {time}}}",
  "silent.never":
    "{count, plural, one {# post not heard from at all yet} other {# posts not heard from at " +
    "all yet}}",
  "silent.incomplete": "Counts since then are incomplete.",
  "silent.which": "Which posts",
  "silent.title": "Which posts are not heard from?",
  "silent.post": "Post",
  "silent.work": "Work",
  "silent.place": "Crossing or site",
  "silent.lastHeard": "Last heard",
  "silent.waiting": "Last known waiting",
  "silent.notYet": "not yet",
  "silent.source": "the hub's own register of tablets",
  "silent.about":
    "Tablets that should be heard every half minute and have said nothing for a quarter of an " +
    "hour. What they count meanwhile is missing from every figure until they are heard.",
  "silent.fine": "Every enrolled post has been heard from in the last minutes.",
  "role.registration": "Registration",
  "role.counting": "Counting",
  "role.shelter": "Shelter",
  "role.relay": "Relay",
  "role.hub": "Hub",
  "role.vault": "Vault",
  "hours.title": "How many crossed by the hour on {day}?",
  "hours.earlier": "Day before",
  "hours.later": "Day after",
  "hours.about":
    "Border crossings as counted by hand, by the hour of the crossing. Columns above the " +
    "line are inward, below it outward; the line is in minus out. People who cross twice " +
    "count twice. The hour that runs is not complete.",
  "days.title": "How many crossed by day?",
  "days.about":
    "Border crossings as counted by hand, by local calendar day. The day that runs is not " +
    "complete. In minus out is net crossings, not people present.",
  "multiples.title": "Where do they cross?",
  "multiples.side": "Direction",
  "multiples.in": "In, by the hour",
  "multiples.out": "Out, by the hour",
  "multiples.about":
    "Persons counted per whole hour at each crossing, all on one scale. The number beside a " +
    "name is the last whole hour.",
  "crossings.title": "Which crossings report?",
  "crossings.name": "Crossing",
  "crossings.in": "In",
  "crossings.out": "Out",
  "crossings.net": "Net",
  "crossings.vehicles": "Vehicles in",
  "crossings.mode": "Most come by",
  "crossings.lastTally": "Last tally",
  "crossings.silent": "post silent",
  "crossings.about":
    "Sums over the whole period. Names and towns are real; which ten had queues, and their " +
    "lanes, are assumed in the demo.",
  "mode.car": "car",
  "mode.bus": "bus",
  "mode.bicycle": "bicycle",
  "mode.foot": "foot",
  "mode.train": "train",
  "mode.air": "air",
  "mode.none": "unknown",
  "source.tallies": "tallies at the posts",
  "about.asOf": "As of",
  "about.period": "Period",
  "about.direction": "Direction",
  "about.unit": "Counted in",
  "about.method": "Method",
  "about.origin": "Origin",
  "about.moment": "No period: the state at {time}",
  "about.fromTo": "{from} to {to}",
  "direction.in": "Into the country",
  "direction.out": "Out of the country",
  "direction.net": "In minus out",
  "direction.none": "None: not a movement",
  "unit.crossings": "Crossings of the border",
  "unit.persons": "Persons",
  "unit.households": "Households",
  "unit.places": "Places to sleep",
  "unit.numbers": "Personal numbers",
  "unit.cases": "Cases",
  "method.counted": "Counted by hand, one tally each",
  "method.registered": "Registered at a desk, person by person",
  "method.computed": "Computed from other figures",
  "method.proposed": "Proposed by a program, not yet decided by a person",
  "origin.tallies": "Tallies of the crossing posts",
  "origin.registrations": "Registrations on the tablets",
  "origin.departures": "Registrations and departures on the tablets",
  "origin.placements": "Holds and check-ins at the sites",
  "origin.vault": "Comparison of sealed records in the vault",
  "origin.journal": "Contradicting entries in the journal",
  "label.crossingsIn": "In",
  "label.crossingsOut": "Out",
  "label.crossingsNet": "Net",
  "label.householdsRegistered": "Households registered",
  "label.personsRegistered": "Persons registered",
  "label.registeredDeparted": "Registered, departed",
  "label.registeredPresent": "Of them present",
  "label.numbersIssued": "Numbers issued",
  "label.placesCapacity": "Capacity",
  "label.placesBlocked": "Blocked",
  "label.placesHeld": "Held",
  "label.placesOccupied": "Occupied",
  "label.placesFree": "Free",
  "label.duplicatesOpen": "Duplicates to decide",
  "label.discrepanciesOpen": "Discrepancies to settle",
  "meaning.crossingsIn":
    "Crossings into the country, as counted at the posts. A person who crosses twice counts " +
    "twice. It is not the number of people who are here.",
  "meaning.crossingsOut":
    "Crossings out of the country, as counted at the posts, whether or not the person was " +
    "registered.",
  "meaning.crossingsNet":
    "Crossings in minus crossings out. It is not the number of people present: it knows " +
    "neither who was there before nor who left unseen.",
  "meaning.householdsRegistered": "Households with a reference, complete or still a group record.",
  "meaning.personsRegistered":
    "Persons in registered households. Fewer than crossed: registration follows the crossing " +
    "and is not asked of everybody at once.",
  "meaning.registeredDeparted": "Registered persons whose departure was recorded with their slip.",
  "meaning.registeredPresent":
    "Persons registered minus registered persons whose departure was recorded. Who left " +
    "without showing a slip still counts as present.",
  "meaning.numbersIssued":
    "Personal numbers recorded as issued: the prerequisite for registration of residence and " +
    "a bank account.",
  "meaning.placesCapacity": "All places to sleep in units of open sites.",
  "meaning.placesBlocked": "Places that cannot be given: a broken bed, a quarantine, staff.",
  "meaning.placesHeld": "Places kept for households on their way. A hold ends by itself.",
  "meaning.placesOccupied": "Places of persons who are checked in.",
  "meaning.placesFree":
    "Capacity minus blocked, held and occupied. Below zero where tablets without a network " +
    "gave the same bed twice.",
  "meaning.duplicatesOpen":
    "Pairs of records that may be one person. A program proposes; a protection officer decides.",
  "meaning.discrepanciesOpen":
    "Entries that cannot both be so, mostly after work without a network. People settle them.",
});

import { defineMessages } from "@caravanserai/ui";

/** English strings of what staff say of a line: the key set of the other languages. */
export const en = defineMessages({
  "say.title": "Say what you see at a crossing",
  "say.about":
    "For lines without numbers. A count or a wait stands beside the estimate with its time and " +
    "its source, and grows old like everything else.",
  "say.crossing": "Crossing of the line",
  "say.mode": "Line for",
  "say.subject": "What do you know?",
  "say.count": "Parties counted",
  "say.staff": "A wait staff saw",
  "say.travellers": "A wait travellers told",
  "say.parties": "Parties in the line",
  "say.partiesHint":
    "A vehicle with those in it, or people on foot who belong together. An empty line is 0.",
  "say.low": "At least",
  "say.high": "At most",
  "say.rangeHint": "What those had waited who are being served now. No wait: 0 to 5 minutes.",
  "say.unit": "In",
  "say.minutes": "minutes",
  "say.hours": "hours",
  "say.days": "days",
  "say.now": "Known now:",
  "say.save": "Save",
  "say.saved": "Saved, as of {time}: {name}, {mode}.",
  "say.countBecomes": "A count becomes a wait once it is known how fast this line moves.",
});

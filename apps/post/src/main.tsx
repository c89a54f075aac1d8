import "@caravanserai/ui/styles.css";
import "./app/post.css";
import { assert } from "@caravanserai/kernel";

const place = document.getElementById("post");
assert(place !== null, "index.html has a place for the post");
const path = location.pathname.replace(/\/$/, "");

// A traveller's telephone loads what prepares a registration, and nothing of a tablet.
const starting =
  path === "/post/pre"
    ? import("./pre/start-pre.tsx").then(({ startPre }) => startPre)
    : import("./app/start-post.tsx").then(({ startPost }) => startPost);
void starting.then((start) => start(place));

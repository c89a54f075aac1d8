// Entry of a child process that runs one command line of its own.
import { run } from "./main.ts";

await run(process.argv.slice(2));

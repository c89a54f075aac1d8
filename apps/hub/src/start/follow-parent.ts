import { Socket } from "node:net";

// Preloaded into every child: the supervisor holds the other end of standard input. When it is
// gone, killed or crashed, the pipe closes and the child stops too, instead of living on unseen.
const graceMs = 6_000;

process.stdin.resume();
// Listening to it is no work: a child that has done its own ends, and is not waited for forever.
if (process.stdin instanceof Socket) process.stdin.unref();
process.stdin.on("end", stopWithParent);
process.stdin.on("error", stopWithParent);

function stopWithParent(): void {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), graceMs).unref();
}

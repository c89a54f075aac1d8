import { z } from "zod";

// Must run before any schema is made: compiled parsers use `new Function`, which the content
// security policy forbids.
z.config({ jitless: true });

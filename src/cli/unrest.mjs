#!/usr/bin/env node
// The door for the shell: registers the TypeScript loader, then hands over to main.ts.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");

#!/usr/bin/env node
// The door for the shell: registers the TypeScript loader, then hands over to main.ts.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// By itself the loader looks for tsconfig.json in the folder where the shell stands, which need not be this project's.
register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
await import("./main.ts");

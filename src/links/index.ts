/** The face of the room that connects outward: checks of cited addresses, their archived copies, and pages to cite. */
export { checkPages, type Run, type RunResult } from "./check.ts";
export { makeClient, usualManners, type Client, type ClientMeans, type Manners } from "./client.ts";
export { dayOf, realClock, type Clock } from "./clock.ts";
export { citedPages, duePages, type Wanted } from "./due.ts";
export { realNetwork, type Network } from "./network.ts";
export { usualBounds } from "./request.ts";
export { citationFrom, type Draft } from "./cite.ts";
export { pageIn } from "./judge.ts";
export { readPage } from "./page.ts";
export { textOf } from "./text.ts";
export { nearestCapture, publicService, saveCapture, type Capture, type CaptureResult, type ServicePlace } from "./wayback.ts";

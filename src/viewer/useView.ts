import { parseView, printView, type View } from "./address.ts";
import { fragmentState, type ChangeState } from "./fragment.ts";

/** Changes a view: `push` leaves a step to come back to, `replace` does not. */
export type ChangeView = ChangeState<View>;

/** The view that the address bar holds, and the one way to change it. */
export const useView = fragmentState(parseView, printView);

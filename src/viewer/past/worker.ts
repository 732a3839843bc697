/** The archive's home in the browser when a past state is asked for: the same as any, and able to lay that state out. */
import { learnThePast } from "../worker.ts";
import { layOutPast } from "./layOutPast.ts";

learnThePast(layOutPast);

// What one gets by following the first example of vis-timeline's documentation: every entry an item, every place a group.
import { DataSet, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.css";

const { items, groups } = await (await fetch("./data.json")).json();
globalThis.bench.openedAt = performance.now();
new Timeline(document.getElementById("timeline"), new DataSet(items), new DataSet(groups), { height: "600px" });

// The peer: vis-timeline as its documentation sets it up, and nothing else.
import { DataSet, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.css";

const { groups, items } = await (await fetch("events.json")).json();
new Timeline(document.getElementById("timeline"), new DataSet(items), new DataSet(groups), { height: "600px" });

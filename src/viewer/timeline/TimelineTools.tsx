import { laneNames, type LaneName } from "../../archive/index.ts";
import { useWords } from "../words/useWords.ts";

interface ToolsProps {
  readonly lanes: LaneName;
  readonly setLanes: (lanes: LaneName) => void;
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
  /** Whether only what the timeline shows is listed. */
  readonly following: boolean;
  readonly follow: (following: boolean) => void;
}

/** What can be done with the timeline by button: lanes, closer, wider, all, and listing just what is shown. */
export function TimelineTools({ lanes, setLanes, zoom, showAll, following, follow }: ToolsProps) {
  const words = useWords();
  const buttons = [
    {
      sign: "+",
      label: words.zoomIn,
      act: () => {
        zoom(0.5);
      },
    },
    {
      sign: "−",
      label: words.zoomOut,
      act: () => {
        zoom(2);
      },
    },
    { sign: words.zoomAll, label: words.zoomAll, act: showAll },
  ];
  return (
    <div className="timeline-tools">
      <label>
        {words.lanes.label}{" "}
        <select
          value={lanes}
          onChange={({ target }) => {
            setLanes(laneNames.find((name) => name === target.value) ?? "place");
          }}
        >
          {laneNames.map((name) => (
            <option key={name} value={name}>
              {words.lanes[name]}
            </option>
          ))}
        </select>
      </label>
      <span>
        {buttons.map(({ sign, label, act }) => (
          <button key={label} type="button" onClick={act} aria-label={label} title={label}>
            {sign}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={following}
          onClick={() => {
            follow(!following);
          }}
        >
          {words.onlySpan}
        </button>
      </span>
    </div>
  );
}

import { useText } from "../text/text";
import { kParts } from "./figure_parts";

export function Legend() {
  const t = useText().dashboard;
  return (
    <ul className="legend">
      {kParts.map((part) => (
        <li key={part}>
          <span className={`swatch part-${part}`} aria-hidden /> {t.legend[part]}
        </li>
      ))}
    </ul>
  );
}

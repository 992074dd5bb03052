import { usePortalText } from "../text/portal";
import { Heading } from "./Heading";
import { KindsExplained } from "./KindsExplained";
import { Link } from "./Link";

const kTasks = ["send", "follow", "receptions", "deadline", "where", "verify"] as const;

export function StartPage() {
  const text = usePortalText();
  return (
    <>
      <Heading>{text.start.title}</Heading>
      <ul className="tasks">
        {kTasks.map((task) => (
          <li key={task}>
            <Link to={task}>
              <b>{text.start[task].title}</b>
              <span>{text.start[task].about}</span>
            </Link>
          </li>
        ))}
      </ul>
      <section>
        <h2>{text.start.kinds_title}</h2>
        <KindsExplained />
      </section>
      <section>
        <h2>{text.start.need_title}</h2>
        <ul>
          {text.start.need.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text.start.data_title}</h2>
        <p>{text.start.data}</p>
      </section>
    </>
  );
}

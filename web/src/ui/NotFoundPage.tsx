import { Link } from "react-router";

import { useText } from "../text/text";
import { PageTitle } from "./PageTitle";

export function NotFoundPage() {
  const t = useText().page;
  return (
    <>
      <PageTitle title={t.not_found} />
      <p>{t.not_found_lead}</p>
      <Link to="/">{t.home}</Link>
    </>
  );
}

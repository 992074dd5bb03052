import { lazy, Suspense, useEffect, useState } from "react";

import type { Health } from "../api/types";
import { usePortalText } from "../text/portal";
import { LanguageSwitch } from "../ui/LanguageSwitch";
import { Ribbon } from "../ui/Ribbon";
import { SkipLink } from "../ui/SkipLink";
import { TextSizeSwitch } from "../ui/TextSizeSwitch";
import { useKeptFocus } from "../ui/use_kept_focus";
import { DeadlinePage } from "./DeadlinePage";
import { FollowPage } from "./FollowPage";
import { Link } from "./Link";
import { ReceiptPage } from "./ReceiptPage";
import { go, useRoute, type Page, type Route } from "./route";
import { SendPage } from "./SendPage";
import { StartPage } from "./StartPage";
import { useAsk } from "./useAsk";
import { useOnline } from "./useOnline";
import { VerifyPage } from "./VerifyPage";
import { WherePage } from "./WherePage";

// Few ask it, and it is as big as the rest of a page: fetched when it is opened.
const AskPage = lazy(() => import("./AskPage").then((page) => ({ default: page.AskPage })));
const AppointmentPage = lazy(() => import("./AppointmentPage").then((page) => ({ default: page.AppointmentPage })));
const BookingPage = lazy(() => import("./BookingPage").then((page) => ({ default: page.BookingPage })));
const DisplayPage = lazy(() => import("./DisplayPage").then((page) => ({ default: page.DisplayPage })));
const ReceptionsPage = lazy(() => import("./ReceptionsPage").then((page) => ({ default: page.ReceptionsPage })));

const kMenu = ["send", "follow", "receptions", "deadline", "where", "verify"] as const;

export function Portal() {
  const text = usePortalText();
  const route = useRoute();
  const online = useOnline();
  useKeptFocus();
  const health = useAsk<Health>("/health").value;
  return (
    <>
      <SkipLink />
      <header>
        {health?.demonstration && <Ribbon />}
        <div className="top">
          <Link to="start" className="brand">
            <img src="/icon.svg" alt="" width="36" height="36" />
            <span className="long">{text.name}</span>
            <span className="short">{text.short_name}</span>
          </Link>
          <div className="settings" role="group" aria-label={text.settings}>
            <TextSizeSwitch />
            <LanguageSwitch />
          </div>
          {route.page !== "start" && route.page !== "display" && <Menu page={route.page} />}
        </div>
      </header>
      <div role="status">{!online && <p className="offline">{text.offline}</p>}</div>
      <main id="main" tabIndex={-1}>
        <Shown route={route} health={health} />
      </main>
      <footer>
        <p>{text.footer}</p>
      </footer>
    </>
  );
}

function Menu({ page: here }: { page: Page }) {
  const text = usePortalText();
  return (
    <nav aria-label={text.menu}>
      {kMenu.map((page) => (
        <Link key={page} to={page} current={(here === "ask" ? "deadline" : here) === page}>
          {text.page[page]}
        </Link>
      ))}
    </nav>
  );
}

function Shown({ route, health }: { route: Route; health: Health | null }) {
  const [code, setCode] = useState("");
  const today = health?.today ?? "";
  useEffect(() => {
    if (route.page !== "follow") setCode("");
  }, [route.page]);
  switch (route.page) {
    case "send":
      return <SendPage step={route.step} />;
    case "receipt":
      return (
        <ReceiptPage
          onFollow={(given) => {
            go("follow");
            setCode(given);
          }}
        />
      );
    case "follow":
      return <FollowPage key={code} code={code} />;
    case "deadline":
      return <DeadlinePage today={today} />;
    case "ask":
      return (
        <Suspense>
          <AskPage today={today} />
        </Suspense>
      );
    case "where":
      return <WherePage />;
    case "receptions":
      return (
        <Suspense>
          <ReceptionsPage />
        </Suspense>
      );
    case "booking":
      return (
        <Suspense>
          <BookingPage />
        </Suspense>
      );
    case "display":
      return (
        <Suspense>
          <DisplayPage />
        </Suspense>
      );
    case "appointment":
      return (
        <Suspense>
          <AppointmentPage />
        </Suspense>
      );
    case "verify":
      return <VerifyPage />;
    case "start":
      return <StartPage />;
  }
}

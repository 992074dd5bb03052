import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { BrowserRouter, Route, Routes } from "react-router";

import { ProblemError } from "./api/client";
import { ConferencePage } from "./conferences/ConferencePage";
import { DialogueMinutesPage, DialogueNoticePage } from "./dialogues/DialoguePaperPages";
import { DirectivesPage } from "./conclusions/DirectivesPage";
import { DashboardPage } from "./dashboard/DashboardPage";
import { DutyPage } from "./duty/DutyPage";
import { CallsPage } from "./bookings/CallsPage";
import { BriefPage } from "./briefs/BriefPage";
import { ConclusionPaperPage } from "./briefs/ConclusionPaperPage";
import { MinutesPage } from "./briefs/MinutesPage";
import { QueuePage } from "./bookings/QueuePage";
import { IncidentsPage } from "./incidents/IncidentsPage";
import { CalendarPage } from "./law/CalendarPage";
import { LawPage } from "./law/LawPage";
import { ProfilesPage } from "./law/ProfilesPage";
import { RulePage } from "./law/RulePage";
import { RulesPage } from "./law/RulesPage";
import { MatterPage } from "./matters/MatterPage";
import { DataRequestPage } from "./personal_data/DataRequestPage";
import { DataRequestsPage } from "./personal_data/DataRequestsPage";
import { PrintAgainPage } from "./petitions/PrintAgainPage";
import { RegisterPage } from "./petitions/RegisterPage";
import { ProposalsPage } from "./proposals/ProposalsPage";
import { BelowPage } from "./receptions/BelowPage";
import { NoticePage } from "./receptions/NoticePage";
import { PublicationsPage } from "./receptions/PublicationsPage";
import { ReceptionsPage } from "./receptions/ReceptionsPage";
import { RulesPage as ReceptionRulesPage } from "./receptions/RulesPage";
import { SearchPage } from "./search/SearchPage";
import { SecretPapersPage } from "./secret_papers/SecretPapersPage";
import { AccountPage } from "./session/AccountPage";
import { SessionGate } from "./session/SessionGate";
import { Shell } from "./Shell";
import { StaffPage } from "./staff/StaffPage";
import { NotFoundPage } from "./ui/NotFoundPage";
import { UnitPage } from "./units/UnitPage";
import { UnitsPage } from "./units/UnitsPage";
import { DeskPage } from "./visits/DeskPage";
import { NewVisitPage } from "./visits/NewVisitPage";
import { StaffDaysPage } from "./visits/StaffDaysPage";
import { VisitPage } from "./visits/VisitPage";
import { VisitRegisterPage } from "./visits/VisitRegisterPage";
import { TodayPage } from "./worklist/TodayPage";
import { WorklistPage } from "./worklist/WorklistPage";

const queries = new QueryClient({
  // "always": without a line the question fails and the page says so, instead of waiting without end.
  defaultOptions: { queries: { networkMode: "always", staleTime: 15_000, retry: (count, error) => count < 2 && isPassing(error) } },
});

/** Only a cut line or a busy server is worth asking again by itself. */
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503);
}

export function Office() {
  return (
    <QueryClientProvider client={queries}>
      <SessionGate>
        <BrowserRouter>
          <Routes>
            <Route element={<Shell />}>
              <Route index element={<TodayPage />} />
              <Route path="petitions/new" element={<RegisterPage />} />
              <Route path="petitions/:id/receipt" element={<PrintAgainPage />} />
              <Route path="desk" element={<DeskPage />} />
              <Route path="desk/new" element={<NewVisitPage />} />
              <Route path="desk/incidents" element={<IncidentsPage />} />
              <Route path="desk/staff-days" element={<StaffDaysPage />} />
              <Route path="desk/register" element={<VisitRegisterPage />} />
              <Route path="desk/visits/:id" element={<VisitPage />} />
              <Route path="desk/visits/:id/conclusion" element={<ConclusionPaperPage />} />
              <Route path="duty" element={<DutyPage />} />
              <Route path="directives" element={<DirectivesPage />} />
              <Route path="data-requests" element={<DataRequestsPage />} />
              <Route path="data-requests/:id" element={<DataRequestPage />} />
              <Route path="secret-papers" element={<SecretPapersPage />} />
              <Route path="matters" element={<WorklistPage />} />
              <Route path="matters/:id" element={<MatterPage />} />
              <Route path="search" element={<SearchPage />} />
              <Route path="dashboard" element={<DashboardPage />} />
              <Route path="receptions" element={<ReceptionsPage />} />
              <Route path="receptions/rules" element={<ReceptionRulesPage />} />
              <Route path="receptions/below" element={<BelowPage />} />
              <Route path="receptions/conference" element={<ConferencePage />} />
              <Route path="receptions/proposals" element={<ProposalsPage />} />
              <Route path="receptions/publications" element={<PublicationsPage />} />
              <Route path="receptions/queue" element={<QueuePage />} />
              <Route path="receptions/calls" element={<CallsPage />} />
              <Route path="receptions/:id/brief" element={<BriefPage />} />
              <Route path="receptions/:id/minutes" element={<MinutesPage />} />
              <Route path="matters/:matter/dialogues/:id/notice" element={<DialogueNoticePage />} />
              <Route path="matters/:matter/dialogues/:id/minutes" element={<DialogueMinutesPage />} />
              <Route path="receptions/notice" element={<NoticePage />} />
              <Route path="units" element={<UnitsPage />} />
              <Route path="units/:id" element={<UnitPage />} />
              <Route path="staff" element={<StaffPage />} />
              <Route path="law" element={<LawPage />} />
              <Route path="law/rules" element={<RulesPage />} />
              <Route path="law/rules/:room/:name" element={<RulePage />} />
              <Route path="law/calendar" element={<CalendarPage />} />
              <Route path="law/profiles" element={<ProfilesPage />} />
              <Route path="account" element={<AccountPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </SessionGate>
    </QueryClientProvider>
  );
}

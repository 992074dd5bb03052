// The recording of an online session that is kept here: taken from an upload of its keeper, given
// back to the keeper alone, for a purpose, on the journal. It shows whoever spoke; a purpose is
// one of a few words, so that no name gets into the journal.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "files/files.h"
#include "receptions/acts.h"

namespace receptions {

inline const std::vector<std::string_view> kRecordingPurposes{
    "write_minutes", "check_conclusion", "asked_by_authority", "complaint_about_session"};

// Fills in the digest of the step's file, which lies in `step.file_id`. Not inside a transaction.
// `invalid` at "file": not this person's own upload (any more), or no recording.
[[nodiscard]] Result<void> take_digest(const Doing& doing, OnlineStep& step);

// By the step that registered it.
[[nodiscard]] std::map<std::string, files::File> recordings_of(
    db::Transaction& tx, const vault::Vault& vault, const std::vector<OnlineStep>& steps);

struct WhichRecording {
  std::string session_id;
  std::string step_id;
};
// `not_found` for who may not see the session, `forbidden` "reception.not_yours" for who does not
// keep it, `not_found` "file.not_found" where none is kept here.
Result<files::File> open_recording(const Doing& doing, const WhichRecording& which,
                                   const std::string& purpose);

}  // namespace receptions

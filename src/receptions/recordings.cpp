#include "receptions/recordings.h"

#include <algorithm>

#include "base/digest.h"
#include "files/kinds.h"
#include "receptions/keeping.h"
#include "receptions/online_store.h"

namespace receptions {
namespace {

bool is_recording(const files::File& file) {
  return file.type == files::kMp3 || file.type == files::kM4a || file.type == files::kMp4;
}

}  // namespace

Result<void> take_digest(const Doing& doing, OnlineStep& step) {
  const Office& office = doing.office;
  const auto file = office.database.read(
      [&](db::Transaction& tx) { return files::find(tx, office.vault, *step.file_id); });
  if (!file || !files::is_own_upload(*file, doing.actor.user_id)) {
    return wrong_field("file", "file.not_yours_to_attach");
  }
  if (!is_recording(*file)) return wrong_field("file", "reception.no_recording");
  step.digest = sha256(office.files.read(*file));
  return {};
}

std::map<std::string, files::File> recordings_of(db::Transaction& tx, const vault::Vault& vault,
                                                 const std::vector<OnlineStep>& steps) {
  std::map<std::string, files::File> found;
  for (const OnlineStep& step : steps) {
    if (!step.file_id) continue;
    if (auto file = files::find(tx, vault, *step.file_id)) found.emplace(step.id, *std::move(file));
  }
  return found;
}

Result<files::File> open_recording(const Doing& doing, const WhichRecording& which,
                                   const std::string& purpose) {
  const Office& office = doing.office;
  return office.database.write([&](db::Transaction& tx) -> Result<files::File> {
    const Session session = TRY(seen_session(tx, doing, which.session_id));
    const staff::Post* post = TRY(keeper(doing, session.unit_id));
    const auto steps = online_steps(tx, session.id);
    const auto step = std::ranges::find(steps, which.step_id, &OnlineStep::id);
    if (step == steps.end() || !step->file_id) {
      return fail(ErrorKind::not_found, "file.not_found", "file");
    }
    files::File file = TRY(files::find(tx, office.vault, *step->file_id));
    note(tx, doing, *post, {"open_recording", purpose}, nullptr, session);
    return file;
  });
}

}  // namespace receptions

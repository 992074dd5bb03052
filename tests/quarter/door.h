// The door of the office as its people use it: sessions that end, answers that are lost in a crash
// and asked for again. Whatever comes out is searched for names that must not.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "quarter/ground.h"
#include "quarter/ledger.h"
#include "quarter/world.h"

namespace quarter {

// One request, before it is known when it is sent.
struct Asked {
  std::optional<std::size_t> by;  // of the cast; nobody: a citizen
  http::Method method = http::Method::get;
  std::string path;
  json::Object body = {};
  std::map<std::string, std::string> headers = {};
  std::map<std::string, std::string> query = {};
  std::string bytes = {};  // instead of `body`
  bool may_name = false;   // the answer may name who denounced
};

// How an act whose answer was lost is settled when it turns out to have been done.
enum class Again {
  same_answer,  // the key brings the same answer again
  refused,      // it cannot be done a second time: 409
  never_lost,   // nothing tells whether it was done: it is not cut
};

// What the model foresees.
struct Foreseen {
  std::string code = {};                  // of the refusal; empty: it is done
  std::vector<std::string> journal = {};  // acts it leaves there when done
  Again again = Again::same_answer;
};

struct Tally {
  long long acts = 0, crashes = 0, failures = 0, lost_answers = 0, signed_in = 0,
            ended_sessions = 0;
  std::map<std::string, long long> refused;  // by code
};

class Door {
 public:
  Door(World& world, Model& model, Ground& ground, std::uint64_t seed, int crash_percent)
      : world_(world), model_(model), ground_(ground), seed_(seed), crash_percent_(crash_percent) {}

  // Does it, and demands what is foreseen. The answer; of one that was done although its answer was
  // lost and cannot be had again: nothing.
  std::optional<json::Value> act(const Asked& asked, const Foreseen& foreseen);
  // Only looks; never cut, leaves no trace.
  json::Value look(const Asked& asked, const std::string& code = {});
  std::string look_at_text(const Asked& asked);

  void sign_in_wrongly(std::size_t who);
  // The account was closed: the session must be over.
  void end_session(std::size_t who);

  [[nodiscard]] long long number() const { return number_; }  // of the act under way
  [[nodiscard]] const Tally& tally() const { return tally_; }
  [[nodiscard]] bool has_just_crashed() { return std::exchange(crashed_, false); }
  [[nodiscard]] std::string where() const;
  [[nodiscard]] std::string bytes_of_database() { return ground_.bytes(); }

 private:
  struct Session {
    std::string cookie, token, csrf;
    Instant created_at{}, seen_at{};
    bool certain = true;  // its times survived for sure
  };
  http::Request request_of(const Asked& asked);
  void come_in(std::size_t who);
  void sign_in(std::size_t who);
  [[nodiscard]] bool is_over(const Session& session) const;
  http::Response send(const Asked& asked);
  http::Response answer(const Asked& asked, Cut cut, Dice& dice, bool& seen);
  void begin_randomness(int attempt);
  bool survived(long long before, const Foreseen& foreseen);
  std::optional<json::Value> settle(const Asked& asked, const Foreseen& foreseen, bool done);
  json::Value judged(const Asked& asked, const http::Response& response, const Foreseen& foreseen);
  void note(const Foreseen& foreseen);
  void check_names(const Asked& asked, const http::Response& response);
  void check_text(const Asked& asked, const std::string& text);

  World& world_;
  Model& model_;
  Ground& ground_;
  const std::uint64_t seed_;
  const int crash_percent_;
  long long number_ = 0;
  bool crashed_ = false;
  std::map<std::size_t, Session> sessions_;
  Tally tally_;
};

}  // namespace quarter

#include "law/question_table.h"

#include <algorithm>
#include <array>
#include <map>

namespace law {
namespace {

std::map<std::string_view, AnswerFunction> all_questions() {
  std::map<std::string_view, AnswerFunction> table;
  for (const auto& room :
       {calendar_questions(), complaint_questions(), complaint_deadline_questions(),
        denunciation_questions(), denunciation_deadline_questions(), personal_data_questions(),
        petition_questions(), reception_questions(), reception_deadline_questions(),
        report_questions(), report_form_questions()}) {
    for (const QuestionEntry& entry : room) table.emplace(entry.question, entry.answer);
  }
  return table;
}

constexpr std::array kNeeds = {
    RuleNeeds{"calendar.roll_over", "flag:rolls"},
    RuleNeeds{"calendar.working_day", ""},
    RuleNeeds{"calendar.count_days", ""},
    RuleNeeds{"complaint.limitation",
              "length:administrative length:disciplinary flag:both_ends_counted"},
    RuleNeeds{"complaint.accept_by",
              "length word:acceptance_form word:refusal_form flag:next_wording_warns?"},
    RuleNeeds{"complaint.refuse", "word:refusal_form list:grounds"},
    RuleNeeds{"complaint.authorise", "list:individual list:organisation"},
    RuleNeeds{"complaint.complexity", "number:contents_from number:places_from"},
    RuleNeeds{"complaint.resolve_by",
              "length:first length:first_complex length:first_remote length:first_remote_complex "
              "length:second length:second_complex length:second_remote "
              "length:second_remote_complex length:disciplinary length:disciplinary_complex "
              "flag:complexity_needs_document"},
    RuleNeeds{"complaint.stop", "word:form table:outcome table:extra_recipient"},
    RuleNeeds{"complaint.withdraw", "word:regime word:form? flag:part_may_be_withdrawn"},
    RuleNeeds{"complaint.dialogue", "list:always_in_person list:in_person_when_grave"},
    RuleNeeds{"complaint.dialogue_notice", "length"},
    RuleNeeds{"complaint.dialogue_absence", ""},
    RuleNeeds{"complaint.send_by",
              "length:first_decision length:second_decision length:document_request "
              "length:decision_on_front_forwarded_complaint length:suspension_decision? "
              "length:termination_decision? length:continuation_decision? word:first_decision "
              "word:second_decision word:suspension_decision? word:termination_decision? "
              "word:continuation_decision? list:first_decision list:second_decision "
              "list:suspension_decision? list:termination_decision? list:continuation_decision?"},
    RuleNeeds{"complaint.publish_by",
              "length:publish length:posting length:meeting_notice flag:posting_day_counts"},
    RuleNeeds{"complaint.decision_in_force",
              "length:wait length:wait_remote length:enforcement flag:days_after"},
    RuleNeeds{"complaint.second_complaint_by",
              "length:administrative length:remote length:disciplinary length:dismissal"},
    RuleNeeds{"complaint.competence", "table:first table:second"},
    RuleNeeds{"complaint.abolished_offices", "list:offices"},
    RuleNeeds{"denunciation.process_by", "length:normal length:several_places"},
    RuleNeeds{"denunciation.forward_by", "length word:form? flag:unprocessed_is_filed"},
    RuleNeeds{"denunciation.information", "list:channels flag:unprocessed_is_filed"},
    RuleNeeds{"denunciation.special_signs", ""},
    RuleNeeds{"denunciation.accept", "word:class_of_an_organisations_petition"},
    RuleNeeds{"denunciation.resolve_by",
              "length:base length:extension number:complex_from number:especially_complex_from "
              "number:extensions_if_complex number:extensions_if_especially_complex "
              "flag:late_extension_counts flag:appraisal_end_counted word:extension_form"},
    RuleNeeds{"denunciation.notify_by",
              "length:acceptance_decision length:suspension_decision length:termination_decision "
              "length:handling_result length:forwarded_denunciation_received "
              "word:form_to_denouncer word:form_to_accused"},
    RuleNeeds{"denunciation.after_conclusion", "length:send length:handle length:publish"},
    RuleNeeds{"denunciation.publish", "length flag:posting_day_counts list:must_not_be_published"},
    RuleNeeds{"denunciation.review_further_by", "length:review length:demand length:report"},
    RuleNeeds{"denunciation.withdraw",
              "length:notice word:regime word:petition_form word:minutes_form"},
    RuleNeeds{"denunciation.stop", ""},
    RuleNeeds{"denunciation.secrecy",
              "list:accused list:verifier list:public list:redacted_when_stripped"},
    RuleNeeds{"denunciation.end_protection", "list:grounds"},
    RuleNeeds{"denunciation.verifier", "list:excluded_relations"},
    RuleNeeds{"denunciation.competence", "table:competent"},
    RuleNeeds{"personal_data.answer_by", "length"},
    RuleNeeds{"personal_data.keep_matter", "length"},
    RuleNeeds{"petition.classes", "number:many_signatories_from"},
    RuleNeeds{"petition.eligibility",
              "list:common list:complaint list:denunciation list:recommendation_feedback"},
    RuleNeeds{"petition.routing",
              "list:own_body list:lower_body_overdue list:outside_administration "
              "list:complaint_elsewhere list:recommendation_elsewhere"},
    RuleNeeds{"petition.keep", "length"},
    RuleNeeds{"petition.process_before_discipline",
              "length word:discipline flag:late_processing_is_a_breach"},
    RuleNeeds{"petition.copies", ""},
    RuleNeeds{"reception.quota", "table:days_a_month table:days_a_week flag:delegated_days_count"},
    RuleNeeds{"reception.post_schedule_by", "length"},
    RuleNeeds{"reception.move_session", ""},
    RuleNeeds{"reception.postpone", ""},
    RuleNeeds{"reception.na_deputy", "length:schedule_notice length:absence"},
    RuleNeeds{"reception.can_tho_2025",
              "length:invitation length:bodies length:absence length:conclusion"},
    RuleNeeds{"reception.sudden_state",
              "list:elements flag:all_elements word:grave_matter word:grave_consequences"},
    RuleNeeds{"reception.sudden_party",
              "list:elements flag:all_elements word:grave_matter word:grave_consequences"},
    RuleNeeds{"reception.sudden_signs",
              "number:people_from number:months_from number:visits_from number:bodies_from"},
    RuleNeeds{"reception.dialogue_conference", "list:owed_by number:months"},
    RuleNeeds{"reception.refuse",
              "length word:form word:signed_by word:discipline list:written_notice "
              "list:without_notice list:explained_on_the_spot"},
    RuleNeeds{"reception.representatives",
              "number:group_from number:small_group_to number:min number:max_small_group "
              "number:max_large_group"},
    RuleNeeds{"reception.identity", "list:required list:enough_alone"},
    RuleNeeds{"reception.intake",
              "list:can_write list:cannot_write word:receipt_form number:receipt_copies_min"},
    RuleNeeds{"reception.allowance", "number:at_most_per_day"},
    RuleNeeds{"reception.register_form", "word:form list:columns"},
    RuleNeeds{"reception.leader_conclusion", "list:must_state word:document"},
    RuleNeeds{"reception.answer_by", "length list:allowed_contents"},
    RuleNeeds{"reception.answer_by_party", "length list:allowed_contents"},
    RuleNeeds{"reception.forwarding_result_by", "length:forwarder length:citizen"},
    RuleNeeds{"reception.online", ""},
    RuleNeeds{"reception.online_preparation",
              "length:notice length:test number:connected_hours_before"},
    RuleNeeds{"report.window", "table:from table:to"},
    RuleNeeds{"report.due", "table:closing_month table:day table:recipient"},
    RuleNeeds{"report.contents", "list:with_narrative list:forms word:narrative_form"},
    RuleNeeds{"report.forms",
              "list:01/TCD list:02/XLD list:03/GQKN list:04/GQTC list:05/KQTH list:06/QLKNTC "
              "list:between_forms number:01/TCD number:02/XLD number:03/GQKN number:04/GQTC "
              "number:05/KQTH number:06/QLKNTC"},
    RuleNeeds{"report.reception_columns", "number:group_from"},
    RuleNeeds{"report.party",
              "list:periods list:commune_party_secretary list:provincial_party_secretary"},
    RuleNeeds{"report.regime", "word:regime"},
};

}  // namespace

AnswerFunction answer_function(std::string_view question) {
  static const std::map<std::string_view, AnswerFunction> kTable = all_questions();
  const auto found = kTable.find(question);
  return found == kTable.end() ? nullptr : found->second;
}

std::span<const RuleNeeds> rule_needs() { return kNeeds; }

}  // namespace law

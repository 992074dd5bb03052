#include "simulate/happenings.h"

#include <array>
#include <vector>

namespace simulate {
namespace {

struct Scene {
  const char* kind;
  const char* text;
  std::vector<incidents::Called> called;
  const char* ended;
  int people;
};

const std::array<Scene, 6>& scenes() {
  static const std::array<Scene, 6> kScenes{
      Scene{
          "crowd",
          "Một đoàn đến đông, căng băng rôn trước cổng; bảo vệ mời cử người đại diện vào phòng chờ",
          {{"guard", "08:05"}, {"police", "08:15"}},
          "Người đại diện đã được tiếp, đoàn ra về trật tự",
          14},
      Scene{"medical",
            "Một cụ già choáng ở phòng chờ, cán bộ cho nằm nghỉ và gọi trạm y tế",
            {{"medical", "09:35"}},
            "Trạm y tế đã khám, người nhà đến đón cụ về",
            1},
      Scene{"breakdown",
            "Mất điện toàn trụ sở, chuyển sang ghi sổ giấy theo mẫu in sẵn",
            {{"technician", "10:02"}, {"leader", "10:05"}},
            "Có điện trở lại, các trang sổ giấy đã được nhập đủ",
            1},
      Scene{"threat",
            "Một người to tiếng, đập bàn, dọa cán bộ tiếp công dân; bảo vệ can ngăn",
            {{"guard", "14:20"}, {"leader", "14:25"}},
            "Công an phường lập biên bản, người này đã xin lỗi",
            1},
      Scene{"recording",
            "Một người phát trực tiếp trong phòng tiếp, đã được nhắc nội quy và mời dừng",
            {{"guard", "15:10"}},
            "Người này đã dừng quay và tiếp tục được tiếp",
            1},
      Scene{"left_behind",
            "Gia đình để lại một cụ già ở nơi tiếp để gây áp lực; cán bộ bố trí chỗ nghỉ",
            {{"police", "16:40"}, {"leader", "16:45"}},
            "Chính quyền đã vận động, gia đình đón cụ về trong ngày",
            3}};
  return kScenes;
}

}  // namespace

Happening drawn_happening(Dice& dice, const units::Unit& unit, Date day) {
  const Scene& scene = dice.pick(scenes());
  Happening happening;
  incidents::Incident& incident = happening.incident;
  incident.unit_id = unit.id;
  incident.happened_on = day;
  incident.happened_at = scene.called.front().at;
  incident.kind = scene.kind;
  if (scene.people > 1) incident.people_count = scene.people + dice.between(0, 9);
  incident.notes = {{.text = scene.text, .called = scene.called}};
  if (dice.chance(85)) happening.ended = scene.ended;
  return happening;
}

}  // namespace simulate

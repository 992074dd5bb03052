// An office open for work: a ward, and the people who sign in there.
import { Person, addColleague, makeOffice } from "../office.mjs";

export const ward = "ubnd-00004";

const staff = [
  { login: "clerk", name: "Nguyễn Thị Tiếp Dân", role: "reception_officer", title: "Cán bộ tiếp công dân" },
  { login: "handler", name: "Phạm Văn Xử Lý", role: "handler", title: "Chuyên viên" },
  { login: "head", name: "Hoàng Văn Chủ Tịch", role: "head", title: "Chủ tịch UBND phường" },
  { login: "observer", name: "Lê Thị Giám Sát", role: "observer", title: "Ủy ban Mặt trận Tổ quốc phường" },
  { login: "ward_admin", name: "Tạ Quản Trị", role: "administrator", title: "Quản trị" },
];

export async function openForWork(options) {
  const office = makeOffice(options);
  office.must("migrate");
  office.addAdministrator("ubnd-01", "admin", "Trần Quản Trị");
  await office.start();
  const admin = new Person(office, "admin", "admin");
  await admin.signIn();
  const people = { admin };
  for (const who of staff) people[who.login] = await addColleague(admin, { ...who, unit: ward });
  return { office, people };
}

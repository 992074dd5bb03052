// Every answer somebody may ask for, with what it must and must not hold for this person.
import { packedText, tableText } from "./table_text.mjs";
import { folded } from "./spyglass.mjs";

const purpose = "Xác minh nhân thân để làm việc với người gửi đơn";

// What a sight gives: the statuses of the page of a matter, its history, its paper, the opening of the
// identity and the download of a file.
const sights = {
  sealed: { matter: 200, history: 200, petition: 200, identity: 200, file: 200, visit: 200 },
  full: { matter: 200, history: 200, petition: 200, identity: 403, file: 404, visit: 200 },
  // Of a complaint whose paper is sealed for a denunciation beside it: by who works in the unit.
  beside: { matter: 200, history: 200, petition: 404, identity: 404, file: 404, visit: 404 },
  outline: { matter: 200, history: [200, 403, 404], petition: [403, 404], identity: [403, 404], file: 404, visit: 404 },
  none: { matter: 404, history: 404, petition: 404, identity: 404, file: 404, visit: 404 },
  stranger: { matter: 401, history: 401, petition: 401, identity: 401, file: 401, visit: 401 },
};

export class Channels {
  constructor({ tally, glass, unit }) {
    Object.assign(this, { tally, glass, unit });
    this.asked = 0;
  }

  // An answer that must not hold any secret.
  async shut(person, claim, method, path, options = {}, status = null) {
    const answer = await person.call(method, path, options);
    this.asked += 1;
    const headers = [...answer.headers].filter(([name]) => name !== "set-cookie").map(([name, value]) => `${name}: ${value}`);
    const found = this.glass.inText(`${headers.join("\n")}\n${answer.text}`);
    this.tally.check(`${person.name}: ${claim}`, found.length === 0, `shows ${found.join(", ")} (${answer.status} ${answer.text.slice(0, 300)})`);
    if (status !== null) this.tally.same(`${person.name}: status of ${claim}`, answer.status, status);
    return answer;
  }

  async lists(person, planted, status = 200) {
    const here = `unit_id=${this.unit}`;
    for (const query of [`${here}&limit=100`, `${here}&below=true&limit=100`, `${here}&kind=denunciation&limit=100`,
      `${here}&sort=received_on&order=desc&limit=100`, "assigned=me"]) {
      const answer = await this.shut(person, `the list ?${query}`, "GET", `/matters?${query}`, {}, status);
      this.mayHold(person, answer, planted, `the list ?${query}`);
    }
    await this.exports(person, status);
    await this.visits(person);
    await this.incidents(person);
    await this.directives(person);
    await this.proposals(person);
    await this.shut(person, "the dashboard", "GET", `/dashboard?${here}&below=true`, {}, status);
    await this.shut(person, "the work of today", "GET", "/work", {}, [200, 401, 403]);
    await this.receptions(person);
  }

  // Calendars of receptions know nothing of matters.
  async receptions(person) {
    const year = `unit_id=${this.unit}&from=2026-01-01&to=2026-12-31`;
    await this.shut(person, "the calendar of receptions", "GET", `/receptions/calendar?${year}`, {}, [200, 401, 403]);
    await this.shut(person, "the page of receptions", "GET", `/receptions/page?${year}`, {}, [200, 401, 403]);
    await this.shut(person, "the receptions of the portal", "GET", "/portal/receptions?place=00004", {}, 200);
    await this.shut(person, "the feed of receptions", "GET", `/portal/receptions/${this.unit}/feed`, {}, 200);
  }

  // The queue of a reception, whom the office calls, and what the public sees of it.
  async bookings(person, { today: session, later, id }) {
    await this.shut(person, "the queue of tomorrow", "GET", `/bookings?session_id=${later}`, {}, [200, 401, 404]);
    await this.shut(person, "whom the office calls", "GET", `/bookings/calls?unit_id=${this.unit}`, {}, [200, 401, 403]);
    if (person.sight !== "sealed") await this.shut(person, "the person of a booking", "POST", `/bookings/${id}/person`, { body: { purpose } }, [401, 403, 404]);
    await this.shut(person, "the queue of a reception", "GET", `/bookings?session_id=${session}`, {}, [200, 401, 404]);
    await this.shut(person, "the brief of a reception", "GET", `/receptions/sessions/${session}/brief`, {}, [200, 401, 403, 404]);
    await this.document(person, "the brief as a document", `/receptions/sessions/${session}/brief/document`);
    await this.shut(person, "the minutes of a reception", "GET", `/receptions/sessions/${session}/minutes`, {}, [200, 401, 403, 404]);
    await this.document(person, "the minutes as a document", `/receptions/sessions/${session}/minutes/document`);
    await this.shut(person, "the free times", "GET", `/portal/receptions/${session}/slots`, {}, 200);
    await this.shut(person, "the call display", "GET", `/portal/receptions/${session}/display`, {}, 200);
    await this.shut(person, "the call display, live", "GET", `/portal/receptions/${session}/display/stream`, {}, 200);
  }

  // A DOCX, unpacked; an answer that is none is looked into as it is.
  async document(person, claim, path) {
    const answer = await person.callForBytes(path);
    const text = answer.status === 200 ? packedText(answer.bytes) : answer.bytes.toString("utf8");
    this.asked += 1;
    const found = this.glass.inText(text);
    this.tally.check(`${person.name}: ${claim} is silent`, found.length === 0, `shows ${found.join(", ")} (${answer.status})`);
    this.tally.check(`${person.name}: ${claim} is one or refused`, answer.status === 200 ? /<w:document/.test(text) : [401, 403, 404].includes(answer.status), `${answer.status}`);
  }

  // The desk's day, its register and its figures.
  async visits(person) {
    const year = new Date().getFullYear();
    const period = `unit_id=${this.unit}&from=${year}-01-01&to=${year}-12-31`;
    for (const path of ["", "/register", "/counts", "/staff-days"]) {
      await this.shut(person, `the visits${path}`, "GET", `/visits${path}?${period}${path === "" ? "&limit=100" : ""}`, {}, [200, 401, 403]);
    }
  }

  // The written appointment of a group that denounces: neither by its booking nor by its own address.
  async appointment(person, { session, id, file }) {
    await this.shut(person, "the queue of a group", "GET", `/bookings?session_id=${session}`, {}, [200, 401, 404]);
    await this.shut(person, "the appointment by its own address", "GET", `/files/${file}`, {}, [401, 404]);
    if (person.sight !== "sealed") await this.shut(person, "the appointment of a group", "POST", `/bookings/${id}/appointment`, { body: { purpose } }, [401, 403, 404]);
  }

  // The recording of an online session.
  async recording(person, { session, id, file, keeps }) {
    await this.shut(person, "the checklist of an online session", "GET", `/receptions/sessions/${session}/online`, {}, [200, 401, 403, 404]);
    await this.shut(person, "the recording by its own address", "GET", `/files/${file}`, {}, [401, 404]);
    if (!keeps) await this.shut(person, "the recording", "POST", `/receptions/sessions/${session}/recordings/${id}/open`, { body: { purpose: "write_minutes" } }, [401, 403, 404]);
  }

  async incidents(person) {
    const year = new Date().getFullYear();
    await this.shut(person, "the log of incidents", "GET", `/incidents?unit_id=${this.unit}&from=${year}-01-01&to=${year}-12-31`, {}, [200, 401, 403]);
  }

  // What was directed in the ward's receptions.
  async directives(person) {
    await this.shut(person, "what is due after receptions", "GET", "/due-after-receptions", {}, [200, 401, 403]);
    for (const side of ["owner", "issuer"]) {
      await this.shut(person, `the directives (${side})`, "GET", `/directives?unit_id=${this.unit}&side=${side}&limit=100`, {}, [200, 401, 403]);
    }
  }

  // The head's board of sudden receptions, what he answered and how much of it there is.
  async proposals(person) {
    for (const path of ["", "/answers"]) {
      await this.shut(person, `the proposed sudden receptions${path}`, "GET", `/proposals${path}?unit_id=${this.unit}&limit=100`, {}, [200, 401, 403]);
    }
    await this.shut(person, "the tally of proposals", "GET", `/proposals/tally?unit_id=${this.unit}`, {}, [200, 401, 403]);
  }

  // A conference: who asked names the secret, the wording that is released does not.
  async conference(person, session, keeps) {
    await this.shut(person, "the public questions", "GET", `/portal/receptions/${session}/questions`, {}, 200);
    await this.shut(person, "the conferences of a place", "GET", "/portal/conferences?place=00004", {}, 200);
    await this.shut(person, "the promises of a unit", "GET", `/conferences/promises?unit_id=${this.unit}`, {}, [200, 401, 403]);
    if (keeps) return;
    await this.shut(person, "the questions of a conference", "GET", `/conferences/${session}/questions`, {}, [200, 401, 404]);
  }

  // Each list that can be taken out, in both formats; status null: whatever the list says.
  async exports(person, status = 200) {
    const made = status === 200 ? 201 : status;
    for (const format of ["csv", "xlsx"]) {
      await this.taken(person, `the ${format} of the list`, { list: "matters", format, query: { unit_id: this.unit } }, made);
      await this.taken(person, `the ${format} of the denunciations`, { list: "matters", format, query: { unit_id: this.unit, kind: "denunciation" } }, made);
    }
    for (const list of ["figures_by_month", "figures_by_topic"]) {
      await this.taken(person, `the table ${list}`, { list, format: "csv", query: { unit_id: this.unit, below: "true" } }, made);
    }
    const year = new Date().getFullYear();
    for (const format of ["csv", "xlsx"]) {
      await this.taken(person, `the ${format} of the register`, { list: "visits", format, query: { unit_id: this.unit, from: `${year}-01-01`, to: `${year}-12-31` } });
      await this.taken(person, `the ${format} of the instructions`, { list: "directives", format, query: { unit_id: this.unit, side: "issuer" } });
    }
    await this.taken(person, "the table of the staff", { list: "staff", format: "xlsx", query: { unit_id: this.unit } });
  }

  // Takes a table out and looks into it; a workbook is unpacked.
  async taken(person, claim, body, status = null) {
    const answer = await this.shut(person, claim, "POST", "/exports", { body }, status);
    if (answer.status !== 201) return null;
    const text = await tableText(person, answer.json);
    this.asked += 1;
    const found = this.glass.inText(text);
    this.tally.check(`${person.name}: ${claim} is silent`, found.length === 0, `shows ${found.join(", ")}`);
    this.tally.check(`${person.name}: ${claim} has its heading`, /Số đơn|Tháng|Lĩnh vực|Họ và tên|Lúc|Đơn vị|Ngày tiếp|Việc được giao/.test(text), text.slice(0, 200));
    await person.call("DELETE", `/exports/${answer.json.id}`);
    return text;
  }

  // A matter that is not for this person to know about is in no list of his.
  mayHold(person, answer, planted, where) {
    const ids = (answer.json?.items ?? []).map((item) => item.id ?? item.matter?.id);
    for (const { matter, sight } of planted) {
      if (sight === "none") this.tally.check(`${person.name}: ${where} leaves out what is not his`, !ids.includes(matter));
    }
  }

  async pages(person, { matter, petition, file, visit }, sight) {
    const may = sights[sight];
    if (visit) await this.shut(person, "the page of the visit", "GET", `/visits/${visit}`, {}, may.visit);
    if (visit) await this.shut(person, "what was concluded about the visit", "GET", `/visits/${visit}/conclusion`, {}, may.visit);
    if (visit) await this.shut(person, "the notice of the conclusion", "GET", `/visits/${visit}/conclusion/paper`, {}, may.visit);
    if (visit) await this.document(person, "the notice as a document", `/visits/${visit}/conclusion/document`);
    if (visit && sight !== "sealed") await this.shut(person, "the people of the visit", "POST", `/visits/${visit}/people`, { body: { purpose } }, [401, 403, 404]);
    await this.shut(person, "what calls for a sudden reception", "GET", `/matters/${matter}/sudden`, {}, sight === "outline" ? 404 : may.matter);
    await this.shut(person, "the page of the matter", "GET", `/matters/${matter}`, {}, may.matter);
    await this.shut(person, "the receptions about the matter", "GET", `/matters/${matter}/receptions`, {}, may.history);
    await this.shut(person, "the history", "GET", `/matters/${matter}/history`, {}, may.history);
    await this.shut(person, "the page of the paper", "GET", `/petitions/${petition}`, {}, may.petition);
    for (const format of ["csv", "xlsx"]) {
      const made = { 200: 201, 404: 404, 401: 401 }[may.history] ?? null;
      await this.taken(person, `the ${format} of the history`, { list: "history", format, query: { id: matter } }, made);
    }
    if (sight === "sealed") return;
    await this.shut(person, "the opening of the identity", "POST", `/petitions/${petition}/identity`, { body: { purpose } }, may.identity);
    if (file) await this.shut(person, "the file", "GET", `/files/${file}`, {}, may.file);
  }

  // To ask for a secret must not confirm it.
  async searches(person, secrets, status = 200) {
    for (const [what, value] of Object.entries(secrets)) {
      for (const q of new Set([value, value.normalize("NFD"), folded(value), value.split(/[\s@]/).slice(-2).join(" ")])) {
        if (q.length < 2 || q.length > 200) continue;
        const answer = await this.shut(person, `the search for ${what}`, "GET",
          `/search?unit_id=${this.unit}&below=true&q=${encodeURIComponent(q)}`, {}, status);
        await this.taken(person, `the export of the search for ${what}`, { list: "search", format: "csv", query: { unit_id: this.unit, below: "true", q } });
        const wholly = folded(q) === folded(value);
        if (wholly) this.tally.check(`${person.name}: the search for ${what} finds nothing`, (answer.json?.items ?? []).length === 0);
      }
    }
  }

  // Typing somebody's name into the register form must not tell who has denounced.
  async near(person, { identity }, planted, sight, status = 200) {
    const question = { unit_id: this.unit, name: identity.name, id_number: identity.id_number,
      phone: identity.phone, birth_year: identity.birth_year, commune_code: identity.commune_code, topic: "staff_conduct", place_code: "00004",
      summary: "Phản ánh cán bộ nhận tiền của dân" };
    const answer = await this.shut(person, "the papers that may be the same", "POST", "/petitions/near", { body: question }, status);
    const ids = (answer.json?.items ?? []).map((item) => item.matter.id);
    const known = planted.filter(({ matter }) => ids.includes(matter)).length;
    if (sight === "sealed") this.tally.check(`${person.name}: who may open the identity is told of the same sender`, known > 0);
    else this.tally.check(`${person.name}: a name tells nothing of who has denounced`, known === 0, answer.text.slice(0, 200));
    const words = await this.shut(person, "the papers of like words", "POST", "/petitions/near", { body: { unit_id: this.unit, summary: question.summary } }, status);
    const alike = (words.json?.items ?? []).filter(({ matter }) => planted.some((story) => story.matter === matter.id)).length;
    if (sight !== "sealed") this.tally.check(`${person.name}: like words tell nothing of a denunciation`, alike === 0, words.text.slice(0, 200));
  }

  // Of a complaint on a sealed paper it may be said that the words are alike, never that the sender is the same.
  async nearBeside(person, { identity }, { matter }, status = 200) {
    const question = { unit_id: this.unit, name: identity.name, id_number: identity.id_number, phone: identity.phone,
      birth_year: identity.birth_year, commune_code: identity.commune_code, summary: "Phản ánh cán bộ nhận tiền của dân" };
    const answer = await this.shut(person, "the papers near a linked one", "POST", "/petitions/near", { body: question }, status);
    const hit = (answer.json?.items ?? []).find((item) => item.matter.id === matter);
    this.tally.check(`${person.name}: a complaint beside a denunciation is not known by its sender`, hit?.same_sender !== true, answer.text.slice(0, 200));
  }

  // Who keeps a denouncer's name in his own notebook shows it to nobody, nor to the disk.
  async savedSearches(people, keeper, { identity }) {
    const body = { name: `Đơn của ${identity.name}`, list: "search", query: { q: `${identity.name} ${identity.id_number}` } };
    const kept = await keeper.call("POST", "/saved-searches", { body });
    this.tally.same(`${keeper.name} keeps a search`, kept.status, 201);
    keeper.keeps = true;
    const own = await keeper.call("GET", "/saved-searches");
    this.tally.check(`${keeper.name} reads it again`, own.json.items.some(({ query }) => query.q === body.query.q), own.text.slice(0, 200));
    await this.shut(keeper, "keeping it twice", "POST", "/saved-searches", { body }, 422);
    for (const person of Object.values(people)) {
      if (person === keeper || person.keeps) continue;
      await this.shut(person, "the saved searches", "GET", "/saved-searches", {}, person.sight === "stranger" ? 401 : 200);
      await this.shut(person, "changing somebody's saved search", "PUT", `/saved-searches/${kept.json.id}`, { body: { ...body, name: "X", query: { q: "xx" } } }, person.sight === "stranger" ? 401 : 404);
    }
  }

  async opens(person, { petition, matter, file, glass, expected }) {
    const answer = await person.call("POST", `/petitions/${petition}/identity`, { body: { purpose } });
    this.tally.same(`${person.name} opens the identity`, answer.status, 200);
    const seen = glass.inText(answer.text);
    this.tally.check(`${person.name} sees what was sealed`, expected.every((what) => seen.includes(what)), `only ${seen.join(", ")}`);
    const history = await this.shut(person, "the history after the opening", "GET", `/matters/${matter}/history`, {}, 200);
    const entry = (history.json?.items ?? []).find((item) => /identity/.test(item.act) && item.by === person.name);
    this.tally.check(`${person.name}: the opening is in the history with its purpose`, entry?.reason === purpose, JSON.stringify(entry));
    if (file) await this.downloads(person, { matter, file, glass });
  }

  async downloads(person, { matter, file, glass }) {
    const answer = await person.call("GET", `/files/${file}`);
    this.tally.same(`${person.name} downloads the file`, answer.status, 200);
    this.tally.check(`${person.name} reads the file`, glass.inText(answer.text).includes("file"), answer.text.slice(0, 100));
    this.tally.same(`${person.name}: the file is a download`, answer.headers.get("content-type"), "application/octet-stream");
    this.tally.check(`${person.name}: the file is an attachment`, answer.headers.get("content-disposition")?.startsWith("attachment;"));
    const history = await this.shut(person, "the history after the download", "GET", `/matters/${matter}/history`, {}, 200);
    const entry = (history.json?.items ?? []).find((item) => /file/.test(item.act) && item.by === person.name);
    this.tally.check(`${person.name}: the download is in the history`, entry !== undefined);
  }
}

#!/usr/bin/env python3
"""check_house passes a clean house and finds each broken rule: planted files, one rule at a time."""
import subprocess
import sys
import tempfile
from pathlib import Path

CHECK = Path(__file__).resolve().parent / "check_house"

CLEAN = {
    "docs/architecture.md": "```rooms\nreports → complaints → journal → http → db law → base\n```\n",
    "api/openapi.yaml": "paths:\n  /complaints/{id}:\n    get:\n      x: 1\ncomponents:\n",
    "src/base/text.cpp": "#include <unicode/unistr.h>\nint fold() { return 1; }\n",
    "src/complaints/complaint_store.cpp": 'const char* kOne = R"(SELECT id FROM complaint)";\n',
    "src/complaints/complaint_http.cpp":
        '#include "http/router.h"\n'
        'void routes() { add(http::Method::get, "/api/v1/complaints/{id}", one); }\n',
    "src/complaints/complaint.h": '#pragma once\n#include "law/engine.h"  // SELECT a FROM b in a comment\n',
    "tools/house_ratchet.json": "{}\n",
}

LONG_FUNCTION = "void long_one() {\n" + "  step();\n" * 80 + "}\n"

# What is planted, the rule that must speak, and a word of what it says.
BROKEN = [
    ({"src/base/x.cpp": '#include "law/engine.h"\n'}, "directions", "base does not include law"),
    ({"src/journal/x.cpp": '#include "complaints/complaint.h"\n'}, "directions", "journal does not include"),
    ({"src/db/x.cpp": '#include "law/engine.h"\n'}, "directions", "db does not include law"),
    ({"src/reports/x.cpp": '#include "complaints/complaint_store.h"\n'}, "directions", "private to complaints"),
    ({"src/cellar/x.cpp": "int x;\n"}, "directions", "room cellar"),
    ({"src/complaints/x.cpp": '#include "app.h"\n'}, "directions", "app.h"),
    ({"src/law/x.cpp": '#include "office.h"\n'}, "directions", "office.h"),
    ({"src/reports/x.cpp": "#include <boost/beast.hpp>\n"}, "libraries", "Beast"),
    ({"src/law/x.cpp": "#include <boost/json.hpp>\n"}, "libraries", "JSON"),
    ({"src/law/x.cpp": "#include <soci/soci.h>\n"}, "libraries", "SOCI"),
    ({"src/law/x.cpp": "#include <yaml-cpp/yaml.h>\n"}, "libraries", "yaml-cpp"),
    ({"src/law/x.cpp": "#include <unicode/unistr.h>\n"}, "libraries", "ICU"),
    ({"src/complaints/accept.cpp": 'auto sql = "SELECT id FROM complaint";\n'}, "words", "SQL"),
    ({"src/complaints/accept.cpp": 'auto sql = R"(\nDELETE FROM complaint)";\n'}, "words", "SQL"),
    ({"src/complaints/accept.cpp": "auto due = day + std::chrono::days{7};\n"}, "words", "days are reckoned"),
    ({"src/complaints/accept.cpp": "void f() { try { g(); } catch (...) {} }\n"}, "words", "catch"),
    ({"src/complaints/accept.cpp": "auto t = std::chrono::system_clock::now();\n"}, "words", "clock"),
    ({"src/complaints/accept.cpp": "bool f() { return post.role == head; }\n"}, "words", "role"),
    ({"src/complaints/accept_test.cpp": "void f() { std::this_thread::sleep_for(x); }\n"}, "words", "sleep"),
    ({"src/complaints/accept.cpp": "// TO" + "DO: more\n"}, "words", "unfinished"),
    ({"README.md": "See /wo" + "rk/main.\n"}, "words", "one machine"),
    ({"web/package-lock.json": '"resolved": "http' + 's://r/x.tgz"\n'}, "words", "registry"),
    ({"src/complaints/complaint_manager.cpp": "int x;\n"}, "names", "complaint_manager.cpp"),
    ({"web/src/ui/dateUtils.ts": "export {};\n"}, "names", "dateUtils.ts"),
    ({"src/complaints/more_http.cpp": 'void r() { add(http::Method::post, "/api/v1/more", x); }\n'},
     "routes", "POST /more is not in the contract"),
    ({"src/complaints/complaint_http.cpp": "void routes();\n"}, "routes", "served by no"),
    ({"README.md": "See `src/complaints/nowhere.cpp`.\n"}, "documents", "nowhere.cpp is not there"),
    ({"src/complaints/long.cpp": LONG_FUNCTION}, "sizes", "function_over_70_percent"),
    ({f"src/complaints/f{i}.cpp": "int x;\n" * 400 for i in range(12)}, "sizes", "file_p90"),
    ({"tools/house_ratchet.json": '{"file_p90": 900}\n'}, "sizes", "has shrunk"),
]


def run(files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, str(CHECK), folder], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


def failures():
    status, said = run(CLEAN)
    if status != 0:
        yield f"the clean house is refused:\n{said}"
    for planted, rule, word in BROKEN:
        status, said = run({**CLEAN, **planted})
        if status != 1 or not any(f" {rule}: " in line and word in line for line in said.splitlines()):
            yield f"{next(iter(planted))} should break '{rule}' ({word}); said:\n{said}"


def main():
    failed = list(failures())
    for failure in failed:
        print(failure)
    print(f"check_house_test: {len(BROKEN) + 1 - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Reckons deadlines a second time, apart from the engine, and prints them as law cases.

    tests/law/reckon.py [COUNT] > tests/law/cases-reckoned.jsonl

Only the days off are shared with the engine (law/calendar); the rules are written here anew.
"""
import json
import random
import re
import sys
from datetime import date, timedelta
from pathlib import Path

OFF, WORKED = set(), set()
for file in sorted((Path(__file__).parents[2] / "law/calendar").glob("*.yaml")):
    decided = file.read_text().split("proposals:")[0]
    for day, kind in re.findall(r"day: (\S+), kind: (\w+)", decided):
        (WORKED if kind == "swapped_working_day" else OFF).add(day)

CHANGE = date(2026, 7, 1)
CASES = []


def works(day):
    text = day.isoformat()
    return text in WORKED or (day.weekday() < 5 and text not in OFF)


def working_days_after(day, count):
    while count:
        day += timedelta(1)
        count -= works(day)
    return day


def rolled(day):
    while not works(day):
        day += timedelta(1)
    return day


def case(question, given, answer, because, basis):
    answer = {name: value.isoformat() if isinstance(value, date) else value for name, value in answer.items()}
    CASES.append({"id": f"GEN-{len(CASES):04d}", "question": question, "input": given, "answer": answer,
                  "because": because, "basis": basis, "confidence": "high"})


def acceptance(day):
    new = day >= CHANGE
    due = warn = working_days_after(day, 7 if new else 10)
    if not new:
        warn = min(due, rolled(day + timedelta(10)))
        by_new_rule = working_days_after(day, 7)
        if due >= CHANGE and by_new_rule >= CHANGE:
            warn = min(warn, by_new_rule)
    case("complaint.acceptance_due", {"received_on": day.isoformat()},
         {"limit_days": 7 if new else 10, "due_on": due, "warn_on": warn},
         "7 working days from 1 July 2026, 10 before", "LKN Đ.27; NĐ124 Đ.16.1; NĐ155 Đ.10")


def complaint(day, dice):
    instance = dice.choice(["first", "second"])
    kind = dice.choice(["administrative", "disciplinary"])
    remote, complex_, documented = (dice.random() < .5 for _ in range(3))
    counts_as_complex = complex_ and (documented or day < CHANGE)
    ordinary = {"first": (30, 45, 45, 60), "second": (45, 60, 60, 70)}[instance][2 * remote + counts_as_complex]
    limit = ordinary if kind == "administrative" else (45 if counts_as_complex else 30)
    last = day + timedelta(limit)
    case("complaint.resolution_due",
         {"accepted_on": day.isoformat(), "instance": instance, "kind": kind, "remote": remote,
          "complex": complex_, "complexity_documented": documented},
         {"limit_days": limit, "raw_last_day": last, "due_on": rolled(last),
          "warnings": ["complexity_not_documented"] if complex_ and not counts_as_complex else []},
         f"{limit} days, rolled", "LKN Đ.28, 37, 50")


def denunciation(day, dice):
    criteria, decided = dice.randrange(8), dice.randrange(4)
    allowed = min(2, criteria)
    applied = min(allowed, decided)
    spans, at, excluded = [], day, 0
    for _ in range(dice.randrange(3)):
        begin = at + timedelta(dice.randrange(1, 9))
        at = begin + timedelta(dice.randrange(1, 12))
        excluded += (at - begin).days
        spans.append({"suspended_on": begin.isoformat(), "continued_on": at.isoformat()})
    last = day + timedelta(30 + 30 * applied + excluded)
    case("denunciation.resolution_due",
         {"accepted_on": day.isoformat(), "criteria_met": criteria, "extensions_decided": decided,
          "suspensions": spans},
         {"extensions_applied": applied, "extensions_refused": max(0, decided - allowed),
          "limit_days": 30 + 30 * applied, "excluded_days": excluded, "raw_last_day": last,
          "due_on": rolled(last)},
         f"30 days, {applied} extensions, {excluded} days excluded", "LTC Đ.30, 34.2")


def others(day):
    text = day.isoformat()
    case("denunciation.conclusion_deadlines", {"concluded_on": text},
         {"send_due_on": working_days_after(day, 5), "handle_due_on": working_days_after(day, 7)},
         "5 and 7 working days", "LTC Đ.35.3, 36.1")
    last = day + timedelta(90)
    case("complaint.statute_of_limitation", {"known_on": text},
         {"raw_last_day": last, "due_on": rolled(last)}, "90 days, rolled", "LKN Đ.9")
    case("reception.answer_due", {"received_on": text}, {"due_on": working_days_after(day, 10)},
         "10 working days", "LTCD Đ.28.1")


def main():
    dice = random.Random(2026)
    first = date(2021, 1, 1)
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 50):
        day = first + timedelta(dice.randrange(2300))
        acceptance(day)
        complaint(day, dice)
        denunciation(day, dice)
        others(day)
    for line in CASES:
        print(json.dumps(line, ensure_ascii=False))


main()

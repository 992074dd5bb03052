#!/usr/bin/env python3
"""What tools/sbom must find."""
import importlib.machinery
import importlib.util
import json
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
loader = importlib.machinery.SourceFileLoader("sbom", str(HERE / "sbom"))
sbom = importlib.util.module_from_spec(importlib.util.spec_from_loader("sbom", loader))
loader.exec_module(sbom)


class FakeDebian(sbom.Debian):
    """A machine where libsodium-dev brings libsodium23, which brings libc6; `stranger` came by hand."""

    def __init__(self, owner):
        self.packages = {"libsodium-dev": {"needs": ["libsodium23"]}, "libsodium23": {"needs": ["libc6"]},
                         "libc6": {"needs": []}, "stranger": {"needs": []}}
        self.owned_by = owner

    def owner(self, library):
        return self.owned_by


class Sbom(unittest.TestCase):
    def findings(self, owner):
        return list(sbom.unlisted("/bin/sh", FakeDebian(owner)))

    def test_a_library_of_a_listed_package_is_no_finding(self):
        self.assertEqual(self.findings("libsodium23"), [])
        self.assertEqual(self.findings("libc6"), [], "also one that comes with another")

    def test_a_library_of_no_package_or_of_an_unlisted_one_is_found(self):
        self.assertIn("belongs to no package", self.findings(None)[0])
        self.assertIn("stranger", self.findings("stranger")[0])

    def test_libraries_are_found_in_a_program(self):
        self.assertTrue(any("libc.so" in each for each in sbom.libraries("/bin/sh")))

    def test_every_npm_package_of_the_lock_file_is_listed(self):
        lock = json.loads((HERE.parent / "web/package-lock.json").read_text())
        listed = {each["bom-ref"] for each in sbom.npm_components()}
        self.assertEqual(listed, {f"npm:{path}" for path in lock["packages"] if path})
        self.assertIn("npm:node_modules/react", listed)


if __name__ == "__main__":
    unittest.main(verbosity=0)

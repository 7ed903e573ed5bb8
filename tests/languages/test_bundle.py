# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the compiled cache: quick when nothing changed, never trusted when damaged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.guidance.faults import ContentFaults
from kiosk.languages import bundle
from kiosk.languages.bundle import MANIFEST, Bundle
from kiosk.languages.sources import Sources
from kiosk.languages.texts import Domain
from tests.languages.conftest import Hall


def current(hall: Hall) -> Bundle:
    made, faults = bundle.current(hall.content_dir, hall.locales_dir, hall.cache_dir)
    assert faults == ()
    return made


def built(hall: Hall) -> Bundle:
    return bundle.build(hall.content_dir, hall.locales_dir, hall.cache_dir)


def files(hall: Hall) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in hall.cache_dir.iterdir()}


def same(left: Bundle, right: Bundle) -> bool:
    said = [
        [each.catalogues.ui("lobby.home.title", lang) for lang in each.catalogues.languages]
        for each in (left, right)
    ]
    return left.content == right.content and left.digest == right.digest and said[0] == said[1]


def without_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, compiling fails: what works, works from the cache."""
    monkeypatch.setattr(bundle, "_compiled", None)


def test_the_second_start_compiles_nothing(
    translated_hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = current(translated_hall)
    without_compiler(monkeypatch)
    assert same(current(translated_hall), first)


def test_the_second_start_imports_no_yaml_and_no_phrase_model(translated_hall: Hall) -> None:
    current(translated_hall)
    folders = [translated_hall.content_dir, translated_hall.locales_dir, translated_hall.cache_dir]
    code = (
        "import json, sys; from pathlib import Path; from kiosk.languages import bundle;"
        "made, faults = bundle.current(*map(Path, sys.argv[1:]));"
        "made.catalogues.ui('lobby.home.title', 'en');"
        "print(json.dumps(sorted(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, *map(str, folders)], capture_output=True, text=True, check=True
    )
    modules = json.loads(told.stdout)
    for heavy in ("ruamel", "ruamel.yaml", "babel", "budoux", "holidays"):
        assert heavy not in modules


def test_a_file_that_was_only_touched_is_not_compiled_again(
    translated_hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = current(translated_hall)
    os.utime(translated_hall.content_dir / "sites.yaml", ns=(1, 1))
    without_compiler(monkeypatch)
    assert same(current(translated_hall), first)
    # The new times are remembered: the next start is a quick one.
    monkeypatch.setattr("kiosk.languages.sources.Sources.digest", None)
    assert same(current(translated_hall), first)


def test_changed_words_are_said_at_the_next_start(translated_hall: Hall) -> None:
    hall = translated_hall
    assert current(hall).catalogues.said("lobby.home.title", "ja").plain == "今日はどうされましたか"
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日はどうされましたか", "ご用件は何ですか")
    made = current(hall)
    assert made.catalogues.said("lobby.home.title", "ja").plain == "ご用件は何ですか"
    # The English was for the former question: the fallback is Japanese, not a stale answer.
    assert made.catalogues.said("lobby.home.title", "en").lang == "ja"


def test_broken_content_leaves_the_last_good_bundle_and_names_the_line(
    translated_hall: Hall,
) -> None:
    hall = translated_hall
    good = current(hall)
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "lobby.home.title: ", 'lobby.home.title: "')
    made, faults = bundle.current(hall.content_dir, hall.locales_dir, hall.cache_dir)
    assert same(made, good)
    assert {fault.file for fault in faults} == {"content/ui/lobby.yaml"}
    assert all(fault.line >= 1 for fault in faults)
    with pytest.raises(ContentFaults):
        built(hall)


def test_a_broken_po_file_leaves_the_last_good_bundle_and_names_the_line(
    translated_hall: Hall,
) -> None:
    hall = translated_hall
    good = current(hall)
    path = hall.po("en", Domain.UI)
    hall.edit(path, '"Open until {time}"', "Open until {time}")
    line = 1 + path.read_text("utf-8").split("\n").index("msgstr Open until {time}")
    made, faults = bundle.current(hall.content_dir, hall.locales_dir, hall.cache_dir)
    assert same(made, good)
    assert (faults[0].file, faults[0].line) == ("locales/en/LC_MESSAGES/ui.po", line)


def test_without_a_last_good_bundle_a_broken_po_file_costs_only_its_entry(
    translated_hall: Hall,
) -> None:
    hall = translated_hall
    hall.edit(hall.po("en", Domain.UI), '"Open until {time}"', "Open until {time}")
    made, faults = bundle.current(hall.content_dir, hall.locales_dir, hall.cache_dir)
    assert faults
    assert made.catalogues.said("lobby.home.title", "en").lang == "en"
    assert made.catalogues.said("lobby.hours.open", "en").lang == "ja@easy"
    assert not hall.cache_dir.exists()


def test_without_content_and_cache_all_faults_are_told(hall: Hall) -> None:
    (hall.content_dir / "sites.yaml").unlink()
    (hall.content_dir / "home.yaml").write_text("tiles: [")
    with pytest.raises(ContentFaults) as told:
        bundle.current(hall.content_dir, hall.locales_dir, hall.cache_dir)
    assert {fault.file for fault in told.value.faults} == {
        "content/sites.yaml",
        "content/home.yaml",
    }


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)
@given(data=st.data())
def test_a_damaged_cache_is_built_again(translated_hall: Hall, data: st.DataObject) -> None:
    hall = translated_hall
    good = current(hall)
    name = data.draw(st.sampled_from(sorted(files(hall))))
    path = hall.cache_dir / name
    content = path.read_bytes()
    where = data.draw(st.integers(0, len(content) - 1))
    damage = data.draw(st.sampled_from(("cut", "flip", "gone")))
    if damage == "cut":
        path.write_bytes(content[:where])
    elif damage == "flip":
        path.write_bytes(content[:where] + bytes([content[where] ^ 0xFF]) + content[where + 1 :])
    else:
        path.unlink()
    assert same(current(hall), good)
    assert path.read_bytes() == content


def test_older_bundles_are_cleared_away_but_the_last_one(translated_hall: Hall) -> None:
    hall = translated_hall
    seen = set()
    for n in range(4):
        (hall.content_dir / "ui" / "more.yaml").write_text(f"lobby.more: {n}番目\n", "utf-8")
        seen |= set(files(hall)) if hall.cache_dir.exists() else set()
        current(hall)
    left = set(files(hall))
    contents = [name for name in left if name.startswith("content-")]
    assert len(contents) == 2
    assert left < seen | left
    assert not [name for name in left if name.endswith(".new")]


def test_a_cache_that_cannot_be_written_is_said_and_hinders_nothing(translated_hall: Hall) -> None:
    hall = translated_hall
    hall.cache_dir.write_text("a file where the folder should be")
    made, faults = bundle.current(hall.content_dir, hall.locales_dir, hall.cache_dir)
    assert made.catalogues.ui("lobby.home.title", "en") == "What brings you here today?"
    assert [fault.code for fault in faults] == ["bundle_unwritable"]
    with pytest.raises(ContentFaults):
        built(hall)


def test_content_of_another_version_of_the_model_is_built_again(translated_hall: Hall) -> None:
    hall = translated_hall
    good = current(hall)
    kept = bundle._read(hall.cache_dir, Sources(hall.content_dir, hall.locales_dir))
    assert kept is not None
    parts = {**kept.parts, "content": b'{"version": "other"}'}
    bundle._store(hall.cache_dir, bundle._Kept(kept.digest, kept.signature, parts))
    assert same(current(hall), good)


def test_two_processes_may_compile_at_once(translated_hall: Hall) -> None:
    hall = translated_hall
    folders = [hall.content_dir, hall.locales_dir, hall.cache_dir]
    code = (
        "import sys; from pathlib import Path; from kiosk.languages import bundle;"
        "made, faults = bundle.current(*map(Path, sys.argv[1:])); print(made.digest, faults)"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, *map(str, folders)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    told = {process.communicate()[0] for process in processes}
    assert told == {f"{current(hall).digest} ()\n"}


def test_the_manifest_is_replaced_in_one_step(
    translated_hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = translated_hall
    good = current(hall)
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日は", "本日は")

    replace = Path.replace

    def power_cut(self: Path, target: Path) -> Path:
        if target.name == MANIFEST:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", power_cut)
        _, faults = bundle.current(hall.content_dir, hall.locales_dir, hall.cache_dir)
        assert [fault.code for fault in faults] == ["bundle_unwritable"]
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "本日は", "今日は")
    assert same(current(hall), good)

"""A channel is one file, one folder of tests with its golden calls, one page: none is without the others, and settings are told."""
from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Dict

import pytest
import yaml

from bot.channels.messaging.settings import Incomplete, Setting, read
from bot.channels.messengers import every
from bot.channels.overview import overview
from tests.bot.channels.messengers.provider import CHANNELS, HERE, provider
from tests.site import Scripted, Server

ROOT = HERE.parents[3]
PARTS = {"provider.py", "payloads.yml", "en.json", "fr.json"}


def test_file_folder_page_and_credentials_are_in_step() -> None:
    files = {path.stem for path in (ROOT / "bot" / "channels" / "messengers").glob("*.py")} - {"__init__"}
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    pages = {path.stem for path in (ROOT / "docs" / "channels").glob("*.md")} - {"README"}
    named = {key.split(".")[-2] for key in yaml.safe_load((ROOT / "credentials.yml").read_text()) if key.startswith("bot.channels.messengers.")}
    assert files == set(CHANNELS) == folders == pages == named
    for name in CHANNELS:
        assert PARTS <= {path.name for path in (HERE / name).iterdir()}, name
        assert f"({name}.md)" in (ROOT / "docs" / "channels" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CHANNELS)
def test_a_page_tells_settings_address_privacy_and_what_is_missing(name: str) -> None:
    page = (ROOT / "docs" / "channels" / f"{name}.md").read_text(encoding="utf-8")
    for setting in every()[name].settings:
        assert f"`{setting.variable}`" in page
    assert f"/webhooks/{name}/webhook" in page
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert [h for h in ("Set it up", "Privacy", "What works", "What it cannot show") if h not in headings] == []


@pytest.mark.parametrize("name", CHANNELS)
def test_half_of_the_settings_stop_the_start_and_none_is_off(name: str) -> None:
    channel = every()[name]
    whole = provider(name).environment("http://127.0.0.1:1")
    assert read(name, channel.settings, whole) and read(name, channel.settings, {}) is None
    needed = [s for s in channel.settings if s.default is None]
    for setting in needed:
        for empty in ({}, {setting.variable: "  "}):
            rest = {**{k: v for k, v in whole.items() if k != setting.variable}, **empty}
            if any(rest.get(s.variable) for s in needed if not s.shared):
                with pytest.raises(Incomplete, match=setting.variable):
                    read(name, channel.settings, rest)
    assert read(name, channel.settings, {s.variable: whole[s.variable] for s in channel.settings if s.default is not None and s.variable in whole}) is None


@pytest.mark.parametrize("name", CHANNELS)
def test_a_channel_that_is_off_is_not_found(name: str) -> None:
    running = Server(Scripted(lambda text: []), every()[name](None))
    try:
        for body in (None, b"{}"):
            with pytest.raises(urllib.error.HTTPError, match="404"):
                urllib.request.urlopen(f"{running.address}/webhooks/{name}/webhook", body, timeout=30)
    finally:
        running.stop()


def test_a_secret_that_is_too_short_stops_the_start() -> None:
    with pytest.raises(Incomplete, match="16 characters"):
        read("x", [Setting("A", "a secret", chosen=True)], {"A": "short"})


def test_a_setting_that_others_read_too_does_not_mean_that_the_channel_is_wanted() -> None:
    settings = [Setting("A", "own"), Setting("B", "of all", shared=True)]
    assert read("x", settings, {"B": "set"}) is None
    with pytest.raises(Incomplete, match="B"):
        read("x", settings, {"A": "set"})


def test_the_overview_names_what_is_on_where_and_what_the_others_need() -> None:
    environment: Dict[str, str] = {"JPO_PUBLIC_URL": "https://jpo.example.org/", **provider("telegram").environment("")}
    told = "\n".join(overview(environment).full())
    assert "https://jpo.example.org/webhooks/telegram/webhook" in told and "JPO_SLACK_TOKEN" in told and "docs/channels/slack.md" in told
    assert "telegram is on" in overview(environment).short(local=True)[0]
    for name in CHANNELS:
        assert name in told


def test_all_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(Incomplete, match="(?s)JPO_SLACK_SIGNING_SECRET.*JPO_TELEGRAM_SECRET"):
        overview({"JPO_SLACK_TOKEN": "x", "JPO_TELEGRAM_TOKEN": "x"})


def test_the_assistant_does_not_start_with_half_of_the_settings() -> None:
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bot"], cwd=ROOT, env={**os.environ, "JPO_SLACK_TOKEN": "xoxb-1", "PORT": "5999"},
        capture_output=True, text=True, timeout=120,
    )
    assert run.returncode == 1 and "JPO_SLACK_SIGNING_SECRET" in run.stderr and "Traceback" not in run.stderr


def test_the_base_knows_no_provider() -> None:
    for path in (ROOT / "bot" / "channels" / "messaging").glob("*.py"):
        text = path.read_text(encoding="utf-8").lower()
        assert not [name for name in CHANNELS if re.search(rf"import .*\b{name}\b|messengers\.{name}", text)], Path(path).name

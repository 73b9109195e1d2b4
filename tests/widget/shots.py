"""Pictures of the widget for people to look at: ``make shots``."""
from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
from playwright.sync_api import sync_playwright

from bot.chat import Chat
from tests.site import Site
from tests.widget.conftest import FLAGS, chromium
from tests.widget.talk import Talk

FOLDER = Path(__file__).resolve().parents[2] / "results" / "shots"
LOOKS: Dict[str, Dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 860}},
    "dark": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "dark"},
    "forced": {"viewport": {"width": 1280, "height": 860}, "forced_colors": "active"},
    "phone": {"viewport": {"width": 375, "height": 760}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2},
    "phone-dark": {"viewport": {"width": 375, "height": 760}, "color_scheme": "dark", "has_touch": True, "is_mobile": True, "device_scale_factor": 2},
    "narrow": {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2},
    "zoom": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 3},
}
SAID = {
    "en": {"own": "EN", "other": "FR", "age": "What is the age limit for the ICC?", "check": ["Am I eligible for the ICC?", "29"], "rest": ["master's", "2 years", "good English", "excellent"], "compare": "Compare the programmes"},
    "fr": {"own": "FR", "other": "EN", "age": "Quel est l'âge limite à la CPI ?", "check": ["Suis-je éligible à la CPI ?", "29 ans"], "rest": ["master", "2 ans", "bon niveau d'anglais", "excellent niveau"], "compare": "Compare les programmes"},
}


def take(talk: Talk, name: str) -> None:
    """Keep a picture."""
    talk.page.wait_for_timeout(350)
    talk.page.screenshot(path=FOLDER / f"{name}.png")


def tour(talk: Talk, name: str) -> None:
    """Show each state once."""
    said: Dict[str, Any] = SAID[talk.language]
    take(talk, f"{name}-1-closed")
    talk.open()
    take(talk, f"{name}-2-open")
    talk.say(said["age"]).locator("summary").click()
    take(talk, f"{name}-3-answer")
    for text in said["check"]:
        talk.say(text)
    take(talk, f"{name}-4-step")
    talk.answered(lambda: talk.inside(".languages").get_by_text(said["other"]).click())
    take(talk, f"{name}-4-switched")
    talk.answered(lambda: talk.inside(".languages").get_by_text(said["own"]).click())
    for text in said["rest"]:
        talk.say(text)
    take(talk, f"{name}-5-card")
    talk.inside(".tools").last.scroll_into_view_if_needed()
    take(talk, f"{name}-6-card-end")
    talk.say(said["compare"])
    take(talk, f"{name}-7-comparison")
    if talk.button("enlarge").is_visible():
        talk.button("enlarge").click()
        take(talk, f"{name}-8-comparison-wide")
    talk.page.route("**/webhook", lambda route: route.fulfill(status=503, json={}))
    talk.submit(said["age"])
    talk.inside(".alert button").wait_for()
    take(talk, f"{name}-9-failed")
    talk.page.context.set_offline(True)
    talk.submit(said["compare"])
    take(talk, f"{name}-10-offline")
    talk.page.context.set_offline(False)
    talk.button("erase").click()
    take(talk, f"{name}-11-erase")
    talk.inside(".confirm button").first.click()
    talk.inside(".note").wait_for()
    take(talk, f"{name}-12-erased")


def main() -> None:
    """Make all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    site = Site(Chat().agent)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for look, options in LOOKS.items():
            for language in SAID:
                context = browser.new_context(**options)
                tour(Talk(context.new_page(), site.address, language), f"{look}-{language}")
                context.close()
        browser.close()
    site.stop()
    print(f"Pictures are in {FOLDER}")


if __name__ == "__main__":
    main()

"""A person at a page with the widget."""
from __future__ import annotations

from typing import Any, List

from playwright.sync_api import Locator, Page

TEXTS = {
    "en": {"launch": "Ask about JPO posts", "close": "Close", "input": "Your question", "send": "Send", "erase": "Erase", "erase_yes": "Erase it", "retry": "Try again", "enlarge": "Enlarge", "page": ""},
    "fr": {"launch": "Une question sur les JPO ?", "close": "Fermer", "input": "Votre question", "send": "Envoyer", "erase": "Effacer", "erase_yes": "Effacer", "retry": "Réessayer", "enlarge": "Agrandir", "page": "fr"},
}
_COUNT = "document.querySelector('jpo-assistant').shadowRoot.querySelectorAll('.bubble.bot').length"
_IDLE = "!document.querySelector('jpo-assistant').shadowRoot.querySelector('.writing').textContent"


class Talk:
    """Drives the widget as a person would, by names and keys."""

    def __init__(self, page: Page, address: str, language: str = "en") -> None:
        """Go to the demo page in ``language``; errors of the page are kept in ``errors``."""
        self.page = page
        self.language = language
        self.words = TEXTS[language]
        self.errors: List[str] = []
        self.requests: List[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text) if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource") else None)
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(f"{address}/webhooks/web/demo/{self.words['page']}")
        page.wait_for_function("() => customElements.get('jpo-assistant') !== undefined")

    def open(self) -> "Talk":
        """Press the launcher."""
        self.button("launch").click()
        return self

    def button(self, name: str) -> Locator:
        """Return a button of the widget by the name of its text."""
        return self.inside().get_by_role("button", name=self.words[name], exact=True)

    def inside(self, selector: str = "") -> Locator:
        """Return a part of the widget."""
        return self.page.locator(f"jpo-assistant {selector}".strip())

    @property
    def input(self) -> Locator:
        """The field to type in."""
        return self.inside("textarea")

    @property
    def log(self) -> Locator:
        """The conversation."""
        return self.inside(".log")

    def submit(self, text: str) -> None:
        """Type a message and press Enter."""
        self.input.fill(text)
        self.input.press("Enter")

    def say(self, text: str) -> Locator:
        """Say something, wait for the reply and return its last bubble."""
        self.answered(lambda: self.submit(text))
        return self.inside(".bubble.bot").last

    def press(self, title: str) -> Locator:
        """Press a suggestion and return the last bubble of the reply."""
        self.answered(lambda: self.inside(".suggestions").get_by_role("button", name=title, exact=True).click())
        return self.inside(".bubble.bot").last

    def answered(self, act: Any) -> None:
        """Do something and wait until the assistant has answered it."""
        before = self.page.evaluate(_COUNT)
        act()
        self.page.wait_for_function(f"before => {_COUNT} > before && {_IDLE}", arg=before)

    def focused(self) -> str:
        """Return what has the focus: tag, or name of what is inside the widget."""
        return str(self.page.evaluate(
            "(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;"
            " return e?.getAttribute('aria-label') || e?.textContent?.trim() || e?.localName || ''; })()"
        ))

    def tree(self, expression: str) -> Any:
        """Return the value of an expression over ``root``, the widget's shadow root."""
        return self.page.evaluate(f"(() => {{ const root = document.querySelector('jpo-assistant').shadowRoot; return {expression}; }})()")

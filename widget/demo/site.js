// The page's own buttons open the assistant or ask it something (docs/widget.md, "From your own script").
addEventListener("click", (event) => {
  const pressed = event.target instanceof Element ? event.target.closest("[data-open], [data-ask]") : null;
  const assistant = document.querySelector("jpo-assistant");
  if (!pressed || !assistant) return;
  if (pressed.dataset.ask) assistant.ask(pressed.dataset.ask);
  else assistant.open();
});

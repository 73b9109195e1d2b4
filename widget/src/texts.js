/** All texts of the widget itself, in both languages. What it says about programmes comes from the assistant. */

const en = {
  heading: "JPO Assistant",
  automated: "Automated assistant",
  launch: "Ask about JPO posts",
  landmark: "Assistant",
  close: "Close",
  enlarge: "Enlarge",
  language: "Language",
  conversation: "Conversation",
  suggestions: "Suggestions",
  input: "Your question",
  placeholder: "Ask a question…",
  send: "Send",
  writing: "Looking it up…",
  newer: "New answer",
  you: "You said:",
  assistant: "Assistant:",
  greeting:
    "Hello! I am an automated assistant. I answer questions about Junior Professional Officer posts and name my sources. " +
    "Please leave out what is private: names, health, papers.",
  starters: ["Am I eligible?", "Who pays a JPO?", "How do I apply?", "Compare the programmes"],
  switched: "In English, please",
  source: "Source:",
  sources: "Sources:",
  step: "Step {step} of {of}",
  helpful_question: "Was this helpful?",
  helpful: "Helpful",
  not_helpful: "Not helpful",
  not_helpful_said: "That was not helpful",
  thanks: "Thank you! This is not recorded.",
  thanks_no: "Thank you for saying so.",
  verdict: "Eligibility check",
  copy: "Copy",
  copied: "Copied.",
  not_copied: "The browser did not allow copying. Select the text instead.",
  print: "Print",
  printed_from: "JPO Assistant, {date}",
  person: "Ask a person",
  person_said: "How can I reach a person?",
  privacy: "Privacy",
  forget: "Erase",
  forget_question: "Erase this conversation? It is deleted from the assistant as well.",
  forget_yes: "Erase it",
  forget_no: "Keep it",
  forgotten: "Erased. Nothing of the conversation is kept.",
  renewed: "The assistant no longer keeps the earlier conversation; this is a new one.",
  not_forgotten: "Not erased: the assistant cannot be reached at the moment.",
  not_sent: "Not sent",
  retry: "Try again",
  offline: "You are offline. Messages are kept and go out when the connection is back.",
  failed: "The assistant cannot be reached at the moment. Your message is kept.",
  busy: "That was quick. Your message is kept and goes out in {wait} seconds.",
  refused: "This message cannot be sent. Please shorten or reword it.",
  forbidden: "This website is not yet allowed to use the assistant. Its webmaster can change that.",
  too_long: "A message has at most {most} characters.",
};

/** @type {typeof en} */
const fr = {
  heading: "Assistant JPO",
  automated: "Assistant automatique",
  launch: "Une question sur les JPO ?",
  landmark: "Assistant",
  close: "Fermer",
  enlarge: "Agrandir",
  language: "Langue",
  conversation: "Conversation",
  suggestions: "Suggestions",
  input: "Votre question",
  placeholder: "Posez une question…",
  send: "Envoyer",
  writing: "Recherche en cours…",
  newer: "Nouvelle réponse",
  you: "Vous avez dit :",
  assistant: "Assistant :",
  greeting:
    "Bonjour ! Je suis un assistant automatique. Je réponds aux questions sur les postes de JPO (jeune expert associé) et je cite mes sources. " +
    "N’indiquez rien de privé : nom, santé, papiers.",
  starters: ["Suis-je éligible ?", "Qui paie un JPO ?", "Comment postuler ?", "Compare les programmes"],
  switched: "En français, s’il vous plaît",
  source: "Source :",
  sources: "Sources :",
  step: "Étape {step} sur {of}",
  helpful_question: "Cette réponse vous aide-t-elle ?",
  helpful: "Utile",
  not_helpful: "Pas utile",
  not_helpful_said: "Ça ne m’a pas aidé",
  thanks: "Merci ! Ceci n’est pas enregistré.",
  thanks_no: "Merci de l’avoir dit.",
  verdict: "Vérification de l’éligibilité",
  copy: "Copier",
  copied: "Copié.",
  not_copied: "Le navigateur n’a pas permis la copie. Sélectionnez plutôt le texte.",
  print: "Imprimer",
  printed_from: "Assistant JPO, {date}",
  person: "Contact humain",
  person_said: "Comment parler à une personne ?",
  privacy: "Vie privée",
  forget: "Effacer",
  forget_question: "Effacer cette conversation ? L’assistant la supprime aussi de son côté.",
  forget_yes: "Effacer",
  forget_no: "Garder",
  forgotten: "Effacé. Rien de la conversation n’est conservé.",
  renewed: "L’assistant n’a plus la conversation précédente ; en voici une nouvelle.",
  not_forgotten: "Non effacé : l’assistant est injoignable pour le moment.",
  not_sent: "Non envoyé",
  retry: "Réessayer",
  offline: "Vous êtes hors ligne. Les messages sont gardés et partiront au retour de la connexion.",
  failed: "L’assistant est injoignable pour le moment. Votre message est gardé.",
  busy: "C’était rapide. Votre message est gardé et part dans {wait} secondes.",
  refused: "Ce message ne peut pas être envoyé. Raccourcissez-le ou reformulez-le.",
  forbidden: "Ce site n’est pas encore autorisé à utiliser l’assistant. Son webmestre peut y remédier.",
  too_long: "Un message a {most} caractères au plus.",
};

/** @typedef {typeof en} Texts */
/** @typedef {{ [K in keyof Texts]: Texts[K] extends string ? K : never }[keyof Texts]} TextKey */

/** @type {Record<Language, Texts>} */
export const TEXTS = { en, fr };

/**
 * Put values into the places of a text.
 * @param {string} text
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

declare module "*.css" {
  const text: string;
  export default text;
}

type Language = "en" | "fr";
type Status = "met" | "not_met" | "uncertain" | "unknown";

interface Source { document: string; section: string; title: string; heading: string; language: Language; url?: string }
interface Citation { document: string; section: string }
interface Cell { text: string; status: "stated" | "not_stated"; citations: Citation[] }
interface Table { columns: string[]; rows: { label: string; cells: Cell[] }[] }
interface Criterion { id: string; status: Status; label: string; status_label: string; reason: string; change?: string }
interface Link { url: string; label: string }
interface Verdict {
  programme: string; name: string; verdict: "eligible" | "not_eligible" | "uncertain" | "incomplete"; label: string;
  criteria: Criterion[]; notes: string[]; next_step?: string; links?: Link[]; sources: Source[];
}
/** docs/payload.schema.json, `display` */
interface Display {
  body: string; sources: Source[]; introduction?: string; table?: Table; verdicts?: Verdict[]; notice?: string; progress?: { step: number; of: number };
}
interface Button { title: string; payload: string }
/** docs/payload.schema.json */
interface Payload { kind: string; language: Language; items: object[]; display?: Display }
/** What the channel sends: a bubble. `from` and `time` (seconds) stand in the history only. */
interface Message {
  from?: "user" | "bot"; text: string; lang: Language | null; time?: number; buttons?: Button[]; custom?: Payload; display?: Display;
}

/** Shortens the reasons that a glossary gives, for cards and messages; the whole reason is on the page of the entry. */

/** The first clause of a reason: the rest is for the page of the entry. */
export function shortReason(reason: string): string {
  const clause = reason.split(/[;；](?=\s|\p{Script=Han})/u, 1)[0] ?? reason;
  return clause.length > 90 ? `${clause.slice(0, 88).trimEnd()}…` : clause;
}

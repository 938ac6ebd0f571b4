/** Tells headings and lines of reference lists; both readers ask here. */

const heading =
  /^(?:[\dIVX一二三四五六七八九十]{1,4}[.、．\s]\s*)?(?:(?:主要|参考)?参考(?:文献|资料|书目)|引用文献|文献目录|references?(?: list)?|bibliography|works cited|literature(?: cited)?|cited works)\s*[:：]?$/i;
const numbered = /^[[［【]\s*\d{1,4}\s*[\]］】]\s*\S/;
const referenceShape =
  /\[(?:[JMDCNRSPGZK]|[A-Z]{2}|[A-Z]+\/OL)\]|［[JMDCNRSPGZ]］|\b(?:19|20)\d\d[a-z]?\b.*[.。,，:：]|\bdoi\b|https?:|￼/i;

/** A heading under which only references stand. */
export function isReferenceHeading(text: string): boolean {
  return (
    text.length < 60 &&
    heading.test(
      text
        .replace(/\s+/g, ' ')
        .replace(/^参 考 文 献/, '参考文献')
        .trim(),
    )
  );
}

/** A line that opens an entry `[12] …` of a reference list. */
export function opensReference(text: string): boolean {
  return numbered.test(text);
}

/** An entry outside of a reference section: numbered, and with a year, a type mark or an address. */
export function looksLikeReference(text: string): boolean {
  return numbered.test(text) && referenceShape.test(text.slice(0, 1000));
}

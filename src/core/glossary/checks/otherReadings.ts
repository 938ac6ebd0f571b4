/** Where words that a glossary discourages mean something else, or are only talked about; a rule is silent there. */

interface OtherReading {
  /** The text right before or behind the form that shows the other meaning. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** By the form in lower case; seen from the other trades that use the same words. */
const readings: ReadonlyMap<string, OtherReading> = new Map([
  ['data essential', { after: /^\s+(?:to|for|in|as|when|if)\b/i }],
  [
    'quality state',
    {
      before: /(?:high|low|good|poor|better|top|best|water|air)[ -]$/i,
      after: /^(?:\s+|-)(?:[a-z]+s\b|own|run|school|institution|universit)/i,
    },
  ],
  ['double carbon', { after: /^[\s-]+(?:bond|atom|layer|chain|tax|count|label|copy|copies|price)/i }],
  ['nuclear density', { after: /^(?!\s+(?:estimat|curve|plot|map|kernel|analys))/i }],
  ['board data', { before: /(?:on|circuit|advisory|editorial|school|score|dash|black|white|message)[ -]?$/i }],
  ['chain owner', { before: /(?:store|hotel|restaurant|retail|supermarket|block|pharmacy|cinema|food)[ -]?$/i }],
  ['chain master', { before: /(?:block|key)[ -]?$/i }],
  [
    'new quality production',
    {
      after:
        /^\s+(?:lines?|process|control|standards?|systems?|methods?|equipment|plants?|bases?|techni|manage|facilit|goals?|targets?)/i,
    },
  ],
  ['stuck neck', { before: /\b(?:a|his|her|my|your|the)\s+$/i }],
  ['tail cutting', { after: /^[\s-]+(?:edge|tool|machine|blade)/i }],
  ['tool variable', { before: /(?:machine|software|command|build)[ -]$/i }],
  ['double difference', { after: /^\s+(?:position|GNSS|GPS|observ|carrier|phase|ambigu)/i }],
  ['comfort test', { before: /(?:thermal|ride|seat|wear|sleep)[ -]$/i, after: /^\s+(?:drive|ride|dummy)/i }],
  ['new kinetic energy', { after: /^\s+(?:of the|is|equals|after|theorem|\()/i }],
  ['body intelligence', { before: /(?:-|\bof the\s|mind[ -])$/i }],
  ['intermediary effect', { after: /^\s+of\s+(?:broker|agent|bank)/i }],
  ['large diversion', { after: /^\s+(?:of|dam|canal|channel|project|structure)/i }],
  ['calculation force', { after: /^\s+(?:field|constant|method)/i }],
]);

const mentioned =
  /(?:\b(?:called|termed|named|dubbed|rendered|translated|written|mistranslated|known|labell?ed|spelled|worded)(?:\s+\w+){0,2}?\s+(?:as|by|into)?\s*|\b(?:term|phrase|expression|wording|rendering|translation|spelling|word|words|form)\s+(?:of\s+)?|(?:译|写|称|叫|误|改|表述)(?:作|为|成|做|译)(?:了)?[：:]?\s?|(?:所谓|误译|错写|说法)[：:]?\s?|\b(?:not|instead of|rather than|avoid(?:ing)?)\s+|(?:而非|而不是|不是|不宜用|不用)\s?)$/i;
/** Marx himself writes of new productive forces that people acquire. */
const classicalSentence =
  /\bMarx\b|\bEngels\b|马克思|恩格斯|mode of production|relations? of production|Poverty of Philosophy/i;

/** True where the text before a form shows that the form itself is spoken of, as in "is called …". */
export function isMentioned(before: string): boolean {
  return mentioned.test(before);
}

/** `sentence` is the sentence that the form stands in. */
export function hasOtherReading(form: string, before: string, after: string, sentence: string): boolean {
  const key = form.toLowerCase();
  const reading = readings.get(key);
  if (reading?.before?.test(before) || reading?.after?.test(after)) return true;
  if (key === 'new productive forces' && classicalSentence.test(sentence)) return true;
  if (isMentioned(before)) return true;
  // A name in capitals goes on before or behind the form: New Productive Forces Forum.
  const words = form.split(/[\s-]+/);
  const capitals = words.length > 1 && words.every((word) => /^[A-Z]/.test(word));
  return (
    capitals &&
    (/^\s+[A-Z][a-z]/.test(after) || /(?:^|[a-z]\s+|\s)(?!The\b|A\b|An\b|In\b|On\b|Of\b)[A-Z][a-z]+\s+$/.test(before))
  );
}

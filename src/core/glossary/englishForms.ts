/** Further spellings of an English form that a glossary need not list: number, British spelling, the serial comma. */

const sibilant = /(?:s|x|z|ch|sh)$/;
const irregular: Readonly<Record<string, string>> = {
  index: 'indices',
  analysis: 'analyses',
  matrix: 'matrices',
  person: 'people',
  hypothesis: 'hypotheses',
  criterion: 'criteria',
  phenomenon: 'phenomena',
  medium: 'media',
  half: 'halves',
  shelf: 'shelves',
};
const singularOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(irregular).map(([one, many]) => [many, one]),
);
/** Words that end in s and are no plurals. */
const notPlural = /(?:ss|us|is|ics|ous|news|series|species|means|gains|goods|economics|process|access)$/i;

function pluralOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (!/[a-z]$/i.test(word) || word.length < 2) return undefined;
  if (Object.hasOwn(irregular, lower)) return irregular[lower];
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return sibilant.test(lower) ? `${word}es` : `${word}s`;
}

function singular(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(singularOf, lower)) return singularOf[lower];
  if (!/s$/i.test(word) || notPlural.test(word) || word.length < 4) return undefined;
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|zes|ches|shes)$/i.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const british: readonly (readonly [RegExp, string])[] = [
  [/\blabor/g, 'labour'],
  [/iz(?=ation|ations|ing|ed|es?\b)/g, 'is'],
  [/\bcenter/g, 'centre'],
  [/\bdefense\b/g, 'defence'],
  [/\bprogram\b/g, 'programme'],
  [/\bmodel(?=ing|ed)/g, 'modell'],
  [/\bcatalog\b/g, 'catalogue'],
  [/\bbehavior/g, 'behaviour'],
];

/** The head of the form: the last word before a preposition, else the last word. */
function withOtherNumber(form: string): string[] {
  const preposition = form.search(/ (?:of|in|for|to|with|across|between|on|at|from) /i);
  const headEnd = preposition === -1 ? form.length : preposition;
  let start = headEnd;
  while (start > 0 && /[A-Za-z]/.test(form.charAt(start - 1))) start--;
  if (start === headEnd) return [];
  const head = form.slice(start, headEnd);
  const replaced = (word: string): string => form.slice(0, start) + word + form.slice(headEnd);
  const one = singular(head);
  if (one !== undefined) return [replaced(one)];
  if (/s$/i.test(head) && notPlural.test(head)) return [];
  const many = pluralOf(head);
  return many === undefined ? [] : [replaced(many)];
}

/** What the spellings below need; most forms have nothing of it. */
const mayDiffer = /labo|iz[aei]|cent|defense|program|model|catalog|behavior|,/;

/** Spellings of `form` beside the one that is listed; an acronym has only its plural. */
export function furtherSpellings(form: string, isAcronym: boolean): readonly string[] {
  if (isAcronym) return /[A-Za-z]$/.test(form) && !/s$/.test(form) ? [`${form}s`] : [];
  const number = withOtherNumber(form);
  if (!mayDiffer.test(form)) return number.filter((spelled) => spelled !== form);
  const found = new Set<string>(number);
  for (const known of [form, ...found]) {
    let spelled = known;
    for (const [american, other] of british) spelled = spelled.replace(american, other);
    if (spelled !== known) found.add(spelled);
    // The opposite way, for glossaries that are kept in British spelling.
    const back = known.replace(/labour/g, 'labor').replace(/\bcentre/g, 'center');
    if (back !== known) found.add(back);
  }
  for (const known of [form, ...found]) {
    if (/, (?:and|or) /.test(known)) found.add(known.replace(/, (and|or) /g, ' $1 '));
    else if (/\w, .+ (?:and|or) /.test(known)) found.add(known.replace(/ (and|or) (?!.* (?:and|or) )/, ', $1 '));
  }
  found.delete(form);
  return [...found];
}

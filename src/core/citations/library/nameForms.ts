/** The forms of an author's name under which a library finds works. */

import type { Pinyin } from '../../base';
import { type AuthorName, foldLatin, givenSpelling, surnameSpellings, wholeName } from './personNames';

/**
 * The forms under which an author is found: Han names whole and by surname, names in Latin letters by
 * surname with and without particle, whole in either order, and a Han name as it is spelled in pinyin.
 */
export function nameForms(name: AuthorName, pinyin: Pinyin | undefined): readonly string[] {
  if (name.kind === 'corporate') return [name.script === 'han' ? name.name.replace(/\s+/g, '') : foldLatin(name.name)];
  if (name.script === 'han') {
    const forms = [wholeName(name), name.family];
    for (const family of surnameSpellings(name.family, pinyin)) {
      const given = givenSpelling(name.given, pinyin);
      forms.push(family, ...(given === '' ? [] : [family + given, given + family]));
    }
    return [...new Set(forms)];
  }
  const family = foldLatin(name.family);
  const given = foldLatin(name.given);
  const withParticle = foldLatin(name.particle + name.family);
  return [...new Set([family, withParticle, given + withParticle, withParticle + given])].filter((form) => form !== '');
}

/**
 * Reports a second name for a concept that a document calls by another name elsewhere. Short forms, acronyms,
 * plurals and names that the author introduces as such are no second names; quotations do not count.
 */

import { message } from '../../base';
import type { RelatedPlace } from '../../base';
import type { GlossaryEntry, TermLanguage } from '../glossary';
import { mayBeJudged, type TermUsage } from '../termUsages';
import { isIntroduced } from './glossPair';
import { isMentioned } from './otherReadings';
import { isSameName } from './sameName';
import type { TermRule } from './termContext';

const found = {
  en: '"{form}" ({count} in this document) and "{main}" ({mainCount}) name the same concept; keep to one of them.',
  'zh-cn': '“{form}”（本文 {count} 处）与“{main}”（{mainCount} 处）指同一概念，全文宜统一用一种。',
};
const alsoHere = { en: 'Here: "{form}"', 'zh-cn': '此处写作“{form}”' };
const replace = { en: 'Write "{main}"', 'zh-cn': '改为“{main}”' };
const mostPlaces = 20;
const farthestBefore = 60;

interface Name {
  readonly form: string;
  readonly uses: TermUsage[];
}

/** Uses that say something of the author's choice of name. */
function isChoice({ match, block }: TermUsage): boolean {
  const { entry, formKind, canonical, language, listed } = match;
  if (!listed || (formKind !== 'preferred' && formKind !== 'variant')) return false;
  if (entry.acronyms.includes(canonical) || entry.looseVariants.includes(canonical)) return false;
  // Single words and words of two characters are too common to be a name of one thing only.
  if (language === 'en' ? !/[\s-]/.test(canonical.trim()) : canonical.length < 3) return false;
  if (!mayBeJudged(block, match.start, match.end)) return false;
  return !isMentioned(block.prose.text.slice(Math.max(0, match.start - farthestBefore), match.start));
}

/** The names of one concept in one language, the commonest first; of equally common ones the preferred. */
function namesAmong(uses: readonly TermUsage[], language: TermLanguage, entry: GlossaryEntry): readonly Name[] {
  const names: Name[] = [];
  const preferred = language === 'zh' ? entry.zh : entry.en;
  for (const use of uses) {
    if (use.match.language !== language) continue;
    // Two forms that both hold the preferred one, as 共建“一带一路” and “一带一路”建设, are one name.
    const canonical =
      preferred !== '' && isSameName(use.match.canonical, preferred, language) ? preferred : use.match.canonical;
    const same =
      names.find(({ form }) => form === canonical) ?? names.find(({ form }) => isSameName(form, canonical, language));
    if (same) same.uses.push(use);
    else names.push({ form: canonical, uses: [use] });
  }
  const isPreferred = ({ form }: Name): number => (isSameName(form, preferred, language) ? 0 : 1);
  return names.sort((a, b) => b.uses.length - a.uses.length || isPreferred(a) - isPreferred(b));
}

function introducesEachOther(uses: readonly TermUsage[], a: Name, b: Name): boolean {
  return uses.some((first, index) => {
    const second = uses[index + 1];
    if (second === undefined || second.block !== first.block) return false;
    const [one, other] = a.uses.includes(first) ? [a, b] : [b, a];
    if (!one.uses.includes(first) || !other.uses.includes(second)) return false;
    return isIntroduced(first.block.prose.text, first.match, second.match);
  });
}

function placesOf(uses: readonly TermUsage[]): readonly RelatedPlace[] {
  return uses.map(({ match, span }) => ({ message: message(alsoHere, { form: withinQuotes(match.form) }), span }));
}

function countsOf(names: readonly Name[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map(({ form, uses }) => [form, uses.length]));
}

export const inconsistentRendering: TermRule = {
  id: 'terms/inconsistent-rendering',
  defaultSeverity: 'information',
  summary: { en: 'One concept under several names in one document.', 'zh-cn': '同一概念在文中有几种写法。' },
  examples: {
    bad: [
      { format: 'markdown', text: '要统筹思想流动与商品流动。思想流动带来新知。⟦思想流通⟧同样重要。' },
      {
        format: 'markdown',
        text: 'Institutional opening up matters. We study institutional opening up; ⟦rules-based opening up⟧ deepens it.',
      },
      { format: 'latex', text: '\\section{方法}\n采用熵值法赋权。结果表明，⟦熵权法⟧所得指数较稳定。熵值法可行。' },
      {
        format: 'markdown',
        text: '增加值率上升，现代化产业体系成形。\n\nA modern industrial system takes shape; the ⟦modernised industrial system⟧ is large.',
      },
    ],
    good: [
      { format: 'markdown', text: '思想流动（又称思想流通）带来新知，思想流通不受国界所限。' },
      { format: 'markdown', text: 'Total factor productivity (TFP) rose. TFP matters; total-factor productivity too.' },
      { format: 'markdown', text: '世界贸易组织成立。加入世贸组织以来，跨境电子商务即跨境电商发展较快。' },
      { format: 'markdown', text: '思想流动带来新知。他写道：“思想流通更重要。”\n\n> 思想流通' },
      { format: 'markdown', text: 'Capital flows and labor mobility matter; the movement of goods too.' },
      { format: 'markdown', text: '高质量共建“一带一路”取得进展，“一带一路”建设平稳；商品与要素的跨境流动加快。' },
      { format: 'latex', text: '思想流动有两层含义。该词也译作思想流通。' },
      { format: 'latex', text: '绿色全要素生产率提高，绿色TFP的分解见下。平行趋势假设成立，平行趋势检验通过。' },
      {
        format: 'markdown',
        text: 'The LM test rejects. Embodied AI grows; embodied artificial intelligence needs data.',
      },
      {
        format: 'markdown',
        text: 'Future industries and an industry of the future; New Quality Productive Forces, NQPF.',
      },
    ],
  },
  run({ usages }, report) {
    const byEntry = new Map<GlossaryEntry, TermUsage[]>();
    for (const usage of usages) {
      if (!isChoice(usage)) continue;
      const known = byEntry.get(usage.match.entry);
      if (known) known.push(usage);
      else byEntry.set(usage.match.entry, [usage]);
    }
    for (const [entry, uses] of byEntry) {
      const names = { zh: namesAmong(uses, 'zh', entry), en: namesAmong(uses, 'en', entry) };
      const data = { id: entry.id, names: { zh: countsOf(names.zh), en: countsOf(names.en) } };
      for (const language of ['zh', 'en'] as const) {
        const [main, ...others] = names[language];
        for (const other of others) {
          const [first, ...rest] = other.uses;
          if (main === undefined || first === undefined || introducesEachOther(uses, main, other)) continue;
          const values = {
            form: withinQuotes(first.match.form),
            count: other.uses.length,
            main: withinQuotes(main.form),
            mainCount: main.uses.length,
          };
          report({
            span: first.span,
            message: message(found, values),
            data: { ...data, form: other.form, main: main.form },
            related: placesOf([...rest.slice(0, mostPlaces), ...main.uses.slice(0, mostPlaces)]),
            fixes: [{ title: message(replace, values), safe: false, edits: editsFor(other.uses, main.form) }].filter(
              ({ edits }) => edits.length > 0,
            ),
          });
        }
      }
    }
  },
};

/** Marks inside a quoted form are single ones. */
function withinQuotes(form: string): string {
  return form.replace(/“/g, '‘').replace(/”/g, '’');
}

/** Plain uses are rewritten; where markup stands inside a form, or English asks for other capitals, a person must look. */
function editsFor(uses: readonly TermUsage[], main: string) {
  return uses
    .filter(({ match, span }) => span.end - span.start === match.form.length)
    .map(({ match, span }) => ({
      span,
      newText: /^[A-Z][a-z]/.test(match.form) ? main.charAt(0).toUpperCase() + main.slice(1) : main,
    }));
}

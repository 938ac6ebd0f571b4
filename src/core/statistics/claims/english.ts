/** The English lexicon of the claim reader. */

import { knownWords } from './lexicon';
import type { Lexicon } from './lexicon';

const rise = [
  'grew',
  'grows?',
  'grown',
  'growing',
  'growth',
  'increase[sd]?',
  'increasing',
  'rise[sn]?',
  'rising',
  'rose',
  'climb(?:s|ed|ing)?',
  'expand(?:s|ed|ing)?',
  'expansion',
  'went up',
  'gain(?:s|ed)?',
  'widen(?:s|ed|ing)?',
  'surge[sd]?',
  'surging',
  '(?<!m[ae][dk]e )(?<!makes )up',
  'higher',
  'jump(?:s|ed)?',
  'soar(?:s|ed)?',
];
const fall = [
  'fell',
  'fall(?:s|en|ing)?',
  'decline[sd]?',
  'declining',
  'decrease[sd]?',
  'decreasing',
  'drop(?:s|ped|ping)?',
  'shr[aiu]nk',
  'contract(?:s|ed|ion|ing)?',
  'down',
  'lower',
  'slid',
  'slipped',
  'narrow(?:s|ed|ing)',
  'reduc(?:e[sd]?|ing|tion)',
  'cut(?:s|ting)?',
  'lower(?:ed|s)',
];

/** Expressions parted by bars; they hold spaces, and no bar of their own. */
const words = (list: string): readonly string[] =>
  list
    .split(/\s+\|\s+/)
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');

const fillerWords = [
  ...rise,
  ...fall,
  ...words(`
    there | said | reported | estimated | given | put | recorded | roughly | nearly | compound | average
    | annual | annually | yearly | year-on-year | year on year | over the previous year | from the
    previous year | from a year earlier | rate | pace | cagr | per year | per annum | a year | real |
    nominal | in real terms | in nominal terms | was | were | is | are | had been | has been | had | has
    | have | been | be | stood | stands | reached | reaching | reach | amounted | totaled | totalled |
    total | came | hit | exceeded | surpassed | topped | equaled | became | attained | accounted |
    accounting | accounts | represented | made up | comprised | registered | to | at | by | of | for |
    from | in | on | as | with | and | or | but | while | whereas | then | than | that | which | it | they | them |
    its | their | this | these | those | the | a | an | only | just | already | also | still | even |
    again | further | respectively | both | over | during | between | through | until | since | after |
    before | within | about | around | approximately | some | almost | close | more | less | fewer |
    above | below | under | exceeding | at least | at most | up to | as much as | as many as | as high
    as | value | volume | amount | figure | number | level | share | proportion | percentage | ratio |
    size | scale | worth | sharply | steadily | rapidly | slightly | significantly | markedly |
    substantially | dramatically | quickly | slowly | remarkable | strong | period | years | year | end
    | same | latter | former | not | now | or so | rank | ranked | ranking | place | china | china's |
    chinese | country | country's | national | overall | world | global | equivalent | compared | all |
    will | would | could | 's | ’s | moved? | moving | swung | swelled | ballooned | rebounded | recovered
    | plunged | plummeted | tumbled | dipped | edged | inched | crept | hovered | hovering | settled |
    remained | remaining | held | kept | standing | averaging | averaged | peaked | peaking | crossed |
    went | passed | breached | approached | approaching | nearing | neared | hitting | amounting | totaling |
    totalling | valued | assessed | merely | barely | roughly | fully | well | record | record-high |
    record-breaking | historic | high | new | peak | figure of | all-time | eventually | finally |
    subsequently | later | earlier | once | first | once more | impressive | mere | whopping | staggering
    | estimated at | put at | projected | i.e | namely | that is | (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty) (?:years?|decades?) | slow(?:s|ed|ing) | eas(?:es|ed|ing)
    | cool(?:s|ed|ing) | accelerat(?:es|ed|ing) | quicken(?:s|ed|ing)? | pick(?:s|ed|ing) up | sp(?:eeds|ed) up |
    bounc(?:es|ed|ing) back | rocket(?:s|ed|ing)? | skyrocket(?:s|ed|ing)? | shot up | shoots up | leap(?:s|t|ed|ing)? | roar(?:s|ed|ing) |
    power(?:s|ed|ing) | past | clock(?:s|ed|ing) in | spik(?:es|ed|ing) | zoom(?:s|ed|ing) | vault(?:s|ed|ing) | tick(?:s|ed|ing) | sail(?:s|ed|ing) |
    contributed | recovering | rebounding | climbing back | numbered | numbering | totals | tallied | against | versus
  `),
];

const neutral = [
  ...words(`
    end | between | during | over | since | until | through | after | before | beginning | start | late | early | mid | the | a | an | china['’]s | chinese | (?:the
    )?country['’]s | (?:the )?nation['’]s | national | total | overall | its | their | annual | of | in
    | to | and | or | for | by | with | while | whereas | but | that | as | from | at | when | where |
    year | nominal | real | aggregate | gross | both | our | this | these | such | then | also | because
    | since | although | though | if | is | was | were | are | on | per | about | actual | official |
    reported | combined | value | volume | figure | figures | level | amount | size | scale | sum
  `),
];

const wordList = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const sceneWords = words(`
    meanwhile | however | moreover | furthermore | in addition | for example | for instance | as a result | similarly | likewise | by contrast | overall | thus | therefore
`);

/** Words of the list that are no part of a longer one. */
const whole = (list: readonly string[]): string => `(?<![a-z])(?:${wordList(list)})(?![a-z])`;

export const english: Lexicon = {
  yearsFollow: true,
  known: knownWords(whole(fillerWords), 'gi'),
  neutralBefore: new RegExp(`(?:^|[\\s(])(?:${wordList(neutral)})\\s*$`, 'i'),
  phraseBorder:
    /(?:puts?|placed?|places|estimates?|estimated|recorded|records|posted|posts|registered|registers|saw|sees|achieved|attained|shows?|showed|indicates?|indicated|reports?|reported|says?|said|that|suggests?|suggested|reveals?|revealed|finds?|found|revis(?:es|ed)|raised|lifted|boosted|abstract|hence|thus|therefore|meanwhile|however|moreover)\s*$/i,
  levelTo:
    /(?:(?:to|at|was|were|is|are|stood at|reached|reaching|hit|totall?ed|totall?ing|amounted to|exceeded|surpassed|topped|recorded|registered|came to|equall?ed|of|became|attained)(?:\s+(?:only|just|already))?)\s*$/i,
  growth: new RegExp(`(?<![a-z])(?:${[...rise, ...fall].join('|')})(?![a-z])`, 'i'),
  growthEnds: new RegExp(`(?<![a-z])(?:${[...rise, ...fall].join('|')}|by)$`, 'i'),
  decline: new RegExp(`(?<![a-z])(?:${fall.join('|')})(?![a-z])`, 'i'),
  average:
    /average annual|annual average|averag(?:e|ed|ing)|compound|cagr|annuali[sz]ed|per year|a year|per annum|annually|each year/i,
  share:
    /\bshares?\b|account(?:s|ed|ing)? for|proportion|percentage of|made up|represent(?:s|ed|ing)?|compris(?:e|es|ed|ing)|\bratios?\b/i,
  wholeComes: /(?:of|in|to)\s+(?:the\s+)?(?:total\s+|national\s+|china['’]s\s+)?$/i,
  shareFollows: /^$(?!.)/,
  respectively: /respectively/i,
  from: /from[^,;.]{0,40}$/i,
  fromWord: /from/i,
  sceneBegins: /^\s*(?:according to|in|by|during|over|at|since|until|after|before|from|as of|with)\b/i,
  sceneEnds: /\b(?:shows?|showed|indicates?|reports?|says?)\s*$/i,
  knownInScene: knownWords(whole([...sceneWords, ...fillerWords]), 'gi'),
  samePeriod: /same period|over the period|during (?:this|the same) period|meanwhile/i,
  listJoin: /^\s*(?:,|and|, and|&)\s*$/i,
};

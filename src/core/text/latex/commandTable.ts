/**
 * What each LaTeX command means for the prose, one line a command. A command outside of the table is seen
 * through: it vanishes, and its braced arguments are prose.
 */

import type { BlockKind, FileReference } from '../prose';

/**
 * `args`: `s` a star, `o` an argument in brackets, `m` one in braces, `p` one in parentheses, each taken away
 * where it stands.
 */
export type CommandMeaning =
  | { readonly type: 'transparent'; readonly args?: string }
  | { readonly type: 'nothing'; readonly args: string }
  | { readonly type: 'object'; readonly args: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'heading'; readonly depth: number }
  | { readonly type: 'block'; readonly kind: BlockKind; readonly args?: string }
  | { readonly type: 'emphasis' | 'quotation' | 'link'; readonly args?: string }
  | { readonly type: 'file'; readonly kind: FileReference['kind']; readonly args?: string }
  | { readonly type: 'accent'; readonly mark: string }
  | {
      readonly type:
        | 'begin'
        | 'end'
        | 'item'
        | 'bibitem'
        | 'row-end'
        | 'thin-space'
        | 'rule'
        | 'paragraph-end'
        | 'verb'
        | 'nocite'
        | 'span-columns'
        | 'number'
        | 'quantity'
        | 'unit'
        | 'number-range'
        | 'quantity-range'
        | 'definition'
        | 'skip-conditional'
        | 'inline-math'
        | 'display-math';
    };

const table = new Map<string, CommandMeaning>();

function add(names: string, meaning: CommandMeaning): void {
  for (const name of names.split(' ')) table.set(name, meaning);
}

// Structure.
add('begin', { type: 'begin' });
add('end', { type: 'end' });
add('part chapter', { type: 'heading', depth: 0 });
add('section', { type: 'heading', depth: 1 });
add('subsection', { type: 'heading', depth: 2 });
add('subsubsection', { type: 'heading', depth: 3 });
add('paragraph', { type: 'heading', depth: 4 });
add('subparagraph', { type: 'heading', depth: 5 });
add('title subtitle ctitle etitle cntitle entitle zhtitle titleen titlecn englishtitle', {
  type: 'block',
  kind: 'metadata',
  args: 'o',
});
add('keywords keyword ckeywords ekeywords zhkeywords enkeywords cnkeywords keywordscn keywordsen keywordszh', {
  type: 'block',
  kind: 'metadata',
});
add('abstract cabstract eabstract cnabstract enabstract zhabstract', { type: 'block', kind: 'metadata' });
add('author date thanks affiliation address email institute orcid authorrunning titlerunning', {
  type: 'nothing',
  args: 'om',
});
add('footnote footnotetext endnote sidenote marginpar marginnote tablefootnote', {
  type: 'block',
  kind: 'footnote',
  args: 'o',
});
add('caption subcaption tablecaption', { type: 'block', kind: 'caption', args: 'so' });
add('captionof bicaption', { type: 'block', kind: 'caption', args: 'smo' });
add('item', { type: 'item' });
add('bibitem', { type: 'bibitem' });
add(
  'par endgraf newpage clearpage pagebreak cleardoublepage maketitle tableofcontents appendix bigskip medskip smallskip',
  {
    type: 'paragraph-end',
  },
);
add('frontmatter mainmatter backmatter', { type: 'paragraph-end' });

// Tables.
add('toprule midrule bottomrule hline endhead endfirsthead specialrule Xhline', { type: 'rule' });
add('cline cmidrule endfoot endlastfoot addlinespace morecmidrules', { type: 'nothing', args: 'pom' });
add('tabularnewline', { type: 'row-end' });
add('multicolumn', { type: 'span-columns' });
add('multirow', { type: 'transparent', args: 'omomo' });
add('makecell thead shortstack', { type: 'transparent', args: 'so' });
add('rowcolor cellcolor columncolor', { type: 'nothing', args: 'om' });
add('resizebox scalebox', { type: 'transparent', args: 'smm' });

// Words seen through, with arguments that are not words.
add('textbf textrm textsf textsc textsl textup textmd textnormal mbox uline underline sout text', {
  type: 'transparent',
});
add('emph textit', { type: 'emphasis' });
add('enquote', { type: 'quotation', args: 's' });
add('textcolor colorbox fcolorbox', { type: 'transparent', args: 'om' });
add('parbox raisebox makebox framebox adjustbox', { type: 'transparent', args: 'om' });
add('href', { type: 'link', args: 'om' });
add('hyperref', { type: 'link', args: 'o' });
add('hyperlink hypertarget', { type: 'link', args: 'm' });
add('footnotemark', { type: 'nothing', args: 'o' });

// Nothing that readers see.
add('label index vspace hspace pagestyle thispagestyle bibliographystyle graphicspath', {
  type: 'nothing',
  args: 'som',
});
add('usepackage RequirePackage documentclass LoadClass usetikzlibrary pgfplotsset', { type: 'nothing', args: 'omo' });
add(
  'hypersetup geometry lstset ctexset captionsetup sisetup setmainfont setCJKmainfont setCJKsansfont setCJKmonofont',
  {
    type: 'nothing',
    args: 'omo',
  },
);
add('setsansfont setmonofont zihao linespread fontsize selectlanguage foreignlanguage color pagecolor todo phantom', {
  type: 'nothing',
  args: 'om',
});
add('foreignlanguage', { type: 'transparent', args: 'om' });
add('fontsize setlength addtolength setcounter addtocounter definecolor colorlet numberwithin counterwithin', {
  type: 'nothing',
  args: 'mmo',
});
add('definecolor', { type: 'nothing', args: 'mmm' });
add('newlength newcounter newtoks pagenumbering bibpunct setcitestyle citestyle nolinkurl hyphenation', {
  type: 'nothing',
  args: 'om',
});
add('newtheorem', { type: 'nothing', args: 'smomo' });
add('printbibliography printindex listoffigures listoftables addtocontents', { type: 'nothing', args: 'o' });
add('addcontentsline', { type: 'nothing', args: 'mmm' });
add('markboth', { type: 'nothing', args: 'mm' });
add('markright', { type: 'nothing', args: 'm' });
add('centering raggedright raggedleft noindent indent bfseries itshape mdseries upshape rmfamily sffamily ttfamily', {
  type: 'nothing',
  args: '',
});
add('tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge songti heiti kaishu fangsong', {
  type: 'nothing',
  args: '',
});
add('newcommand renewcommand providecommand DeclareRobustCommand newenvironment renewenvironment def gdef edef let', {
  type: 'definition',
});
add(
  'DeclareMathOperator newacronym newglossaryentry longnewglossaryentry newrobustcmd renewrobustcmd providerobustcmd',
  {
    type: 'definition',
  },
);
for (const how of ['New', 'Renew', 'Provide', 'Declare'])
  add(`${how}DocumentCommand ${how}ExpandableDocumentCommand`, { type: 'definition' });
add('iffalse', { type: 'skip-conditional' });
add('fi else iftrue', { type: 'nothing', args: '' });

// Something that is not words.
add('ref eqref autoref nameref pageref cref Cref vref labelcref subref', { type: 'object', args: 'sm' });
add('crefrange Crefrange', { type: 'object', args: 'smm' });
add('url path', { type: 'object', args: 'm' });
add('includegraphics includepdf includesvg', { type: 'object', args: 'soom' });
add('ensuremath ce texttt', { type: 'object', args: 'm' });
add('gls Gls glspl Glspl acrshort acrlong acrfull ac acp', { type: 'object', args: 'som' });
add('lstinline verb Verb mintinline', { type: 'verb' });
add('(', { type: 'inline-math' });
add('[', { type: 'display-math' });

// Numbers with units.
add('num', { type: 'number' });
add('SI qty', { type: 'quantity' });
add('si unit', { type: 'unit' });
add('numrange', { type: 'number-range' });
add('SIrange qtyrange', { type: 'quantity-range' });

// Files.
add('bibliography addbibresource', { type: 'file', kind: 'bibliography', args: 'o' });
add('input include subfile subfileinclude', { type: 'file', kind: 'input' });
add('import subimport', { type: 'file', kind: 'input', args: 'm' });
add('nocite', { type: 'nocite' });

// Characters.
add(',', { type: 'thin-space' });
for (const [name, text] of Object.entries({
  '%': '%',
  '&': '&',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  ' ': ' ',
  '\n': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  '-': '',
  '/': '',
  '@': '',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  S: '§',
  P: '¶',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  guillemotleft: '«',
  guillemotright: '»',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textperiodcentered: '·',
  textbullet: '•',
  textdegree: '°',
  textperthousand: '‰',
  textyen: '¥',
  texteuro: '€',
  euro: '€',
  pounds: '£',
  textsterling: '£',
  textpm: '±',
  texttimes: '×',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  slash: '/',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  BibTeX: 'BibTeX',
  quad: ' ',
  qquad: ' ',
  enspace: ' ',
  space: ' ',
  nobreakspace: ' ',
  newline: '\n',
  linebreak: ' ',
  and: ', ',
  MakeUppercase: '',
})) {
  table.set(name, { type: 'text', text });
}
for (const [name, mark] of Object.entries({
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  H: '\u030b',
  u: '\u0306',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
})) {
  table.set(name, { type: 'accent', mark });
}
table.set('\\', { type: 'row-end' });
table.set('MakeUppercase', { type: 'transparent' });

/** The meaning of `\name`, or `undefined` for a command that nothing is known of. */
export function meaningOf(name: string): CommandMeaning | undefined {
  return table.get(name);
}

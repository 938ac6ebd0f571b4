/** What the lines before the body say of the document as a whole: where the body is, its language, its depths. */

export interface DocumentFrame {
  /** Where the body starts and ends; the whole source where there is no `document` environment. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly language: string | undefined;
  /** True where chapters exist, so that sections are of the second level. */
  readonly chapters: boolean;
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  chinese: 'zh',
  'chinese-simplified': 'zh-CN',
  'chinese-hans': 'zh-CN',
  'chinese-traditional': 'zh-TW',
  german: 'de',
  ngerman: 'de',
  french: 'fr',
  japanese: 'ja',
};

/** The first `needle` that no comment sign stands before in its line. */
function findUncommented(source: string, needle: RegExp): RegExpExecArray | undefined {
  for (let match = needle.exec(source); match !== null; match = needle.exec(source)) {
    let i = match.index - 1;
    while (i >= 0 && source[i] !== '\n' && source[i] !== '\r' && !(source[i] === '%' && source[i - 1] !== '\\')) i--;
    if (source[i] !== '%') return match;
    // The rest of the line is a comment too.
    const rest = source.slice(match.index, match.index + 5000).search(/[\r\n]/);
    needle.lastIndex = rest === -1 ? match.index + 5000 : match.index + rest;
  }
  return undefined;
}

function declaredLanguage(preamble: string): string | undefined {
  if (
    /\\documentclass(?:\[[^\]]{0,500}\])?\{(?:ctex|CTEX)\w*\}|\\usepackage(?:\[[^\]]{0,500}\])?\{[^}]{0,200}\b(?:ctex|xeCJK|CJKutf8)\b/.test(
      preamble,
    )
  ) {
    return 'zh';
  }
  const babel = /\\usepackage\[([^\]]{1,300})\]\{babel\}/.exec(preamble)?.[1];
  const poly = /\\set(?:main|default)language(?:\[[^\]]{0,200}\])?\{([\w-]{1,40})\}/.exec(preamble)?.[1];
  const name =
    poly ??
    babel
      ?.split(',')
      .pop()
      ?.replace(/^\s*main\s*=/, '')
      .trim();
  return name !== undefined && Object.hasOwn(languages, name.toLowerCase()) ? languages[name.toLowerCase()] : undefined;
}

export function readDocumentFrame(source: string): DocumentFrame {
  const begin = findUncommented(source, /\\begin\s*\{document\}/g);
  const bodyStart = begin === undefined ? 0 : begin.index + begin[0].length;
  const end = begin === undefined ? undefined : findUncommented(source.slice(bodyStart), /\\end\s*\{document\}/g);
  return {
    bodyStart,
    bodyEnd: end === undefined ? source.length : bodyStart + end.index,
    language: declaredLanguage(begin === undefined ? source.slice(0, 20_000) : source.slice(0, bodyStart)),
    chapters: /\\chapter\s*[*[{]/.test(source),
  };
}

/**
 * Renders terms, citations and figures in a preview of Markdown, as a plugin for markdown-it that is given what it
 * shows. Marks are put in when tokens are rendered, because an editor keeps the tokens of a document for later.
 */

import type { MarkdownIt, Token } from 'markdown-it';
import { writeItalics } from '../../citations';
import type { Block } from '../../text';
import { citedReferences, referencesHeading } from '../referenceListText';
import { type MakeToken, markChildren } from './markTokens';
import type { PreviewInput, PreviewMark } from './placedMark';
import { previewMarks } from './previewMarks';

/** What is known of the document that `env` names; `undefined` leaves it as it is. */
export type PreviewReader = (env: unknown) => PreviewInput | undefined;

interface Prepared {
  readonly blocks: readonly Block[];
  readonly marks: ReadonlyMap<Block, readonly PreviewMark[]>;
}

export function previewPlugin(md: MarkdownIt, read: PreviewReader): void {
  const render = md.renderer.render.bind(md.renderer);
  const TokenClass = new md.core.State('', md, {}).Token;
  const make: MakeToken = (type, tag, nesting) => new TokenClass(type, tag, nesting);
  md.renderer.render = (tokens, options, env) => {
    const input = read(env);
    if (!input) return render(tokens, options, env);
    return render(markTokens(tokens, input, make), options, env) + referenceList(input, md.utils.escapeHtml);
  };
}

const addressOf = (key: string): string => `#nqpf-ref-${encodeURIComponent(key)}`;

function markTokens(tokens: readonly Token[], input: PreviewInput, make: MakeToken): Token[] {
  const prepared: Prepared = { blocks: input.analysis.document.blocks, marks: previewMarks(input) };
  let next = 0;
  return tokens.map((token) => {
    if (token.type !== 'inline' || !token.children || token.children.length === 0) return token;
    const found = findBlock(token.children, prepared, next, make);
    if (!found) return token;
    next = found.index + 1;
    return found.children === token.children
      ? token
      : Object.assign(Object.create(token) as Token, { children: found.children });
  });
}

/** The next block whose prose is what the token shows. */
function findBlock(
  children: Token[],
  { blocks, marks }: Prepared,
  from: number,
  make: MakeToken,
): { readonly index: number; readonly children: Token[] } | undefined {
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.kind === 'metadata') continue;
    const marked = markChildren(children, block.prose.text, marks.get(block) ?? [], make, addressOf);
    if (marked) return { index, children: marks.has(block) ? [...marked] : children };
  }
  return undefined;
}

/** The works that the document cites by key or name, unless it has a list of its own. */
function referenceList(input: PreviewInput, escape: (text: string) => string): string {
  const { analysis, locale, shows, style } = input;
  if (!shows.citations || analysis.document.blocks.some(({ kind }) => kind === 'reference')) return '';
  const document = { ...analysis, file: '' };
  const { references, isNumbered } = citedReferences(document, style);
  if (references.length === 0) return '';
  const items = references.map(({ key, text }) => {
    const written = writeItalics(text, (italic) => `<em>${italic}</em>`, escape);
    return `<li id="${escape(`nqpf-ref-${key}`)}">${written}</li>`;
  });
  const list = isNumbered ? 'ol' : 'ul';
  const title = escape(referencesHeading(document, locale));
  return `<section class="nqpf-references"><h2>${title}</h2><${list}>${items.join('')}</${list}></section>\n`;
}

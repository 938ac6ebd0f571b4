/** Finds the Chinese and the English abstract of a document: front matter, environments, headings, and "摘要：" in front of a paragraph. */

import type { Block, ProseDocument } from '../../text';

export interface Abstracts {
  readonly zh: readonly Block[];
  readonly en: readonly Block[];
}

const heading = /^\s*[【[]?(?:中文|英文)?\s*(?:摘\s*要|内容提要|提要|abstract|summary)\s*[】\]]?\s*[：:]?\s*$/i;
const leadIn = /^\s*[【[]?(?:摘\s*要|内容提要|提要|abstract)\s*[】\]]?\s*[：:.]/i;
const keywords = /^\s*[【[]?(?:关键词|关键字|key\s*words?|jel)/i;

export function findAbstracts(document: ProseDocument): Abstracts {
  const found: Block[] = [];
  let isInside = false;
  for (const block of document.blocks) {
    const { text } = block.prose;
    if (block.level > 0) isInside = heading.test(text);
    else if (keywords.test(text)) isInside = false;
    else if (isInside || leadIn.test(text) || (block.kind === 'metadata' && text.length > 80)) found.push(block);
  }
  return { zh: found.filter(isChinese), en: found.filter((block) => !isChinese(block)) };
}

function isChinese({ prose }: Block): boolean {
  const han = prose.text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return han * 3 > prose.text.length;
}

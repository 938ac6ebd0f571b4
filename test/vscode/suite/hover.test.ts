/** The cards under the mouse, in both formats: terms, citations, figures, each over exactly the text it speaks of. */

import * as vscode from 'vscode';
import { closeAllEditors, hoverCard, hoverCards, openDocument, positionOf } from './editor';
import { equal, matches } from './expect';

interface Manuscript {
  readonly file: string;
  /** The term with inline markup in it, as it stands in the source. */
  readonly markedUp: string;
  readonly code: string;
}

const manuscripts: readonly Manuscript[] = [
  {
    file: 'paper.md',
    markedUp: '**新质**生产力',
    code: 'new quality productive forces in code',
  },
  {
    file: 'paper.tex',
    markedUp: '\\textbf{新质}生产力',
    code: 'New quality productive forces in a comment',
  },
];

for (const { file, markedUp, code } of manuscripts) {
  describe(`hover in ${file}`, () => {
    let document: vscode.TextDocument;

    before(async () => {
      document = await openDocument({ file });
    });
    after(closeAllEditors);

    it('shows the card of a Chinese term over exactly the term', async () => {
      const card = await hoverCard(document, '全要素生产率的提升');
      equal(card.about, '全要素生产率');
      matches(card.markdown, /total factor productivity/);
      matches(card.markdown, /全要素生产率/);
    });

    it('shows the card of a term through the markup inside it', async () => {
      const card = await hoverCard(document, markedUp, markedUp.indexOf('质'));
      matches(card.about, /新质.*生产力/);
      matches(card.markdown, /new quality productive forces/);
    });

    it('shows the card of an English term, whatever its case', async () => {
      const card = await hoverCard(document, 'New quality productive forces are', 5);
      equal(card.about, 'New quality productive forces');
      matches(card.markdown, /新质生产力/);
    });

    it('shows nothing where there is no prose', async () => {
      equal(await hoverCards(document, positionOf(document, code, 5)), []);
    });

    it('shows the reference of a key', async () => {
      const card = await hoverCard(document, 'bloom2013', 3);
      equal(card.about, 'bloom2013');
      matches(card.markdown, /product market rivalry/i);
      matches(card.markdown, /Econometrica[,，] ?2013/);
      matches(card.markdown, /references\.bib/);
    });

    it('shows the work behind Chinese author-year prose', async () => {
      const card = await hoverCard(document, '金碚，2024', 1);
      equal(card.about, '金碚，2024');
      matches(card.markdown, /金碚/);
      matches(card.markdown, /2024/);
    });

    it('says that a key has no entry', async () => {
      const card = await hoverCard(document, 'hseih2009', 3);
      equal(card.about, 'hseih2009');
      matches(card.markdown, /No entry/);
    });

    it('says of a figure under the wrong year whose value it is', async () => {
      const card = await hoverCard(document, '606.3');
      equal(card.about, '606.3亿美元');
      matches(card.markdown, /✗/);
      matches(card.markdown, /2004/);
      matches(card.markdown, /UNCTAD/);
    });

    it('says of a right figure where it comes from', async () => {
      const card = await hoverCard(document, '59359.85');
      equal(card.about, '59359.85亿美元');
      matches(card.markdown, /✓/);
      matches(card.markdown, /NBS/);
    });
  });
}

describe('a manuscript that is not saved yet', () => {
  afterEach(closeAllEditors);

  it('has its cards', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'latex',
      content: '1980年，我国实际利用外商直接投资606.3亿美元，发展新质生产力。\n',
    });
    matches((await hoverCard(document, '606.3')).markdown, /2004/);
    matches((await hoverCard(document, '新质生产力')).markdown, /new quality productive forces/);
  });
});

/**
 * What a writer may expect of a tool for citations, one test a feature, in the words of feature tables. Features of the
 * editor itself are tested in real hosts: hover, completion, definition, counts, rename, links, commands, styles and
 * the check of links in test/vscode/suite (both in Node and in the browser, which the run names), pictures, trust and
 * the interface in Chinese in test/vscode/ui, highlighting in test/syntaxes.
 */

import assert from 'node:assert/strict';
import {
  bibliographyFindings,
  citationActions,
  citationChoices,
  citationCounts,
  citedThingAt,
  definitionsAt,
  explainBibliography,
  hoverCard,
  insertCitation,
  readBibliography,
  readProse,
  referenceListText,
  referencesOf,
  renameEdits,
  renameTargetAt,
  searchLibrary,
} from '../../../src/core';
import type { CitationMention, RuleSettings } from '../../../src/core';
import { analyze, loadCore } from '../../support/core';
import { readMarked } from '../../support/markers';
import { workspace } from './citing';

const bibtex = `@article{jin2024,
  author = {金碚}, title = {论“新质生产力”的国家方略政策取向}, journal = {北京工业大学学报}, year = {2024}, number = {2}, pages = {1--8},
  abstract = {新质生产力是国家方略。}, keywords = {新质生产力, 政策}, note = {重读第二节}
}
@article{bloom2013,
  author = {Bloom, Nicholas and Schankerman, Mark and Van Reenen, John},
  title = {Identifying technology spillovers}, journal = {Econometrica}, year = {2013}, volume = {81}, number = {4},
  pages = {1347--1393}, doi = {10.3982/ECTA9466}, url = {https://example.org/bloom}
}
@book{mueller:2001/a.b-c, author = {M{\\"u}ller, Jos{\\'e}}, title = {\\'Etudes \\& more}, publisher = {P}, year = {2001}}
@article{张三2020, author = {张三 and 李四}, title = {数据要素的流动}, journal = {经济研究}, year = {2020}}
`;
const files = (text: string, name = 'a.md') => workspace({ 'refs.bib': bibtex, [name]: text }).document(name);
const mentions = (text: string, name = 'a.md'): readonly CitationMention[] => files(text, name).citations;
const ids = (text: string, name?: string): readonly (string | undefined)[] =>
  mentions(text, name).map(({ entry }) => entry?.id);
const keys = (text: string, name?: string): readonly (string | undefined)[] =>
  mentions(text, name).map(({ key }) => key);

/** What is offered at the cursor, `‸`. */
function choices(marked: string, name = 'a.md'): readonly string[] {
  const { text, cursor = 0 } = readMarked(marked);
  const document = files(text, name);
  const found = citationChoices(document.document, cursor, document);
  return (found?.choices ?? []).map(({ entry }) => entry.id);
}

async function card(marked: string): Promise<{ readonly markdown: string; readonly about: string } | undefined> {
  const { text, cursor = 0 } = readMarked(marked);
  const found = hoverCard(await analyze(text, { bibtex }), cursor, await loadCore(), {
    locale: 'zh-cn',
    style: { edition: '2025', system: 'numeric' },
    link: (command) => `command:${command}`,
  });
  return found && { markdown: found.markdown, about: text.slice(found.span.start, found.span.end) };
}

async function rulesOf(text: string, rules: RuleSettings = {}): Promise<readonly string[]> {
  const { findings } = await analyze(text, { bibtex, rules });
  return findings.filter(({ rule }) => rule.startsWith('citations/')).map(({ rule }) => rule);
}

describe('citations, feature by feature', () => {
  describe('notations', () => {
    it('LaTeX \\cite family', () => {
      for (const command of [
        'cite',
        'citep',
        'citet*',
        'parencite',
        'textcite',
        'autocite',
        'footcite',
        'citeauthor',
        'volcite{2}',
        'upcite',
        'Citep',
        'mycite',
      ])
        assert.deepEqual(ids(`见\\${command}{jin2024}。`, 'a.tex'), ['jin2024'], command);
      assert.deepEqual(ids('\\parencites[1]{jin2024}[2]{bloom2013}', 'a.tex'), ['jin2024', 'bloom2013']);
    });
    it('pandoc [@key] in plain .md', () => {
      for (const text of [
        '[@jin2024]',
        '@jin2024 说',
        '[-@jin2024]',
        '[见 @jin2024, 第 5 页]',
        '@{jin2024}',
        '@jin2024 [p. 3]',
      ])
        assert.deepEqual(ids(text), ['jin2024'], text);
    });
    it('both LaTeX and .md in one extension', () => {
      assert.deepEqual(ids('[@jin2024]'), ids('\\cite{jin2024}', 'a.tex'));
      assert.deepEqual(ids('\\citep{jin2024}'), ['jin2024']);
    });
    it('Chinese author-year prose citations', () => {
      assert.deepEqual(
        ids('（金碚，2024）金碚（2024）(金碚, 2024)［金碚，2024］（张三和李四，2020）张三、李四（2020）'),
        ['jin2024', 'jin2024', 'jin2024', 'jin2024', '张三2020', '张三2020'],
      );
    });
    it('multi-line cite argument', () => {
      assert.deepEqual(ids('\\citep[见][5]{jin2024,\n  % 注\n  bloom2013}', 'a.tex'), ['jin2024', 'bloom2013']);
    });
    it('keys with : . - /', () => {
      assert.deepEqual(ids('[@mueller:2001/a.b-c]和@mueller:2001/a.b-c。'), [
        'mueller:2001/a.b-c',
        'mueller:2001/a.b-c',
      ]);
    });
    it('keys with Han characters', () =>
      assert.deepEqual(ids('[@张三2020]、\\cite{张三2020}'), ['张三2020', '张三2020']));
    it('correct next to full-width marks', () => {
      assert.deepEqual(keys('（见@jin2024），@jin2024；@jin2024。“@jin2024”：@jin2024、'), Array(5).fill('jin2024'));
    });
    it('skips code, math, comments, mail, YAML, addresses, handles, cross-references', () => {
      const skipped = [
        '`@jin2024`',
        '```\n[@jin2024]\n```',
        '$@jin2024$',
        '<!-- [@jin2024] -->',
        'a@jin2024.cn',
        '<x@jin2024.org>',
        'https://x.org/@jin2024',
        '\\@jin2024',
        '@fig:one',
        '[@tbl:two]',
        '@sec-three',
        '微博@某用户',
        '---\nauthor: "@jin2024"\n---\n',
      ];
      for (const text of skipped) assert.deepEqual(keys(text), [], text);
    });
  });

  describe('completion', () => {
    it('right after a Han character', () => assert.ok(choices('另见@bloom‸').includes('bloom2013')));
    it('by author or title', () => {
      assert.equal(choices('[@schankerman‸')[0], 'bloom2013');
      assert.equal(choices('[@数据要素‸')[0], '张三2020');
      assert.equal(choices('\\citep{spillovers‸}', 'a.tex')[0], 'bloom2013');
    });
    it('by pinyin and initials', () => {
      assert.ok(choices('[@zhangsan‸').includes('张三2020'));
      assert.ok(choices('[@sjys‸').includes('张三2020'));
      assert.ok(choices('（jinbei‸').includes('jin2024'));
    });
    it('sorted by use in the document', () => {
      assert.equal(choices('[@bloom2013]，[@bloom2013]，[@jin2024]。[@‸')[0], 'bloom2013');
    });
    it('extends a cite list that is there', () => {
      const document = files('见 [@jin2024]。');
      const entry = document.library.entryOf('bloom2013');
      assert.ok(entry);
      const [edit] = insertCitation(document, 5, entry)?.edits ?? [];
      assert.equal(edit?.newText, '; @bloom2013');
    });
  });

  describe('hover', () => {
    it('a formatted reference in the shape of GB/T 7714, without pandoc', async () => {
      const shown = await card('[@bloom‸2013]');
      assert.match(
        shown?.markdown ?? '',
        /^\*\*Bloom N，Schankerman M，Van Reenen J\.\*\* Identifying technology spillovers\\\[J\\\]\. Econometrica，2013，81（4）：1347-1393\./,
      );
    });
    it('the whole cluster at once', async () => {
      const { markdown = '' } = (await card('[@jin2024; @bloom‸2013]')) ?? {};
      assert.ok(markdown.indexOf('Identifying') >= 0 && markdown.indexOf('Identifying') < markdown.indexOf('国家方略'));
    });
    it('DOI or URL to click', async () => {
      assert.match((await card('[@bloom‸2013]'))?.markdown ?? '', /\(https:\/\/doi\.org\/10\.3982\/ECTA9466\)/);
    });
    it('abstract, keywords and notes', async () => {
      const { markdown = '' } = (await card('[@jin‸2024]')) ?? {};
      assert.match(markdown, /新质生产力是国家方略/);
      assert.match(markdown, /关键词：新质生产力, 政策/);
      assert.match(markdown, /备注：重读第二节/);
    });
    it('range limited to the key, and nothing beside it', async () => {
      assert.equal((await card('见 [@bloom‸2013] 的研究'))?.about, 'bloom2013');
      assert.equal((await card('（金碚‸，2024）'))?.about, '金碚，2024');
      assert.equal(await card('[@bloom2013] 之后很长的一‸句话'), undefined);
    });
    it('LaTeX accents decoded', async () => {
      const { markdown = '' } = (await card('[@mueller‸:2001/a.b-c]')) ?? {};
      assert.match(markdown, /Müller J\.\*\* Études & more/);
    });
  });

  describe('going about', () => {
    it('go to definition, in BibTeX, CSL-JSON and CSL-YAML', async () => {
      const analysis = await analyze('[@k]');
      for (const [name, text] of [
        ['r.bib', '@book{k, title={t}}'],
        ['r.json', '[{"id": "k", "title": "t"}]'],
        ['r.yaml', 'references:\n- id: k\n  title: t\n'],
      ] as const) {
        const { document } = workspace({ [name]: text, 'a.md': '[@k]' });
        const [target] = definitionsAt({ ...analysis, ...document('a.md') }, 2);
        assert.ok(target?.kind === 'entry');
        assert.equal(text.slice(target.span.start, target.span.end), 'k');
      }
    });
    it('all references of a key, prose included', () => {
      const { document, documents, texts } = workspace({
        'refs.bib': bibtex,
        'a.md': '[@jin2024]和金碚（2024）',
        'b.tex': '\\cite{jin2024}',
      });
      const thing = citedThingAt(document('a.md'), 4);
      assert.ok(thing);
      const found = referencesOf(thing, documents, texts, true).map(({ file }) => file);
      assert.deepEqual(found, ['refs.bib', 'a.md', 'a.md', 'b.tex']);
    });
    it('rename of a key across text and bibliography', () => {
      const { document, documents, texts } = workspace({
        'refs.bib': bibtex,
        'a.md': '[@jin2024]',
        'b.tex': '\\cite{jin2024}',
      });
      const answer = renameTargetAt(document('a.md'), 4);
      assert.ok(answer?.kind === 'target');
      const edits = renameEdits(answer.target, 'jin2024b', 'a.md', documents, texts);
      assert.ok(edits.kind === 'edits');
      assert.deepEqual([...edits.files.keys()].sort(), ['a.md', 'b.tex', 'refs.bib']);
    });
    it('number of uses at an entry', () => {
      const { sources, documents } = workspace({ 'refs.bib': bibtex, 'a.md': '[@jin2024]，（金碚，2024）' });
      const [source] = sources;
      assert.ok(source);
      assert.equal(citationCounts(source, documents).get('jin2024'), 2);
    });
  });

  describe('findings', () => {
    it('an undefined key, live', async () =>
      assert.deepEqual(await rulesOf('[@nokey2024]'), ['citations/undefined-key']));
    it('did you mean, and create an entry', async () => {
      const [finding] = (await analyze('[@blom2013]', { bibtex })).findings;
      assert.equal(finding?.fixes[0]?.edits[0]?.newText, 'bloom2013');
      const document = files('[@nokey2024]');
      const actions = citationActions(document, { start: 2, end: 3 });
      assert.ok(actions.some(({ additions }) => additions.some(({ text }) => text.includes('{nokey2024,'))));
    });
    it('unused and duplicate entries', () => {
      const source = {
        ...readBibliography('@book{a, title={x}}\n@book{a, title={y}}\n@book{b, title={z}}', 'r.bib'),
        file: 'r.bib',
        builtIn: false,
      };
      const { document } = workspace({ 'r.bib': '@book{a, title={x}}', 'a.md': '[@a]' });
      const found = bibliographyFindings(source, [document('a.md')], { 'citations/uncited-entry': 'information' });
      assert.ok(found.some(({ rule }) => rule === 'citations/duplicate-key'));
      assert.ok(found.some(({ rule }) => rule === 'citations/uncited-entry'));
    });
    it('one finding suppressed by a comment', async () => {
      assert.deepEqual(
        await rulesOf('<!-- nqpf-disable-next-line citations/undefined-key: 待补 -->\n[@nokey2024]'),
        [],
      );
    });
  });

  describe('sources', () => {
    it('\\bibitem', () => {
      const text =
        '见\\cite{k}。\n\\begin{thebibliography}{9}\n\\bibitem{k} 金碚. 论题[J]. 经济研究, 2024(1): 1-8.\n\\end{thebibliography}';
      assert.deepEqual(ids(text, 'a.tex'), ['k']);
    });
    it('CSL-JSON and CSL-YAML', () => {
      for (const [name, text] of [
        ['r.json', '[{"id": "k", "title": "t"}]'],
        ['r.yaml', '- id: k\n  title: t\n'],
      ] as const)
        assert.equal(workspace({ [name]: text, 'a.md': '[@k]' }).document('a.md').citations[0]?.entry?.id, 'k', name);
    });
    it('a report of why a bibliography was not found', () => {
      const document = files('---\nbibliography: nowhere.bib\n---\n[@jin2024]');
      const [reference] = document.document.files;
      assert.ok(reference);
      const page = explainBibliography(
        {
          document,
          lookups: [{ reference, found: undefined, lookedIn: ['paper/nowhere.bib'] }],
          root: undefined,
          patterns: [],
          show: (file) => file,
        },
        'en',
      );
      assert.match(
        page,
        /`nowhere\.bib` \(line 2\) was \*\*not found\*\*\. It was looked for at: `paper\/nowhere\.bib`/,
      );
    });
    it('a built-in corpus of the field', () => {
      const { library } = files('');
      assert.ok(library.entries.filter(({ source }) => source.builtIn).length > 100);
      assert.deepEqual(ids('（戴翔等，2024）'), [mentions('（戴翔等，2024）')[0]?.entry?.id]);
      assert.ok(mentions('（戴翔等，2024）')[0]?.entry?.source.builtIn);
    });
    it('the Chinese and the English record of one work are one work', () => {
      const both =
        '@article{zh, author={戴翔 and 杨双至}, title={题}, journal={刊}, year=2022, doi={10.1/x}}\n@article{en, author={Dai, Xiang and Yang, Shuangzhi}, title={T}, journal={J}, year=2022, doi={10.1/x}}';
      const { document } = workspace({ 'r.bib': both, 'a.md': '（戴翔和杨双至，2022）(Dai and Yang, 2022)' });
      assert.deepEqual(
        document('a.md').citations.map(({ entry }) => entry?.id),
        ['zh', 'en'],
      );
      const source = { ...readBibliography(both, 'r.bib'), file: 'r.bib', builtIn: false };
      assert.ok(bibliographyFindings(source, [], {}).some(({ rule }) => rule === 'citations/duplicate-entry'));
      const one = workspace({ 'r.bib': both.split('\n')[1] ?? '', 'a.md': '（戴翔和杨双至，2022）' });
      assert.equal(one.document('a.md').citations[0]?.entry?.id, 'en');
    });
  });

  describe('lists of references', () => {
    it('sorted by pinyin, surnames with their readings, Chinese works first', () => {
      const names = ['单一', '曾二', '解三', '仇四', '区五', '查六', '任七', '尉迟八', '张九', '欧阳十'];
      const own = names
        .map((name, index) => `@book{k${index}, author={${name}}, title={题}, publisher={社}, year=2020}`)
        .join('\n');
      const english = '@book{z, author={Adams, A.}, title={T}, publisher={P}, year=2020}';
      const cites = [...names.keys()].map((index) => `@k${index}`).join('; ');
      const { document } = workspace({ 'r.bib': `${own}\n${english}`, 'a.md': `[@z; ${cites}]` });
      const list = referenceListText(document('a.md'), { edition: '2025', system: 'author-year' }, 'zh-cn') ?? '';
      const heads = list
        .split('\n\n')
        .slice(1)
        .map((line) => line.split(/[，, ]/)[0]);
      // ouyang, ou, qiu, ren, shan, xie, yuchi, zeng, zha, zhang
      assert.deepEqual(heads, [
        '区五',
        '欧阳十',
        '仇四',
        '任七',
        '单一',
        '解三',
        '尉迟八',
        '曾二',
        '查六',
        '张九',
        'Adams',
      ]);
    });
    it('et al. and 等 by the language of each work', () => {
      const own =
        '@article{a, author={甲一 and 乙二 and 丙三 and 丁四}, title={题}, journal={刊}, year=2020}\n@article{b, author={A, A and B, B and C, C and D, D}, title={T}, journal={J}, year=2021}';
      const { document } = workspace({ 'r.bib': own, 'a.md': '[@a; @b]' });
      const list = referenceListText(document('a.md'), { edition: '2015', system: 'numeric' }, 'zh-cn') ?? '';
      assert.match(list, /甲一, 乙二, 丙三, 等\. 题/);
      assert.match(list, /A A, B B, C C, et al\. T/);
    });
  });

  it('a search finds works by any word of theirs, however the library is spelled', () => {
    const { library } = files('');
    for (const query of ['bloom 2013', 'muller', 'etudes', 'econometrica', '张三', 'zs', 'jin2024'])
      assert.ok(
        searchLibrary(library, query, { limit: 20 }).some(({ entry }) => !entry.source.builtIn),
        query,
      );
  });

  it('reads a document without a bibliography, without citations, and without anything', () => {
    for (const text of ['', '@', '[@', '（', '\\cite{', '\\cite{}', '[@]']) {
      assert.deepEqual(
        readProse(text, 'markdown').cites.flatMap((mark) => mark.keys),
        [],
        text,
      );
      assert.deepEqual(keys(text, 'a.tex'), [], text);
    }
  });
});

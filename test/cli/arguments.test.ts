/** What the command line accepts, refuses and looks up. */

import assert from 'node:assert/strict';
import { folderWith, nqpf } from './support';

describe('nqpf arguments', () => {
  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /command is missing/],
    ['an unknown command', ['chek', 'a.md'], /no command "chek"/],
    ['an unknown option', ['check', '--colour', 'a.md'], /no option "--colour"/],
    ['a missing value', ['check', 'a.md', '--format'], /"--format" needs a value/],
    ['an unknown format', ['check', '--format', 'xml', 'a.md'], /"xml" is no value for "--format"/],
    ['an unknown locale', ['check', '--locale', 'fr', 'a.md'], /"fr" is no value/],
    ['an unknown severity', ['check', '--rule', 'citations/*=fatal', 'a.md'], /no value for "--rule"/],
    ['an unknown rule', ['check', '--rule', 'citations/nothing=off', 'a.md'], /no rule or group "citations\/nothing"/],
    ['a number of jobs that is none', ['check', '--jobs', 'many', 'a.md'], /"many" is no value/],
    ['no path', ['check'], /is missing/],
    ['standard input without its format', ['check', '-'], /--stdin-format/],
    ['nothing to look up', ['define'], /needs something to look up/],
    ['--fix where nothing is fixed', ['terms', '--fix', 'a.md'], /has no option "--fix"/],
  ];
  for (const [name, words, expected] of refused) {
    it(`refuses ${name} with status 2`, async () => {
      const { status, output, errors } = await nqpf(words, folderWith({ 'a.md': '' }));
      assert.equal(status, 2);
      assert.equal(output, '');
      assert.match(errors, expected);
      assert.doesNotMatch(errors, /[{}]|\n {4}at /);
    });
  }

  it('shows help and version', async () => {
    assert.match((await nqpf(['--help'], '.')).output, /nqpf check/);
    assert.match((await nqpf(['--help', '--locale', 'zh-cn'], '.')).output, /全部规则/);
    assert.equal((await nqpf(['--version'], '.')).output, '0.0.0\n');
  });
});

describe('nqpf define, cite and series', () => {
  it('defines a term by Chinese, English, alias or id', async () => {
    for (const query of [['新质生产力'], ['new', 'quality', 'productive', 'forces'], ['TFP']]) {
      const { status, output } = await nqpf(['define', ...query], '.');
      assert.equal(status, 0, query.join(' '));
      assert.match(output, /\[[a-z0-9-]+\]/);
    }
    const { output } = await nqpf(['define', '--format', 'json', '新质生产力'], '.');
    assert.equal((JSON.parse(output) as { results: { zh: string }[] }).results[0]?.zh, '新质生产力');
  });

  it('says where a term stands in the argument of the founding paper', async () => {
    const { output } = await nqpf(['define', '--locale', 'zh-cn', '数据跨境流动'], '.');
    assert.match(output, /四条渠道 › 数字流通/);
    const english = await nqpf(['define', '--locale', 'en', 'flow of ideas'], '.');
    assert.match(english.output, /two kinds of flow › flow of ideas/);
  });

  it('defines and finds the terms of a glossary of the user', async () => {
    const cwd = folderWith({
      'own.yaml': '- zh: 流域协作\n  en: basin work\n- nonsense\n',
      'a.md': '流域协作与新质生产力。\n',
    });
    const defined = await nqpf(['define', '--glossary', 'own.yaml', 'basin work'], cwd);
    assert.match(defined.output, /流域协作/);
    const { output, errors, status } = await nqpf(['terms', '--format', 'json', '--glossary', 'own.yaml', 'a.md'], cwd);
    const { results } = JSON.parse(output) as { results: { terms: { id: string }[] }[] };
    assert.deepEqual(
      results[0]?.terms.map(({ id }) => id),
      ['basin-work', 'nqpf'],
    );
    assert.match(errors, /own\.yaml:3:3: /);
    assert.equal(status, 2);
  });

  it('finds the terms that a LaTeX document, or what it takes in, defines itself', async () => {
    const cwd = folderWith({
      'main.tex': [
        '\\loadglsentries{terms}',
        '% \\input{old}',
        '\\newacronym{pbw}{PBW}{pilot basin work}',
        '\\begin{document}',
        '流域协作与PBW，旧名不计。',
        '\\include{one}',
        '\\end{document}',
      ].join('\n'),
      'one.tex': '流域协作又见于此章。\n',
      'terms.tex': '\\newglossaryentry{basin}{name={流域协作}, description={Work in a basin.}}\n',
      'old.tex': '\\newglossaryentry{old}{name={旧名}, description={Gone.}}\n',
    });
    const { output } = await nqpf(['terms', '--format', 'json', 'main.tex', 'one.tex'], cwd);
    const { results } = JSON.parse(output) as { results: { terms: { id: string }[] }[] };
    assert.deepEqual(
      results.map(({ terms }) => terms.map(({ id }) => id)),
      [['basin', 'pbw'], ['basin']],
    );
  });

  it('finds works by author, title, year, key and pinyin, the user’s first', async () => {
    const cwd = folderWith({ 'refs.bib': '@article{mine, author={金碚}, title={我的}, journal={乙}, year=2024}' });
    const ids = async (...query: readonly string[]): Promise<readonly string[]> => {
      const { output } = await nqpf(['cite', '--format', 'json', '--bib', 'refs.bib', ...query], cwd);
      return (JSON.parse(output) as { results: { id: string }[] }).results.map((work) => work.id);
    };
    assert.deepEqual(await ids('金碚', '2024'), ['mine', 'jin-bei-2024']);
    assert.deepEqual(await ids('jinbei', '2019'), ['jin-bei-2019']);
    assert.deepEqual(await ids('jb', '2019'), ['jin-bei-2019']);
    assert.deepEqual((await ids('Hsieh'))[0], 'hsieh-klenow-2009');
    assert.deepEqual((await ids('misallocation'))[0], 'hsieh-klenow-2009');
    assert.deepEqual((await ids('gps-2020'))[0], 'gps-2020');
    assert.ok((await ids('xinzhishengchanli')).includes('zhou-xu-2023'));
  });

  it('never prints what is not verified', async () => {
    const { output } = await nqpf(['cite', '戴翔', '马皓巍'], '.');
    assert.equal(output, 'dai-ma-2024  [author-year]\n  戴翔，马皓巍，2024.\n');
  });

  it('prints a series with publisher and vintage', async () => {
    for (const query of ['出口总额', 'exports']) {
      const { status, output } = await nqpf(['series', query], '.');
      assert.equal(status, 0, query);
      assert.match(output, /^.+ \[[a-z0-9_]+\]\nYear +Value +Unit +Publisher +Vintage\n\d{4} +[\d.]+ /m);
    }
  });

  it('gives 1 where nothing is known', async () => {
    for (const command of ['define', 'cite', 'series']) {
      const { status, errors } = await nqpf([command, 'zzzzqqq'], '.');
      assert.equal(status, 1);
      assert.match(errors, /Nothing is known of "zzzzqqq"/);
    }
  });
});

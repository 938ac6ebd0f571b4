/** Markdown to prose: what readers see, block by block. */

import assert from 'node:assert/strict';
import { readProse } from '../../../src/core/text';
import { onlyProse, showBlocks, showCites } from './showProse';

function check(source: string, expected: readonly string[]): void {
  assert.deepEqual(showBlocks(source, 'markdown'), expected);
}

describe('Markdown blocks', () => {
  it('reads headings of both sorts, without signs and attributes', () => {
    check('# 引言 {#sec-a}\n## H ##\nTitle\n===\nSub\n---\n#话题', [
      'heading1 引言',
      'heading2 H',
      'heading1 Title',
      'heading2 Sub',
      'paragraph #话题',
    ]);
  });
  it('reads lists, tasks and what is nested in them', () => {
    check('- a\n- b\n\n  c\n    - d\n\n1) x\n2) y\n\n- [x] done', [
      'list-item a',
      'list-item b',
      'list-item c',
      'list-item d',
      'list-item x',
      'list-item y',
      'list-item done',
    ]);
  });
  it('takes a year at a line start for no list', () => check('从\n2023. 年起', ['paragraph 从 2023. 年起']));
  it('marks quotations, with lazy lines and quotations inside', () => {
    check('> 引用 **生产\n> 力**\nlazy\n\n> a\n>> b\n\ntext', [
      '> paragraph 引用 生产力 lazy',
      '> paragraph a',
      '> paragraph b',
      'paragraph text',
    ]);
  });
  it('reads pipe tables with their captions', () => {
    check('表1 进出口\n\n| 年份 | 总额 |\n|---|--:|\n| 1980 | c\\|d |\n| `a|b` | |\n\n: 来源 {#tbl-x}', [
      'caption 表1 进出口',
      'table-cell(0,0,0,header) 年份',
      'table-cell(0,0,1,header) 总额',
      'table-cell(0,1,0) 1980',
      'table-cell(0,1,1) c|d',
      'caption 来源',
    ]);
  });
  it('keeps code, rules, divs and formulas out of the prose', () => {
    check('```{r}\n@a\n```\n\n    code\n\n~~~\nx\n~~~\n***\n\n::: {.note}\ntext\n:::\n\n$$\n- a\n= b\n$$\n', [
      'paragraph text',
    ]);
  });
  it('reads footnotes where they stand', () => {
    check('甲[^1]乙^[inline *note*]\n\n[^1]: 注 a\n    b\n\n    c', [
      'paragraph 甲乙',
      'footnote inline note',
      'footnote 注 a b',
      'footnote c',
    ]);
  });
  it('gives captions of pictures blocks of their own', () => {
    check('前 ![图 *注*](a.png){width=50%} 后', ['paragraph 前 ￼ 后', 'caption 图 注']);
  });
  it('sees through HTML and keeps its breaks', () => {
    check('<div>\n<b>文</b>字<br>行\n</div>\n\n<ul><li>a</li><li>b</li></ul>', [
      'paragraph 文字\n行',
      'paragraph a\nb',
    ]);
  });
  it('reads tables in HTML, with what their cells span', () => {
    check(
      '<table>\n<caption>表1</caption>\n<tr><th rowspan="2">a</th><th colspan="2">b</th></tr>\n<tr><th>c</th><th>d</th></tr>\n' +
        '<tr><td rowspan=2>e<br>f</td><td>1</td><td>2</td></tr>\n<!-- <tr><td>x</td></tr> -->\n<tr><td>3</td><td>4</td></tr>\n</table>\n后',
      [
        'caption 表1',
        'table-cell(0,0,0,header) a',
        'table-cell(0,0,1,header) b',
        'table-cell(0,1,1,header) c',
        'table-cell(0,1,2,header) d',
        'table-cell(0,2,0) e\nf',
        'table-cell(0,2,1) 1',
        'table-cell(0,2,2) 2',
        'table-cell(0,3,1) 3',
        'table-cell(0,3,2) 4',
        'paragraph 后',
      ],
    );
    check('<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>', ['paragraph a']);
    check('<table>\n<tr><td>a', ['paragraph a']);
  });
  it("reads pandoc's simple and multiline tables, by the columns of the screen", () => {
    const cells = [
      'table-cell(0,0,0,header) 地区',
      'table-cell(0,0,1,header) Jobs',
      'table-cell(0,1,0) 东部 and',
      'table-cell(0,1,1) 1 2',
    ];
    check('  地区       Jobs\n  --------- -----\n  东部 and    1 2\n\n后', [...cells, 'paragraph 后']);
    check(
      '---------------\n地区       Jobs\n--------- -----\n东部 and    1 2\n\n西部\nand       3\n---------------\n',
      [...cells, 'table-cell(0,2,0) 西部 and', 'table-cell(0,2,1) 3'],
    );
    check('--------- -----\n东部      1\n--------- -----\n', ['table-cell(0,0,0) 东部', 'table-cell(0,0,1) 1']);
  });
  it('takes lines with dashes for tables only where rows follow', () => {
    check('Title\n-----\n文', ['heading2 Title', 'paragraph 文']);
    check('文\n\n---- ----\n\n字', ['paragraph 文', 'paragraph 字']);
    check('head one\n---- ----\nunbroken line\n', ['paragraph head one', 'paragraph unbroken line']);
  });
  it('makes reference lists of headings, divs and numbered entries', () => {
    check(
      '## 参考文献\n\n[1] 甲. 乙[J]. 2024.\n[2] 丙. 丁[M]. 2023.\n\n## 附录\n\n文\n\n[3] A. B[J]. 2020.\n\n::: {#refs}\nC.\n:::',
      [
        'heading2 参考文献',
        'reference [1] 甲. 乙[J]. 2024.',
        'reference [2] 丙. 丁[M]. 2023.',
        'heading2 附录',
        'paragraph 文',
        'reference [3] A. B[J]. 2020.',
        'reference C.',
      ],
    );
  });
  it('reads paragraphs that are indented with ideographic blanks', () => {
    check('　　新质生产力\n　　的发展', ['paragraph 新质生产力的发展']);
  });
});

describe('Markdown inlines', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['新质**生产力。**促进*a*', '新质生产力。促进a'],
    ['发展**“新质”**生产力', '发展“新质”生产力'],
    ['新_质_ snake_case _em_', '新_质_ snake_case em'],
    ['显著 0.25*** 与 0.1**', '显著 0.25*** 与 0.1**'],
    ['~~del~~ H~2~O 10^4^', 'del H2O 10^4'],
    ['a\\*b &amp; &#x65b0; &unknown; \\', 'a*b & 新 &unknown; \\'],
    ['x  \ny\\\nz', 'x\ny\nz'],
    ['新质\n生产力\nnew\nquality，\nand', '新质生产力 new quality，and'],
    ['“流动”\n的 the\n“flow” of', '“流动”的 the “flow” of'],
    ['[链接 *a*](http://x.y/(z) "t") <https://a.b> https://c.d/e。', '链接 a ￼ ￼。'],
    ['[ref][r], [r][], [r] and [nope]\n\n[R]: <http://x>', 'ref, r, r and [nope]'],
    ['`a``b` ``c`d`` 新`x`质', '￼ ￼ 新￼质'],
    ['$12.5\\%$ $1{,}234$ $1.2 \\times 10^{4}$ $\\approx 3.2\\text{万亿}$', '12.5% 1,234 1.2×10^4 ≈3.2万亿'],
    ['$x^2$ $p < 0.05$ $$y$$ \\(z\\) \\(3\\%\\)', '￼ ￼ ￼ ￼ 3%'],
    ['US$5亿，$6亿。cost $5 and $10', 'US$5亿，$6亿。cost $5 and $10'],
    ['\\[citation needed\\] \\(see foo\\)', '[citation needed] (see foo)'],
    ['三 次 产 业 比 重 为 38.3%', '三次产业比重为 38.3%'],
    ['东 西 向', '东西向'],
    ['甲 乙丙', '甲 乙丙'],
    ['a   b\tc', 'a b c'],
    ['[文字]{.smallcaps} `x`{.r}', '文字 ￼'],
  ];
  for (const [source, expected] of cases) {
    it(`reads ${JSON.stringify(source)}`, () => assert.equal(onlyProse(source, 'markdown'), expected));
  }
  it('notes quotations, titles, links and emphasis', () => {
    const [block] = readProse('“甲”《乙》「丙」"丁" [戊](u) *己* ”庚 China’s ‘辛’ 5" x', 'markdown').blocks;
    const shown = block?.marks.map((mark) => `${mark.kind} ${block.prose.text.slice(mark.start, mark.end)}`);
    assert.deepEqual(shown, [
      'quotation “甲”',
      'work-title 《乙》',
      'quotation 「丙」',
      'quotation "丁"',
      'link-text 戊',
      'emphasis 己',
      'quotation ‘辛’',
    ]);
  });
  it('keeps marks in place where letter spacing is taken out', () => {
    const [block] = readProse('三 次 产 业 *比重* “甲”', 'markdown').blocks;
    const shown = block?.marks.map((mark) => block.prose.text.slice(mark.start, mark.end));
    assert.deepEqual(shown, ['比重', '“甲”']);
  });
});

describe('citations in Markdown', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['[@a; see also @b, pp. 33-35; -@c]', ['group[a, b, -c]']],
    ['见[@jin2024；@dai2023，第3页]。', ['group[jin2024, dai2023]']],
    [
      '如@jin2024认为，-@dai2023；@{https://x.y/z}',
      ['in-text[jin2024]', 'in-text[-dai2023]', 'in-text[https://x.y/z]'],
    ],
    ['@金碚2024认为[@金碚2024；＠戴翔2023]', ['in-text[金碚2024]', 'group[金碚2024, 戴翔2023]']],
    ['a@b.com <c@d.ef> `@g` http://h.i/@j [k](@l) \\@m', []],
    ['@fig:one [@tbl-two; @eq:x] @sec-a @lst:b [@k1; @fig-c]', ['group[k1]']],
    [
      'note^[see @k1] ![@k2](p.png) **@k3** > [text @k4](u)',
      ['in-text[k1]', 'in-text[k2]', 'in-text[k3]', 'in-text[k4]'],
    ],
    ['\\citep[see][p. 3]{a, b} \\textcite{c}', ['citep[a, b]', 'textcite[c]']],
    ['| a | b |\n|---|---|\n| [@x1] | @y2 |', ['group[x1]', 'in-text[y2]']],
    ['> 引 [@x1]\n> 续[@y2;\n> @z3]', ['group[x1]', 'group[y2, z3]']],
  ];
  for (const [source, expected] of cases) {
    it(`reads ${JSON.stringify(source)}`, () => assert.deepEqual(showCites(readProse(source, 'markdown')), expected));
  }
  it('gives groups their whole range and takes locators out of the prose', () => {
    const document = readProse('增长[见 @a，第3页]。@b [p. 5] says', 'markdown');
    assert.deepEqual(
      document.cites.map(({ span }) => document.source.slice(span.start, span.end)),
      ['[见 @a，第3页]', '@b'],
    );
    assert.equal(document.blocks[0]?.prose.text, '增长￼。￼ says');
  });
});

describe('front matter', () => {
  it('reads the fields that matter, with places', () => {
    const source =
      '---\ntitle: "新质*生产力*"\nsubtitle: 视角 # c\nabstract: |\n  第一行，\n  第二行\nkeywords: [流动, "a, b"]\nauthor:\n  - name: x\n    title: no\nbibliography:\n  - a.bib\n  - \'b.bib\'\ncsl: c.csl\nlang: zh-CN\nnocite: |\n  @x, @*\n---\n正文';
    const document = readProse(source, 'markdown');
    assert.deepEqual(showBlocks(source, 'markdown'), [
      'metadata 新质生产力',
      'metadata 视角',
      'metadata 第一行，第二行',
      'metadata 流动',
      'metadata a, b',
      'paragraph 正文',
    ]);
    assert.deepEqual(
      document.files.map(({ kind, path, span }) => [kind, path, source.slice(span.start, span.end)]),
      [
        ['bibliography', 'a.bib', 'a.bib'],
        ['bibliography', 'b.bib', 'b.bib'],
        ['csl', 'c.csl', 'c.csl'],
      ],
    );
    assert.deepEqual(
      [document.language, document.citesAll, document.nocite.map(({ key }) => key)],
      ['zh-CN', true, ['x']],
    );
  });
  it('names what it cannot read and reads the rest', () => {
    const source = '---\nbad line\ntitle: x\ncsl: "open\n---\ntext';
    const { problems, blocks } = readProse(source, 'markdown');
    assert.deepEqual(
      problems.map(({ span }) => source.slice(span.start, span.end)),
      ['bad line', '"open'],
    );
    assert.deepEqual(
      blocks.map((block) => block.prose.text),
      ['x', 'text'],
    );
  });
  it('reports front matter that does not end, and takes a rule for a rule', () => {
    const open = readProse('---\ntitle: x\n\nbody', 'markdown');
    assert.equal(open.problems.length, 1);
    assert.deepEqual(
      open.blocks.map((block) => block.prose.text),
      ['x', 'body'],
    );
    assert.equal(readProse('---\n\ntext', 'markdown').problems.length, 0);
  });
  it('keeps comments with their words', () => {
    const { comments } = readProse('a <!-- nqpf-disable-line --> b\n\n<!-- one\n\ntwo -->\n', 'markdown');
    assert.deepEqual(
      comments.map(({ text }) => text),
      [' nqpf-disable-line ', ' one\n\ntwo '],
    );
  });
});

/** Text as it comes out of a PDF is read through its line ends; everything that only looks a little like it is not. */

import assert from 'node:assert/strict';
import { readProse } from '../../../src/core/text';
import { showBlocks } from './showProse';

/** Cuts a paragraph into lines of a page. */
function cut(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (let i = 0; i < paragraph.length; i += width) lines.push(paragraph.slice(i, i + width));
  return lines;
}

function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const first =
  '内河港口的货物吞吐量在过去十年里稳步上升，沿江各市的仓储、加工与物流企业随之聚集，形成了若干条彼此衔接的运输走廊。研究者注意到，这种聚集并不是简单的数量叠加，而是伴随着信息系统的联通和作业标准的统一。';
const second =
  '与此同时，港口之间的分工也在调整。上游港口更多承担集散任务，下游港口则侧重于远洋航线的衔接，两者之间的班轮密度明显提高（李某，2021）。由此可见，新质生产力的形成离不开要素在空间上的顺畅流动。';
const third =
  'Inland ports have become busier over the past decade, and warehouses, workshops and carriers have settled along the river. Observers note that this is more than a matter of numbers, since information systems were linked and working standards were unified at the same time.';

const page = [
  ...cut(first, 22),
  '一、港口的分工',
  ...cut(second.slice(0, 44), 22),
  '内河港口与要素流动',
  ` ${second.slice(44, 66)}`,
  ...cut(second.slice(66), 22),
  '二、小结',
  ...cut(first.slice(0, 44), 22),
  '内河港口与要素流动',
  ` ${first.slice(44, 66)}`,
  ...cut(first.slice(66), 22),
];

describe('text out of a PDF', () => {
  it('is joined to paragraphs, with titles and running heads apart', () => {
    const shown = showBlocks(page.join('\n\n'), 'markdown');
    assert.deepEqual(shown, [
      `paragraph ${first}`,
      'heading1 一、港口的分工',
      `paragraph ${second}`,
      'paragraph 内河港口与要素流动',
      'heading1 二、小结',
      `paragraph ${first}`,
      'paragraph 内河港口与要素流动',
    ]);
  });
  it('leads every character back to its line', () => {
    const source = page.join('\r\n\r\n');
    const block = readProse(source, 'markdown').blocks[2];
    const at = block?.prose.text.indexOf('班轮密度') ?? -1;
    const place = block?.prose.toSource(at, at + 4);
    assert.ok(place !== undefined);
    assert.equal(source.slice(place.start, place.end).replace(/[\r\n ]/g, ''), '班轮密度');
    assert.equal(block?.prose.toProse(place.start), at);
  });
  it('is told in English as well, with words parted at line ends', () => {
    const source = [...wrap(third, 64), ...wrap(third, 64)].join('\n\n');
    const shown = showBlocks(source, 'markdown')
      .join(' ')
      .replace(/paragraph /g, '');
    assert.equal(shown, `${third} ${third}`);
  });
  it('keeps an abstract and keywords apart', () => {
    const source = [...page, `摘要：${first.slice(0, 30)}。`, '关键词：港口；要素；流动'].join('\n\n');
    const shown = showBlocks(source, 'markdown');
    assert.ok(shown.some((block) => block.startsWith('paragraph 摘要：')));
    assert.ok(
      shown.includes('paragraph 关键词：港口；要素；流动') || shown.includes('heading1 关键词：港口；要素；流动'),
    );
  });
  it('takes page numbers out of the sentence', () => {
    const lines = cut(first + second, 22);
    const source = [...lines.slice(0, 3), '— 12 —', ...lines.slice(3)].join('\n\n');
    const shown = showBlocks(source, 'markdown');
    assert.ok(shown.includes('paragraph — 12 —'));
    assert.ok(shown.some((block) => block.includes(first.slice(0, 90))));
  });
  it('reads Markdown that was put between the lines', () => {
    const source = ['# 港口研究', ...cut(first, 22), '## 第二节', ...cut(second, 22), '- 甲\n- 乙'].join('\n\n');
    assert.deepEqual(showBlocks(source, 'markdown'), [
      'heading1 港口研究',
      `paragraph ${first}`,
      'heading2 第二节',
      `paragraph ${second}`,
      'list-item 甲',
      'list-item 乙',
    ]);
  });
});

describe('other documents with an empty line behind every line', () => {
  const untouched: Readonly<Record<string, readonly string[]>> = {
    'one sentence a line': (first + second)
      .split('。')
      .filter(Boolean)
      .map((sentence) => `${sentence}。`),
    verse: [
      '远山含黛水含烟',
      '一叶轻舟过客船',
      '欲问春归何处去',
      '杨花落尽柳绵绵',
      '江南三月花如海',
      '塞北初晴雪满天',
      '我自凭栏听夜雨',
      '灯前细读旧诗篇',
    ],
    'long verse': [
      '在黄昏的渡口等一艘没有名字的船',
      '风把昨天的信吹到了对岸的树上',
      '你说过的话像河面上最后一点光',
      '我把它收进口袋里当作路上的粮',
      '夜深的时候听见远处有人在歌唱',
      '歌里的村庄还是我们离开的模样',
      '明天的路很长我们还要一起去闯',
      '等到春天再来的时候回到这地方',
    ],
    'titles in a list': [
      '数字经济与区域协调发展的机理研究',
      '制造业转型升级的路径与政策选择',
      '内河航运网络结构及其演化的特征',
      '要素流动视角下的城市群分工格局',
      '开放型经济新体制的构建逻辑分析',
      '港口群协同发展的国际经验与启示',
      '绿色低碳转型对产业结构影响实证',
      '全球价值链重构背景下的应对之策',
    ],
    dialogue: [
      '“你来了？”',
      '“来了。路上下了一阵雨，所以耽搁了一会儿。”',
      '“先坐下喝杯热茶，慢慢说。”',
      '“好。港口那边的事情，你听说了没有？”',
      '“听说了一点，不过不太清楚。”',
      '“那我从头讲给你听吧。”',
      '“等等，我去把门关上。”',
      '“快去快回。”',
    ],
    keywords: [
      '新质生产力；国际循环',
      '要素流动；制度型开放',
      '全要素生产率；绿色发展',
      '数字经济；数据要素',
      '产业链；供应链',
      '对外贸易；外商投资',
      '港口；物流',
      '思想流动；创新',
    ],
    'English verse': [
      'The river carries all the lights away',
      'And leaves the harbor waiting for the day',
      'A ferry bell is ringing in the rain',
      'The gulls have gone and will not come again',
      'We counted every lantern on the shore',
      'And promised we would never ask for more',
      'The morning finds us standing on the pier',
      'With nothing left to say and no one near',
    ],
    'short paragraphs': [
      '港口很忙。',
      '货物很多。',
      '工人来自各地。',
      '船只昼夜不停。',
      '夜里灯火通明。',
      '早晨又是新的一天。',
      '大家都很满意。',
      '这就是我们的港口。',
    ],
  };
  for (const [name, lines] of Object.entries(untouched)) {
    it(`leaves ${name} alone`, () => {
      assert.deepEqual(
        showBlocks(lines.join('\n\n'), 'markdown'),
        lines.map((line) => `paragraph ${line}`),
      );
    });
  }
  it('leaves paragraphs with soft line breaks alone', () => {
    const source = `${cut(first, 22).join('\n')}\n\n${cut(second, 20).join('\n')}\n\n短段。`;
    assert.deepEqual(showBlocks(source, 'markdown'), [`paragraph ${first}`, `paragraph ${second}`, 'paragraph 短段。']);
  });
});

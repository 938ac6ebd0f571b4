/** What `nqpf --help` prints. */

import type { MessageTemplate } from '../core';

export const helpText: MessageTemplate = {
  en: `nqpf reads manuscripts on new quality productive forces and checks their figures, citations and terms.

  nqpf check     [options] PATH...   findings of all rules
  nqpf claims    [options] PATH...   the statistical claims that were read, with their verdicts
  nqpf terms     [options] PATH...   the glossary terms that occur
  nqpf citations [options] PATH...   the citations that were read, and what they resolve to
  nqpf define    TERM                one glossary entry (Chinese, English, alias or id)
  nqpf cite      QUERY               search the bibliography (author, title, year, key, pinyin)
  nqpf series    INDICATOR           one reference series, as a table
  nqpf report    FILE -o report.html everything about one document on one self-contained page

A PATH is a file, a folder, a pattern, or "-" for standard input.

  --format pretty|json|ndjson|sarif  form of the output
  --stdin-format markdown|latex      what "-" is
  --bib FILE                         a further bibliography (may be repeated)
  --glossary FILE                    a further glossary, YAML or LaTeX (may be repeated)
  --data FILE                        a further table of statistics, CSV (may be repeated)
  --rule ID=SEVERITY                 error, warning, information, hint or off; ID may be a group, "statistics/*"
  --locale en|zh-cn                  language of the messages
  --jobs N                           files read side by side
  -o FILE                            where the report is written; standard output if left out
  --fix, --fix-dry-run               apply the safe fixes, or show what they would change

Exit status: 0 nothing at severity error, 1 at least one, 2 the work itself could not be done.
`,
  'zh-cn': `nqpf 读取有关新质生产力的文稿，核查其中的数据、引文与术语。

  nqpf check     [选项] 路径...   全部规则的检查结果
  nqpf claims    [选项] 路径...   读到的统计陈述及其判断
  nqpf terms     [选项] 路径...   出现的术语
  nqpf citations [选项] 路径...   读到的引文及其对应的文献
  nqpf define    术语             一个词条（中文、英文、别名或编号）
  nqpf cite      查询             检索文献（作者、题名、年份、引文键、拼音）
  nqpf series    指标             一个参考序列，以表格列出
  nqpf report    文件 -o report.html  一份文稿的全部检查结果，一个自足的网页

路径可以是文件、文件夹、通配模式，或表示标准输入的 -。

  --format pretty|json|ndjson|sarif  输出形式
  --stdin-format markdown|latex      标准输入的格式
  --bib 文件                         另加的文献库（可重复）
  --glossary 文件                    另外的词表，YAML 或 LaTeX（可重复）
  --data 文件                        另外的统计数据表，CSV（可重复）
  --rule 规则=级别                   error、warning、information、hint 或 off；规则可以是一组，如 statistics/*
  --locale en|zh-cn                  消息的语言
  --jobs N                           同时处理的文件数
  -o 文件                            报告写入的文件；省略则写到标准输出
  --fix、--fix-dry-run               应用稳妥的修改，或只显示会改什么

退出状态：0 没有错误级的问题，1 至少一个，2 未能完成工作。
`,
};

/** The command line `nqpf`: until its commands are there it says that it has none. */

import { localeOf, t } from '../core';
import type { MessageTemplate } from '../core';

const noCommands: MessageTemplate = {
  en: 'This build has no commands yet.',
  'zh-cn': '此构建尚未包含任何命令。',
};

process.stderr.write(`${t(localeOf(process.env['LANG']), noCommands)}\n`);
process.exitCode = 2;

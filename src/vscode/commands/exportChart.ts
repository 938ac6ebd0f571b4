/** "Export Chart…" and "Insert Chart into Manuscript": what the chart panel shows, as a file or as a figure. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { MessageTemplate } from '../../core';
import { exportFormats } from '../../protocol/chart';
import type { ExportFormat } from '../../protocol/chart';
import { interfaceLocale } from '../host';
import type { Command } from './command';

const details: Readonly<Record<ExportFormat, MessageTemplate>> = {
  svg: { en: 'drawing that scales to any size', 'zh-cn': '可任意缩放的矢量图' },
  png: { en: 'picture at twice the size of the screen', 'zh-cn': '两倍屏幕尺寸的图片' },
  csv: { en: 'the values, for a spreadsheet', 'zh-cn': '数值，供电子表格使用' },
};

export const exportChart: Command = {
  id: 'nqpf.exportChart',
  async run({ chart }) {
    const items = exportFormats.map((format) => ({
      label: format.toUpperCase(),
      description: t(interfaceLocale(), details[format]),
      format,
    }));
    const chosen = await vscode.window.showQuickPick(items);
    if (chosen) await chart.exportAs(chosen.format);
  },
};

export const insertChart: Command = {
  id: 'nqpf.insertChart',
  run: ({ chart }) => chart.insert(),
};

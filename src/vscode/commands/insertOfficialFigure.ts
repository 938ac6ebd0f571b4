/** "Insert Official Figure…": indicator, year and vintage from pickers; number, unit and source note into the manuscript. */

import * as vscode from 'vscode';
import { officialFigure, printedValue, source, t, unitLabel } from '../../core';
import type { Locale, MessageTemplate, Reference, ReferenceValue, Series } from '../../core';
import { interfaceLocale } from '../host';
import { formatOf } from '../languages';
import type { Command } from './command';

const texts = {
  indicator: { en: 'Which indicator?', 'zh-cn': '选择指标' },
  value: { en: 'Which year and edition?', 'zh-cn': '选择年份与版本' },
  newest: { en: 'newest', 'zh-cn': '最新' },
  none: { en: 'Open a Markdown or LaTeX manuscript first.', 'zh-cn': '请先打开一份 Markdown 或 LaTeX 文稿。' },
} satisfies Record<string, MessageTemplate>;

export const insertOfficialFigure: Command = {
  id: 'nqpf.insertOfficialFigure',
  async run({ loadCore }) {
    const editor = vscode.window.activeTextEditor;
    const format = editor && formatOf(editor.document);
    const locale = interfaceLocale();
    if (!editor || !format) {
      await vscode.window.showInformationMessage(t(locale, texts.none));
      return;
    }
    const { reference } = await loadCore();
    const series = await pickSeries(reference, locale);
    const value = series && (await pickValue(series, locale));
    if (!series || !value) return;
    const text = officialFigure(series, value, { language: languageOf(editor.document.getText()), format });
    await editor.edit((edit) => edit.replace(editor.selection, text));
  },
};

/** The language in which most of the manuscript is written. */
function languageOf(text: string): Locale {
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return han >= latin ? 'zh-cn' : 'en';
}

async function pickSeries(reference: Reference, locale: Locale): Promise<Series | undefined> {
  const items = reference.series.map((series) => ({
    series,
    label: locale === 'en' ? series.label.en : series.label.zh,
    description: locale === 'en' ? series.label.zh : series.label.en,
    detail: `${series.id} · ${unitLabel(series, locale)} · ${series.values[0]?.year ?? ''}–${series.values.at(-1)?.year ?? ''}`,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: t(locale, texts.indicator),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.series;
}

async function pickValue(series: Series, locale: Locale): Promise<ReferenceValue | undefined> {
  const newestFirst = [...series.values].reverse();
  const items = newestFirst.map((value, index) => {
    const isNewest = newestFirst[index - 1]?.year !== value.year;
    const others = newestFirst.some((other) => other !== value && other.year === value.year);
    return {
      value,
      label: `${value.year}: ${printedValue(value)} ${unitLabel(series, locale)}`,
      description: `${t(locale, source(value))}${isNewest && others ? ` · ${t(locale, texts.newest)}` : ''}`,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: t(locale, texts.value),
    matchOnDescription: true,
  });
  return picked?.value;
}
